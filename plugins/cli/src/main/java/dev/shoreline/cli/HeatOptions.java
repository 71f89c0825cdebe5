package dev.shoreline.cli;

import dev.shoreline.flow.heat.HeatRequest;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.thermal.design.HistoryOptions;
import dev.shoreline.thermal.design.Variation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about what the scenarios leave in files. */
final class HeatOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Folder for the files that the options below ask for; made where missing.")
  private @Nullable Path folder;

  @Option(names = "--vtk", description = "SCENARIO.vtr: the field for ParaView.")
  private boolean vtk;

  @Option(
      names = "--rings",
      description = "SCENARIO-rings.csv: temperature, drift and locking power of every ring.")
  private boolean rings;

  @Option(
      names = "--matrix",
      paramLabel = "csv|json",
      description = "SCENARIO-matrix.csv or .json: kelvin at each ring for a watt in each heater.")
  private HeatRequest.@Nullable MatrixForm matrix;

  @Option(
      names = "--maps",
      paramLabel = "png|svg",
      description = "SCENARIO-PLANE.png or .svg: heat maps of layers, and a section.")
  private HeatRequest.@Nullable PictureForm maps;

  @Option(
      names = "--transient",
      description =
          "SCENARIO-history.csv: the scenario's steps of power followed over its duration.")
  private boolean followed;

  @Option(
      names = "--from-ambient",
      description = "The transient begins at the ambient temperature, not at a steady state.")
  private boolean fromAmbient;

  @Option(
      names = "--store",
      split = ",",
      paramLabel = "TIME",
      description =
          "Times of the transient at which the field is stored as .vtr, such as 1ms,0.2s.")
  private List<String> stored = List.of();

  @Option(
      names = "--rom",
      description =
          "SCENARIO-rom.json: with --transient, a model of few states for control loops, with its"
              + " error.")
  private boolean reduced;

  @Option(
      names = "--heater-limit",
      paramLabel = "POWER",
      description = "Largest power of a heater that locks a ring, such as 10mW.")
  private @Nullable String heaterLimit;

  @Option(
      names = "--channels",
      paramLabel = "SPACING",
      description =
          "Rings are locked to lines so far apart, such as 200GHz or 1.1nm, hopping to the next"
              + " ones that heating reaches.")
  private @Nullable String channels;

  @Option(
      names = "--probe",
      paramLabel = "X,Y,Z",
      description = "SCENARIO-probes.csv: the temperature at a point, such as 1mm,2mm,0.8mm.")
  private List<String> probes = List.of();

  @Option(
      names = "--sweep-ambient",
      split = ",",
      paramLabel = "KELVIN",
      description = "SCENARIO-sweep.csv: kelvin added to all surroundings, such as -10,0,10.")
  private List<Double> warmer = List.of();

  @Option(
      names = "--sweep-load",
      split = ",",
      paramLabel = "FACTOR",
      description = "SCENARIO-sweep.csv: factors on the powers of bodies, such as 0.5,1,1.2.")
  private List<Double> loads = List.of();

  @Option(
      names = "--uncertainty",
      paramLabel = "SPREAD",
      description =
          "SCENARIO-uncertainty.csv: intervals of temperatures where unverified conductivities and"
              + " coefficients of faces are off by such a share as 0.2.")
  private double spread;

  /**
   * What is wanted; nothing where no file is asked for.
   *
   * @throws UserError if the options do not fit together
   */
  Optional<HeatRequest> request() {
    boolean any =
        vtk
            || rings
            || followed
            || matrix != null
            || maps != null
            || !probes.isEmpty()
            || spread != 0
            || !warmer.isEmpty()
            || !loads.isEmpty();
    if (!any) {
      requireNone("--from-ambient, --store, --rom, --heater-limit and --channels belong to a file");
      return Optional.empty();
    }
    if (folder == null) {
      throw new UserError("--output: name the folder that the files go to");
    }
    if (!(spread >= 0) || !(spread <= 1)) {
      throw new UserError("--uncertainty: a share from 0 to 1, got " + spread);
    }
    if (!followed && (fromAmbient || reduced || !stored.isEmpty())) {
      throw new UserError("--store, --rom and --from-ambient belong to --transient");
    }
    if (!rings && (heaterLimit != null || channels != null)) {
      throw new UserError("--heater-limit and --channels belong to --rings");
    }
    return Optional.of(
        new HeatRequest(
            folder,
            vtk,
            rings,
            matrix,
            maps,
            followed ? history() : null,
            heaterLimit == null ? Double.POSITIVE_INFINITY : limit(heaterLimit),
            Optional.ofNullable(channels).map(HeatOptions::comb),
            probes.stream().map(HeatOptions::probe).toList(),
            sweep(),
            spread));
  }

  private void requireNone(String message) {
    if (folder != null
        || fromAmbient
        || reduced
        || !stored.isEmpty()
        || heaterLimit != null
        || channels != null) {
      throw new UserError("nothing to write was asked for: " + message);
    }
  }

  private HistoryOptions history() {
    List<Double> times = new ArrayList<>();
    for (String text : stored) {
      double time = value("--store", text, Units.quantity(1, "s"));
      if (!(time > 0)) {
        throw new UserError("--store: a time above 0, got " + text);
      }
      times.add(time);
    }
    return new HistoryOptions(fromAmbient, HistoryOptions.DEFAULT.tolerance(), times, reduced);
  }

  private static double limit(String text) {
    double watts = value("--heater-limit", text, Units.quantity(1, "W"));
    if (!(watts > 0)) {
      throw new UserError("--heater-limit: a power above 0, got " + text);
    }
    return watts;
  }

  private static HeatRequest.Comb comb(String text) {
    Optional<Quantity> quantity = QuantityOption.parse(text);
    boolean frequency = quantity.isPresent() && isLike(quantity.get(), Units.quantity(1, "Hz"));
    boolean length = quantity.isPresent() && isLike(quantity.get(), Units.quantity(1, "m"));
    if (!(frequency || length) || !(quantity.get().value() > 0)) {
      throw new UserError("--channels: a spacing such as 200GHz or 1.1nm, got " + text);
    }
    return new HeatRequest.Comb(quantity.get().value(), frequency);
  }

  private static HeatRequest.ProbePoint probe(String text) {
    String[] parts = text.split(",", -1);
    if (parts.length != 3) {
      throw new UserError("--probe: three lengths such as 1mm,2mm,0.8mm, got " + text);
    }
    double[] at = new double[3];
    for (int i = 0; i < 3; i++) {
      at[i] = value("--probe", parts[i], Units.quantity(1, "m"));
    }
    return new HeatRequest.ProbePoint(text, at[0], at[1], at[2]);
  }

  private List<Variation> sweep() {
    List<Variation> sweep = new ArrayList<>();
    if (warmer.isEmpty() && loads.isEmpty()) {
      return sweep;
    }
    for (double kelvin : warmer.isEmpty() ? List.of(0.0) : warmer) {
      for (double load : loads.isEmpty() ? List.of(1.0) : loads) {
        if (!Double.isFinite(kelvin) || !(load >= 0) || !Double.isFinite(load)) {
          throw new UserError("--sweep-load: factors of 0 or above, got " + load);
        }
        sweep.add(new Variation(kelvin, load));
      }
    }
    return sweep;
  }

  private static double value(String option, String text, Optional<Quantity> like) {
    return QuantityOption.parse(text)
        .filter(q -> isLike(q, like))
        .map(Quantity::value)
        .orElseThrow(
            () ->
                new UserError(
                    String.format(
                        Locale.ROOT,
                        "%s: a number with its unit was expected, got %s",
                        option,
                        text)));
  }

  private static boolean isLike(Quantity quantity, Optional<Quantity> other) {
    return other.isPresent() && quantity.dimension().equals(other.get().dimension());
  }
}
