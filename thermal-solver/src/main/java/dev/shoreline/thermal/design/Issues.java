package dev.shoreline.thermal.design;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.diagnostic.ThermalCode;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Issue;

/** What is wrong with a model, told of the design that it came from. */
record Issues(Translation.Result translated, Scenario scenario) {
  Diagnostic diagnostic(Issue issue) {
    ThermalCode code =
        switch (issue.code()) {
          case EMPTY_MODEL -> ThermalCode.EMPTY_MODEL;
          case BAD_CONDUCTIVITY -> ThermalCode.BAD_CONDUCTIVITY;
          case BAD_SIZE -> ThermalCode.BAD_SIZE;
          case BAD_BOUNDARY -> ThermalCode.BAD_BOUNDARY;
          case NO_PATH_TO_AMBIENT -> ThermalCode.NO_COOLING;
          case OUTSIDE_DOMAIN -> ThermalCode.OUTSIDE_DOMAIN;
          case BAD_POWER -> ThermalCode.BAD_POWER;
          case GRID_TOO_LARGE -> ThermalCode.GRID_TOO_LARGE;
          case NOT_CONVERGED -> ThermalCode.NOT_CONVERGED;
          case NOT_SETTLED -> ThermalCode.NOT_SETTLED;
          case BAD_HEAT_CAPACITY -> ThermalCode.NO_HEAT_CAPACITY;
          case BAD_TIME -> ThermalCode.BAD_TIME;
        };
    Severity severity =
        issue.severity() == Issue.Severity.ERROR ? Severity.ERROR : Severity.WARNING;
    return Diagnostic.of(code, spanOf(issue.subject()), issue.message())
        .withSeverity(severity)
        .withHint(issue.hint());
  }

  private Span spanOf(String subject) {
    return translated.bodies().stream()
        .filter(b -> b.path().equals(subject))
        .map(PlacedBody::span)
        .findFirst()
        .orElseGet(() -> Span.orNowhere(scenario.getSpan()));
  }
}
