package dev.shoreline.flow.run;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.result.ScenarioResult;
import dev.shoreline.flow.result.Skipped;
import dev.shoreline.flow.scene.Scene;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Collects what the phases of a run find. Confined to the thread of the run. */
final class Results {
  private final String subject;
  private String title;
  private Sources sources = Sources.NONE;
  private Supplier<Scene> scene = () -> Scene.EMPTY;
  private final List<Finding> findings = new ArrayList<>();
  private final List<ContractResult> contracts = new ArrayList<>();
  private final List<ScenarioResult> scenarios = new ArrayList<>();
  private final List<Skipped> skipped = new ArrayList<>();
  private final Map<String, Long> statistics = new LinkedHashMap<>();
  private final List<String> checks = new ArrayList<>();
  private final List<Path> files = new ArrayList<>();
  private boolean stopped;

  Results(String subject) {
    this.subject = subject;
    this.title = subject;
  }

  void title(String name) {
    title = name;
  }

  void sources(Sources texts) {
    sources = texts;
  }

  void scene(Supplier<Scene> what) {
    scene = what;
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  void add(ScenarioResult scenario) {
    scenarios.add(scenario);
  }

  void addAll(List<ContractResult> results) {
    contracts.addAll(results);
  }

  void skip(String check, String reason) {
    skipped.add(new Skipped(check, reason));
  }

  void count(String what, long number) {
    statistics.put(what, number);
  }

  /** A limit cut something short: the result is incomplete. */
  void stop() {
    stopped = true;
  }

  void ran(String check) {
    checks.add(check);
  }

  void wrote(Path file) {
    files.add(file);
  }

  /** The files that the run wrote, in order. */
  List<Path> files() {
    return List.copyOf(files);
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(Finding::counts);
  }

  /** Replaces the findings, for waivers. */
  void findings(List<Finding> others) {
    List<Finding> copy = List.copyOf(others);
    findings.clear();
    findings.addAll(copy);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What is known so far. */
  Report report() {
    RunResult result =
        new RunResult(
            subject, title, findings, contracts, scenarios, skipped, statistics, checks, stopped);
    return new Report(result, sources, scene);
  }
}
