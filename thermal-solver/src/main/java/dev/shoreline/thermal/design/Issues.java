package dev.shoreline.thermal.design;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Issue;

/** What is wrong with a model, told of the design that it came from. */
record Issues(Translation.Result translated, Scenario scenario) {
  Diagnostic diagnostic(Issue issue) {
    return IssueDiagnostics.of(issue, spanOf(issue.subject()));
  }

  private Span spanOf(String subject) {
    return translated.bodies().stream()
        .filter(b -> b.path().equals(subject))
        .map(PlacedBody::span)
        .findFirst()
        .orElseGet(() -> Span.orNowhere(scenario.getSpan()));
  }
}
