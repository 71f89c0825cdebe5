package dev.shoreline.flow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LyrdbReportTest {
  private static final String SCRIPT =
      """
      import pya
      db = pya.ReportDatabase("check")
      db.load(path)
      with open(out, "w") as f:
        for item in db.each_item():
          category = db.category_by_id(item.category_id()).path()
          cell = db.cell_by_id(item.cell_id()).name()
          for value in item.each_value():
            f.write("%s|%s|%s\\n" % (category, cell, value.to_s()))
      """;

  @TempDir private Path folder;

  @Test
  void klayoutReadsCategoriesCellsAndFigures() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/klayout")), "KLayout is not installed");
    Path database = folder.resolve("sample.lyrdb");
    Path script = folder.resolve("check.py");
    Path out = folder.resolve("out.txt");
    Files.write(database, ReportTest.bytes(ReportFormat.LYRDB));
    Files.writeString(script, SCRIPT);
    Process process =
        new ProcessBuilder(
                "klayout",
                "-b",
                "-r",
                script.toString(),
                "-rd",
                "path=" + database,
                "-rd",
                "out=" + out)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    process.waitFor(60, TimeUnit.SECONDS);
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log")));
    assertEquals(
        """
        rule.Si.W|Sample|edge-pair: (100,100;100,110)|(100.05,110;100.05,100)
        rule.Si.W|Sample|text: 'width 0.05 um is below 0.07 um <&> \\'here\\''
        rule.Si.S|Ring|polygon: (0,-1.5;0,0;3.25,0)
        rule.Si.S|Ring|text: space
        connectivity.SHL0501|Sample|edge: (100,100;100,110)
        connectivity.SHL0501|Sample|text: 'port is not connected'
        """,
        Files.readString(out, StandardCharsets.UTF_8));
  }
}
