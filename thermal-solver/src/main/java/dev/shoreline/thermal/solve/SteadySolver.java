package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.HeatSystem;
import dev.shoreline.thermal.parallel.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Solves A θ = q for any number of right-hand sides of one system. */
public final class SteadySolver {
  /** Wider blocks gain nothing: conductances are by then a small share of what is read. */
  private static final int WIDEST_BLOCK = 8;

  /** Memory for the vectors of all blocks together. */
  private static final double BLOCK_BYTES = 256e6;

  private final HeatSystem system;
  private final Team team;
  private final Multigrid multigrid;
  private final SolveObserver observer;

  /** Vectors of single solves, kept from one to the next. */
  private @Nullable Search single;

  /** Sets up the multigrid of a system. */
  public SteadySolver(HeatSystem system, Team team) {
    this(system, team, SolveObserver.NONE);
  }

  /**
   * Sets up the multigrid of a system.
   *
   * @param observer told of each iteration of a single solve
   */
  public SteadySolver(HeatSystem system, Team team, SolveObserver observer) {
    this.observer = observer;
    this.system = system;
    this.team = team;
    this.multigrid = new Multigrid(system, team);
  }

  /** Bytes that a solver with its system holds at most per value of the finest layout. */
  public static double bytesPerValue() {
    double system = 3 * Double.BYTES;
    double levels = 3.2 * 6 * Float.BYTES + 2 * Float.BYTES;
    double vectors = 5 * Double.BYTES;
    return system + levels + vectors;
  }

  /**
   * Solves for one heat vector from zero.
   *
   * @param heat W into each cell, in the layout of the system; kept as it is
   */
  public SolveResult solve(double[] heat, SolveOptions options) {
    return solve(heat, new double[heat.length], true, options);
  }

  /**
   * Solves for one heat vector from a guess.
   *
   * @param guess rises to start from; becomes the solution
   */
  public SolveResult solve(double[] heat, double[] guess, SolveOptions options) {
    return solve(heat, guess, false, options);
  }

  private SolveResult solve(double[] heat, double[] guess, boolean fromZero, SolveOptions options) {
    Search search = single;
    if (search == null) {
      search = new Search(system, multigrid, team);
      single = search;
    }
    search.start(heat, guess, fromZero, options);
    new ConjugateGradients(system, multigrid, team, observer).run(List.of(search));
    return search.result(multigrid);
  }

  /** Lets go of what is kept from one single solve to the next. */
  public void release() {
    single = null;
  }

  /** Receives solutions, at the same time from different threads. */
  @FunctionalInterface
  public interface Receiver {
    /** Takes the solution of a right-hand side by its number; its rises are overwritten after. */
    void accept(int number, SolveResult result);
  }

  /**
   * Solves for many heat vectors, in blocks that each one thread solves in step, so that
   * conductances are read once for a block. What comes out depends neither on the number of threads
   * nor on the size of blocks.
   *
   * @param heat W into each cell by number 0 … count−1; asked for by different threads
   */
  public void solveAll(
      int count, IntFunction<double[]> heat, SolveOptions options, Receiver receiver) {
    int width = blockWidth(count);
    AtomicInteger next = new AtomicInteger();
    team.forRows(
        team.threads(),
        (_, _) -> {
          boolean done = false;
          try (Team alone = new Team(1)) {
            Block block = new Block(width, options, alone);
            for (int i = next.getAndAdd(width); i < count; i = next.getAndAdd(width)) {
              block.solve(i, Math.min(i + width, count), heat, receiver);
            }
            done = true;
          } finally {
            if (!done) {
              next.set(count);
            }
          }
        });
  }

  /** Right-hand sides of a block: as many for each thread, within what memory is fair. */
  private int blockWidth(int count) {
    double bytes =
        system.layout().size() * (5 * Double.BYTES + 2 * Float.BYTES * multigrid.complexity());
    int fitting = (int) Math.clamp(BLOCK_BYTES / team.threads() / bytes, 1, WIDEST_BLOCK);
    int blocks = Math.ceilDiv(count, fitting);
    int even = team.threads() * Math.ceilDiv(blocks, team.threads());
    return Math.max(1, Math.ceilDiv(count, even));
  }

  /** Right-hand sides that one thread solves in step. */
  private final class Block {
    private final SolveOptions options;
    private final ConjugateGradients gradients;
    private final List<Search> searches = new ArrayList<>();
    private final List<double[]> rises = new ArrayList<>();

    Block(int width, SolveOptions options, Team alone) {
      this.options = options;
      gradients = new ConjugateGradients(system, multigrid, alone, SolveObserver.NONE);
      for (int b = 0; b < width; b++) {
        searches.add(new Search(system, multigrid, alone));
        rises.add(new double[system.layout().size()]);
      }
    }

    void solve(int from, int to, IntFunction<double[]> heat, Receiver receiver) {
      List<Search> busy = searches.subList(0, to - from);
      for (int b = 0; b < busy.size(); b++) {
        Arrays.fill(rises.get(b), 0);
        busy.get(b).start(heat.apply(from + b), rises.get(b), true, options);
      }
      gradients.run(busy);
      for (int b = 0; b < busy.size(); b++) {
        receiver.accept(from + b, busy.get(b).result(multigrid));
      }
    }
  }
}
