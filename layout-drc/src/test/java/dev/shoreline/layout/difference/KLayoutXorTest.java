package dev.shoreline.layout.difference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.support.Corpus;
import dev.shoreline.layout.support.KLayout;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The difference of two hierarchies is the exclusive or that KLayout finds of them drawn flat. */
final class KLayoutXorTest {
  private static final int PAIRS = Integer.getInteger("shoreline.xor.pairs", 40);
  private static final int CORPUS_PAIRS = Integer.getInteger("shoreline.xor.corpus", 4);
  private static final long LARGEST = 3_000_000;

  @TempDir Path work;

  /** What there is to compare, and what each case is called. */
  private final List<String> lines = new ArrayList<>();

  private final List<String> cases = new ArrayList<>();

  @Test
  void pairsOfRandomHierarchies() throws IOException, InterruptedException {
    KLayout.assumeInstalled();
    for (int seed = 0; seed < PAIRS; seed++) {
      RandomPair pair = new RandomPair(new Random(seed), seed % 2 == 1);
      Path first = write(pair.first(), "first" + seed);
      Path second = write(pair.second(), "second" + seed);
      add("seed " + seed, first, pair.first(), second, pair.second());
    }
    List<String[]> results = ask();
    int differing = 0;
    for (int seed = 0; seed < PAIRS; seed++) {
      String[] result = results.get(seed);
      String message = cases.get(seed) + ": " + result[2];
      if (seed % 2 == 0) {
        assertEquals("exact", result[2], message);
      } else {
        assertTrue(result[2].equals("exact") || result[2].equals("slivers"), message);
      }
      differing += result[1].equals("0") ? 0 : 1;
    }
    assertTrue(2 * differing > PAIRS, "only " + differing + " pairs differ");
  }

  /** Each real layout against the next one, which has some of its cells at best. */
  @Test
  void pairsOfRealLayouts() throws IOException, InterruptedException {
    KLayout.assumeInstalled();
    List<Path> files =
        Corpus.layouts().stream()
            .filter(file -> file.toString().contains("openEBL-2024-02"))
            .filter(file -> file.toFile().length() < LARGEST)
            .toList();
    for (int i = 0; i + 1 < files.size() && lines.size() < CORPUS_PAIRS; i++) {
      Layout first = LayoutFiles.read(files.get(i));
      Layout second = LayoutFiles.read(files.get(i + 1));
      if (first.dbu() == second.dbu()) {
        String name = files.get(i).getFileName() + " and " + files.get(i + 1).getFileName();
        add(name, files.get(i), first, files.get(i + 1), second);
      }
    }
    List<String[]> results = ask();
    for (int i = 0; i < cases.size(); i++) {
      String[] result = results.get(i);
      System.err.printf("%s: %s layers differ, %s%n", cases.get(i), result[1], result[2]);
    }
    results.forEach(
        result -> assertTrue(List.of("exact", "slivers").contains(result[2]), result[2]));
  }

  private void add(String name, Path first, Layout one, Path second, Layout other)
      throws IOException {
    Cell top = top(one);
    Cell otherTop = top(other);
    LayoutBuilder result = new LayoutBuilder(one.dbu());
    CellBuilder cell = result.cell("DIFFERENCE");
    LayoutDifference.of(top, otherTop)
        .layers()
        .forEach(
            (layer, sides) -> {
              sides.first().polygons().forEach(polygon -> cell.polygon(layer, polygon));
              sides.second().polygons().forEach(polygon -> cell.polygon(layer, polygon));
            });
    Path third = write(result.build(), "difference" + lines.size());
    lines.add(
        String.join(
            "\t",
            first.toString(),
            top.name(),
            second.toString(),
            otherTop.name(),
            third.toString()));
    cases.add(name);
  }

  private static Cell top(Layout layout) {
    return layout.topCells().stream()
        .max(Comparator.comparingDouble(cell -> cell.bounds().area()))
        .orElseThrow();
  }

  private Path write(Layout layout, String name) throws IOException {
    Path file = work.resolve(name + ".gds");
    try (OutputStream out = Files.newOutputStream(file)) {
      GdsWriter.write(layout, out, name, new GdsOptions(GdsOptions.DEFAULT.date(), 8000, true));
    }
    return file;
  }

  private List<String[]> ask() throws IOException, InterruptedException {
    Path input = Files.write(work.resolve("pairs.txt"), lines);
    String output =
        KLayout.run(KLayoutXorTest.class, "xor.py", work, Map.of("input", input.toString()));
    List<String[]> results =
        output
            .lines()
            .filter(line -> line.startsWith("result\t"))
            .map(line -> line.split("\t", -1))
            .toList();
    assertEquals(lines.size(), results.size(), output);
    return results;
  }
}
