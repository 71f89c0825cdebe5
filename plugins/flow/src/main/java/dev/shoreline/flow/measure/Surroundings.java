package dev.shoreline.flow.measure;

import dev.shoreline.netlist.model.Cell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement may look at beside its subjects.
 *
 * @param top the top cell
 * @param routes waveguides as laid out
 * @param temperatures those of the scenario, or null outside of one
 */
public record Surroundings(Cell top, RouteTable routes, @Nullable TemperatureTable temperatures) {
  /** The temperatures, where there are any. */
  public Optional<TemperatureTable> scenario() {
    return Optional.ofNullable(temperatures);
  }
}
