package dev.shoreline.layout.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.oasis.OasisOptions;
import dev.shoreline.layout.oasis.OasisWriter;
import dev.shoreline.layout.support.Corpus;
import dev.shoreline.layout.support.KLayout;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real layouts, read and written again, must be the same to KLayout. */
class CorpusRoundTripTest {

  /** Layouts of more bytes are left to scripts/corpus-roundtrip. */
  private static final long LARGE = 700_000;

  @Test
  void everyLayoutSurvivesBothFormats(@TempDir Path work) throws Exception {
    KLayout.assumeInstalled();
    List<String> pairs = new ArrayList<>();
    for (Path original : Corpus.layouts()) {
      if (Files.size(original) > LARGE && !Boolean.getBoolean("shoreline.corpus.all")) {
        continue;
      }
      Layout layout = LayoutFiles.read(original);
      Path gds = work.resolve(original.getFileName() + ".gds");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(gds))) {
        GdsWriter.write(layout, out, gds.toString(), GdsOptions.DEFAULT);
      }
      Path oasis = work.resolve(original.getFileName() + ".oas");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(oasis))) {
        OasisWriter.write(layout, out, OasisOptions.DEFAULT);
      }
      pairs.add(original + "\t" + gds);
      pairs.add(original + "\t" + oasis);
    }
    Path list = Files.write(work.resolve("pairs.txt"), pairs);
    List<String> table =
        KLayout.run(CorpusRoundTripTest.class, "compare.py", work, Map.of("input", list.toString()))
            .lines()
            .filter(line -> !line.startsWith("Warning:"))
            .toList();
    Files.write(Path.of("target", "corpus-roundtrip.txt"), table);
    assertEquals(pairs.size() + 1, table.size(), String.join("\n", table));
    for (String row : table.subList(1, table.size())) {
      assertTrue(row.endsWith(" none"), row);
    }
  }
}
