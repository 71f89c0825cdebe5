package dev.shoreline.netlist.diagnostic;

/** Codes 1300 to 1399: thermal models. */
public enum ThermalCode implements DiagnosticCode {
  /** A scenario that removes no heat. */
  NO_COOLING(
      Explanation.error(
          1300,
          "No cooling",
          "Every face of the model is adiabatic while blocks give off power, so that no steady"
              + " temperature exists.",
          "scenario s of D { ambient 35degC  top adiabatic  bottom adiabatic }",
          "Give at least one face a convection, a cold plate or a fixed temperature."));

  private final Explanation explanation;

  ThermalCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
