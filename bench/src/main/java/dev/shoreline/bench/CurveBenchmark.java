package dev.shoreline.bench;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.check.EdgePairCheck;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Region;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Merging and checking a thousand bends, all alike or all different. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CurveBenchmark {
  @Param({"64", "256"})
  int vertices;

  @Param({"1", "1000"})
  int kinds;

  private List<Polygon> bends = List.of();
  private Region merged = Region.empty();

  /** Draws the bends. */
  @Setup
  public void draw() {
    bends = Bends.make(1_000, vertices, kinds);
    merged = Region.of(bends).merged();
  }

  /** Merges them. */
  @Benchmark
  public Region merge() {
    return Region.of(bends).merged();
  }

  /** Checks their width. */
  @Benchmark
  public List<EdgePair> width() {
    return new EdgePairCheck(EdgeRelation.WIDTH, 490).run(merged, Region.empty());
  }

  /** Checks the space between them. */
  @Benchmark
  public List<EdgePair> space() {
    return new EdgePairCheck(EdgeRelation.SPACE, 490).run(merged, Region.empty());
  }

  /** Grows them. */
  @Benchmark
  public Region sized() {
    return merged.sized(200);
  }
}
