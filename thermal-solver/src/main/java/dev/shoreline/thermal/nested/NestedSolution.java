package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.steady.ThermalSolution;
import java.util.List;

/**
 * Temperatures of a package with sub-models.
 *
 * @param overall the package with fine heat shared among coarse cells
 * @param probes by the order of the model's probes, fine ones corrected by their window
 * @param windows the sub-models
 */
public record NestedSolution(
    ThermalSolution overall, List<ThermalSolution.Reading> probes, List<Window> windows) {
  /** Copies the lists. */
  public NestedSolution {
    probes = List.copyOf(probes);
    windows = List.copyOf(windows);
  }

  /**
   * One sub-model.
   *
   * @param area where
   * @param fineCells cells of its fine grid
   * @param reused whether an equal window was solved before
   * @param edgeMismatch largest |T_fine − T_coarse| on its rim over the largest fine rise: what the
   *     finite size of the window leaves undone
   */
  public record Window(Rect area, long fineCells, boolean reused, double edgeMismatch) {}
}
