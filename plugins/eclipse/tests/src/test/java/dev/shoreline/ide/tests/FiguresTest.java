package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

/** How long a user waits; reports in the first place, with limits that only a fault reaches. */
class FiguresTest {
  private static final int LINES = 2_000;
  private static final int KEYS = 15;

  /** Milliseconds that no machine takes unless something is broken. */
  private static final double GENEROUS = 20_000;

  @Test
  void markersFollowTheKeysInADesignOfTwoThousandLines() throws Exception {
    Projects.freshPage();
    IFile file = Projects.make("long", Map.of("long.shore", design())).getFile("long.shore");
    ShoreEditor editor = Projects.open(file);
    until("no error", () -> Projects.errors(file, Ids.PROBLEM) == 0);
    int place = editor.document().get().lastIndexOf("300um") + "300u".length();
    double[] marked = new double[KEYS];
    double[] cleared = new double[KEYS];
    double work = processorTime();
    for (int i = 0; i < KEYS; i++) {
      long start = System.nanoTime();
      editor.document().replace(place, 0, "q");
      until("a marker", () -> Projects.errors(file, Ids.PROBLEM) > 0);
      marked[i] = millis(start);
      start = System.nanoTime();
      editor.document().replace(place, 1, "");
      until("no marker", () -> Projects.errors(file, Ids.PROBLEM) == 0);
      cleared[i] = millis(start);
    }
    System.out.printf(
        "%d lines: key to marker median %.0f ms, 95%% %.0f ms; marker gone median %.0f ms;"
            + " %.0f ms of processor time a key; load %.1f%n",
        editor.document().getNumberOfLines(),
        at(marked, 0.5),
        at(marked, 0.95),
        at(cleared, 0.5),
        (processorTime() - work) / (2 * KEYS),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    page().closeEditor(editor, false);
    assertTrue(at(marked, 0.5) < GENEROUS);
  }

  @Test
  void theLargestExampleIsOpened() throws Exception {
    Projects.freshPage();
    Path example = largest();
    String name = String.valueOf(example.getFileName());
    IFile file = Projects.make("largest", Map.of(name, Files.readString(example))).getFile(name);
    long start = System.nanoTime();
    ShoreEditor editor = (ShoreEditor) IDE.openEditor(page(), file);
    Workbench.pump(1);
    double visible = millis(start);
    until("an analysis", () -> editor.analysed().isPresent());
    double understood = millis(start);
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%s: text after %.0f ms, understood after %.0f ms; %d MB in use%n",
        name, visible, understood, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    assertTrue(understood < GENEROUS);
  }

  private static Path largest() throws IOException {
    try (Stream<Path> files = Files.walk(Library.examples())) {
      return files
          .filter(path -> path.toString().endsWith(".shore"))
          .max(Comparator.comparingLong(FiguresTest::size))
          .orElseThrow();
    }
  }

  private static long size(Path path) {
    try {
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Splitters in rows with a comment each. */
  private static String design() {
    StringBuilder text =
        new StringBuilder(
            """
            import "devices/passive.shore"
            import "tech/soi220.shore"

            design Long {
              die pic {
                size 20mm x 20mm
                thickness 775um
                process soi
              }
            """);
    for (int i = 0; 2 * i < LINES - 10; i++) {
      text.append("  // splitter ").append(i).append('\n');
      text.append("  place s").append(i).append(" = YBranch() in pic at (");
      text.append(100 + 100 * (i % 40)).append("um, ").append(300 * (1 + i / 40)).append("um)\n");
    }
    return text.append("  let unused = 300um\n}\n").toString();
  }

  private static double at(double[] values, double part) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (part * (sorted.length - 1))];
  }

  /** Of all threads, in milliseconds: what does not depend on what else the machine does. */
  private static double processorTime() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e6
        : 0;
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }
}
