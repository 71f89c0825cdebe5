package dev.shoreline.flow.heat;

import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.design.Coupling;
import dev.shoreline.thermal.design.DeviceState;
import dev.shoreline.thermal.design.ScenarioTemperatures;
import dev.shoreline.thermal.ring.LockPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The rings of a scenario, a line each, with the powers that lock them. */
final class RingTable {
  private final ScenarioTemperatures temperatures;
  private final Optional<Coupling> coupling;
  private final Optional<LockPlan> plan;
  private final Map<String, Integer> row = new HashMap<>();

  RingTable(ScenarioTemperatures temperatures, HeatRequest request) {
    this.temperatures = temperatures;
    this.coupling = temperatures.coupling();
    double spacing = request.comb().map(c -> spacing(c, temperatures.rings())).orElse(0.0);
    this.plan =
        coupling.map(
            c ->
                c.lock(
                    new LockPlan.Demand(
                        request.heaterLimit(), spacing, LockPlan.Demand.FREE.tolerance())));
    coupling.ifPresent(
        c -> {
          for (int i = 0; i < c.matrix().probes().size(); i++) {
            row.put(c.matrix().probes().get(i), i);
          }
        });
  }

  /** The distance of lines in wavelength, by the first ring where it is given in frequency. */
  private static double spacing(HeatRequest.Comb comb, List<DeviceState> rings) {
    return comb.inFrequency()
        ? rings.stream()
            .flatMap(r -> r.drift().stream())
            .filter(d -> d.frequency() != 0)
            .mapToDouble(d -> comb.spacing() * Math.abs(d.wavelength() / d.frequency()))
            .findFirst()
            .orElse(0)
        : comb.spacing();
  }

  /** The powers, where there are heaters to lock rings with. */
  Optional<LockPlan> plan() {
    return plan;
  }

  /** Paths of the rings that cannot be locked, and by how many kelvin each misses. */
  Map<String, Double> unlocked() {
    Map<String, Double> missed = new TreeMap<>();
    plan.ifPresent(
        p ->
            p.unlocked()
                .forEach(
                    i ->
                        missed.put(
                            coupling.orElseThrow().matrix().probes().get(i), p.errors().get(i))));
    return missed;
  }

  /** Comma-separated values with a line of headings. */
  String csv() {
    StringBuilder out =
        new StringBuilder(
            "path,kind,x_um,y_um,mean_degC,max_degC,drift_pm,drift_GHz,common_shift_mW,"
                + "lock_mW,lock_error_K,locked,hop_channels\n");
    for (DeviceState ring : temperatures.rings()) {
      out.append('"').append(ring.path()).append("\",").append(ring.kind());
      number(out, "%.3f", 1e6 * ring.x());
      number(out, "%.3f", 1e6 * ring.y());
      number(out, "%.4f", ring.mean() - Units.ZERO_CELSIUS);
      number(out, "%.4f", ring.max() - Units.ZERO_CELSIUS);
      ring.drift()
          .ifPresentOrElse(
              d -> {
                number(out, "%.2f", 1e12 * d.wavelength());
                number(out, "%.3f", 1e-9 * d.frequency());
              },
              () -> out.append(",,"));
      ring.tuningPower().ifPresentOrElse(p -> number(out, "%.5f", 1e3 * p), () -> out.append(','));
      lock(out, ring.path());
      out.append('\n');
    }
    return out.toString();
  }

  private void lock(StringBuilder out, String path) {
    Integer i = row.get(path);
    if (i == null || plan.isEmpty()) {
      out.append(",,,,");
      return;
    }
    LockPlan p = plan.get();
    number(out, "%.5f", 1e3 * p.powers().get(i));
    number(out, "%.4f", p.errors().get(i));
    out.append(p.unlocked().contains(i) ? ",no," : ",yes,")
        .append(p.channels().get(coupling.orElseThrow().group()[i]));
  }

  private static void number(StringBuilder out, String format, double value) {
    out.append(',').append(CsvNumber.of(format, value));
  }
}
