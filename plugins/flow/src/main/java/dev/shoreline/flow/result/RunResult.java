package dev.shoreline.flow.result;

import dev.shoreline.netlist.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a run found.
 *
 * @param subject the design or layout as named by the user
 * @param title name of the design or of the top cell
 * @param findings in the order in which they are reported
 * @param contracts in design order
 * @param scenarios in design order
 * @param skipped checks that did not run
 * @param statistics counts by name, in reporting order
 * @param checks names of the rules and phases that ran
 * @param stopped whether a limit cut the run short
 */
public record RunResult(
    String subject,
    String title,
    List<Finding> findings,
    List<ContractResult> contracts,
    List<ScenarioResult> scenarios,
    List<Skipped> skipped,
    Map<String, Long> statistics,
    List<String> checks,
    boolean stopped) {
  /** Freezes the lists. */
  public RunResult {
    findings = List.copyOf(findings);
    contracts = List.copyOf(contracts);
    scenarios = List.copyOf(scenarios);
    skipped = List.copyOf(skipped);
    statistics = Collections.unmodifiableMap(new LinkedHashMap<>(statistics));
    checks = List.copyOf(checks);
  }

  /** The verdict: wrong input outweighs a limit, a limit outweighs violations. */
  public Verdict verdict() {
    if (findings.stream().anyMatch(f -> f.phase() == Phase.INPUT && f.counts())) {
      return Verdict.BAD_INPUT;
    }
    if (stopped) {
      return Verdict.INCOMPLETE;
    }
    boolean holds =
        findings.stream().noneMatch(Finding::counts)
            && contracts.stream().allMatch(c -> c.status().isGood());
    return holds ? Verdict.HOLDS : Verdict.VIOLATED;
  }

  /** The same, cut short by a limit. */
  public RunResult stopped(String where) {
    List<Skipped> more = new ArrayList<>(skipped);
    more.add(new Skipped("everything after", where));
    return new RunResult(
        subject, title, findings, contracts, scenarios, more, statistics, checks, true);
  }

  /** The number of findings of a severity that are not waived, in every copy of an array. */
  public long count(Severity severity) {
    return findings.stream()
        .filter(f -> f.severity() == severity && f.waived() == null)
        .mapToLong(f -> f.marker() == null ? 1 : f.marker().copies())
        .sum();
  }
}
