package dev.shoreline.thermal.design;

import static dev.shoreline.netlist.diagnostic.ThermalCode.BAD_POWER_MAP;
import static dev.shoreline.netlist.diagnostic.ThermalCode.EMPTY_MODEL;
import static dev.shoreline.netlist.diagnostic.ThermalCode.NO_HOST;
import static dev.shoreline.netlist.diagnostic.ThermalCode.NO_MATERIAL;
import static dev.shoreline.netlist.diagnostic.ThermalCode.STEADY_ONLY;
import static dev.shoreline.netlist.diagnostic.ThermalCode.TURNED_BODY;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.BondKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.HeatSource;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.Strip;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.medium.CylinderArray;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The thermal model of a design in a scenario.
 *
 * <p>The domain is the box around all bodies. Between bodies lies air; above a body that nothing
 * covers, a medium that only conducts upwards carries the top boundary down to it, so that a cold
 * plate or air touches every exposed face whatever its height. The power of a body arises in its
 * active face, that of a device's heater in a sheet in the layer of the stack that holds the
 * drawing layer {@code heater}, over a square as large as its ring; other power of a device, and
 * its temperature, belong to the same square in the layer of its core.
 */
final class Translation {
  /** Name of the media of joints. */
  static final String JOINT = "joint";

  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<dev.shoreline.thermal.model.HeatSource> sources = new ArrayList<>();
  private final List<Probe> probes = new ArrayList<>();
  private final List<Heater> heaters = new ArrayList<>();
  private final Materials materials = new Materials();
  private final Scenario scenario;
  private final PowerMaps powerMaps;
  private final AttributeValues values;
  private final DesignSites sites;
  private double bottom = Double.POSITIVE_INFINITY;
  private double top = Double.NEGATIVE_INFINITY;

  /**
   * A device's heater.
   *
   * @param device number of the device
   * @param box where its heat arises
   */
  record Heater(int device, Box box) {}

  private Translation(Design design, Scenario scenario, PowerMaps powerMaps) {
    this.scenario = scenario;
    this.powerMaps = powerMaps;
    this.values = new AttributeValues(scenario);
    this.sites = DesignSites.of(design, values);
  }

  /**
   * What a design becomes.
   *
   * @param model empty if there is nothing to solve
   * @param bodies whose temperatures are the first probes
   * @param devices whose temperatures are the probes after those of the bodies
   * @param heaters of devices that have one
   * @param diagnostics about the design
   */
  record Result(
      Optional<ThermalModel> model,
      List<PlacedBody> bodies,
      List<PlacedDevice> devices,
      List<Heater> heaters,
      List<Diagnostic> diagnostics) {
    /** The same under other conditions. */
    Result under(Variation variation) {
      return new Result(
          model.map(m -> variation.of(m, devices)), bodies, devices, heaters, diagnostics);
    }

    /** The narrowest extent of any device, m. */
    double smallestSide() {
      return devices.stream()
          .mapToDouble(d -> d.area().narrowest())
          .min()
          .orElse(Double.POSITIVE_INFINITY);
    }

    /** Height of the first device's core, m. */
    OptionalDouble ringHeight() {
      if (model.isEmpty() || devices.isEmpty()) {
        return OptionalDouble.empty();
      }
      Box box = model.get().probes().get(bodies.size()).box();
      return OptionalDouble.of(0.5 * (box.z0() + box.z1()));
    }
  }

  static Result of(Design design, Scenario scenario, PowerMaps powerMaps) {
    return new Translation(design, scenario, powerMaps).run();
  }

  private Result run() {
    if (!scenario.getSteps().isEmpty() || scenario.getDuration() > 0) {
      String message = "power over time is not followed; the steady state was solved";
      diagnostics.add(Diagnostic.of(STEADY_ONLY, scenarioSpan(), message));
    }
    List<PlacedDevice> hosted = new ArrayList<>();
    for (PlacedDevice d : sites.devices()) {
      if (d.host() == null) {
        String message = "device '" + d.path() + "' lies on no body; its heat is left out";
        diagnostics.add(Diagnostic.of(NO_HOST, d.span(), message));
      } else {
        hosted.add(d);
      }
    }
    Optional<Rect> domain = sites.bodies().stream().map(PlacedBody::area).reduce(Rect::joinedWith);
    for (PlacedBody body : sites.bodies()) {
      bottom = Math.min(bottom, body.z0() - bondHeight(body));
      top = Math.max(top, body.z1());
    }
    if (domain.isEmpty() || !(domain.get().area() > 0) || !(top > bottom)) {
      String message = "the design has no body with a volume";
      diagnostics.add(Diagnostic.of(EMPTY_MODEL, scenarioSpan(), message));
      return new Result(Optional.empty(), List.of(), List.of(), List.of(), diagnostics);
    }
    exposedFaces();
    sites.bodies().forEach(this::body);
    for (int i = 0; i < hosted.size(); i++) {
      device(i, hosted.get(i));
    }
    ThermalModel model =
        new ThermalModel(
            scenario.getName() == null ? "scenario" : scenario.getName(),
            domain.get(),
            bottom,
            List.of(new dev.shoreline.thermal.model.Layer("air", top - bottom, Materials.AIR)),
            blocks,
            sources,
            boundaries(),
            List.of(),
            probes);
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Result(
        failed ? Optional.empty() : Optional.of(model),
        sites.bodies(),
        hosted,
        heaters,
        diagnostics);
  }

