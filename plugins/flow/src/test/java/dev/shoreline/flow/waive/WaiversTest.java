package dev.shoreline.flow.waive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Waived;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.model.Target;
import dev.shoreline.netlist.model.Waiver;
import dev.shoreline.netlist.place.Rectangle;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two engines of 2 mm x 1 mm, at 0 and at 5 mm, the second turned by 90 degrees. */
final class WaiversTest {
  private static final NetlistFactory NEW = NetlistFactory.eINSTANCE;
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  private final Design design = NEW.createDesign();
  private final Cell top = NEW.createCell();
  private final Cell engine = NEW.createCell();

  WaiversTest() {
    top.setName("Package");
    engine.setName("Engine");
    Body body = NEW.createBody();
    body.setWidth(2e-3);
    body.setHeight(1e-3);
    engine.setBody(body);
    design.getCells().add(top);
    design.getCells().add(engine);
    design.setTop(top);
    place("left", 0, 0);
    place("right", 5e-3, 90);
  }

  private void place(String name, double x, double rotation) {
    Instance instance = NEW.createInstance();
    instance.setName(name);
    instance.setCell(engine);
    instance.setX(x);
    instance.setRotation(rotation);
    top.getInstances().add(instance);
  }

  private Waiver waive(String rule, int... instances) {
    Waiver waiver = NEW.createWaiver();
    waiver.setRule(rule);
    waiver.setReason("test structure");
    waiver.setOwner("layout");
    if (instances.length > 0) {
      SelectionValue where = NEW.createSelectionValue();
      for (int number : instances) {
        Target target = NEW.createTarget();
        target.setPath(top.getInstances().get(number).getName());
        target.getInstances().add(top.getInstances().get(number));
        where.getTargets().add(target);
      }
      waiver.setTargets(where);
    }
    design.getWaivers().add(waiver);
    return waiver;
  }

  private List<Finding> apply(Finding... findings) {
    Map<Cell, String> names = Map.of(top, "Package", engine, "Engine$1");
    return new Waivers(design, names, RouteTable.EMPTY, WaiversTest::drawn, TODAY)
        .apply(List.of(findings));
  }

  /** A violation along a line of a cell, micrometres. */
  private static Finding violation(String rule, String cell, double x0, double x1, double y) {
    Figure line = new Figure.Edge(new Point(x0, y), new Point(x1, y));
    return new Finding(
        Phase.RULE,
        rule,
        Severity.ERROR,
        "too narrow",
        null,
        List.of(),
        null,
        new LayoutPlace(cell, List.of(line)),
        null);
  }

  private static Finding violation(String rule) {
    return violation(rule, "Package", 100, 200, 500);
  }

  @Test
  void aWaiverOfAShapeAcceptsItWhereverItIsMoved() {
    Finding seen = violation("Si.W", "Package", 100, 200, 500);
    Finding moved = violation("Si.W", "Engine$1", 3, 103, -7);
    Finding other = violation("Si.W", "Package", 100, 200.001, 500);
    waive("Si.W").setShapeHash(Objects.requireNonNull(seen.marker()).shape());
    for (Waivers waivers :
        List.of(
            new Waivers(design, Map.of(), RouteTable.EMPTY, WaiversTest::drawn, TODAY),
            Waivers.ofShapes(design, TODAY))) {
      List<Finding> judged = waivers.apply(List.of(seen, moved, other));
      assertEquals(List.of(false, false, true), judged.stream().map(Finding::counts).toList());
    }
  }

  @Test
  void aWaiverOfAPortReachesItsWidthAndNoFurther() {
    Port port = NEW.createPort();
    port.setName("out");
    port.setX(1.5e-3);
    port.setY(0.5e-3);
    port.setWidth(10e-6);
    engine.getPorts().add(port);
    waive("W", 0).getTargets().getTargets().getFirst().setElement(port);
    List<Finding> found =
        apply(
            violation("W", "Package", 1495, 1505, 500),
            violation("W", "Package", 100, 200, 500),
            violation("W", "Engine$1", 1495, 1505, 500),
            violation("W", "Engine$1", 1495, 1525, 500));
    assertEquals(
        List.of(true, false, true, false),
        found.stream().map(finding -> finding.waived() != null).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-16, true",
    "2026-06-15, true", // the day itself counts
    "2026-06-14, false",
    "2025-12-31, false",
    "soon, false",
    ", true"
  })
  void aWaiverHoldsUntilItsDay(String until, boolean holds) {
    waive("Si.W").setUntil(until);
    List<Finding> found = apply(violation("Si.W"));
    assertEquals(!holds, found.getFirst().counts());
    assertEquals(holds ? 1 : 2, found.size());
    if (!holds) {
      Finding stale = found.getLast();
      assertEquals(Severity.WARNING, stale.severity());
      assertEquals("the waiver of Si.W ran out on " + until, stale.message());
    }
  }

