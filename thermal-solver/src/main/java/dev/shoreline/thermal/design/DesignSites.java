package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.ring.RingOptics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The bodies and thermal devices of a design, flattened in design order.
 *
 * <p>A thermal device is an instance without a body that has one of the attributes {@code heater}
 * (W), {@code power} (W), {@code shift} (m/K) or {@code thermo_optic} (dn_eff/dT, 1/K); with one of
 * the last two it is a ring. Its wavelength and group index are its attributes {@code wavelength}
 * and {@code group_index}, else those of the cross-section of its first optical port. It lies in
 * the body of the nearest cell above it, else in that of what supports it, else in the highest body
 * below its centre.
 */
public final class DesignSites {
  /** Of a device that names none and draws no heater, m. */
  private static final double DEFAULT_RADIUS = 10e-6;

  /** Bodies whose heights differ by less stand on the same face, m. */
  private static final double SAME_HEIGHT = 1e-9;

  private final AttributeValues values;
  private final Span fallback;
  private final List<PlacedBody> bodies = new ArrayList<>();
  private final List<PlacedDevice> devices = new ArrayList<>();

  private DesignSites(AttributeValues values, Span fallback) {
    this.values = values;
    this.fallback = fallback;
  }

  /** Flattens a design. Costs O(placed instances × bodies) at worst. */
  static DesignSites of(Design design, AttributeValues values) {
    Span span = Span.orNowhere(design.getSpan());
    DesignSites sites = new DesignSites(values, span);
    Cell top = design.getTop();
    if (top != null) {
      PlacedBody own = sites.body("", null, top, Placement.IDENTITY, null);
      sites.visit("", top, Placement.IDENTITY, own, null);
      sites.settle();
    }
    return sites;
  }

  List<PlacedBody> bodies() {
    return bodies;
  }

  List<PlacedDevice> devices() {
    return devices;
  }

  /**
   * Visits what a cell holds.
   *
   * @param around the body that it lies in
   * @param joint below the cell's zero, if the cell has no body of its own to carry it
   */
  private void visit(
      String prefix,
      Cell cell,
      Placement frame,
      @Nullable PlacedBody around,
      @Nullable Bond joint) {
    Map<Instance, PlacedBody> siblings = new HashMap<>();
    for (Instance instance : cell.getInstances()) {
      Copy.of(instance)
          .forEach(copy -> visit(prefix, instance, copy, frame, around, joint, siblings));
    }
  }

  private void visit(
      String prefix,
      Instance instance,
      Copy copy,
      Placement frame,
      @Nullable PlacedBody around,
      @Nullable Bond joint,
      Map<Instance, PlacedBody> siblings) {
    String path = prefix + copy.nameOf(instance);
    Placement inner = frame.copyOf(instance, copy);
    boolean lowest = Math.abs(inner.dz() - frame.dz()) < SAME_HEIGHT;
    Bond below = instance.getBond() != null || !lowest ? instance.getBond() : joint;
    PlacedBody body = body(path, instance, instance.getCell(), inner, below);
    if (body != null) {
      siblings.put(instance, body);
    }
    PlacedBody host = body != null ? body : around;
    if (host == null && instance.getSupport() != null) {
      host = siblings.get(instance.getSupport());
    }
    if (body == null) {
      device(path, instance, inner, host);
    }
    visit(path + ".", instance.getCell(), inner, host, body == null ? below : null);
  }

  private @Nullable PlacedBody body(
      String path, @Nullable Instance instance, Cell cell, Placement frame, @Nullable Bond below) {
    Body body = cell.getBody();
    if (body == null) {
      return null;
    }
    PlacedBody placed =
        new PlacedBody(
            path,
            cell,
            body,
            frame,
            Rect.of(frame.bounds(0, 0, body.getWidth(), body.getHeight())),
            frame.dz(),
            instance != null && instance.isFaceDown(),
            below,
            span(instance, cell));
    bodies.add(placed);
    return placed;
  }

  private Span span(@Nullable Instance instance, Cell cell) {
    if (instance != null && instance.getSpan() != null) {
      return instance.getSpan();
    }
    return cell.getSpan() != null ? cell.getSpan() : fallback;
  }

  private void device(String path, Instance instance, Placement frame, @Nullable PlacedBody host) {
    Cell cell = instance.getCell();
    OptionalDouble heater = values.of(path, instance, cell, "heater");
    OptionalDouble power = values.of(path, instance, cell, "power");
    OptionalDouble shift = values.of(path, instance, cell, "shift");
    OptionalDouble thermoOptic = values.of(path, instance, cell, "thermo_optic");
    boolean ring = shift.isPresent() || thermoOptic.isPresent();
    if (heater.isEmpty() && power.isEmpty() && !ring) {
      return;
    }
    double radius = values.of(path, instance, cell, "radius").orElse(DEFAULT_RADIUS);
    devices.add(
        new PlacedDevice(
            path,
            cell,
            HeatedArea.of(cell, frame, radius),
            heater.orElse(0) * values.share(path),
            power.orElse(0) * values.share(path),
            ring ? optics(path, instance, shift, thermoOptic) : Optional.empty(),
            host,
            span(instance, cell)));
  }

  private Optional<RingOptics> optics(
      String path, Instance instance, OptionalDouble shift, OptionalDouble thermoOptic) {
    Cell cell = instance.getCell();
    Optional<CrossSection> guide =
        cell.getPorts().stream().map(Port::getCrossSection).filter(c -> c != null).findFirst();
    double wavelength =
        values
            .of(path, instance, cell, "wavelength")
            .orElse(guide.map(CrossSection::getWavelength).orElse(0.0));
    double groupIndex =
        values
            .of(path, instance, cell, "group_index")
            .orElse(guide.map(CrossSection::getGroupIndex).orElse(0.0));
    if (!(wavelength > 0)) {
      return Optional.empty();
    }
    if (shift.isPresent()) {
      return Optional.of(RingOptics.ofShift(wavelength, shift.getAsDouble()));
    }
    return groupIndex > 0
        ? Optional.of(new RingOptics(wavelength, groupIndex, thermoOptic.orElse(0)))
        : Optional.empty();
  }

  /** Gives devices without a host the highest body below their centre. */
  private void settle() {
    devices.replaceAll(
        d -> {
          PlacedBody host = d.host();
          if (host != null) {
            return d;
          }
          for (PlacedBody body : bodies) {
            Rect r = body.area();
            boolean under =
                d.x() >= r.x0() && d.x() <= r.x1() && d.y() >= r.y0() && d.y() <= r.y1();
            if (under && (host == null || body.z1() > host.z1())) {
              host = body;
            }
          }
          return new PlacedDevice(
              d.path(), d.cell(), d.area(), d.heater(), d.power(), d.optics(), host, d.span());
        });
  }
}