  private Span scenarioSpan() {
    return scenario.getSpan() != null ? scenario.getSpan() : new Span("", 0, 0, 1, 1);
  }

  private static double bondHeight(PlacedBody body) {
    Bond bond = body.bond();
    if (bond == null) {
      return 0;
    }
    double height = bond.getHeight();
    return height > 0 || bond.getKind() == null ? height : bond.getKind().getHeight();
  }

  private void exposedFaces() {
    for (PlacedBody b : sites.bodies()) {
      block(b.path(), b.area(), b.z1(), top, Materials.EXPOSED);
    }
    for (PlacedBody b : sites.bodies()) {
      block(b.path(), b.area(), bottom, b.z0() - bondHeight(b), Materials.AIR);
    }
  }

  private void block(String name, Rect area, double z0, double z1, Material material) {
    if (z1 > z0 && area.area() > 0) {
      blocks.add(new Block(name, Box.of(area, z0, z1), material));
    }
  }

  private void body(PlacedBody b) {
    if (!b.frame().isQuarterTurn()) {
      String message =
          "body '" + b.path() + "' is turned by an odd angle; the box around it is taken";
      diagnostics.add(Diagnostic.of(TURNED_BODY, b.span(), message));
    }
    for (StackUp.Slice slice : StackUp.of(b.body()).slices()) {
      if (slice.material() == null) {
        String message = "body '" + b.path() + "' or a layer of its process names no material";
        diagnostics.add(Diagnostic.of(NO_MATERIAL, b.span(), message));
        return;
      }
      Material material = materials.of(slice.material());
      double z0 = Math.min(b.height(slice.bottom()), b.height(slice.top()));
      double z1 = Math.max(b.height(slice.bottom()), b.height(slice.top()));
      block(b.path(), b.area(), z0, z1, material);
      for (ViaArray array : b.cell().getViaArrays()) {
        vias(b, array, material, z0, z1);
      }
    }
    bond(b);
    power(b);
    probes.add(new Probe(b.path(), Box.of(b.area(), b.z0(), b.z1())));
  }

  private void vias(PlacedBody b, ViaArray array, Material matrix, double z0, double z1) {
    double diameter = array.getDiameter();
    if (diameter <= 0 && array.getKind() != null) {
      diameter = array.getKind().getDiameter();
    }
    boolean filled = array.getKind() != null && array.getKind().getFill() != null;
    if (!filled
        || !(diameter > 0 && array.getPitchX() > diameter && array.getPitchY() > diameter)) {
      return;
    }
    double depth = array.getKind().getDepth();
    double from = depth > 0 ? Math.max(z0, Math.min(b.height(0), b.height(depth))) : z0;
    double to = depth > 0 ? Math.min(z1, Math.max(b.height(0), b.height(depth))) : z1;
    Material medium =
        new CylinderArray(diameter, array.getPitchX(), array.getPitchY())
            .in(
                array.getName() + " in " + matrix.name(),
                materials.of(array.getKind().getFill()),
                matrix);
    double x0 = array.getOriginX() - array.getPitchX() / 2;
    double y0 = array.getOriginY() - array.getPitchY() / 2;
    Rect area =
        Rect.of(
            b.frame()
                .bounds(
                    x0,
                    y0,
                    x0 + array.getColumns() * array.getPitchX(),
                    y0 + array.getRows() * array.getPitchY()));
    if (!area.overlaps(b.area())) {
      return;
    }
    block(array.getName(), area.clippedTo(b.area()), from, to, medium);
    for (dev.shoreline.netlist.model.Box hole : array.getExclusions()) {
      Rect r = Rect.of(b.frame().bounds(hole.getX0(), hole.getY0(), hole.getX1(), hole.getY1()));
      if (r.overlaps(b.area())) {
        block(array.getName(), r.clippedTo(b.area()), from, to, matrix);
      }
    }
  }

  private void bond(PlacedBody b) {
    Bond bond = b.bond();
    double height = bondHeight(b);
    if (bond == null || !(height > 0)) {
      return;
    }
    BondKind kind = bond.getKind();
    if (kind == null || (kind.getMetal() == null && kind.getFill() == null)) {
      String message = "the joint below '" + b.path() + "' names no material";
      diagnostics.add(Diagnostic.of(NO_MATERIAL, b.span(), message));
      return;
    }
    double pitch = bond.getPitch() > 0 ? bond.getPitch() : kind.getPitch();
    double diameter = bond.getDiameter() > 0 ? bond.getDiameter() : kind.getDiameter();
    Material fill = kind.getFill() == null ? Materials.AIR : materials.of(kind.getFill());
    Material metal = kind.getMetal() == null ? fill : materials.of(kind.getMetal());
    Material medium =
        pitch > diameter && diameter > 0
            ? new CylinderArray(diameter, pitch, pitch).in(JOINT, metal, fill)
            : metal;
    block(b.path() + " joint", b.area(), b.z0() - height, b.z0(), medium);
  }

