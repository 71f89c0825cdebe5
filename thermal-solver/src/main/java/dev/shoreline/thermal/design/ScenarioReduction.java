package dev.shoreline.thermal.design;

import dev.shoreline.thermal.reduced.ReducedModel;

/**
 * A model of few states of a design in a scenario, beside the grid's transient.
 *
 * @param model of the powers of bodies and heaters (inputs) and the temperatures of bodies, then
 *     devices (outputs), °C
 * @param cells of the grid that it stands for
 * @param largestError largest difference to the grid over all outputs and times of the scenario, K
 * @param largestRise largest temperature above the model's base over the same, K
 */
public record ScenarioReduction(
    ReducedModel model, long cells, double largestError, double largestRise) {
  /** The same comparison for a model with more. */
  ScenarioReduction with(ReducedModel other) {
    return new ScenarioReduction(other, cells, largestError, largestRise);
  }
}
