package dev.shoreline.layout.build;

import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.model.Strip;
import dev.shoreline.netlist.model.Technology;
import java.util.List;

/** A small technology and shorthands for designs in it; lengths are micrometres. */
public final class DesignFixture {

  /** One micrometre in metres. */
  public static final double UM = 1e-6;

  private static final NetlistFactory MODEL = NetlistFactory.eINSTANCE;

  /** The design under construction. */
  public final Design design = MODEL.createDesign();

  /** The waveguide core, 1/0. */
  public final Layer core = MODEL.createLayer();

  /** The slab beside it, 2/0. */
  public final Layer slab = MODEL.createLayer();

  /** 0.5 um core with a 4.5 um slab, bends of 5 um or more, 10 um recommended. */
  public final CrossSection rib = MODEL.createCrossSection();

  /** An empty design with the technology. */
  public DesignFixture() {
    Technology technology = MODEL.createTechnology();
    technology.setName("test");
    core.setName("si");
    core.setGdsLayer(1);
    slab.setName("slab");
    slab.setGdsLayer(2);
    rib.setName("rib");
    rib.setWidth(0.5 * UM);
    rib.setRadiusMin(5 * UM);
    rib.setRadiusDefault(10 * UM);
    rib.setSeparation(2 * UM);
    rib.setLoss(200);
    rib.setBendLoss(0.01);
    rib.setCrossingLoss(0.05);
    strip(core, 0.5);
    strip(slab, 4.5);
    technology.getLayers().addAll(List.of(core, slab));
    technology.getCrossSections().add(rib);
    design.getTechnologies().add(technology);
    design.setName("test");
  }

  private void strip(Layer layer, double width) {
    Strip strip = MODEL.createStrip();
    strip.setLayer(layer);
    strip.setWidth(width * UM);
    rib.getStrips().add(strip);
  }

  /** A new cell of the design; the last one made is the top. */
  public Cell cell(String name, CellKind kind) {
    Cell cell = MODEL.createCell();
    cell.setName(name);
    cell.setKind(kind);
    design.getCells().add(cell);
    design.setTop(cell);
    return cell;
  }

  /** A device: a core from west to east of a length, with the ports in and out. */
  public Cell device(String name, double length) {
    Cell cell = cell(name, CellKind.DEVICE);
    shape(cell, ShapeType.RECT, core, 0, -0.25, length, 0.25);
    shape(cell, ShapeType.RECT, slab, 0, -5, length, 5);
    port(cell, "in", 0, 0, 180);
    port(cell, "out", length, 0, 0);
    return cell;
  }

  /** Gives a cell a body. */
  public void body(Cell cell, double width, double height) {
    Body body = MODEL.createBody();
    body.setWidth(width * UM);
    body.setHeight(height * UM);
    body.setThickness(100 * UM);
    cell.setBody(body);
  }

  /** A shape with coordinates. */
  public Shape shape(Cell cell, ShapeType type, Layer layer, double... coordinates) {
    Shape shape = MODEL.createShape();
    shape.setType(type);
    shape.setLayer(layer);
    for (double c : coordinates) {
      shape.getCoordinates().add(c * UM);
    }
    cell.getShapes().add(shape);
    return shape;
  }

  /** An optical port of the rib. */
  public Port port(Cell cell, String name, double x, double y, double direction) {
    Port port = MODEL.createPort();
    port.setName(name);
    port.setKind(PortKind.OPTICAL);
    port.setX(x * UM);
    port.setY(y * UM);
    port.setDirection(direction);
    port.setWidth(0.5 * UM);
    port.setCrossSection(rib);
    port.setLayer(core);
    cell.getPorts().add(port);
    return port;
  }

  /** Places a cell. */
  public Instance place(Cell owner, String name, Cell cell, double x, double y, double rotation) {
    Instance instance = MODEL.createInstance();
    instance.setName(name);
    instance.setCell(cell);
    instance.setX(x * UM);
    instance.setY(y * UM);
    instance.setRotation(rotation);
    owner.getInstances().add(instance);
    return instance;
  }

  /** A port of an instance by name. */
  public PortRef ref(Instance instance, String port) {
    PortRef ref = MODEL.createPortRef();
    ref.getInstances().add(instance);
    ref.setPort(
        instance.getCell().getPorts().stream()
            .filter(p -> p.getName().equals(port))
            .findFirst()
            .orElseThrow());
    return ref;
  }

  /** A route in the rib. */
  public Route route(Cell owner, String name, PortRef from, PortRef to) {
    Route route = MODEL.createRoute();
    route.setName(name);
    route.setFrom(from);
    route.setTo(to);
    route.setCrossSection(rib);
    owner.getRoutes().add(route);
    return route;
  }

  /** Exports an inner port. */
  public Port export(Cell owner, String name, PortRef inner) {
    Port port = MODEL.createPort();
    port.setName(name);
    port.setKind(PortKind.OPTICAL);
    port.setAlias(inner);
    owner.getPorts().add(port);
    return port;
  }
}
