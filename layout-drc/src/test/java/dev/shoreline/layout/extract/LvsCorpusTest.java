package dev.shoreline.layout.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.support.Corpus;
import dev.shoreline.netlist.compare.ComparisonOptions;
import dev.shoreline.netlist.compare.Difference;
import dev.shoreline.netlist.compare.Difference.Kind;
import dev.shoreline.netlist.compare.NetlistComparison;
import dev.shoreline.netlist.compare.PinSymmetry;
import dev.shoreline.netlist.diagnostic.ComparisonCode;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every real layout against its own netlist with other names, whole and damaged by a seed. */
final class LvsCorpusTest {
  private static final Path TABLE = Path.of("../docs/lvs-corpus.md");
  private static final long LARGEST = 3_000_000;

  private static final ComparisonOptions OPTIONS =
      new ComparisonOptions(
          "the design",
          "the layout",
          false,
          ComparisonOptions.Shown.EVERYTHING,
          PinSymmetry.USUAL,
          ComparisonOptions.USUAL_TOLERANCE);

  @Test
  void everyLayoutMatchesItsNetlistAndShowsItsDamages() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("# Layouts against netlists\n\n");
    table.append(
        """
        Written by `LvsCorpusTest` with `-Dshoreline.update=true`. Each layout's largest top cell is
        extracted; its netlist, with other names in another order, is compared with it (*same*), and once
        for each kind of damage done to one of the two (seeded): the columns say what is found then.
        *Measured*: waveguides whose length comes out of their shape; *label* those of them whose label
        says otherwise.

        """);
    table.append("| layout | devices | nets | measured | label | same |");
    for (Kind kind : Kind.values()) {
      table.append(' ').append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(" |");
    }
    table.append("\n| --- | ---: | ---: | ---: | ---: | --- |");
    table.append(" --- |".repeat(Kind.values().length)).append('\n');
    int rows = 0;
    for (Path file : files()) {
      table.append(row(file));
      rows++;
    }
    assertTrue(rows >= 20, rows + " layouts");
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(
        Files.readString(TABLE), table.toString(), "run the tests with -Dshoreline.update=true");
  }

  private static List<Path> files() throws IOException {
    return Corpus.layouts().stream().filter(file -> file.toFile().length() < LARGEST).toList();
  }

  private static String row(Path file) throws IOException {
    Layout layout = LayoutFiles.read(file);
    Cell top =
        layout.topCells().stream()
            .max(Comparator.comparingDouble(cell -> cell.bounds().area()))
            .orElseThrow();
    NetlistExtraction.Result extracted =
        NetlistExtraction.of(layout, top, Recognition.USUAL, String.valueOf(file.getFileName()));
    Design design = extracted.design();
    StringBuilder row = new StringBuilder("| ").append(file.getFileName());
    row.append(" | ").append(design.getTop().getInstances().size());
    row.append(" | ").append(design.getTop().getNets().size());
    row.append(" | ").append(measured(design));
    row.append(" | ").append(remarks(extracted, ComparisonCode.LABEL_DIFFERS)).append(" | ");
    row.append(found(NetlistDamage.renamed(design, new Random(1)), design)).append(" |");
    for (Kind kind : Kind.values()) {
      Design meant = NetlistDamage.renamed(design, new Random(kind.name().hashCode()));
      boolean done = NetlistDamage.damage(meant, kind, new Random(kind.name().hashCode()));
      row.append(' ').append(done ? found(meant, design) : "–").append(" |");
    }
    return row.append('\n').toString();
  }

  private static long measured(Design design) {
    return design.getTop().getInstances().stream().filter(LvsCorpusTest::isMeasured).count();
  }

  private static boolean isMeasured(Instance instance) {
    return instance.getAttributes().stream().anyMatch(a -> a.getName().equals("lay.measured"));
  }

  private static long remarks(NetlistExtraction.Result extracted, DiagnosticCode code) {
    return extracted.remarks().stream().filter(r -> r.diagnostic().code().equals(code)).count();
  }

  private static String found(Design meant, Design layout) {
    List<Difference> differences = NetlistComparison.of(meant, layout, OPTIONS).differences();
    return differences.isEmpty()
        ? "yes"
        : differences.stream()
            .collect(Collectors.groupingBy(Difference::kind, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(
                e ->
                    e.getValue()
                        + " "
                        + e.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .collect(Collectors.joining(", "));
  }
}
