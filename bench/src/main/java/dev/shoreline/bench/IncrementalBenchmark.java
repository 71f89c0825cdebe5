package dev.shoreline.bench;

import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.engine.IncrementalRun;
import dev.shoreline.drc.engine.RuleResult;
import dev.shoreline.drc.engine.RuleRun;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutEdit;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.Severity;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One engine of a design of a million shapes is moved to and fro, and checked again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class IncrementalBenchmark {
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private static final Deck DECK =
      new Deck(
          "bench",
          List.of(
              rule("core width", distance(EdgeRelation.WIDTH, Engines.CORE, null, 480)),
              rule("core space", distance(EdgeRelation.SPACE, Engines.CORE, null, 190)),
              rule("metal width", distance(EdgeRelation.WIDTH, Engines.METAL, null, 700)),
              rule("metal space", distance(EdgeRelation.SPACE, Engines.METAL, null, 1_000)),
              rule("via", distance(EdgeRelation.ENCLOSURE, Engines.VIA, Engines.METAL, 150)),
              rule(
                  "area",
                  new Check.Polygons(
                      PolygonMeasure.AREA, drawn(Engines.METAL), 1e-13, Double.MAX_VALUE)),
              rule("bend", new Check.BendRadius(drawn(Engines.CORE), 500e-9, 4.8e-6, 0, 0)),
              rule("floor", new Check.Inside(drawn(Engines.CORE), drawn(Engines.FLOOR)))));

  private Layout here = Engines.make();
  private @Nullable IncrementalRun run;

  private static LayerExpression drawn(LayerKey layer) {
    return new LayerExpression.Drawn(layer);
  }

  private static Rule rule(String name, Check check) {
    return new Rule(name, check, Severity.ERROR, "", "");
  }

  private static Check distance(
      EdgeRelation relation, LayerKey first, @Nullable LayerKey second, int limit) {
    return new Check.Distance(
        relation,
        drawn(first),
        second == null ? null : drawn(second),
        limit * 1e-9,
        0,
        Facing.ALL,
        -1);
  }

  /** Checks the design once. */
  @Setup
  public void check() {
    run =
        new IncrementalRun(
            here.topCells().getFirst(), 1e-9, DECK, THREADS, (rule, done, total) -> {});
  }

  /** Moves an engine in the middle, and checks again. */
  @Benchmark
  public RuleResult move() {
    Layout next = new LayoutEdit(here).place("TOP", 27, moved()).build();
    here = next;
    return Objects.requireNonNull(run).update(next.topCells().getFirst());
  }

  private Transform moved() {
    Transform old = here.topCells().getFirst().references().get(27).transform();
    return old.translated(old.dx() % 1_500_000 == 0 ? 7_000 : -7_000, 0);
  }

  /** The whole run on the same design. */
  @Benchmark
  public RuleResult whole() {
    return RuleRun.run(
        here.topCells().getFirst(), 1e-9, DECK, THREADS, (rule, done, total) -> {});
  }
}
