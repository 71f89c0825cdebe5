package dev.shoreline.flow.heat;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.file.InputText;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.ThermalCode;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.design.IssueDiagnostics;
import dev.shoreline.thermal.export.VtkFile;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.solve.SolveObserver;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.Outcome;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.ThermalSolution;
import dev.shoreline.thermal.threedice.Problem;
import dev.shoreline.thermal.threedice.StackDescriptionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A stack description of 3D-ICE, solved for its steady temperatures. */
public final class StackCase {
  private static final SolveOptions SOLVE = new SolveOptions(1e-8, 1e-10, 200);

  private final Path file;
  private final int threads;
  private final SolveObserver observer;

  /**
   * A description to be solved by a number of threads.
   *
   * @param observer hears how far it is
   */
  public StackCase(Path file, int threads, SolveObserver observer) {
    this.file = file;
    this.threads = threads;
    this.observer = observer;
  }

  /** Whether a file is such a description, by its name. */
  public static boolean is(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".stk");
  }

  /**
   * What came out.
   *
   * @param solution present if there are no problems
   * @param problems with the lines that they come from, or the description's first
   */
  public record Solved(Optional<ThermalSolution> solution, List<Diagnostic> problems) {
    /** Copies the problems. */
    public Solved {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads and solves; floor plans lie beside the description.
   *
   * @throws IOException if the description cannot be read
   */
  public Solved solve() throws IOException {
    String name = String.valueOf(file.getFileName());
    StackDescriptionReader.Case read =
        StackDescriptionReader.read(name, InputText.read(file), this::floorPlan);
    if (read.model().isEmpty()) {
      return new Solved(
          Optional.empty(), read.problem().stream().map(StackCase::diagnostic).toList());
    }
    ThermalModel model = read.model().get();
    double size = Math.max(model.domain().width(), model.domain().height());
    double cell = Math.min(read.cellLength(), read.cellWidth());
    int across = (int) Math.clamp(Math.ceil(size / cell), 48, 400);
    long memory = Runtime.getRuntime().maxMemory() / 2;
    GridOptions grid = new GridOptions(8, 3, 0, 1.5, 2, across, 0, memory);
    AnalysisOptions options =
        AnalysisOptions.DEFAULT
            .withGrid(grid)
            .withSolve(SOLVE)
            .withThreads(threads)
            .withObserver(observer);
    Outcome outcome = SteadyAnalysis.solve(model, options);
    Span start = line(name, 1);
    return new Solved(
        outcome.solution(),
        outcome.issues().stream().map(i -> IssueDiagnostics.of(i, start)).toList());
  }

  private static Diagnostic diagnostic(Problem problem) {
    ThermalCode code =
        switch (problem.kind()) {
          case UNREADABLE -> ThermalCode.BAD_STACK_DESCRIPTION;
          case UNFOLLOWED -> ThermalCode.STACK_NOT_FOLLOWED;
        };
    return Diagnostic.of(code, line(problem.file(), problem.line()), problem.message());
  }

  private static Span line(String file, int line) {
    return new Span(file, 0, 0, line, 1);
  }

  private Optional<String> floorPlan(String path) {
    try {
      return InputText.beside(file, path);
    } catch (IOException | InvalidPathException _) {
      return Optional.empty();
    }
  }

  /** The table of blocks and points, and where the heat goes. */
  public static String table(ThermalSolution solution) {
    StringBuilder text = new StringBuilder("name,mean_K,hottest_K\n");
    for (ThermalSolution.Reading reading : solution.probes()) {
      String name = reading.name().contains(",") ? "\"" + reading.name() + "\"" : reading.name();
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%.3f,%.3f\n",
              name,
              reading.mean() + Units.ZERO_CELSIUS,
              reading.max() + Units.ZERO_CELSIUS));
    }
    return text.toString();
  }

  /** Power, cells, iterations and energy balance in one line; another for each coolant. */
  public static String summary(ThermalSolution solution) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%.4g W into %,d cells, %d iterations, energy balance %.1e",
            solution.balance().power(),
            solution.effort().cells(),
            solution.effort().iterations(),
            solution.balance().relativeError()));
    for (ThermalSolution.Coolant coolant : solution.coolants()) {
      text.append(
          String.format(
              Locale.ROOT,
              "\ncoolant of '%s' from %.3f to %.3f K, carries %.4g W",
              coolant.name(),
              coolant.inlet() + Units.ZERO_CELSIUS,
              coolant.outlet() + Units.ZERO_CELSIUS,
              coolant.heat()));
    }
    return text.toString();
  }

  /**
   * Writes the field for ParaView.
   *
   * @return the file, named after the description
   * @throws IOException if it cannot be written
   */
  public Path writeField(ThermalSolution solution, Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = String.valueOf(file.getFileName());
    Path target = folder.resolve(name.substring(0, name.length() - ".stk".length()) + ".vtr");
    AtomicFile.write(target, out -> VtkFile.write(solution.field(), out));
    return target;
  }
}
