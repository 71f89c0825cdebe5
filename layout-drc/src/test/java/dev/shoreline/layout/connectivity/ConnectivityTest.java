package dev.shoreline.layout.connectivity;

import static dev.shoreline.layout.build.DesignFixture.UM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.shoreline.layout.build.DesignFixture;
import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Finding;
import dev.shoreline.layout.build.LayoutImports;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Segment;
import dev.shoreline.netlist.model.SegmentType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectivityTest {

  private final DesignFixture f = new DesignFixture();
  private final Cell device = f.device("dev", 100);
  private final Cell top = f.cell("top", CellKind.COMPONENT);

  private List<Finding> findings() {
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals(List.of(), layout.findings());
    return Connectivity.check(layout);
  }

  private List<String> messages() {
    return findings().stream().map(x -> x.diagnostic().message()).toList();
  }

  private Instance place(String name, double x, double y, double rotation) {
    return f.place(top, name, device, x, y, rotation);
  }

  private Instance array(String name, double x, double y, int columns, double pitch) {
    Instance instance = place(name, x, y, 0);
    Lattice lattice = NetlistFactory.eINSTANCE.createLattice();
    lattice.setColumns(columns);
    lattice.setColumnX(pitch * UM);
    instance.setLattice(lattice);
    return instance;
  }

  private void export(Instance instance, String port) {
    f.export(top, instance.getName() + "_" + port, f.ref(instance, port));
  }

  private static void straight(Route route, double length) {
    Segment segment = NetlistFactory.eINSTANCE.createSegment();
    segment.setType(SegmentType.STRAIGHT);
    segment.setLength(length * UM);
    route.getSegments().add(segment);
  }

  @Test
  void aChainOfAbuttingAndRoutedDevicesIsClean() {
    Instance a = place("a", 0, 0, 0);
    Instance b = place("b", 100, 0, 0);
    Instance c = place("c", 400, 80, 37);
    export(a, "in");
    export(c, "out");
    f.route(top, "r", f.ref(b, "out"), f.ref(c, "in"));
    assertEquals(List.of(), messages());
  }

  @Test
  void danglingPortsAreWarnings() {
    Instance a = place("a", 0, 0, 0);
    export(a, "in");
    List<Finding> findings = findings();
    assertEquals("optical port a.out meets nothing", findings.getFirst().diagnostic().message());
    assertEquals(false, findings.getFirst().diagnostic().isError());
    assertEquals(new Box(100_000, 0, 100_000, 0), findings.getFirst().place());
  }

  @Test
  void portsThatAreNearButDoNotMeetAreReportedOnce() {
    export(place("a", 0, 0, 0), "in");
    export(place("b", 100.05, 0, 0), "out");
    assertEquals(List.of("ports a.out and b.in lie 50.0 nm apart"), messages());
  }

  @Test
  void copiesOfAnArrayThatAbutAreAChain() {
    export(array("a", 0, 0, 3, 100), "in");
    export(place("end", 300, 0, 0), "out");
    assertEquals(List.of(), messages());
  }

  @Test
  void danglingPortsOfAnArrayAreToldOnce() {
    Instance array = array("a", 0, 0, 4, 150);
    export(array, "in");
    assertEquals(
        List.of(
            "optical port a(0, 0).out meets nothing, nor do those of 3 other copies",
            "optical port a(1, 0).in meets nothing, nor do those of 2 other copies"),
        messages());
  }

  @Test
  void copiesOfAnArrayThatNearlyMeetAreToldOnce() {
    export(array("a", 0, 0, 5, 100.02), "in");
    export(place("end", 500.08, 0, 0), "out");
    assertEquals(List.of("ports a(1, 0).in and a(0, 0).out lie 20.0 nm apart"), messages());
  }

  @Test
  void aFibreArrayTakesThePortsOfAllCopies() {
    Instance array = array("a", 0, 0, 3, 150);
    FiberArray fibers = NetlistFactory.eINSTANCE.createFiberArray();
    fibers.getPorts().add(f.ref(array, "in"));
    fibers.getPorts().add(f.ref(array, "out"));
    top.getFiberArrays().add(fibers);
    assertEquals(List.of(), messages());
  }

  @Test
  void waveguidesThroughCopiesOfAnArrayTouchThem() {
    Instance west = place("west", -200, 0, 0);
    Instance east = place("east", 900, 0, 0);
    Instance array = array("a", 200, -300, 1, 0);
    Lattice lattice = array.getLattice();
    lattice.setRows(3);
    lattice.setRowY(150.1 * UM);
    export(west, "in");
    export(east, "out");
    straight(f.route(top, "r", f.ref(west, "out"), f.ref(east, "in")), 1000);
    assertEquals(
        true, messages().contains("route r touches a away from their ports"), messages()::toString);
  }

  @Test
  void anArrayOfTooManyCopiesIsLeftOutAndToldOf() {
    Instance array = array("a", 0, 0, 2000, 150);
    array.getLattice().setRows(2000);
    array.getLattice().setRowY(50 * UM);
    assertEquals(List.of("the 4000000 copies of a are too many to be checked"), messages());
  }

  @Test
  void portsThatMeetMustFit() {
    Cell wide = f.device("wide", 50);
    f.design.setTop(top);
    wide.getPorts().get(0).setWidth(0.55 * UM);
    wide.getPorts().get(0).setDirection(181);
    export(place("a", 0, 0, 0), "in");
    Instance b = f.place(top, "b", wide, 100, 0, 0);
    export(b, "out");
    assertEquals(
        List.of(
            "ports a.out and b.in meet but do not face each other: 1.00° off",
            "ports a.out of 0.500 um and b.in of 0.550 um differ in width"),
        messages());
  }

  @Test
  void modesOfPortsThatMeetOrAreRoutedMustAgree() {
    Cell rotator = f.device("rotator", 100);
    port(rotator, "in").setMode("te0");
    port(rotator, "out").setMode("tm0");
    Instance a = f.place(top, "a", rotator, 0, 0, 0);
    Instance b = f.place(top, "b", rotator, 100, 0, 0);
    Instance any = place("any", 400, 0, 0);
    Instance c = f.place(top, "c", rotator, 500, 0, 0);
    Instance d = f.place(top, "d", rotator, 800, 0, 0);
    export(a, "in");
    export(d, "out");
    f.route(top, "fits", f.ref(b, "out"), f.ref(any, "in"));
    f.route(top, "turned", f.ref(c, "out"), f.ref(d, "in"));
    assertEquals(
        List.of(
            "a.out for tm0 meets b.in for te0", "route turned joins a port for tm0 to one for te0"),
        messages().stream().sorted().toList());
  }

  private static Port port(Cell cell, String name) {
    return cell.getPorts().stream().filter(p -> name.equals(p.getName())).findFirst().orElseThrow();
  }

  @Test
  void crossSectionsOfRouteAndPortMustAgree() {
    Instance a = place("a", 0, 0, 0);
    Instance b = place("b", 200, 0, 0);
    export(a, "in");
    export(b, "out");
    f.route(top, "r", f.ref(a, "out"), f.ref(b, "in"));
    Port in = device.getPorts().get(0);
    var other = NetlistFactory.eINSTANCE.createCrossSection();
    other.setName("other");
    in.setCrossSection(other);
    assertEquals(
        List.of("route r of cross-section rib meets b.in of cross-section other"), messages());
  }

  @Test
  void overlappingDevicesAreReportedAndRotatedNeighboursAreNot() {
    Instance a = place("a", 0, 0, 0);
    Instance b = place("b", 50, 4, 0);
    Instance c = place("c", 0, 30, 45);
    Instance d = place("d", 10, 15, 45);
    for (Instance i : List.of(a, b, c, d)) {
      export(i, "in");
      export(i, "out");
    }
    assertEquals(
        List.of("a and b overlap"),
        messages().stream().filter(m -> m.contains("overlap")).sorted().toList());
  }

  @Test
  void crossingsNeedAllowance() {
    Instance west = place("west", 0, 0, 0);
    Instance east = place("east", 300, 0, 0);
    Instance south = place("south", 200, -200, 90);
    Instance north = place("north", 200, 100, 90);
    for (Instance i : List.of(west, south)) {
      export(i, "in");
    }
    for (Instance i : List.of(east, north)) {
      export(i, "out");
    }
    Route across = f.route(top, "across", f.ref(west, "out"), f.ref(east, "in"));
    straight(across, 200);
    Route up = f.route(top, "up", f.ref(south, "out"), f.ref(north, "in"));
    straight(up, 200);
    assertEquals(List.of("route up crosses route across where neither allows it"), messages());
    up.setMaxCrossings(1);
    assertEquals(List.of(), messages());
  }

  @Test
  void waveguidesThroughDevicesTouchThem() {
    Instance west = place("west", 0, 0, 0);
    Instance east = place("east", 500, 0, 0);
    Instance block = place("block", 200, 0.3, 0);
    for (String port : List.of("in", "out")) {
      export(block, port);
    }
    export(west, "in");
    export(east, "out");
    straight(f.route(top, "r", f.ref(west, "out"), f.ref(east, "in")), 400);
    List<String> seen = messages();
    assertEquals(
        true, seen.stream().allMatch(m -> m.equals("route r touches block away from their ports")));
    assertEquals(false, seen.isEmpty());
  }

  @Test
  void whatLeavesItsBodyIsReported() {
    f.body(top, 150, 40);
    Instance a = place("a", 20, 20, 0);
    Instance b = place("b", 80, 20, 90);
    for (Instance i : List.of(a, b)) {
      export(i, "in");
      export(i, "out");
    }
    assertEquals(
        List.of(
            "b reaches beyond the outline of top", "port b_out lies outside the outline of top"),
        messages().stream().filter(m -> m.contains("outline")).sorted().toList());
  }

  @Test
  void aHundredThousandPortsAreCheckedInSeconds() {
    for (int i = 0; i < 50_000; i++) {
      Instance instance = place("d" + i, (i % 250) * 100.0, Math.floorDiv(i, 250) * 20.0, 0);
      if (i % 250 == 0) {
        export(instance, "in");
      }
      if (i % 250 == 249) {
        export(instance, "out");
      }
    }
    assertTimeout(Duration.ofSeconds(30), () -> assertEquals(List.of(), messages()));
  }
}
