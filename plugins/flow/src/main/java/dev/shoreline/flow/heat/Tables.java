package dev.shoreline.flow.heat;

import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.design.BodyState;
import dev.shoreline.thermal.design.DeviceState;
import dev.shoreline.thermal.design.ScenarioHistory;
import dev.shoreline.thermal.design.ScenarioTemperatures;
import dev.shoreline.thermal.design.Uncertainty;
import dev.shoreline.thermal.design.Variation;
import dev.shoreline.thermal.steady.TemperatureField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated tables with a line of headings. */
final class Tables {
  private Tables() {}

  /** Temperatures at points, by interpolation in the package's field. */
  static String probes(List<HeatRequest.ProbePoint> probes, TemperatureField field) {
    StringBuilder out = new StringBuilder("probe,x_mm,y_mm,z_mm,temperature_degC\n");
    for (HeatRequest.ProbePoint p : probes) {
      out.append(
          String.format(
              Locale.ROOT,
              "\"%s\",%.6g,%.6g,%.6g,%.4f\n",
              p.name(),
              1e3 * p.x(),
              1e3 * p.y(),
              1e3 * p.z(),
              field.sample(p.x(), p.y(), p.z())));
    }
    return out.toString();
  }

  /** Temperatures over time: a line a moment, a column an object. */
  static String history(ScenarioHistory history) {
    StringBuilder out = new StringBuilder("time_s");
    Stream.concat(
            history.devices().stream(), history.bodies().stream().map(b -> b.isEmpty() ? "." : b))
        .forEach(path -> out.append(",\"").append(path).append('"'));
    out.append('\n');
    for (ScenarioHistory.Moment m : history.moments()) {
      out.append(String.format(Locale.ROOT, "%.9g", m.time()));
      Stream.concat(m.devices().stream(), m.bodies().stream())
          .forEach(t -> out.append(String.format(Locale.ROOT, ",%.4f", t - Units.ZERO_CELSIUS)));
      out.append('\n');
    }
    return out.toString();
  }

  /** A line an object: its interval, and the three values that move it most. */
  static String uncertainty(Uncertainty found, double spread) {
    StringBuilder out =
        new StringBuilder(
            "object,mean_degC,plus_minus_K,first,first_K,second,second_K,third,third_K\n");
    for (int i = 0; i < found.objects().size(); i++) {
      String path = found.objects().get(i);
      out.append('"').append(path.isEmpty() ? "." : path).append("\",");
      out.append(CsvNumber.of("%.3f", found.temperatures().get(i) - Units.ZERO_CELSIUS));
      out.append(',').append(CsvNumber.of("%.3f", found.interval(i, spread)));
      List<Uncertainty.Unknown> ranked = found.ranked(i);
      for (int n = 0; n < 3; n++) {
        if (n < ranked.size()) {
          double moved = spread * ranked.get(n).slopes().get(i) + 0.0;
          out.append(",\"").append(ranked.get(n).name()).append("\",");
          out.append(CsvNumber.of("%.3f", moved));
        } else {
          out.append(",,");
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** A scenario under one condition. */
  record Swept(Variation variation, ScenarioTemperatures temperatures) {}

  /** A line a condition. */
  static String sweep(List<Swept> rows) {
    StringBuilder out =
        new StringBuilder(
            "warmer_K,load,coldest_ring_degC,hottest_ring_degC,drift_span_pm,tuning_mW,"
                + "hottest_body_degC,power_W,balance\n");
    for (Swept row : rows) {
      ScenarioTemperatures t = row.temperatures();
      List<DeviceState> rings = t.rings().stream().filter(r -> r.drift().isPresent()).toList();
      var mean = rings.stream().mapToDouble(DeviceState::mean).summaryStatistics();
      var drift =
          rings.stream()
              .mapToDouble(r -> 1e12 * r.drift().orElseThrow().wavelength())
              .summaryStatistics();
      double tuning = rings.stream().mapToDouble(r -> r.tuningPower().orElse(0)).sum();
      double body = t.bodies().stream().mapToDouble(BodyState::max).max().orElse(Double.NaN);
      out.append(
          Stream.of(
                  CsvNumber.of("%.4g", row.variation().warmer()),
                  CsvNumber.of("%.4g", row.variation().load()),
                  rings.isEmpty() ? "" : CsvNumber.of("%.3f", mean.getMin() - Units.ZERO_CELSIUS),
                  rings.isEmpty() ? "" : CsvNumber.of("%.3f", mean.getMax() - Units.ZERO_CELSIUS),
                  rings.isEmpty() ? "" : CsvNumber.of("%.1f", drift.getMax() - drift.getMin()),
                  rings.isEmpty() ? "" : CsvNumber.of("%.3f", 1e3 * tuning),
                  CsvNumber.of("%.3f", body - Units.ZERO_CELSIUS),
                  CsvNumber.of("%.3f", t.balance().power()),
                  CsvNumber.of("%.1e", t.balance().relativeError()))
              .collect(Collectors.joining(",", "", "\n")));
    }
    return out.toString();
  }
}
