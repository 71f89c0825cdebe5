package dev.shoreline.netlist.measure;

import java.util.List;
import java.util.Optional;

/**
 * A quantity that can be asked of a design.
 *
 * @param name as written in a design
 * @param parameters in the order in which arguments without a name are taken
 * @param result dimension of the value
 * @param combination what a selection of several objects gives
 * @param thermal whether it needs the temperatures of a scenario
 * @param doc what it is and how it is computed
 */
public record MeasureSignature(
    String name,
    List<Parameter> parameters,
    ResultDimension result,
    Combination combination,
    boolean thermal,
    String doc) {
  /** Freezes the parameters. */
  public MeasureSignature {
    parameters = List.copyOf(parameters);
  }

  /** The parameter of that name. */
  public Optional<Parameter> parameter(String parameterName) {
    return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
  }

  /** Whether {@code selection.name} may be written for {@code name(selection)}. */
  public boolean isAttribute() {
    return !parameters.isEmpty()
        && parameters.getFirst() instanceof Parameter.Objects
        && parameters.stream().skip(1).noneMatch(Parameter::required);
  }
}
