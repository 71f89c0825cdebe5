package dev.shoreline.flow.report;

import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.ContractStatus;
import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.ScenarioResult;
import dev.shoreline.flow.result.Skipped;
import dev.shoreline.flow.result.Verdict;
import dev.shoreline.flow.result.WarmedCoolant;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.diagnostic.Style;
import dev.shoreline.netlist.quantity.Units;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The report for people. Findings about the input are not in it: they are diagnostics, and go their
 * own way.
 */
public final class TextReport implements ReportWriter {
  private static final int SHOWN_PER_CODE = 5;
  private final Style style;

  /** A report with or without colours. */
  public TextReport(Style style) {
    this.style = style;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    RunResult result = report.result();
    StringBuilder text = new StringBuilder();
    boolean isNamed = !result.title().equals(result.subject());
    text.append(style.bold(result.title()));
    text.append(isNamed ? style.dim("  " + result.subject()) : "").append('\n');
    statistics(result, text);
    findings(result, new FindingText(style, report.sources()), text);
    contracts(result, text);
    result.scenarios().forEach(s -> scenario(s, text));
    skipped(result, text);
    verdict(result, text);
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void statistics(RunResult result, StringBuilder text) {
    if (result.statistics().isEmpty()) {
      return;
    }
    StringBuilder line = new StringBuilder();
    result
        .statistics()
        .forEach(
            (name, count) ->
                line.append(line.isEmpty() ? "" : " · ")
                    .append(String.format(Locale.ROOT, "%,d", count))
                    .append(' ')
                    .append(name));
    text.append(line).append('\n');
  }

  private static void findings(RunResult result, FindingText setter, StringBuilder text) {
    Map<String, Integer> shown = new LinkedHashMap<>();
    for (Finding finding : result.findings()) {
      if (finding.phase() == Phase.INPUT) {
        continue;
      }
      int before = shown.merge(finding.code(), 1, Integer::sum) - 1;
      if (before < SHOWN_PER_CODE) {
        text.append('\n').append(setter.set(finding));
      }
    }
    shown.forEach(
        (code, count) -> {
          if (count > SHOWN_PER_CODE) {
            text.append(
                String.format(
                    Locale.ROOT,
                    "\n%s: %,d findings, the first %d are shown\n",
                    code,
                    count,
                    SHOWN_PER_CODE));
          }
        });
  }

  private void contracts(RunResult result, StringBuilder text) {
    if (result.contracts().isEmpty()) {
      return;
    }
    text.append('\n').append(style.bold("Contracts")).append('\n');
    int width =
        Math.min(64, result.contracts().stream().mapToInt(c -> c.text().length()).max().orElse(0));
    for (ContractResult contract : result.contracts()) {
      boolean good = contract.status().isGood();
      String mark = good ? style.good("ok  ") : style.bad("FAIL");
      text.append("  ").append(mark).append(' ');
      text.append(pad(contract.text(), width)).append("  ");
      text.append(measured(contract)).append('\n');
      if (contract.status() != ContractStatus.HOLDS) {
        text.append("       ").append(contract.status().label());
        if (contract.explanation() != null) {
          text.append(": ").append(contract.explanation());
        }
        text.append('\n');
      }
    }
  }

  private static String measured(ContractResult contract) {
    Comparison comparison = contract.comparison();
    if (comparison == null) {
      return "";
    }
    String scenario = contract.scenario() == null ? "" : " in " + contract.scenario();
    return comparison.measuredText() + ", margin " + comparison.marginText() + scenario;
  }

  private void scenario(ScenarioResult scenario, StringBuilder text) {
    text.append('\n').append(style.bold("Scenario " + scenario.name())).append('\n');
    text.append(
        String.format(
            Locale.ROOT,
            "  %.1f W into %,d cells, %d iterations, energy balance %.1e\n",
            scenario.power(),
            scenario.unknowns(),
            scenario.iterations(),
            scenario.balanceError()));
    scenario.coolants().forEach(coolant -> text.append(coolant(coolant)));
    List<DeviceTemperature> rings = scenario.rings();
    if (!rings.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              "  %,d rings: %.2f to %.2f degC, drift %.1f to %.1f pm, tuning %.3f W\n",
              rings.size(),
              min(rings, DeviceTemperature::temperature) - Units.ZERO_CELSIUS,
              max(rings, DeviceTemperature::temperature) - Units.ZERO_CELSIUS,
              min(rings, DeviceTemperature::drift) * 1e12,
              max(rings, DeviceTemperature::drift) * 1e12,
              rings.stream().mapToDouble(DeviceTemperature::tuningPower).sum()));
    }
    scenario.others().stream()
        .collect(Collectors.groupingBy(DeviceTemperature::kind, TreeMap::new, Collectors.toList()))
        .forEach((kind, devices) -> text.append(heated(kind, devices)));
  }

  private static String coolant(WarmedCoolant coolant) {
    return String.format(
        Locale.ROOT,
        "  coolant at the %s: %.2f to %.2f degC, %.1f W\n",
        coolant.face(),
        coolant.inlet() - Units.ZERO_CELSIUS,
        coolant.outlet() - Units.ZERO_CELSIUS,
        coolant.heat());
  }

  private static String heated(String kind, List<DeviceTemperature> devices) {
    return String.format(
        Locale.ROOT,
        "  %,d heated devices %s: %.2f to %.2f degC\n",
        devices.size(),
        kind,
        min(devices, DeviceTemperature::temperature) - Units.ZERO_CELSIUS,
        max(devices, DeviceTemperature::temperature) - Units.ZERO_CELSIUS);
  }

  private static double min(
      List<DeviceTemperature> rings, ToDoubleFunction<DeviceTemperature> value) {
    return rings.stream().mapToDouble(value).min().orElse(Double.NaN);
  }

  private static double max(
      List<DeviceTemperature> rings, ToDoubleFunction<DeviceTemperature> value) {
    return rings.stream().mapToDouble(value).max().orElse(Double.NaN);
  }

  private void skipped(RunResult result, StringBuilder text) {
    if (result.skipped().isEmpty()) {
      return;
    }
    text.append('\n').append(style.bold("Not checked")).append('\n');
    for (Skipped skipped : result.skipped()) {
      text.append("  ").append(skipped.check()).append(": ").append(skipped.reason()).append('\n');
    }
  }

  private void verdict(RunResult result, StringBuilder text) {
    long waived = result.findings().stream().filter(f -> f.waived() != null).count();
    long met = result.contracts().stream().filter(c -> c.status().isGood()).count();
    Verdict verdict = result.verdict();
    String label = verdict.label().toUpperCase(Locale.ROOT);
    text.append('\n')
        .append(verdict == Verdict.HOLDS ? style.good(label) : style.bad(label))
        .append(": ")
        .append(counted(result.count(Severity.ERROR), "error"))
        .append(", ")
        .append(counted(result.count(Severity.WARNING), "warning"))
        .append(String.format(Locale.ROOT, ", %,d waived", waived));
    if (!result.contracts().isEmpty()) {
      text.append(
          String.format(Locale.ROOT, ", %,d of %,d contracts", met, result.contracts().size()));
    }
    text.append('\n');
  }

  private static String counted(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
