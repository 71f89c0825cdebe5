package dev.shoreline.layout.build;

import static dev.shoreline.layout.build.DesignFixture.UM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Segment;
import dev.shoreline.netlist.model.SegmentType;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.place.ElementNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DesignLayoutTest {

  private static final LayerKey CORE = new LayerKey(1, 0);

  private final DesignFixture f = new DesignFixture();

  private static List<String> messages(DesignLayout layout) {
    return layout.findings().stream().map(x -> x.diagnostic().message()).toList();
  }

  private static List<Polygon> flat(DesignLayout layout, LayerKey layer) {
    List<Polygon> polygons = new ArrayList<>();
    FlatView.visit(
        layout.top().orElseThrow(),
        layer,
        Box.EVERYTHING,
        (shape, placement) -> {
          Polygon polygon = shape.polygon();
          if (polygon != null) {
            polygons.add(Objects.requireNonNull(polygon.transformed(placement).normalised()));
          }
        });
    return polygons;
  }

  @Test
  void shapesAreFlattenedToTheGrid() {
    Cell top = f.cell("shapes", CellKind.COMPONENT);
    f.shape(top, ShapeType.RECT, f.core, 0, 0, 2, 1);
    f.shape(top, ShapeType.POLYGON, f.core, 0, 0, 1, 0, 1, 1);
    Shape circle = f.shape(top, ShapeType.CIRCLE, f.core, 10, 0);
    circle.setRadius(5 * UM);
    Shape ring = f.shape(top, ShapeType.RING, f.core, 30, 0);
    ring.setRadius(5 * UM);
    ring.setWidth(0.5 * UM);
    Shape arc = f.shape(top, ShapeType.ARC, f.core, 50, 0);
    arc.setRadius(5 * UM);
    arc.setWidth(0.5 * UM);
    arc.setEndAngle(90);
    Shape path = f.shape(top, ShapeType.PATH, f.core, 60, 0, 70, 0, 70, 10);
    path.setWidth(1 * UM);
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals(List.of(), messages(layout));
    List<Polygon> drawn = flat(layout, CORE);
    double[] areas = {2, 0.5, Math.PI * 25, Math.PI * 5, Math.PI / 2 * 5 * 0.5, 20};
    for (int i = 0; i < areas.length; i++) {
      assertEquals(areas[i], drawn.get(i).area() * 1e-6, 2e-3 * areas[i], "shape " + i);
    }
  }

  private Shape combination(Cell top, String operator) {
    Shape shape = f.shape(top, ShapeType.BOOLEAN, f.core);
    shape.setOperator(operator);
    shape.getOperands().add(f.shape(top, ShapeType.RECT, f.core, 0, 0, 4, 4));
    if (!operator.equals("size")) {
      shape.getOperands().add(f.shape(top, ShapeType.RECT, f.core, 1, 1, 3, 6));
    }
    return shape;
  }

  @Test
  void booleansCombineTheirOperands() {
    Cell top = f.cell("booleans", CellKind.COMPONENT);
    combination(top, "or");
    combination(top, "and");
    combination(top, "not");
    combination(top, "xor");
    combination(top, "size").setAmount(0.5 * UM);
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals(List.of(), messages(layout));
    List<Double> areas = flat(layout, CORE).stream().map(p -> p.area() * 1e-6).toList();
    assertEquals(List.of(20.0, 6.0, 10.0, 14.0, 25.0), areas);
  }

  @Test
  void impossibleShapesAreFindings() {
    Cell top = f.cell("bad", CellKind.COMPONENT);
    f.shape(top, ShapeType.RECT, f.core, 0, 0, 2);
    f.shape(top, ShapeType.CIRCLE, f.core, 0, 0);
    f.shape(top, ShapeType.POLYGON, f.core, 0, 0, 1e14, 0, 1e14, 1e14);
    f.shape(top, ShapeType.RECT, f.core, 1, 1, 1, 5);
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals(4, layout.findings().size(), messages(layout).toString());
  }

  @Test
  void instancesBecomeReferencesWithTheirLattice() {
    Cell device = f.device("mod:1", 100);
    Cell twin = f.cell("mod_1", CellKind.DEVICE);
    Cell top = f.cell("top", CellKind.COMPONENT);
    Instance array = f.place(top, "m", device, 10, 20, 90);
    array.setMirror(true);
    Lattice lattice = NetlistFactory.eINSTANCE.createLattice();
    lattice.setColumns(3);
    lattice.setRows(2);
    lattice.setColumnX(50 * UM);
    lattice.setRowY(200 * UM);
    array.setLattice(lattice);
    f.place(top, "t", twin, 0, 0, 0);
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals("mod_1", layout.names().get(device));
    assertEquals("mod_1$2", layout.names().get(twin));
    assertEquals(6, flat(layout, CORE).size());
    assertEquals(new Box(9_750, 20_000, 110_250, 320_000), layout.top().orElseThrow().bounds(CORE));
  }

  private static Segment segment(Route route, SegmentType type) {
    Segment segment = NetlistFactory.eINSTANCE.createSegment();
    segment.setType(type);
    route.getSegments().add(segment);
    return segment;
  }

  @Test
  void explicitSegmentsAreDrawnThroughAllStripsAndReported() {
    Cell device = f.device("dev", 100);
    Cell top = f.cell("top", CellKind.COMPONENT);
    Instance a = f.place(top, "a", device, 0, 0, 0);
    Instance b = f.place(top, "b", device, 160, 60, 90);
    Route route = f.route(top, "r", f.ref(a, "out"), f.ref(b, "in"));
    segment(route, SegmentType.STRAIGHT).setLength(40 * UM);
    Segment bend = segment(route, SegmentType.ARC);
    bend.setRadius(20 * UM);
    bend.setAngle(90);
    segment(route, SegmentType.STRAIGHT).setLength(40 * UM);
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals(List.of(), messages(layout));
    BuiltRoute built = layout.routes().getFirst();
    assertEquals((80 + 10 * Math.PI) * UM, built.length(), 1e-15);
    assertEquals(1, built.bends());
    assertEquals(20 * UM, built.minRadius(), 1e-18);
    assertEquals(200 * built.length() + 0.01, built.loss(), 1e-12);
    assertEquals(3, flat(layout, CORE).size());
    assertEquals(3, flat(layout, new LayerKey(2, 0)).size());
  }

  @Test
  void routesThatDoNotWorkOutAreFindingsWithPlaces() {
    Cell device = f.device("dev", 100);
    Cell top = f.cell("top", CellKind.COMPONENT);
    Instance a = f.place(top, "a", device, 0, 0, 0);
    Instance b = f.place(top, "b", device, 160, 60, 90);
    Route misses = f.route(top, "misses", f.ref(a, "out"), f.ref(b, "in"));
    segment(misses, SegmentType.STRAIGHT).setLength(40 * UM);
    Route tight = f.route(top, "tight", f.ref(a, "out"), f.ref(b, "in"));
    tight.setBendRadius(3 * UM);
    tight.getWaypoints().addAll(List.of(160 * UM, 0.0));
    Route cramped = f.route(top, "cramped", f.ref(a, "out"), f.ref(b, "in"));
    cramped.getWaypoints().addAll(List.of(105 * UM, 0.0, 105 * UM, 30 * UM));
    Route none = f.route(top, "none", f.ref(a, "out"), f.ref(b, "in"));
    segment(none, SegmentType.ARC).setRadius(1);
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals(
        List.of(
            "route cramped at (105.000, 0.000) um: a bend of 90.0° with radius 10.000 um does not"
                + " fit: the bends at both ends of the leg of 5.000 um take 10.000 um",
            "route tight bends with a radius of 3.000 um, its cross-section rib allows 5.000 um or"
                + " more",
            "route misses ends 63.246 um and 90.000° off its port: at (140.000, 0.000) um instead"
                + " of (160.000, 60.000) um",
            "route none, segment 1: bend by 0.0 rad"),
        messages(layout));
  }

  @Test
  void automaticRoutesAvoidDevicesAndEachOther() {
    Cell device = f.device("dev", 100);
    Cell top = f.cell("top", CellKind.COMPONENT);
    Instance wall = f.place(top, "wall", device, 300, -60, 90);
    for (int i = 0; i < 3; i++) {
      Instance a = f.place(top, "a" + i, device, 0, i * 30, 0);
      Instance b = f.place(top, "b" + i, device, 600, 20 - i * 40, 0);
      Route route = f.route(top, "r", f.ref(a, "out"), f.ref(b, "in"));
      route.getIndices().add(Integer.toString(i));
      route.setMaxCrossings(2);
    }
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertEquals(List.of(), messages(layout));
    assertEquals("wall", ElementNames.of(wall));
    for (BuiltRoute route : layout.routes()) {
      assertTrue(route.minRadius() >= 10 * UM * (1 - 1e-9), route.name());
      for (int k = 0; k <= 500; k++) {
        var pose = route.line().at(route.length() * k / 500);
        boolean near =
            Math.abs(pose.x() - 300 * UM) < 7.2 * UM
                && pose.y() > -62.2 * UM
                && pose.y() < 42.2 * UM;
        assertTrue(!near, route.name() + " at " + pose);
      }
    }
  }

  @Test
  void viaArraysStayArraysAndLeaveExclusionsOut() {
    Cell top = f.cell("base", CellKind.SUBSTRATE);
    f.body(top, 10_000, 10_000);
    ViaArray array = NetlistFactory.eINSTANCE.createViaArray();
    array.setName("gnd");
    array.setDiameter(50 * UM);
    array.setPitchX(100 * UM);
    array.setPitchY(100 * UM);
    array.setOriginX(100 * UM);
    array.setOriginY(100 * UM);
    array.setColumns(90);
    array.setRows(80);
    var box = NetlistFactory.eINSTANCE.createBox();
    box.setX0(1000 * UM);
    box.setY0(1000 * UM);
    box.setX1(2000 * UM);
    box.setY1(2000 * UM);
    array.getExclusions().add(box);
    top.getViaArrays().add(array);
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    int expected = 0;
    for (int i = 0; i < 90; i++) {
      for (int k = 0; k < 80; k++) {
        double x = 100 + i * 100;
        double y = 100 + k * 100;
        double dx = Math.max(0, Math.max(1000 - x, x - 2000));
        double dy = Math.max(0, Math.max(1000 - y, y - 2000));
        expected += Math.hypot(dx, dy) < 25 ? 0 : 1;
      }
    }
    assertEquals(expected, flat(layout, ReservedLayers.VIA).size());
    assertTrue(layout.top().orElseThrow().references().size() <= 4);
  }

  @Test
  void importedCellsKeepTheirShapesUnderNewNames() {
    LayoutBuilder file = new LayoutBuilder(1e-9);
    file.cell("top").box(CORE, new Box(0, 0, 1000, 500));
    Cell imported = f.cell("ip", CellKind.IMPORT);
    imported.setLayoutFile("ip.gds");
    Cell missing = f.cell("missing", CellKind.IMPORT);
    missing.setLayoutFile("no.gds");
    Cell top = f.cell("top", CellKind.COMPONENT);
    f.place(top, "x", imported, 10, 0, 0);
    DesignLayout layout =
        DesignLayout.of(
            f.design,
            name ->
                name.equals("ip.gds")
                    ? java.util.Optional.of(file.build())
                    : java.util.Optional.empty());
    assertEquals(List.of("layout file no.gds was not read"), messages(layout));
    assertEquals(new Box(10_000, 0, 11_000, 500), layout.top().orElseThrow().bounds(CORE));
  }
}
