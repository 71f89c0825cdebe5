package dev.shoreline.thermal.reduced;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.solve.SolveOptions;
import dev.shoreline.thermal.solve.SteadySolver;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.StoredHeat;
import dev.shoreline.thermal.steady.TemperatureField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reduces a model to few states, from its sources to its probes.
 *
 * <p>Moments are matched at rest and at rates from 0.2 to 625 over a time that matters: the fields
 * (A + s C)⁻¹ b of each source span the space (E. J. Grimme, Krylov projection methods for model
 * reduction, Univ. of Illinois, 1997). Costs seven solves a source, and their fields are held at
 * once. Conductivities are taken at factor 1.
 */
public final class Reduction {
  private static final SolveOptions SOLVE = new SolveOptions(1e-9, 1e-9, 200);
  private static final double[] RATES = {0, 0.2, 1, 5, 25, 125, 625};

  /** States that add less than this share of the largest rise follow at once. */
  private static final double LEAST_SHARE = 1e-5;

  private final ThermalModel model;
  private final AnalysisOptions options;
  private final Team team;
  private final StoredHeat heat;
  private final Map<String, List<HeatSource>> sources;
  private final List<Issue> issues = new ArrayList<>();

  /** A reduced model, or why there is none. */
  public record Outcome(Optional<ReducedModel> model, List<Issue> issues) {
    /** Copies the issues. */
    public Outcome {
      issues = List.copyOf(issues);
    }
  }

  private Reduction(ThermalModel model, TensorGrid grid, AnalysisOptions options, Team team) {
    this.model = model;
    this.options = options;
    this.team = team;
    this.heat = StoredHeat.of(model, grid, team);
    this.sources = new LinkedHashMap<>();
    for (HeatSource source : model.sources()) {
      if (source.power() != 0) {
        sources.computeIfAbsent(source.name(), _ -> new ArrayList<>()).add(source);
      }
    }
  }

  /**
   * Reduces a model without errors. Sources of one name are one input; those without power are
   * none.
   *
   * @param span the time over which powers change, s
   */
  public static Outcome of(
      ThermalModel model, TensorGrid grid, double span, AnalysisOptions options) {
    try (Team team = new Team(options.threads())) {
      return new Reduction(model, grid, options, team).run(span);
    }
  }

  private Outcome run(double span) {
    int n = heat.capacity().length;
    double bytes = 3.0 * Double.BYTES * n * RATES.length * sources.size();
    if (bytes > options.grid().memoryLimit()) {
      String message =
          "%d sources need %.1f GB for the fields that a reduced model is made of"
              .formatted(sources.size(), bytes * 1e-9);
      String hint = "give power to fewer objects, or raise the memory limit";
      Issue issue = Issue.error(IssueCode.GRID_TOO_LARGE, model.name(), message, hint);
      return new Outcome(Optional.empty(), List.of(issue));
    }
    double[] surroundings = heat.net(new double[n], List.of());
    List<double[]> loads = new ArrayList<>();
    sources.values().forEach(s -> loads.add(difference(unit(s), surroundings)));
    EnergyBasis basis = new EnergyBasis(heat.system(), team);
    double[] base = solve(0, List.of(surroundings)).getFirst();
    for (double rate : RATES) {
      solve(rate / span, loads).forEach(basis::add);
    }
    return issues.isEmpty()
        ? new Outcome(Optional.of(modes(basis, loads, base)), List.of())
        : new Outcome(Optional.empty(), issues);
  }

  /** Heat into each cell for one watt in all sources of a name together. */
  private double[] unit(List<HeatSource> named) {
    double power = named.stream().mapToDouble(HeatSource::power).sum();
    List<HeatSource> units = named.stream().map(s -> s.times(1 / power)).toList();
    return heat.net(new double[heat.capacity().length], units);
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  /** (A + s C)⁻¹ of some heats. */
  private List<double[]> solve(double s, List<double[]> loads) {
    double[] storage = heat.capacity().clone();
    for (int i = 0; i < storage.length; i++) {
      storage[i] *= s;
    }
    SteadySolver solver =
        new SteadySolver(s == 0 ? heat.system() : heat.system().withStorage(storage), team);
    double[][] rises = new double[loads.size()][];
    boolean[] failed = new boolean[loads.size()];
    solver.solveAll(
        loads.size(),
        loads::get,
        SOLVE,
        (n, result) -> {
          rises[n] = result.rise().clone();
          failed[n] = !result.converged();
        });
    for (boolean f : failed) {
      if (f && issues.isEmpty()) {
        String message = "a field of the reduced model did not converge";
        String hint = "look for materials or boundary values that are orders of magnitude off";
        issues.add(Issue.error(IssueCode.NOT_CONVERGED, model.name(), message, hint));
      }
    }
    return List.of(rises);
  }

  private ReducedModel modes(EnergyBasis basis, List<double[]> loads, double[] base) {
    List<double[]> fields = basis.fields();
    int size = fields.size();
    double[][] stored = new double[size][size];
    for (int i = 0; i < size; i++) {
      double[] weighted = fields.get(i).clone();
      for (int c = 0; c < weighted.length; c++) {
        weighted[c] *= heat.capacity()[c];
      }
      for (int j = 0; j <= i; j++) {
        stored[i][j] = EnergyBasis.dot(weighted, fields.get(j));
        stored[j][i] = stored[i][j];
      }
    }
    double[][] in = new double[size][];
    double[][] out = new double[size][];
    double[] reference = readings(new double[base.length]);
    for (int i = 0; i < size; i++) {
      double[] field = fields.get(i);
      in[i] = loads.stream().mapToDouble(b -> EnergyBasis.dot(field, b)).toArray();
      out[i] = difference(readings(field), reference);
    }
    double[] powers =
        sources.values().stream()
            .mapToDouble(s -> s.stream().mapToDouble(HeatSource::power).sum())
            .toArray();
    return new ModeChoice(new SymmetricEigenvalues(stored), in, out, powers, LEAST_SHARE)
        .model(
            List.copyOf(sources.keySet()),
            model.probes().stream().map(Probe::name).toList(),
            readings(base));
  }

  /** What the probes read, °C. */
  private double[] readings(double[] rise) {
    TemperatureField field = heat.field(rise);
    return model.probes().stream().mapToDouble(p -> field.over(p.name(), p.box()).mean()).toArray();
  }
}
