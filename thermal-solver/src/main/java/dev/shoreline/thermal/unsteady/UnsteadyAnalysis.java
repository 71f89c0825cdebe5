package dev.shoreline.thermal.unsteady;

import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.ModelCheck;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.parallel.Team;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.GridPlan;
import dev.shoreline.thermal.steady.StoredHeat;
import dev.shoreline.thermal.steady.TemperatureField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Follows the temperatures of a model through time, from equal temperature or a field.
 *
 * <p>Conductivities and faces that change with temperature are those of the temperatures expected
 * in the middle of the step, renewed when these have moved by {@link #DRIFT}. Coolants stand as
 * they are in the middle of the step; it is taken again until they settle.
 */
public final class UnsteadyAnalysis {
  private static final double SAFETY = 0.9;
  private static final double LARGEST_GROWTH = 4;

  /** A new step size costs a set-up: it must be worth it. */
  private static final double LEAST_GROWTH = 1.5;

  /** Times and sizes that differ by less, relatively, differ by rounding. */
  private static final double SAME = 1e-9;

  private static final int SIZES_KEPT = 2;

  /** K within which conductivities are kept: silicon's change by half a thousandth. */
  private static final double DRIFT = 0.1;

  /** K within which coolants are known. */
  private static final double SETTLED = 1e-3;

  private static final int MOST_CORRECTIONS = 50;

  private final ThermalModel model;
  private final Map<String, PowerSchedule> traces;
  private final UnsteadyOptions time;
  private final AnalysisOptions options;
  private StoredHeat heat;
  private final Team team;
  private final double[] rise;
  private final Trend trend;
  private double[] linearAt = new double[0];
  private double now;
  private double size;
  private final FieldReceiver fields;
  private final List<UnsteadySolution.Moment> moments = new ArrayList<>();
  private final List<TimeStep> steps = new ArrayList<>();
  private int rejected;
  private int iterations;

  private UnsteadyAnalysis(
      ThermalModel model,
      Map<String, PowerSchedule> traces,
      UnsteadyOptions time,
      AnalysisOptions options,
      StoredHeat heat,
      Team team,
      double[] start,
      FieldReceiver fields) {
    this.model = model;
    this.traces = traces;
    this.time = time;
    this.options = options;
    this.heat = heat;
    this.team = team;
    this.rise = start;
    this.trend = new Trend(start.length, time.tolerance(), options.solve());
    this.fields = fields;
    this.size = time.firstStep();
  }

  /** Temperatures over time, or why there are none. */
  public record Outcome(Optional<UnsteadySolution> solution, List<Issue> issues) {
    /** Copies the issues. */
    public Outcome {
      issues = List.copyOf(issues);
    }
  }

  /** Receives the field at each of the times that are asked for. */
  @FunctionalInterface
  public interface FieldReceiver {
    /** Does not care. */
    FieldReceiver NONE = (_, _) -> {};

    /** Takes a field at a time in s; its values change when this returns. */
    void accept(double time, TemperatureField field);
  }

  /**
   * Follows a model on a grid from one temperature everywhere.
   *
   * @param start temperature of every cell at time 0, °C
   * @param traces by names of sources; sources without one have their power from 0 on
   * @param fields told of the field at each output time
   */
  public static Outcome solve(
      ThermalModel model,
      TensorGrid grid,
      double start,
      Map<String, PowerSchedule> traces,
      UnsteadyOptions time,
      AnalysisOptions options,
      FieldReceiver fields) {
    return run(model, grid, heat -> heat.uniform(start), traces, time, options, fields);
  }

  /**
   * Follows a model from a field on the same grid.
   *
   * @param start temperatures at time 0
   * @param traces by names of sources; sources without one have their power from 0 on
   * @param fields told of the field at each output time
   */
  public static Outcome solve(
      ThermalModel model,
      TemperatureField start,
      Map<String, PowerSchedule> traces,
      UnsteadyOptions time,
      AnalysisOptions options,
      FieldReceiver fields) {
    return run(model, start.grid(), heat -> heat.rises(start), traces, time, options, fields);
  }

  private static Outcome run(
      ThermalModel model,
      TensorGrid grid,
      Function<StoredHeat, double[]> start,
      Map<String, PowerSchedule> traces,
      UnsteadyOptions time,
      AnalysisOptions options,
      FieldReceiver fields) {
    List<Issue> issues = new ArrayList<>(ModelCheck.of(model));
    issues.addAll(UnsteadyCheck.of(model, traces, time));
    GridPlan.tooLarge(model, grid, options.grid()).ifPresent(issues::add);
    if (!issues.isEmpty()) {
      return new Outcome(Optional.empty(), issues);
    }
    try (Team team = new Team(options.threads())) {
      StoredHeat heat = StoredHeat.of(model, grid, team);
      double[] rise = start.apply(heat);
      return new UnsteadyAnalysis(model, traces, time, options, heat, team, rise, fields).run();
    }
  }

  private Outcome run() {
    NavigableSet<Double> stops = new TreeSet<>(time.outputs());
    stops.add(time.end());
    record();
    for (int step = 0; now < time.end(); step++) {
      if (step == time.mostSteps()) {
        return failed(
            "after %d steps only %.3g s of %.3g s are done".formatted(step, now, time.end()));
      }
      options.observer().part("%.4g of %.4g s, step %d".formatted(now, time.end(), step + 1));
      double stop = stop(Optional.ofNullable(stops.higher(now)).orElse(time.end()));
      renew(fitted(stop - now));
      if (!take(stop)) {
        return failed("a step of %.3g s at %.3g s did not converge".formatted(size, now));
      }
      record();
    }
    steps.forEach(s -> iterations += s.iterations());
    return new Outcome(
        Optional.of(new UnsteadySolution(moments, heat.field(rise), rejected, iterations)),
        List.of());
  }

  /** Takes a step that ends at a stop or before; whether it converged. */
  private boolean take(double stop) {
    List<HeatSource> sources = powered();
    TimeStep taken = step(fitted(stop - now));
    TimeStep.Advance advance = advance(taken, sources);
    while (advance.error() > time.tolerance() && taken.converged()) {
      rejected++;
      size = taken.size() * factor(advance.error());
      taken = step(fitted(stop - now));
      advance = advance(taken, sources);
    }
    if (!taken.converged() || advance.error() == Double.POSITIVE_INFINITY) {
      size = taken.size();
      return false;
    }
    add(advance.change());
    trend.follow(advance.change(), taken.size());
    boolean stopped = Math.abs(stop - now - taken.size()) <= SAME * taken.size();
    if (stopped && stop >= change() * (1 - SAME)) {
      trend.forget();
    }
    now = stopped ? stop : now + taken.size();
    double growth = trend.isStrict() ? 1 : factor(advance.error());
    size = growth >= LEAST_GROWTH ? taken.size() * growth : Math.max(size, taken.size());
    return true;
  }

  /** Where a step must end: at a wanted time, or where a power changes clearly before. */
  private double stop(double wanted) {
    double change = change();
    return change < wanted - SAME * (wanted - now) ? change : wanted;
  }

  /** When a power changes next. */
  private double change() {
    return traces.values().stream()
        .mapToDouble(t -> t.next(now))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Renews what changes with temperature for a step, where temperatures have moved by enough. */
  private void renew(double length) {
    if (!heat.isNonlinear()) {
      return;
    }
    double[] middle = trend.after(rise, length / 2);
    if (linearAt.length == 0 || Trend.largestDifference(middle, linearAt) > DRIFT) {
      heat = heat.around(middle);
      linearAt = middle;
      steps.forEach(s -> iterations += s.iterations());
      steps.clear();
    }
  }

  /**
   * A step, taken again until coolants are as warm as it leaves them in its middle; of infinite
   * error if they do not settle.
   */
  private TimeStep.Advance advance(TimeStep step, List<HeatSource> sources) {
    TimeStep.Advance advance = advanceOnce(step, sources);
    for (int i = 0; heat.isCooled(); i++) {
      double[] warmed = heat.warmedBy(halfway(advance.change()));
      double moved = Trend.largestDifference(warmed, heat.ambients());
      if (moved <= SETTLED) {
        break;
      }
      if (i == MOST_CORRECTIONS) {
        return new TimeStep.Advance(advance.change(), Double.POSITIVE_INFINITY);
      }
      heat = heat.withAmbients(warmed);
      advance = advanceOnce(step, sources);
    }
    return advance;
  }

  private double[] halfway(double[] change) {
    double[] middle = new double[rise.length];
    Arrays.setAll(middle, c -> rise[c] + 0.5 * change[c]);
    return middle;
  }

  private TimeStep.Advance advanceOnce(TimeStep step, List<HeatSource> sources) {
    double[] net = heat.net(rise, sources);
    return step.advance(net, trend.rate(), trend.options(), !trend.isStrict());
  }

  /** The largest equal part of what is left that is no longer than the size. */
  private double fitted(double left) {
    return left / Math.ceil(left / size * (1 - 1e-9));
  }

  private double factor(double error) {
    double wanted = SAFETY * Math.cbrt(time.tolerance() / Math.max(error, 1e-300));
    return Math.clamp(wanted, 0.1, LARGEST_GROWTH);
  }

  /**
   * A step size with its set-up. The last two are kept: pulses change between the size of the time
   * in which they are on and that of the time in which they are off.
   */
  private TimeStep step(double size) {
    for (TimeStep step : steps) {
      if (Math.abs(step.size() - size) <= SAME * size) {
        steps.remove(step);
        steps.addFirst(step);
        return step;
      }
    }
    if (steps.size() == SIZES_KEPT) {
      iterations += steps.removeLast().iterations();
    }
    TimeStep step = new TimeStep(heat.system(), heat.capacity(), size, team);
    steps.addFirst(step);
    return step;
  }

  private List<HeatSource> powered() {
    List<HeatSource> sources = new ArrayList<>();
    for (HeatSource source : model.sources()) {
      PowerSchedule trace = traces.get(source.name());
      sources.add(trace == null ? source : source.times(trace.at(now)));
    }
    return sources;
  }

  private void add(double[] change) {
    Arrays.setAll(rise, i -> rise[i] + change[i]);
  }

  private void record() {
    List<Double> probes = new ArrayList<>();
    TemperatureField field = heat.field(rise);
    for (Probe p : model.probes()) {
      probes.add(field.over(p.name(), p.box()).mean());
    }
    moments.add(new UnsteadySolution.Moment(now, probes));
    if (time.outputs().contains(now)) {
      fields.accept(now, field);
    }
  }

  private Outcome failed(String message) {
    Issue issue =
        Issue.error(
            IssueCode.NOT_CONVERGED,
            model.name(),
            message,
            "raise the tolerance, shorten the duration, or allow more steps");
    return new Outcome(Optional.empty(), List.of(issue));
  }
}
