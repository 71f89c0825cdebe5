package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.BondKind;
import dev.shoreline.netlist.model.BoundaryType;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Face;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Material;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Process;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.StackLayer;
import org.jspecify.annotations.Nullable;

/**
 * A switch package: an ASIC in the middle of an organic substrate, engines of a driver die on a
 * photonic die around it, eight rings an engine.
 */
final class SampleDesign {
  private static final NetlistFactory MODEL = NetlistFactory.eINSTANCE;
  private static final double KELVIN = 273.15;

  final Material silicon = material("si", 130, 130, 130);
  final Material oxide = material("sio2", 1.4, 1.4, 1.4);
  final Material organic = material("organic", 15, 15, 0.5);
  final Material solder = material("solder", 50, 50, 50);
  final Material underfill = material("underfill", 0.6, 0.6, 0.6);
  final Design design = MODEL.createDesign();
  final Cell top = cell("switch", CellKind.COMPONENT);
  private final Layer core = layer("core");
  final Layer heater = layer("heater");
  private final Process photonics = photonics();
  private final BondKind joint = MODEL.createBondKind();

  SampleDesign() {
    joint.setName("c4");
    joint.setMetal(solder);
    joint.setFill(underfill);
    joint.setPitch(130e-6);
    joint.setDiameter(80e-6);
    joint.setHeight(70e-6);
    design.setName("switch");
    design.setTop(top);
  }

  /** A package of a number of engines on each side of the ASIC. */
  static SampleDesign withEngines(int perSide) {
    SampleDesign sample = new SampleDesign();
    double side = 90e-3;
    double thickness = 1.2e-3;
    Cell substrate = sample.die("substrate", side, side, thickness, null, sample.organic);
    sample.place("substrate", substrate, 0, 0, 0);
    double z = thickness + 70e-6;
    Cell asic = sample.die("asic", 28e-3, 28e-3, 775e-6, null, sample.silicon);
    asic.getBody().setPower(500);
    Instance a = sample.place("asic", asic, 31e-3, 31e-3, z);
    a.setFaceDown(true);
    sample.bond(a);
    Cell engine = sample.engine();
    for (int s = 0; s < 4; s++) {
      for (int e = 0; e < perSide; e++) {
        double along = 45e-3 + (e - (perSide - 1) / 2.0) * 11e-3;
        double out = 62e-3;
        Instance i =
            switch (s) {
              case 0 -> sample.place("oe", engine, along - 4e-3, out, z);
              case 1 -> sample.place("oe", engine, out, along + 4e-3, z);
              case 2 -> sample.place("oe", engine, along + 4e-3, side - out, z);
              default -> sample.place("oe", engine, side - out, along - 4e-3, z);
            };
        i.setRotation(-90 * s);
        i.getIndices().add(Integer.toString(s));
        i.getIndices().add(Integer.toString(e));
      }
    }
    return sample;
  }

  /** A driver die of 8 W on a photonic die with eight rings of 20 mW in a row. */
  private Cell engine() {
    Cell engine = cell("engine", CellKind.COMPONENT);
    Cell pic = die("pic", 8e-3, 6e-3, 150e-6, photonics, null);
    Cell eic = die("eic", 7e-3, 4e-3, 630e-6, null, silicon);
    eic.getBody().setPower(8);
    Instance p = instance("pic", pic, 0, 0, 0);
    bond(p);
    Instance e = instance("eic", eic, 0.5e-3, 0.2e-3, 160e-6);
    e.setFaceDown(true);
    Bond hybrid = MODEL.createBond();
    hybrid.setKind(joint);
    hybrid.setPitch(20e-6);
    hybrid.setDiameter(10e-6);
    hybrid.setHeight(10e-6);
    e.setBond(hybrid);
    Cell ring = cell("ring", CellKind.DEVICE);
    attribute(ring, "radius", 7.5e-6);
    attribute(ring, "heater", 20e-3);
    attribute(ring, "thermo_optic", 1.9e-4);
    attribute(ring, "group_index", 4.3);
    attribute(ring, "wavelength", 1310e-9);
    for (int i = 0; i < 8; i++) {
      Instance r = instance("mod", ring, 1.2e-3 + i * 400e-6, 3e-3, 0);
      r.getIndices().add(Integer.toString(i));
      pic.getInstances().add(r);
    }
    engine.getInstances().add(p);
    engine.getInstances().add(e);
    return engine;
  }

