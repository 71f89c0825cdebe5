package dev.shoreline.drc.engine;

import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.PortMeasure;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.drc.rule.TextPattern;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.Severity;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each rule on ports tells of one layout with everything that may go wrong: {@code ports.txt}
 * holds the markers. A circuit of two couplers that face each other, of whose arms one is good, one
 * out of line and narrower, and one askew; another coupler with an arm, and an arm across its end;
 * a mirrored copy of an arm at twice the size beside a copy as drawn; an array of arms one after
 * the other; two arms a nanometre too far apart.
 */
final class PortCasesTest {
  private static final double NANOMETRE = 1e-9;
  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final LayerKey CORE = new LayerKey(1, 0);
  private static final LayerKey PINS = new LayerKey(1, 10);
  private static final LayerKey DEVICES = new LayerKey(68, 0);
  private static final LayerKey TEXTS = new LayerKey(10, 0);
  private static final MarkerGolden GOLDEN = new MarkerGolden("ports.txt");
  private static final Map<String, Check> RULES = rules();
  private static final Cell TOP = top();

  private static Cell top() {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    device(layout.cell("coupler_te"), 20_000).path(PINS, pin(20_000, 0, 1, 500));
    device(layout.cell("splitter"), 5_000)
        .path(PINS, pin(0, 0, -1, 500))
        .path(PINS, pin(5_000, 1_000, 1, 500))
        .path(PINS, pin(5_000, -1_000, 1, 500));
    arm(layout.cell("arm$1"), 30_000, 500).text(TEXTS, "arm_a", new Point(100, 0));
    arm(layout.cell("arm$2"), 31_000, 490);
    layout
        .cell("TOP")
        .reference("coupler_te", Transform.IDENTITY)
        .reference("arm$1", Transform.translation(20_000, 0))
        .reference("splitter", Transform.translation(50_000, 0))
        .reference("arm$2", Transform.translation(55_000, 950))
        .reference("arm$1", Transform.of(55_000, -1_000, -2))
        .reference("coupler_te", Transform.of(19_900, 127_000, 0))
        .reference("arm$1", Transform.of(39_900, 127_000, 0))
        .reference("arm$1", Transform.of(69_900.0, 127_000, -90, 1, true))
        .reference("coupler_te", Transform.of(106_000, 950, 180))
        .reference("arm$1", Transform.of(0.0, 200_000, 0, 2, true))
        .reference("arm$1", Transform.of(60_000, 200_100, 0))
        .array(
            "arm$1", Transform.of(0, 300_000, 0), new Point(30_000, 0), new Point(0, 9_000), 3, 2)
        .reference("arm$1", Transform.of(0, 400_000, 0))
        .reference("arm$1", Transform.of(31_001, 400_000, 0))
        .text(TEXTS, "arm_b", new Point(70_000, 1_000));
    return layout.build().cell("TOP").orElseThrow();
  }

  private static CellBuilder device(CellBuilder cell, long length) {
    return cell.box(DEVICES, new Box(0, -2_000, length, 2_000));
  }

  private static CellBuilder arm(CellBuilder cell, long length, long width) {
    return device(cell, length)
        .box(CORE, new Box(0, -width / 2, length, width / 2))
        .path(PINS, pin(0, 0, -1, width))
        .path(PINS, pin(length, 0, 1, width));
  }

  /** A pin with its middle at a point. */
  private static Path pin(long x, long y, int way, long width) {
    return Path.flush(width, x - 100L * way, y, x + 100L * way, y);
  }

  private static Map<String, Check> rules() {
    Map<String, Check> rules = new LinkedHashMap<>();
    rules.put("ports joined", ports(PortMeasure.PORTS_JOINED, "*", null, NONE, 1));
    rules.put("port offset", ports(PortMeasure.PORT_OFFSET, "*", null, NONE, 1.5e-9));
    rules.put("port step", ports(PortMeasure.PORT_STEP, "*", null, NONE, 1.5e-9));
    rules.put("port angle", ports(PortMeasure.PORT_ANGLE, "*", null, NONE, Math.toRadians(0.1)));
    rules.put("route length", ports(PortMeasure.ROUTE_LENGTH, "*", null, 30e-6, 60e-6));
    rules.put("route length of named", ports(PortMeasure.ROUTE_LENGTH, "*", TEXTS, 60e-6, 90e-6));
    rules.put("length spread", ports(PortMeasure.LENGTH_SPREAD, "*", null, NONE, 0.5e-6));
    rules.put(
        "length spread to couplers", ports(PortMeasure.LENGTH_SPREAD, "c*", null, NONE, 0.5e-6));
    rules.put("coupler pitch", ports(PortMeasure.COUPLER_PITCH, "c*_te", null, 127e-6, 127e-6));
    rules.put("coupler angle", ports(PortMeasure.COUPLER_ANGLE, "c*_te", null, 0, 0));
    rules.put("coupler angle below", ports(PortMeasure.COUPLER_ANGLE, "c*_te", null, NONE, 1));
    return rules;
  }

  private static Check ports(
      PortMeasure measure, String device, @Nullable LayerKey labels, double least, double most) {
    return new Check.Ports(
        measure,
        Set.of(PINS),
        Set.of(DEVICES),
        1e-6,
        new TextPattern(device),
        labels,
        new TextPattern("arm_?"),
        least,
        most);
  }

  static Set<String> names() {
    return RULES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void tells(String name) throws IOException {
    Check check = Objects.requireNonNull(RULES.get(name));
    Deck deck = new Deck("ports", List.of(new Rule(name, check, Severity.ERROR, "", "")));
    GOLDEN.compare(name, RuleRun.run(TOP, NANOMETRE, deck, 1, (rule, done, total) -> {}));
  }

  @AfterAll
  static void writeIfAsked() throws IOException {
    GOLDEN.writeIfAsked(names());
  }
}
