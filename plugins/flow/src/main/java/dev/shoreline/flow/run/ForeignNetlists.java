package dev.shoreline.flow.run;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.file.InputText;
import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.exchange.ExchangeFormat;
import dev.shoreline.netlist.format.sax.SaxJson;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads and writes netlists of other tools; what they include comes from their folder only. */
final class ForeignNetlists {

  private static final Set<NetlistFormatCode> VIOLATIONS =
      Set.of(
          NetlistFormatCode.CHIPS_FLOATING,
          NetlistFormatCode.CHIPS_OVERLAP,
          NetlistFormatCode.CONNECTION_GAP,
          NetlistFormatCode.BUMP_OUTSIDE);

  private ForeignNetlists() {}

  /** Whether JSON is another tool's. */
  static boolean isForeignJson(Path file) throws IOException {
    return Files.size(file) <= InputText.LARGEST && SaxJson.looksLike(text(file, name(file)));
  }

  /** Reads a netlist; the design is absent where an error was found. */
  static LoadedDesign load(Path file) throws IOException {
    String name = name(file);
    ExchangeFormat format = ExchangeFormat.of(name).orElse(ExchangeFormat.SAX_JSON);
    Map<String, String> texts = new HashMap<>();
    SourceText source = text(file, name);
    texts.put(name, source.text());
    Reading reading = format.read(source, stem(format, name), includes(file, texts));
    List<Finding> findings =
        reading.diagnostics().stream().map(d -> Findings.of(phase(d), d)).toList();
    Path parent = file.getParent();
    String prefix = parent == null ? "" : parent.toString().replace('\\', '/') + "/";
    Optional<Design> design = reading.hasErrors() ? Optional.empty() : reading.design();
    return new LoadedDesign(
        design, findings, new Sources(prefix, texts), DesignLoader.powerMaps(file));
  }

  /** A stack that is understood but does not stand is a violation, no bad input. */
  private static Phase phase(Diagnostic diagnostic) {
    return diagnostic.code() instanceof NetlistFormatCode code && VIOLATIONS.contains(code)
        ? Phase.CONNECTIVITY
        : Phase.INPUT;
  }

  private static String stem(ExchangeFormat format, String name) {
    return format.stem(name).orElseGet(() -> name.substring(0, Math.max(name.lastIndexOf('.'), 1)));
  }

  /**
   * Whether a design has anything to draw. Circuits of components that are known by name only have
   * not.
   */
  static boolean hasGeometry(Design design) {
    return design.getCells().stream().anyMatch(ForeignNetlists::hasGeometry);
  }

  private static boolean hasGeometry(Cell cell) {
    boolean isPhysical = cell.getKind() != CellKind.DEVICE && cell.getInstances().isEmpty();
    return isPhysical
        || cell.getBody() != null
        || cell.getLayoutFile() != null
        || !cell.getShapes().isEmpty()
        || !cell.getRoutes().isEmpty()
        || cell.getPorts().stream().anyMatch(port -> port.getWidth() != 0);
  }

  private static Includes includes(Path file, Map<String, String> texts) {
    return path -> {
      Optional<String> text = InputText.beside(file, path);
      text.ifPresent(t -> texts.put(path, t));
      return text.map(t -> new SourceText(path, t));
    };
  }

  private static SourceText text(Path file, String name) throws IOException {
    return new SourceText(name, InputText.read(file));
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Writes a design and the files that belong to it into one folder. */
  static void write(Design design, Path file) throws IOException {
    String name = name(file);
    ExchangeFormat format = ExchangeFormat.of(name).orElseThrow();
    String stem = format.stem(name).orElseThrow();
    Map<String, String> texts = format.write(design, stem);
    String main = stem + format.endings().get(0);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path target = text.getKey().equals(main) ? file : file.resolveSibling(text.getKey());
      AtomicFile.write(target, out -> out.write(text.getValue().getBytes(StandardCharsets.UTF_8)));
    }
  }
}