  @Test
  void itsReasonOwnerAndDayGoWithTheFinding() {
    waive("Si.W").setUntil("2026-12-31");
    assertEquals(
        new Waived("test structure", "layout", "2026-12-31"),
        apply(violation("Si.W")).getFirst().waived());
  }

  @Test
  void otherRulesAreNotWaived() {
    waive("Si.W");
    List<Finding> found = apply(violation("Si.W"), violation("Si.W.2"), violation("si.w"));
    assertFalse(found.get(0).counts());
    assertTrue(found.get(1).counts());
    assertTrue(found.get(2).counts());
  }

  @Test
  void mistakesInTheInputAreNeverWaived() {
    waive("SHL0104");
    Finding input =
        new Finding(
            Phase.INPUT,
            "SHL0104",
            Severity.ERROR,
            "no such file",
            null,
            List.of(),
            null,
            null,
            null);
    assertTrue(apply(input).getFirst().counts());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100, 200, 500, true", // inside the left engine
    "1, 100, 200, 500, false",
    "1, 4200, 4800, 1500, true", // inside the turned one, which reaches from 4 mm to 5 mm
    "0, 4200, 4800, 1500, false",
    "0, 1900, 2100, 500, false", // across the edge
    "0, 0, 2000, 1000, true", // along the edge
    "0, 3000, 3100, 500, false"
  })
  void aPlaceWaivesWhatLiesWithinItsOutline(
      int instance, double x0, double x1, double y, boolean waived) {
    waive("Si.W", instance);
    assertEquals(!waived, apply(violation("Si.W", "Package", x0, x1, y)).getFirst().counts());
  }

  @Test
  void aPlaceWaivesFindingsOfTheCellThatItIsMadeFrom() {
    waive("Si.W", 1);
    assertFalse(apply(violation("Si.W", "Engine$1", 0, 9000, 0)).getFirst().counts());
    assertTrue(apply(violation("Si.W", "Other", 0, 10, 0)).getFirst().counts());
  }

  @Test
  void aPlaceWaivesFindingsOfTheCellsAroundIt() {
    Cell shelf = NEW.createCell();
    shelf.setName("Shelf");
    design.getCells().add(shelf);
    Instance inner = top.getInstances().getLast();
    shelf.getInstances().add(inner); // leaves the top cell
    Instance outer = NEW.createInstance();
    outer.setName("shelf");
    outer.setCell(shelf);
    outer.setY(0.1);
    top.getInstances().add(outer);
    Target target = waive("Si.W", 1).getTargets().getTargets().getFirst();
    target.getInstances().add(inner);
    Map<Cell, String> names = Map.of(top, "Package", engine, "Engine$1", shelf, "Shelf");
    Waivers waivers = new Waivers(design, names, RouteTable.EMPTY, WaiversTest::drawn, TODAY);
    List<Finding> found =
        waivers.apply(
            List.of(
                violation("Si.W", "Shelf", 4200, 4800, 1500),
                violation("Si.W", "Shelf", 100, 200, 500),
                violation("Si.W", "Package", 4200, 4800, 101500),
                violation("Si.W", "Package", 4200, 4800, 1500)));
    assertEquals(
        List.of(true, false, true, false),
        found.stream().map(finding -> finding.waived() != null).toList());
  }

  /** Only devices draw: 30 um x 20 um around their origins. */
  private static Optional<Rectangle> drawn(Cell cell) {
    return cell.getBody() == null
        ? Optional.of(new Rectangle(-15e-6, -10e-6, 15e-6, 10e-6))
        : Optional.empty();
  }

  @Test
  void aDeviceWaivesWhatLiesWithinItsDrawing() {
    Cell device = NEW.createCell();
    device.setName("Ring");
    Instance ring = NEW.createInstance();
    ring.setName("ring");
    ring.setCell(device);
    ring.setX(1e-3);
    engine.getInstances().add(ring);
    waive("Si.W", 0).getTargets().getTargets().getFirst().getInstances().add(ring);
    List<Finding> found =
        apply(
            violation("Si.W", "Engine$1", 990, 1010, 5),
            violation("Si.W", "Engine$1", 990, 1020, 5),
            violation("Si.W", "Package", 990, 1010, 5));
    assertEquals(
        List.of(true, false, true),
        found.stream().map(finding -> finding.waived() != null).toList());
  }

  @Test
  void aPlaceDoesNotWaiveWhatHasNone() {
    waive("Si.W", 0);
    Finding nowhere =
        new Finding(
            Phase.RULE, "Si.W", Severity.ERROR, "density", null, List.of(), null, null, null);
    assertTrue(apply(nowhere).getFirst().counts());
  }

  @Test
  void aWaiverThatNothingNeedsIsReported() {
    waive("Si.W", 0, 1);
    List<Finding> found = apply(violation("Si.S"));
    assertEquals(2, found.size());
    assertEquals(Severity.INFO, found.getLast().severity());
    assertEquals("nothing needs the waiver of Si.W", found.getLast().message());
  }
}