  private void power(PlacedBody b) {
    double power = values.adjustment(b.path(), "power").orElse(b.body().getPower());
    double active = b.faceDown() ? b.z0() : b.z1();
    Box sheet = Box.of(b.area(), active, active);
    String file = b.body().getPowerMap();
    if (file != null && !file.isEmpty()) {
      map(b, file, power, sheet);
    } else if (power != 0) {
      sources.add(new dev.shoreline.thermal.model.HeatSource.Uniform(b.path(), sheet, power));
    }
    for (HeatSource source : b.body().getHeatSources()) {
      boolean below = source.getFace() == dev.shoreline.netlist.model.Face.BOTTOM;
      double z = below == b.faceDown() ? b.z1() : b.z0();
      dev.shoreline.netlist.model.Box r = source.getRegion();
      if (r != null) {
        Rect area = Rect.of(b.frame().bounds(r.getX0(), r.getY0(), r.getX1(), r.getY1()));
        sources.add(
            new dev.shoreline.thermal.model.HeatSource.Uniform(
                b.path() + "." + source.getName(), Box.of(area, z, z), source.getPower()));
      }
    }
  }

  private void map(PlacedBody b, String file, double power, Box sheet) {
    Optional<PowerTable> table = powerMaps.text(file).flatMap(PowerTable::parse);
    if (table.isEmpty() || !(table.get().total() > 0)) {
      String message =
          "power map '"
              + file
              + "' of '"
              + b.path()
              + "' is not a table of powers that can be read";
      diagnostics.add(Diagnostic.of(BAD_POWER_MAP, b.span(), message));
      return;
    }
    PowerTable placed =
        table.get().scaledTo(power > 0 ? power : table.get().total()).placed(b.frame());
    sources.add(
        new dev.shoreline.thermal.model.HeatSource.PowerMap(
            b.path(), sheet, placed.columns(), placed.watts()));
  }

  private void device(int number, PlacedDevice d) {
    PlacedBody host = d.host();
    if (host == null) {
      return;
    }
    StackUp stack = StackUp.of(host.body());
    StackUp.Slice active = stack.slices().getLast();
    Set<Layer> drawn =
        d.cell().getShapes().stream()
            .map(Shape::getLayer)
            .filter(l -> l != null)
            .collect(Collectors.toSet());
    StackUp.Slice core = stack.lowest(coreLayers(d)).or(() -> stack.lowest(drawn)).orElse(active);
    double z0 = Math.min(host.height(core.bottom()), host.height(core.top()));
    double z1 = Math.max(host.height(core.bottom()), host.height(core.top()));
    if (d.heater() != 0) {
      double film =
          stack.holding(HeatedArea.LAYER).map(s -> 0.5 * (s.bottom() + s.top())).orElse(core.top());
      Box sheet = Box.of(d.area(), host.height(film), host.height(film));
      heaters.add(new Heater(number, sheet));
      sources.add(new dev.shoreline.thermal.model.HeatSource.Uniform(d.path(), sheet, d.heater()));
    }
    if (d.power() != 0) {
      Box box = Box.of(d.area(), z0, z1);
      sources.add(new dev.shoreline.thermal.model.HeatSource.Uniform(d.path(), box, d.power()));
    }
    probes.add(new Probe(d.path(), Box.of(d.area(), z0, z1)));
  }

  private static Set<Layer> coreLayers(PlacedDevice d) {
    return d.cell().getPorts().stream()
        .map(Port::getCrossSection)
        .filter(c -> c != null && !c.getStrips().isEmpty())
        .map(c -> c.getStrips().getFirst())
        .map(Strip::getLayer)
        .filter(l -> l != null)
        .collect(Collectors.toSet());
  }

  private Map<Face, Boundary> boundaries() {
    Map<Face, Boundary> faces = new EnumMap<>(Face.class);
    for (dev.shoreline.netlist.model.Boundary b : scenario.getBoundaries()) {
      double kelvin = b.getTemperature();
      double celsius = (Double.isNaN(kelvin) ? scenario.getAmbient() : kelvin) - Units.ZERO_CELSIUS;
      faces.put(
          Face.valueOf(b.getFace().name()),
          switch (b.getType()) {
            case ADIABATIC -> new Boundary.Adiabatic();
            case CONVECTION -> new Boundary.Convection(b.getCoefficient(), celsius);
            case COLDPLATE -> coldPlate(b, celsius);
            case FIXED -> new Boundary.Fixed(celsius);
          });
    }
    return faces;
  }

  private static Boundary coldPlate(dev.shoreline.netlist.model.Boundary b, double celsius) {
    return b.getFlow() == 0
        ? new Boundary.Convection(b.getCoefficient(), celsius)
        : new Boundary.ColdPlate(
            b.getCoefficient(), celsius, b.getFlow(), Face.valueOf(b.getTowards().name()));
  }
}
