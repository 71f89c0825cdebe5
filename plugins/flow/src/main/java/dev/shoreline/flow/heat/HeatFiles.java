package dev.shoreline.flow.heat;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.ThermalCode;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.source.Span;
import dev.shoreline.thermal.design.HistoryAnalysis;
import dev.shoreline.thermal.design.HistoryOptions;
import dev.shoreline.thermal.design.PowerMaps;
import dev.shoreline.thermal.design.ScenarioAnalysis;
import dev.shoreline.thermal.design.ScenarioHistory;
import dev.shoreline.thermal.design.ScenarioOptions;
import dev.shoreline.thermal.design.ScenarioReduction;
import dev.shoreline.thermal.design.ScenarioTemperatures;
import dev.shoreline.thermal.design.UncertaintyAnalysis;
import dev.shoreline.thermal.design.Variation;
import dev.shoreline.thermal.export.MatrixText;
import dev.shoreline.thermal.export.ReducedText;
import dev.shoreline.thermal.export.VtkFile;
import dev.shoreline.thermal.nested.KnownResponses;
import dev.shoreline.thermal.response.ResponseMatrix;
import dev.shoreline.thermal.steady.TemperatureField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what is wanted of one scenario; tells what it wrote and what was wrong. */
public final class HeatFiles {
  private final HeatRequest request;
  private final Design design;
  private final Scenario scenario;
  private final PowerMaps powerMaps;
  private final ScenarioOptions options;
  private final KnownResponses known;
  private final List<Path> written = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** What to write of a scenario, how it is solved, and which responses are known already. */
  public HeatFiles(
      HeatRequest request,
      Design design,
      Scenario scenario,
      PowerMaps powerMaps,
      ScenarioOptions options,
      KnownResponses known) {
    this.request = request;
    this.design = design;
    this.scenario = scenario;
    this.powerMaps = powerMaps;
    this.options = options;
    this.known = known;
  }

  /** The files that were written, in order. */
  public List<Path> written() {
    return List.copyOf(written);
  }

  /** What was wrong. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }

  /**
   * Writes everything that is wanted.
   *
   * @throws IOException if a file cannot be written
   */
  public void write(ScenarioTemperatures temperatures) throws IOException {
    Files.createDirectories(request.folder());
    if (request.field()) {
      field("", temperatures.field());
    }
    HeatRequest.MatrixForm matrix = request.matrix();
    if (matrix != null && temperatures.coupling().isPresent()) {
      matrix(matrix, temperatures);
    }
    if (request.rings() && !temperatures.rings().isEmpty()) {
      rings(temperatures);
    }
    HeatRequest.PictureForm pictures = request.pictures();
    if (pictures != null) {
      pictures(pictures, temperatures);
    }
    if (!request.probes().isEmpty()) {
      text("-probes.csv", Tables.probes(request.probes(), temperatures.field()));
    }
    sweep(temperatures);
    uncertainty();
    history();
  }

  private void field(String suffix, TemperatureField field) throws IOException {
    file(suffix + ".vtr", out -> VtkFile.write(field, out));
  }

  private void matrix(HeatRequest.MatrixForm form, ScenarioTemperatures temperatures)
      throws IOException {
    ResponseMatrix matrix = temperatures.coupling().orElseThrow().matrix();
    switch (form) {
      case CSV -> text("-matrix.csv", MatrixText.csv(matrix));
      case JSON -> text("-matrix.json", MatrixText.json(matrix));
    }
  }

  private void rings(ScenarioTemperatures temperatures) throws IOException {
    RingTable table = new RingTable(temperatures, request);
    text("-rings.csv", table.csv());
    table
        .unlocked()
        .forEach(
            (ring, missed) ->
                diagnostics.add(
                    Diagnostic.of(
                        ThermalCode.RING_NOT_LOCKED,
                        span(),
                        String.format(
                            Locale.ROOT,
                            "ring '%s' stays %.2f K too %s within 0 to %.4g mW",
                            ring,
                            Math.abs(missed),
                            missed > 0 ? "hot" : "cold",
                            1e3 * request.heaterLimit()))));
  }

  private void pictures(HeatRequest.PictureForm form, ScenarioTemperatures temperatures)
      throws IOException {
    for (Plane plane : Planes.of(String.valueOf(scenario.getName()), temperatures)) {
      Picture picture = new Picture(plane);
      String name = "-" + plane.name();
      switch (form) {
        case PNG -> file(name + ".png", out -> out.write(picture.png()));
        case SVG -> file(name + ".svg", out -> out.write(picture.svg()));
      }
    }
  }

  private void sweep(ScenarioTemperatures nominal) throws IOException {
    if (request.sweep().isEmpty()) {
      return;
    }
    List<Tables.Swept> rows = new ArrayList<>();
    for (Variation variation : request.sweep()) {
      ScenarioAnalysis.Outcome outcome =
          variation.equals(Variation.NONE)
              ? new ScenarioAnalysis.Outcome(Optional.of(nominal), List.of())
              : ScenarioAnalysis.solve(design, scenario, powerMaps, options, variation, known);
      outcome.diagnostics().stream().filter(Diagnostic::isError).forEach(diagnostics::add);
      outcome.temperatures().ifPresent(t -> rows.add(new Tables.Swept(variation, t)));
    }
    text("-sweep.csv", Tables.sweep(rows));
  }

  private void uncertainty() throws IOException {
    if (!(request.spread() > 0)) {
      return;
    }
    UncertaintyAnalysis.Result result =
        UncertaintyAnalysis.solve(design, scenario, powerMaps, options);
    diagnostics.addAll(result.diagnostics());
    if (result.uncertainty().isPresent()) {
      text("-uncertainty.csv", Tables.uncertainty(result.uncertainty().get(), request.spread()));
    }
  }

  private void history() throws IOException {
    HistoryOptions history = request.history();
    if (history == null) {
      return;
    }
    if (!(scenario.getDuration() > 0)) {
      String message = "scenario '" + scenario.getName() + "' has no duration to follow";
      diagnostics.add(Diagnostic.of(ThermalCode.BAD_TIME, span(), message));
      return;
    }
    HistoryAnalysis.Result result =
        HistoryAnalysis.solve(
            design, scenario, powerMaps, options, history, (time, field) -> stored(time, field));
    diagnostics.addAll(result.diagnostics());
    if (result.history().isPresent()) {
      ScenarioHistory followed = result.history().get();
      text("-history.csv", Tables.history(followed));
      if (followed.reduction().isPresent()) {
        reduction(followed.reduction().get());
      }
    }
  }

  private void reduction(ScenarioReduction reduction) throws IOException {
    text(
        "-rom.json",
        ReducedText.json(
            reduction.model(),
            reduction.cells(),
            reduction.largestError(),
            reduction.largestRise()));
  }

  private void stored(double time, TemperatureField field) {
    try {
      field(String.format(Locale.ROOT, "-%.6gs", time), field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Span span() {
    return Span.orNowhere(scenario.getSpan());
  }

  private void text(String suffix, String content) throws IOException {
    file(suffix, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  private void file(String suffix, AtomicFile.Content content) throws IOException {
    Path file = request.folder().resolve(scenario.getName() + suffix);
    AtomicFile.write(file, content);
    written.add(file);
  }
}
