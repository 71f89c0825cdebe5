package dev.shoreline.ide.results;

import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.ScenarioResult;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.netlist.quantity.Units;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.widgets.Composite;

/** Every ring of every solved scenario with its temperature, and the map of the rings' plane. */
public final class ThermalView extends PicturedView<ThermalView.Row, HeatCanvas> {
  /**
   * A ring in a scenario.
   *
   * @param scenario its name
   * @param ring the ring
   */
  public record Row(String scenario, DeviceTemperature ring) {}

  static final ResultTable<Row> TABLE =
      new ResultTable<>(
          "temperatures",
          Row.class,
          List.of(
              Column.of("Scenario", 12, Row::scenario),
              Column.of("Ring", 24, row -> row.ring().path()),
              Column.of("Kind", 12, row -> row.ring().kind()),
              number("Temperature", "%.2f", "°C", r -> r.temperature() - Units.ZERO_CELSIUS),
              number("Drift", "%.3f", "nm", r -> r.drift() * 1e9),
              number("Drift", "%.1f", "GHz", r -> r.driftFrequency() / 1e9),
              number("Tuning", "%.3f", "mW", r -> r.tuningPower() * 1e3)),
          ThermalView::rows);

  /** Made by the platform. */
  public ThermalView() {
    super(TABLE, 62);
  }

  @Override
  HeatCanvas picture(Composite parent) {
    return new HeatCanvas(parent);
  }

  @Override
  void draw(HeatCanvas map, Checked checked) {
    map.show(checked.heatMap().orElse(null));
  }

  private static Column<Row> number(
      String title, String format, String unit, ToDoubleFunction<DeviceTemperature> value) {
    return Column.number(title, 10, format, unit, row -> value.applyAsDouble(row.ring()));
  }

  private static List<Row> rows(Checked checked) {
    return checked.result().scenarios().stream()
        .flatMap(scenario -> scenario.rings().stream().map(ring -> new Row(scenario.name(), ring)))
        .toList();
  }

  @Override
  String summary(Checked checked) {
    List<ScenarioResult> scenarios = checked.result().scenarios();
    return scenarios.isEmpty()
        ? "no scenario was solved; choose Solve Temperatures"
        : scenarios.stream()
            .map(
                s ->
                    String.format(
                        Locale.ROOT,
                        "%s: %.1f W, %,d unknowns, %d iterations",
                        s.name(),
                        s.power(),
                        s.unknowns(),
                        s.iterations()))
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
  }

  @Override
  void open(Row row, Checked checked) {
    HeatCanvas map = picture();
    if (map != null) {
      map.mark(row.ring());
    }
  }
}
