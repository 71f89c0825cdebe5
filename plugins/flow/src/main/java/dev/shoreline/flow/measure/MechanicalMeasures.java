package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Material;
import dev.shoreline.netlist.place.KindDefaults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Thermal expansion of bodies on their supports. */
final class MechanicalMeasures {
  private MechanicalMeasures() {}

  static void addTo(Map<String, Measure> map) {
    map.put("cte_offset", Measure.ofEach((subject, options, around) -> offset(subject, options)));
    map.put("warpage", Measure.ofEach((subject, options, around) -> warpage(subject, options)));
  }

  /** Two bodies that are joined, and the length over which they are. */
  private record Joint(Body upper, Body lower, double length) {}

  private static Optional<Joint> joint(Subject subject) {
    if (subject.element() instanceof FiberArray array) {
      double span = (array.getCount() - 1) * KindDefaults.pitch(array);
      Instance body = array.getBody();
      if (body == null) {
        return Optional.empty();
      }
      List<Instance> chain = new ArrayList<>(subject.chain());
      chain.add(body);
      return joint(chain).map(j -> new Joint(j.upper(), j.lower(), span));
    }
    return subject.chain().isEmpty() ? Optional.empty() : joint(subject.chain());
  }

  /** The lowest body of a component stands on what the component stands on. */
  private static Optional<Joint> joint(List<Instance> chain) {
    Instance support = null;
    for (int i = chain.size() - 1; i >= 0 && support == null; i--) {
      support = chain.get(i).getSupport();
    }
    Body upper = chain.getLast().getCell().getBody();
    Body lower = support == null ? null : support.getCell().getBody();
    return upper == null || lower == null
        ? Optional.empty()
        : Optional.of(new Joint(upper, lower, Math.max(upper.getWidth(), upper.getHeight())));
  }

  /** |α₁ − α₂| · ΔT · L / 2: free expansion from the common centre. */
  private static Measured offset(Subject subject, Options options) {
    double step = Math.abs(options.quantity("step"));
    return joint(subject)
        .map(j -> mismatch(subject, j).map(m -> m * step * j.length() / 2))
        .orElseGet(() -> notJoined(subject));
  }

  /**
   * Bow κL²/8 of two strips with equal moduli, κ = 6 (α₁ − α₂) ΔT (1 + m)² / (h (3 (1 + m)² + (1 +
   * m) (m² + 1/m))), m the ratio and h the sum of thicknesses. Source: S. Timoshenko, "Analysis of
   * bi-metal thermostats", J. Opt. Soc. Am. 11, 233 (1925), eq. 4 with n = 1.
   */
  private static Measured warpage(Subject subject, Options options) {
    double step = Math.abs(options.quantity("step"));
    return joint(subject)
        .map(j -> mismatch(subject, j).map(a -> bow(a * step, j)))
        .orElseGet(() -> notJoined(subject));
  }

  private static double bow(double strain, Joint joint) {
    double m = joint.upper().getThickness() / joint.lower().getThickness();
    double h = joint.upper().getThickness() + joint.lower().getThickness();
    double square = (1 + m) * (1 + m);
    double curvature = 6 * strain * square / (h * (3 * square + (1 + m) * (m * m + 1 / m)));
    return curvature * joint.length() * joint.length() / 8;
  }

  private static Measured mismatch(Subject subject, Joint joint) {
    return expansion(subject.path(), joint.upper())
        .with(expansion(subject.path() + "'s support", joint.lower()), (a, b) -> Math.abs(a - b));
  }

  private static Measured expansion(String name, Body body) {
    Material material = material(body);
    return material == null || material.getCte() == 0
        ? Measured.missing("the thermal expansion of " + name + " is not given")
        : Measured.of(
            material.getCte(),
            Facts.fact(
                name + " of " + material.getName(), material.getCte(), "per_kelvin", material));
  }

  private static @Nullable Material material(Body body) {
    if (body.getMaterial() != null || body.getProcess() == null) {
      return body.getMaterial();
    }
    return body.getProcess().getMaterial();
  }

  private static Measured notJoined(Subject subject) {
    return Measured.missing(subject.path() + " does not stand on a body");
  }
}
