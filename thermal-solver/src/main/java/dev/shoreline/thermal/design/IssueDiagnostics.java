package dev.shoreline.thermal.design;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.diagnostic.ThermalCode;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;

/** What is wrong with a thermal model, with the codes that users look up. */
public final class IssueDiagnostics {
  private IssueDiagnostics() {}

  /** An issue told of a place in the user's text. */
  public static Diagnostic of(Issue issue, Span place) {
    Severity severity =
        issue.severity() == Issue.Severity.ERROR ? Severity.ERROR : Severity.WARNING;
    return Diagnostic.of(code(issue.code()), place, issue.message())
        .withSeverity(severity)
        .withHint(issue.hint());
  }

  private static ThermalCode code(IssueCode code) {
    return switch (code) {
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
  }
}
