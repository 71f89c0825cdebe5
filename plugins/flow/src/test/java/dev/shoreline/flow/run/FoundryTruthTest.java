package dev.shoreline.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Point;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.layout.geometry.Box;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The library's deck on the foundry's own test layouts, against the markers that its checker left
 * on layers 222/x: every marker of theirs is found, and nothing is found where they have none. A
 * rule that left no markers is held against the words PASS and FAIL over its row. The cases stand
 * in {@code src/test/resources/drc-truth/rules.tsv}, which {@code scripts/drc-truth} reads too.
 */
final class FoundryTruthTest {
  private static final Path CASES = Path.of("src/test/resources/drc-truth/rules.tsv");
  private static final Path ROOT = Path.of("../..");
  private static final LayerKey WORDS = new LayerKey(63, 0);
  private static final String NO_MARKERS = "-";
  private static final Map<String, List<Finding>> FOUND = new HashMap<>();

  /**
   * A rule and where its markers are.
   *
   * @param unit name of the test layout
   * @param golden name of the layout with markers
   * @param offset of the middle of a row from its label, units
   * @param row label of the row with its cases
   * @param datatype of its markers on layer 222; a dash for none
   * @param slack units that bounding boxes of markers may differ by; a word where only rows count
   */
  record Truth(
      String unit,
      String golden,
      long offset,
      String row,
      String rule,
      String datatype,
      String slack) {
    @Override
    public String toString() {
      return rule;
    }
  }

  static List<Truth> truths() throws IOException {
    List<String[]> lines = Files.readAllLines(CASES).stream().map(l -> l.split("\t")).toList();
    Map<String, String[]> units =
        lines.stream()
            .filter(l -> l[0].equals("unit"))
            .collect(Collectors.toMap(l -> l[1], l -> l));
    return lines.stream()
        .filter(l -> l[0].equals("rule"))
        .map(
            l -> {
              String[] unit = Objects.requireNonNull(units.get(l[1]), l[1]);
              return new Truth(
                  l[1], unit[2], Long.parseLong(unit[3]) * 1000, l[2], l[3], l[4], l[5]);
            })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("truths")
  void markersAreTheFoundrys(Truth truth) throws IOException {
    Path file = corpus().resolve("golden").resolve(truth.golden + ".gds");
    Assumptions.assumeTrue(Files.exists(file), "no corpus at " + file);
    Cell golden = LayoutFiles.read(file).topCells().get(0);
    Rows rows = Rows.of(golden, truth);
    List<Box> ours = found(truth).stream().flatMap(FoundryTruthTest::boxes).toList();
    if (truth.datatype.equals(NO_MARKERS)) {
      Set<String> own = rows.cases(ours);
      own.removeIf(c -> !c.startsWith(truth.row + " "));
      assertEquals(Set.of(truth.row + " FAIL"), own, "cases of its row that fail");
      return;
    }
    List<Box> theirs =
        golden.shapes(new LayerKey(222, Integer.parseInt(truth.datatype))).stream()
            .map(Shape::bounds)
            .toList();
    assertEquals(rows.cases(theirs), rows.cases(ours), "cases that fail");
    if (Character.isDigit(truth.slack.charAt(0))) {
      long slack = Long.parseLong(truth.slack);
      assertEquals(
          List.of(List.of(), List.of()),
          List.of(missing(theirs, ours, slack), missing(ours, theirs, slack)),
          "theirs alone, ours alone");
    }
  }

  private static Path corpus() {
    String property = System.getProperty("SHORELINE_CORPUS", System.getenv("SHORELINE_CORPUS"));
    Path corpus = property == null ? ROOT.resolve("../shared/corpus") : Path.of(property);
    return corpus.resolve("drc-truth");
  }

  private static List<Finding> found(Truth truth) {
    String code = truth.rule.replace('.', '_');
    return FOUND.computeIfAbsent(truth.unit, FoundryTruthTest::check).stream()
        .filter(f -> f.code().equals(code))
        .toList();
  }

  private static List<Finding> check(String unit) {
    RunConfiguration configuration =
        new RunConfiguration(ROOT.resolve("lib"), 1, true, false, LocalDate.EPOCH);
    return LayoutFlow.check(
            corpus().resolve("unit").resolve(unit + ".gds"),
            ROOT.resolve("lib/tech/ihp_sg13g2.shore"),
            null,
            configuration,
            RunObserver.NONE)
        .result()
        .findings();
  }

  private static List<Box> missing(List<Box> wanted, List<Box> given, long slack) {
    return wanted.stream().filter(w -> given.stream().noneMatch(g -> near(w, g, slack))).toList();
  }

  private static boolean near(Box a, Box b, long slack) {
    return Math.abs(a.left() - b.left()) <= slack
        && Math.abs(a.bottom() - b.bottom()) <= slack
        && Math.abs(a.right() - b.right()) <= slack
        && Math.abs(a.top() - b.top()) <= slack;
  }

  private static Stream<Box> boxes(Finding finding) {
    return finding.marker() == null
        ? Stream.empty()
        : finding.marker().figures().stream()
            .flatMap(
                figure ->
                    figure instanceof Figure.EdgePair pair
                        ? Stream.of(edge(pair.first()), edge(pair.second()))
                        : Stream.of(box(figure)));
  }

  /** Their markers of edges are ten units wide. */
  private static Box edge(Figure.Edge edge) {
    Box box = box(edge);
    return box.expanded(box.width() == 0 ? 5 : 0, box.height() == 0 ? 5 : 0);
  }

  private static Box box(Figure figure) {
    List<Point> points = figure.points();
    return new Box(
        nanometres(points.stream().mapToDouble(Point::x).min().orElseThrow()),
        nanometres(points.stream().mapToDouble(Point::y).min().orElseThrow()),
        nanometres(points.stream().mapToDouble(Point::x).max().orElseThrow()),
        nanometres(points.stream().mapToDouble(Point::y).max().orElseThrow()));
  }

  private static long nanometres(double micrometres) {
    return Math.round(micrometres * 1000);
  }

  /**
   * The rows of a test layout: each has what passes on its left and what fails on its right.
   *
   * @param labels of the rows that the cases name
   * @param offset of the middle of a row from its label
   */
  private record Rows(List<Label> labels, long offset) {
    static Rows of(Cell golden, Truth truth) throws IOException {
      Set<String> names =
          truths().stream()
              .filter(t -> t.unit.equals(truth.unit))
              .map(t -> t.row)
              .collect(Collectors.toSet());
      List<Label> labels =
          golden.shapes(WORDS).stream()
              .flatMap(s -> s instanceof Shape.TextShape t ? Stream.of(t.label()) : Stream.empty())
              .filter(l -> names.contains(l.text()))
              .toList();
      assertEquals(
          names, labels.stream().map(Label::text).collect(Collectors.toSet()), "labels of rows");
      return new Rows(labels, truth.offset);
    }

    /** The cases with a marker, as the row's label and PASS or FAIL. */
    Set<String> cases(List<Box> markers) {
      return markers.stream().map(this::caseOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private String caseOf(Box marker) {
      long twiceX = marker.left() + marker.right();
      long twiceY = marker.bottom() + marker.top();
      Label row =
          labels.stream()
              .min(Comparator.comparingLong(l -> Math.abs(2 * (l.origin().y() + offset) - twiceY)))
              .orElseThrow();
      return row.text() + (twiceX > 2 * row.origin().x() ? " FAIL" : " PASS");
    }
  }
}
