package dev.shoreline.thermal.export;

import dev.shoreline.thermal.reduced.ReducedModel;
import java.util.List;
import java.util.stream.Collectors;

/** A reduced model as JSON. */
public final class ReducedText {
  private ReducedText() {}

  /**
   * The matrices of a model with what it is.
   *
   * @param cells of the grid that it stands for
   * @param largestError to the grid's transient, K
   * @param largestRise over the same, K
   */
  public static String json(
      ReducedModel model, long cells, double largestError, double largestRise) {
    return """
        {
          "equations": "tau_i dx_i/dt = -x_i + sum_j B_ij u_j; y = base + C x + D u",
          "inputs": [%s],
          "inputUnit": "W",
          "outputs": [%s],
          "outputUnit": "degC",
          "tau": [%s],
          "tauUnit": "s",
          "B": [
        %s
          ],
          "C": [
        %s
          ],
          "D": [
        %s
          ],
          "base": [%s],
          "cells": %d,
          "largestError": %s,
          "largestRise": %s,
          "errorUnit": "K"
        }
        """
        .formatted(
            JsonText.names(model.inputs()),
            JsonText.names(model.outputs()),
            row(model.timeConstants()),
            rows(model.inputMatrix()),
            rows(model.outputMatrix()),
            rows(model.directMatrix()),
            row(model.base()),
            cells,
            largestError,
            largestRise);
  }

  private static String rows(List<List<Double>> matrix) {
    return matrix.stream().map(r -> "    [" + row(r) + "]").collect(Collectors.joining(",\n"));
  }

  private static String row(List<Double> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
