package dev.shoreline.layout.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.support.Corpus;
import dev.shoreline.layout.support.KLayout;
import dev.shoreline.netlist.compare.ComparisonOptions;
import dev.shoreline.netlist.compare.Difference;
import dev.shoreline.netlist.compare.NetlistComparison;
import dev.shoreline.netlist.compare.PinSymmetry;
import dev.shoreline.netlist.format.exchange.ExchangeFormat;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Netlists of real layouts that a script reads off KLayout's database, by its own rules of what
 * meets what ({@code netlist.py}), against the layouts.
 */
final class LvsKLayoutTest {
  private static final long LARGEST = 3_000_000;

  private static final ComparisonOptions OPTIONS =
      new ComparisonOptions(
          "KLayout",
          "the layout",
          false,
          ComparisonOptions.Shown.DRAWN,
          PinSymmetry.USUAL,
          ComparisonOptions.USUAL_TOLERANCE);

  @TempDir private Path work;

  @TestFactory
  Stream<DynamicTest> aLayoutMatchesTheNetlistThatKLayoutHasOfIt() throws IOException {
    KLayout.assumeInstalled();
    List<Path> files =
        Corpus.layouts().stream().filter(file -> file.toFile().length() < LARGEST).toList();
    assertTrue(files.size() >= 20, files.size() + " layouts");
    return files.stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
  }

  private void compare(Path file) throws IOException, InterruptedException {
    Path netlist = work.resolve("extracted.spi");
    Files.deleteIfExists(netlist);
    String said =
        KLayout.run(
            LvsKLayoutTest.class,
            "netlist.py",
            work,
            Map.of("layout", file.toString(), "output", netlist.toString()));
    assertTrue(Files.exists(netlist), said);
    Design meant =
        ExchangeFormat.of("extracted.spi")
            .orElseThrow()
            .read(
                new SourceText("extracted.spi", Files.readString(netlist)),
                "extracted",
                Includes.NONE)
            .design()
            .orElseThrow();
    Layout layout = LayoutFiles.read(file);
    Cell top =
        layout.topCells().stream()
            .max(Comparator.comparingDouble(cell -> cell.bounds().area()))
            .orElseThrow();
    Design found = NetlistExtraction.of(layout, top, Recognition.USUAL, "layout").design();
    NetlistComparison comparison = NetlistComparison.of(meant, found, OPTIONS);
    assertEquals(List.of(), comparison.differences().stream().map(Difference::message).toList());
    assertTrue(comparison.paired() > 0 && comparison.secondNets() > 0, "nothing was compared");
  }
}
