package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.drc.marker.Marker;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two couplers of a circuit, 127 um apart, each with a waveguide to a splitter that lies between
 * them; one arm is 50 nm off at the coupler, 10 nm narrower and 1 um longer at the splitter.
 */
final class PortRuleTest {
  private static final double NANOMETRE = 1e-9;
  private static final double NONE = Double.NEGATIVE_INFINITY;
  private static final LayerKey CORE = new LayerKey(1, 0);
  private static final LayerKey PINS = new LayerKey(1, 10);
  private static final LayerKey DEVICES = new LayerKey(68, 0);
  private static final LayerKey TEXTS = new LayerKey(10, 0);

  private static Cell top() {
    LayoutBuilder layout = new LayoutBuilder(NANOMETRE);
    device(layout.cell("coupler_te"), 20_000).path(PINS, pin(19_900, 0, 1, 500));
    CellBuilder splitter = device(layout.cell("splitter"), 5_000);
    splitter.path(PINS, pin(100, 0, -1, 500)).path(PINS, pin(4_900, 0, 1, 500));
    guide(layout.cell("arm$1"), 30_000, 500).text(TEXTS, "arm_a", new Point(100, 0));
    guide(layout.cell("arm$2"), 31_000, 490);
    layout
        .cell("TOP")
        .reference("coupler_te", Transform.IDENTITY)
        .reference("arm$1", Transform.translation(20_000, 0))
        .reference("splitter", Transform.translation(50_000, 0))
        .reference("arm$2", Transform.translation(55_000, 0))
        .reference("coupler_te", Transform.of(106_050, 0, 180, 1, false))
        .text(TEXTS, "arm_b", new Point(70_000, 100));
    return layout.build().cell("TOP").orElseThrow();
  }

  private static CellBuilder device(CellBuilder cell, long length) {
    return cell.box(DEVICES, new Box(0, -2_000, length, 2_000));
  }

  private static CellBuilder guide(CellBuilder cell, long length, long width) {
    return device(cell, length)
        .box(CORE, new Box(0, -width / 2, length, width / 2))
        .path(PINS, pin(100, 0, -1, width))
        .path(PINS, pin(length - 100, 0, 1, width));
  }

  /** A pin whose middle is 100 nm further on. */
  private static Path pin(long x, long y, int way, long width) {
    return Path.flush(width, x, y, x + 200L * way, y);
  }

  private static List<String> found(
      PortMeasure measure, String device, @Nullable LayerKey labels, double least, double most) {
    Check check =
        new Check.Ports(
            measure,
            Set.of(PINS),
            Set.of(DEVICES),
            1e-6,
            new TextPattern(device),
            labels,
            new TextPattern("arm_b"),
            least,
            most);
    Deck deck = new Deck("ports", List.of(new Rule("rule", check, Severity.ERROR, "", "")));
    return RuleRun.run(top(), NANOMETRE, deck, 1, (rule, done, total) -> {}).markers().stream()
        .map(Marker::message)
        .toList();
  }

  @Test
  void portsThatMeetAreOffWideAndSkewed() {
    assertEquals(
        List.of("arm and coupler_te meet: 50 nm > 10 nm"),
        found(PortMeasure.PORT_OFFSET, "*", null, NONE, 10e-9));
    assertEquals(
        List.of("splitter and arm meet: 10 nm > 1 nm", "arm and coupler_te meet: 10 nm > 1 nm"),
        found(PortMeasure.PORT_STEP, "*", null, NONE, 1e-9));
    assertEquals(List.of(), found(PortMeasure.PORT_ANGLE, "*", null, NONE, 1e-9));
  }

  @Test
  void allPortsMeet() {
    assertEquals(List.of(), found(PortMeasure.PORTS_JOINED, "*", null, NONE, 1));
  }

  @Test
  void routesHaveLengthsAndLabels() {
    assertEquals(
        List.of("a route of 30 um < 35 um", "a route of 31 um < 35 um"),
        found(PortMeasure.ROUTE_LENGTH, "*", null, 35e-6, 1));
    assertEquals(
        List.of("a route of 31 um < 35 um"), found(PortMeasure.ROUTE_LENGTH, "*", TEXTS, 35e-6, 1));
    assertEquals(List.of(), found(PortMeasure.ROUTE_LENGTH, "splitter", null, 35e-6, 1));
    assertEquals(
        List.of("a route of 31 um, longer by 1 um > 10 nm"),
        found(PortMeasure.LENGTH_SPREAD, "*", null, NONE, 10e-9));
  }

  @Test
  void couplersOfACircuitHaveAPitchAndADirection() {
    assertEquals(
        List.of("couplers of one circuit at a pitch of 66.05 um, not 127 um"),
        found(PortMeasure.COUPLER_PITCH, "coupler*", null, 127e-6, 127e-6));
    assertEquals(
        List.of("a waveguide leaves coupler_te at 180 deg, not 0 deg"),
        found(PortMeasure.COUPLER_ANGLE, "coupler*", null, 0, 0));
  }
}