  /** 35 °C ambient, cold plate above, air below. */
  Scenario fullLoad() {
    Scenario scenario = MODEL.createScenario();
    scenario.setName("full_load");
    scenario.setAmbient(35 + KELVIN);
    boundary(scenario, Face.TOP, BoundaryType.COLDPLATE, 20_000);
    boundary(scenario, Face.BOTTOM, BoundaryType.CONVECTION, 15);
    design.getScenarios().add(scenario);
    return scenario;
  }

  static void boundary(Scenario scenario, Face face, BoundaryType type, double coefficient) {
    dev.shoreline.netlist.model.Boundary boundary = MODEL.createBoundary();
    boundary.setFace(face);
    boundary.setType(type);
    boundary.setCoefficient(coefficient);
    boundary.setTemperature(Double.NaN);
    scenario.getBoundaries().add(boundary);
  }

  private Process photonics() {
    Process process = MODEL.createProcess();
    process.setName("soi");
    process.setMaterial(silicon);
    slice(process, 2e-6, null);
    slice(process, 0.22e-6, core);
    slice(process, 2e-6, null);
    slice(process, 0.12e-6, heater);
    slice(process, 1.2e-6, null);
    return process;
  }

  private void slice(Process process, double thickness, @Nullable Layer layer) {
    StackLayer slice = MODEL.createStackLayer();
    slice.setMaterial(oxide);
    slice.setThickness(thickness);
    if (layer != null) {
      slice.getLayers().add(layer);
    }
    process.getStack().add(slice);
  }

  Cell die(
      String name,
      double width,
      double height,
      double thickness,
      @Nullable Process process,
      @Nullable Material bulk) {
    Cell cell = cell(name, CellKind.DIE);
    Body body = MODEL.createBody();
    body.setWidth(width);
    body.setHeight(height);
    body.setThickness(thickness);
    body.setProcess(process);
    body.setMaterial(bulk);
    cell.setBody(body);
    return cell;
  }

  Instance place(String name, Cell cell, double x, double y, double z) {
    Instance instance = instance(name, cell, x, y, z);
    top.getInstances().add(instance);
    return instance;
  }

  void bond(Instance instance) {
    Bond bond = MODEL.createBond();
    bond.setKind(joint);
    instance.setBond(bond);
  }

  static Instance instance(String name, Cell cell, double x, double y, double z) {
    Instance instance = MODEL.createInstance();
    instance.setName(name);
    instance.setCell(cell);
    instance.setX(x);
    instance.setY(y);
    instance.setZ(z);
    return instance;
  }

  Cell cell(String name, CellKind kind) {
    Cell cell = MODEL.createCell();
    cell.setName(name);
    cell.setKind(kind);
    design.getCells().add(cell);
    return cell;
  }

  static void attribute(Cell cell, String name, double value) {
    Attribute attribute = MODEL.createAttribute();
    attribute.setName(name);
    attribute.setValue(value);
    cell.getAttributes().add(attribute);
  }

  private static Layer layer(String name) {
    Layer layer = MODEL.createLayer();
    layer.setName(name);
    return layer;
  }

  private static Material material(String name, double kx, double ky, double kz) {
    Material material = MODEL.createMaterial();
    material.setName(name);
    material.setConductivityX(kx);
    material.setConductivityY(ky);
    material.setConductivityZ(kz);
    return material;
  }
}
