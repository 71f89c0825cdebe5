package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Conjugate gradients with the multigrid cycle as preconditioner, for several right-hand sides in
 * step: conductances are read once for all of them.
 *
 * <p>Since the cycle works in single precision it is symmetric only up to rounding; the directions
 * are therefore made conjugate by the flexible formula β = −(z · A p) / (p · A p), which also
 * allows the residual to be scaled to norm 1 before each cycle (Y. Notay, Flexible conjugate
 * gradients, SIAM J. Sci. Comput. 22(4), 2000). Right-hand sides do not mix: each gets, to the last
 * bit, what it would get alone.
 */
final class ConjugateGradients {
  private final Cycle cycle;
  private final Team team;
  private final int rows;
  private final SolveObserver observer;

  ConjugateGradients(HeatSystem system, Multigrid multigrid, Team team, SolveObserver observer) {
    this.cycle = new Cycle(multigrid, team);
    this.team = team;
    this.observer = observer;
    this.rows = system.layout().ny();
  }

  /** Iterates until all searches are finished. */
  void run(List<Search> searches) {
    List<Search> running = new ArrayList<>(searches);
    running.removeIf(Search::isFinished);
    while (!running.isEmpty()) {
      cycle.run(running.stream().map(Search::correction).toList());
      running.forEach(Search::direct);
      apply(running);
      running.forEach(Search::advance);
      running.stream()
          .max(Comparator.comparingDouble(Search::residual))
          .ifPresent(s -> observer.iterated(s.iterations(), s.residual(), s.tolerance()));
      running.stream().filter(Search::isExhausted).forEach(Search::verify);
      running.removeIf(Search::isFinished);
    }
  }

  private void apply(List<Search> searches) {
    team.forRows(
        rows,
        (from, to) -> {
          for (int j = from; j < to; j++) {
            for (Search search : searches) {
              search.applyRow(j);
            }
          }
        });
  }
}
