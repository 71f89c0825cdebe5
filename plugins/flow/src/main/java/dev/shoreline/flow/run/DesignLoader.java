package dev.shoreline.flow.run;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.SourceDecoder;
import dev.shoreline.flow.report.Sources;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Skipped;
import dev.shoreline.netlist.diagnostic.ImportCode;
import dev.shoreline.netlist.format.JsonFormat;
import dev.shoreline.netlist.format.XmiFormat;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.thermal.design.PowerMaps;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads designs: texts are elaborated, netlists are taken as they are. */
final class DesignLoader {
  private static final long LARGEST_POWER_MAP = 16L << 20;

  private DesignLoader() {}

  /** Reads a design from a file that {@link FileKind} knows as one. */
  static LoadedDesign load(Path file, FileKind kind, Path library) {
    try {
      return switch (kind) {
        case DESIGN_TEXT -> compile(file, library, true);
        case FOREIGN_NETLIST -> ForeignNetlists.load(file);
        case NETLIST_JSON ->
            ForeignNetlists.isForeignJson(file)
                ? ForeignNetlists.load(file)
                : loaded(netlist(file, kind), file);
        default -> loaded(netlist(file, kind), file);
      };
    } catch (IOException e) {
      return failed(Findings.of(file, e));
    }
  }

  /** Reads a file of rules; a design in it is not asked for. */
  static LoadedDesign loadRules(Path file, Path library) {
    try {
      return compile(file, library, false);
    } catch (IOException e) {
      return failed(Findings.of(file, e));
    }
  }

  private static LoadedDesign loaded(Design design, Path file) {
    return new LoadedDesign(Optional.of(design), List.of(), Sources.NONE, powerMaps(file));
  }

  private static LoadedDesign failed(Finding finding) {
    return new LoadedDesign(Optional.empty(), List.of(finding), Sources.NONE, PowerMaps.NONE);
  }

  private static LoadedDesign compile(Path file, Path library, boolean needsDesign)
      throws IOException {
    Path folder = folderOf(file);
    try (InputStream in = Files.newInputStream(file)) {
      return switch (SourceDecoder.decode(FileSources.nameOf(file, library), in)) {
        case SourceDecoder.Refused refused ->
            failed(Findings.of(Phase.INPUT, refused.diagnostic()));
        case SourceDecoder.Text text ->
            loaded(
                Compiler.compile(text.source(), new FileSources(folder, library), null),
                file,
                needsDesign);
      };
    }
  }

  /** A design text that is compiled already. */
  static LoadedDesign loaded(Compiler.Compilation compilation, Path file) {
    return loaded(compilation, file, true);
  }

  private static LoadedDesign loaded(
      Compiler.Compilation compilation, Path file, boolean needsDesign) {
    List<Finding> findings = new ArrayList<>();
    compilation.diagnostics().forEach(d -> findings.add(Findings.of(Phase.INPUT, d)));
    if (needsDesign && compilation.design().isEmpty() && !compilation.hasErrors()) {
      findings.add(
          Findings.input(ImportCode.NO_DESIGN, file + ": there is no design in this file"));
    }
    Map<String, String> texts = new HashMap<>();
    for (ParsedFile parsed : compilation.program().files()) {
      texts.put(parsed.source().file(), parsed.source().text());
    }
    Path parent = file.getParent();
    String prefix = parent == null ? "" : parent.toString().replace('\\', '/') + "/";
    return new LoadedDesign(
        compilation.hasErrors()
            ? Optional.empty()
            : needsDesign ? compilation.design() : Optional.of(compilation.model()),
        findings,
        new Sources(prefix, texts),
        powerMaps(file),
        needsDesign ? otherDesigns(compilation) : List.of());
  }

  private static List<Skipped> otherDesigns(Compiler.Compilation compilation) {
    return compilation.program().designs().stream()
        .skip(1)
        .map(d -> new Skipped("design " + d.name().text(), "the first design of a file is checked"))
        .toList();
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder == null ? Path.of("/") : folder;
  }

  /** Reads a netlist file. */
  static Design netlist(Path file, FileKind kind) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return kind == FileKind.NETLIST_XMI ? XmiFormat.read(in) : JsonFormat.read(in);
    }
  }

  /** Power maps beside a design; none from outside its folder. */
  static PowerMaps powerMaps(Path design) {
    Path folder = folderOf(design);
    return name -> text(folder, name);
  }

  private static Optional<String> text(Path folder, String name) {
    Path file = folder.resolve(name).normalize();
    try {
      return file.startsWith(folder) && Files.size(file) <= LARGEST_POWER_MAP
          ? Optional.of(Files.readString(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
