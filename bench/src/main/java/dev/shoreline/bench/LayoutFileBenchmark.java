package dev.shoreline.bench;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.oasis.OasisOptions;
import dev.shoreline.layout.oasis.OasisWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

/** Reading and writing ten thousand bends. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class LayoutFileBenchmark {
  /** The format's usual suffix. */
  @Param({"gds", "oas"})
  String format = "gds";

  private Layout layout = new LayoutBuilder(1e-9).build();
  private byte[] file = {};

  /** Draws the bends and writes them once. */
  @Setup
  public void draw() throws IOException {
    LayoutBuilder builder = new LayoutBuilder(1e-9);
    CellBuilder top = builder.cell("TOP");
    Bends.make(10_000, 128, 16).forEach(bend -> top.polygon(new LayerKey(1, 0), bend));
    layout = builder.build();
    file = write();
  }

  /** Reads the file. */
  @Benchmark
  public Layout read() throws IOException {
    return LayoutFiles.read(new ByteArrayInputStream(file), "bends." + format);
  }

  /** Writes the layout. */
  @Benchmark
  public byte[] write() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (format.equals("gds")) {
      GdsWriter.write(layout, out, "bends.gds", GdsOptions.DEFAULT);
    } else {
      OasisWriter.write(layout, out, OasisOptions.DEFAULT);
    }
    return out.toByteArray();
  }
}
