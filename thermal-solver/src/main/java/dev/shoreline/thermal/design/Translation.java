package dev.shoreline.thermal.design;

import static dev.shoreline.netlist.diagnostic.ThermalCode.EMPTY_MODEL;
import static dev.shoreline.netlist.diagnostic.ThermalCode.NO_HOST;
import static dev.shoreline.netlist.diagnostic.ThermalCode.STEADY_ONLY;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

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
  private final ModelParts parts = new ModelParts();
  private final Scenario scenario;
  private final PowerMaps powerMaps;
  private final AttributeValues values;
  private final DesignSites sites;

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
      List<DeviceHeat.Heater> heaters,
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
    if (!scenario.getSteps().isEmpty()
        || !scenario.getDuties().isEmpty()
        || scenario.getDuration() > 0) {
      String message =
          "power over time is not followed; the steady state was solved"
              + (scenario.getDuties().isEmpty() ? "" : ", with the mean power of duty cycles");
      parts.tell(STEADY_ONLY, scenarioSpan(), message);
    }
    Optional<Box> domain = domain();
    if (domain.isEmpty()) {
      parts.tell(EMPTY_MODEL, scenarioSpan(), "the design has no body with a volume");
      return new Result(Optional.empty(), List.of(), List.of(), List.of(), parts.diagnostics);
    }
    bodies(domain.get());
    DeviceHeat heat = new DeviceHeat(parts);
    List<PlacedDevice> hosted = devices(heat);
    ThermalModel model = model(domain.get());
    return new Result(
        parts.failed() ? Optional.empty() : Optional.of(model),
        sites.bodies(),
        hosted,
        heat.heaters(),
        parts.diagnostics);
  }

  /** The box around all bodies and their joints; empty where it has no volume. */
  private Optional<Box> domain() {
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (PlacedBody body : sites.bodies()) {
      bottom = Math.min(bottom, body.z0() - Solids.bondHeight(body));
      top = Math.max(top, body.z1());
    }
    Optional<Rect> area = sites.bodies().stream().map(PlacedBody::area).reduce(Rect::joinedWith);
    return area.isEmpty() || !(area.get().area() > 0) || !(top > bottom)
        ? Optional.empty()
        : Optional.of(Box.of(area.get(), bottom, top));
  }

  private void bodies(Box domain) {
    Solids solids = new Solids(parts);
    BodyHeat heat = new BodyHeat(values, powerMaps, parts);
    solids.exposeFaces(sites.bodies(), domain.z0(), domain.z1());
    for (PlacedBody body : sites.bodies()) {
      solids.add(body);
      heat.add(body);
      parts.probes.add(new Probe(body.path(), Box.of(body.area(), body.z0(), body.z1())));
    }
  }

  /** Adds the devices that lie on a body, which are returned. */
  private List<PlacedDevice> devices(DeviceHeat heat) {
    List<PlacedDevice> hosted = new ArrayList<>();
    for (PlacedDevice d : sites.devices()) {
      PlacedBody host = d.host();
      if (host == null) {
        String message = "device '" + d.path() + "' lies on no body; its heat is left out";
        parts.tell(NO_HOST, d.span(), message);
      } else {
        heat.add(hosted.size(), d, host);
        hosted.add(d);
      }
    }
    return hosted;
  }

  private ThermalModel model(Box domain) {
    return new ThermalModel(
        scenario.getName() == null ? "scenario" : scenario.getName(),
        new Rect(domain.x0(), domain.x1(), domain.y0(), domain.y1()),
        domain.z0(),
        List.of(
            new dev.shoreline.thermal.model.Layer("air", domain.z1() - domain.z0(), Materials.AIR)),
        parts.blocks,
        parts.sources,
        Faces.of(scenario),
        List.of(),
        parts.probes);
  }

  private Span scenarioSpan() {
    return Span.orNowhere(scenario.getSpan());
  }
}
