package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.PortMeasure;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.drc.rule.TextPattern;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.support.Corpus;
import dev.shoreline.layout.support.KLayout;
import dev.shoreline.netlist.diagnostic.Severity;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules on ports beside a script in KLayout that finds ports and what they meet by itself: which
 * are open, and offset, step and angle of those that meet. Properties {@code shoreline.cases} and
 * {@code shoreline.seed} ask for more random layouts or others, {@code shoreline.layouts} for real
 * ones.
 */
final class PortsKLayoutTest {
  private static final Set<LayerKey> PINS = Set.of(new LayerKey(1, 10), new LayerKey(69, 0));
  private static final Set<LayerKey> DEVICES = Set.of(new LayerKey(68, 0));
  private static final double REACH = 1e-6;

  @TempDir private Path work;

  /** What one of both says of a top cell; values in database units and radians. */
  private static final class Found {
    private final List<String> open = new ArrayList<>();
    private final List<double[]> joints = new ArrayList<>();
    private boolean tie;

    private double[] sorted(int value) {
      return joints.stream().mapToDouble(joint -> joint[value]).sorted().toArray();
    }
  }

  @Test
  void randomPortsMeetAsInKLayout() throws IOException, InterruptedException {
    KLayout.assumeInstalled();
    long seed = Long.getLong("shoreline.seed", 1);
    long end = seed + Long.getLong("shoreline.cases", 150);
    LayoutBuilder drawn = new LayoutBuilder(1e-9);
    for (long s = seed; s < end; s++) {
      RandomPorts.draw(drawn, s);
    }
    Layout layout = drawn.build();
    Path file = work.resolve("ports.gds");
    try (OutputStream out = Files.newOutputStream(file)) {
      GdsWriter.write(layout, out, file.toString(), GdsOptions.DEFAULT);
    }
    Map<String, Found> theirs = theirs(file, layout.dbu());
    long ties = 0;
    long joints = 0;
    for (long s = seed; s < end; s++) {
      Found found = theirs.getOrDefault("T" + s, new Found());
      ties += found.tie ? 1 : 0;
      joints += found.joints.size();
      if (!found.tie) {
        compare("T" + s, found, layout.cell("T" + s).orElseThrow(), layout.dbu());
      }
    }
    assertTrue(ties * 5 < end - seed && joints > end - seed, ties + " ties, " + joints);
  }

  /** The end of the layouts' names; property {@code shoreline.layouts} has others. */
  static Stream<String> names() {
    String usual = "Example_OPA.gds,CWDM4_example.gds,EBeam_LukasChrostowski_rings.oas";
    return Arrays.stream(System.getProperty("shoreline.layouts", usual).split(",", -1));
  }

  @ParameterizedTest
  @MethodSource("names")
  void portsOfRealLayoutsMeetAsInKLayout(String name) throws IOException, InterruptedException {
    KLayout.assumeInstalled();
    Path file =
        Corpus.layouts().stream()
            .filter(path -> path.endsWith(name))
            .findFirst()
            .orElseThrow(() -> new IOException("not in the corpus: " + name));
    Layout layout = LayoutFiles.read(file);
    Map<String, Found> theirs = theirs(file, layout.dbu());
    for (Cell top : layout.topCells()) {
      compare(top.name(), theirs.getOrDefault(top.name(), new Found()), top, layout.dbu());
    }
  }

  private static void compare(String name, Found theirs, Cell top, double dbu) {
    assertEquals(theirs.open.stream().sorted().toList(), open(top, dbu), name);
    List<PortMeasure> measures =
        List.of(PortMeasure.PORT_OFFSET, PortMeasure.PORT_STEP, PortMeasure.PORT_ANGLE);
    for (int value = 0; value < measures.size(); value++) {
      PortMeasure measure = measures.get(value);
      double unit = measure == PortMeasure.PORT_ANGLE ? 1 : dbu;
      double[] ours =
          markers(top, dbu, measure).stream()
              .mapToDouble(marker -> marker.measured() / unit)
              .sorted()
              .toArray();
      double[] expected = theirs.sorted(value);
      assertEquals(expected.length, ours.length, name + " " + measure);
      double worst =
          DoubleStream.iterate(0, i -> i < ours.length, i -> i + 1)
              .map(i -> Math.abs(ours[(int) i] - expected[(int) i]))
              .max()
              .orElse(0);
      assertTrue(worst < 1e-6, () -> name + " " + measure + " " + Arrays.toString(ours));
    }
  }

  private static List<String> open(Cell top, double dbu) {
    return markers(top, dbu, PortMeasure.PORTS_JOINED).stream()
        .map(marker -> marker.figure().bounds())
        .map(box -> (box.left() + box.right()) / 2 + " " + (box.bottom() + box.top()) / 2)
        .sorted()
        .toList();
  }

  /** A marker for each joint, or for each open port. */
  private static List<Marker> markers(Cell top, double dbu, PortMeasure measure) {
    Check check =
        new Check.Ports(
            measure,
            PINS,
            DEVICES,
            REACH,
            new TextPattern("*"),
            null,
            new TextPattern("*"),
            Double.NEGATIVE_INFINITY,
            -1);
    Deck deck = new Deck("ports", List.of(new Rule("rule", check, Severity.ERROR, "", "")));
    return RuleRun.run(top, dbu, deck, 1, (rule, done, total) -> {}).markers().stream()
        .flatMap(marker -> Stream.generate(() -> marker).limit(marker.copies()))
        .toList();
  }

  private Map<String, Found> theirs(Path file, double dbu)
      throws IOException, InterruptedException {
    Path output = work.resolve("ports.txt");
    String log =
        KLayout.run(
            PortsKLayoutTest.class,
            "ports.py",
            work,
            Map.of(
                "input",
                file.toString(),
                "output",
                output.toString(),
                "pins",
                "1/10,69/0",
                "devices",
                "68/0",
                "reach",
                Double.toString(REACH / dbu)));
    if (!Files.exists(output)) {
      throw new IOException(log);
    }
    Map<String, Found> found = new TreeMap<>();
    Found current = new Found();
    for (String line : Files.readAllLines(output)) {
      String rest = line.substring(line.indexOf(' ') + 1);
      switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
        case "TOP" -> {
          current = new Found();
          found.put(rest, current);
        }
        case "OPEN" -> current.open.add(rest);
        case "JOINT" ->
            current.joints.add(
                Arrays.stream(rest.split(" ", -1)).mapToDouble(Double::parseDouble).toArray());
        default -> current.tie = true;
      }
    }
    return found;
  }
}
