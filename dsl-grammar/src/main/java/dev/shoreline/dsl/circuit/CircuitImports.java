package dev.shoreline.dsl.circuit;

import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.ImportDeclaration;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.ImportCode;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.exchange.ExchangeFormat;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The netlists that the texts of a design import. */
public final class CircuitImports {
  private static final Set<ExchangeFormat> CIRCUITS =
      EnumSet.of(ExchangeFormat.SAX_JSON, ExchangeFormat.PIC_YAML, ExchangeFormat.SPICE);

  private record Import(ImportDeclaration declaration, Name name, Optional<Design> design) {}

  private final Map<String, SourceText> sources = new LinkedHashMap<>();
  private final Map<String, List<Import>> imports = new LinkedHashMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /** Whether the file of an import is a netlist by its ending. */
  public static boolean isNetlist(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".json") || ExchangeFormat.of(path).isPresent();
  }

  /**
   * What is wrong with an import as it is written: a netlist takes a name, a design text takes
   * none, and only circuits can be placed.
   */
  public static Optional<Diagnostic> mistake(ImportDeclaration declaration) {
    String path = declaration.path().value();
    Name name = declaration.name();
    if (!isNetlist(path)) {
      return Optional.ofNullable(name)
          .map(
              given ->
                  Diagnostic.of(
                          ImportCode.NETLIST_NAME,
                          given.span(),
                          "a design text is imported without a name")
                      .withHint("its declarations keep their own names"));
    }
    if (name == null) {
      return Optional.of(
          Diagnostic.of(
                  ImportCode.NETLIST_NAME,
                  declaration.path().span(),
                  "a netlist becomes a component and needs a name")
              .withHint("import \"" + path + "\" as circuit"));
    }
    ExchangeFormat format = format(path);
    return CIRCUITS.contains(format)
        ? Optional.empty()
        : Optional.of(
            Diagnostic.of(
                    ImportCode.NO_CIRCUIT,
                    declaration.path().span(),
                    "a " + format.title() + " file is no circuit that can be placed")
                .withHint("check the file by itself"));
  }

  private static ExchangeFormat format(String path) {
    return ExchangeFormat.of(path).orElse(ExchangeFormat.SAX_JSON);
  }

  /** Reads the netlist of an import in which there is no mistake. */
  public void add(SourceText text, ImportDeclaration declaration) {
    Name name = declaration.name();
    if (name == null) {
      throw new IllegalArgumentException("a netlist without a name");
    }
    Reading reading = format(text.file()).read(text, name.text(), Includes.NONE);
    if (sources.put(text.file(), text) == null) {
      diagnostics.addAll(reading.diagnostics());
    }
    imports
        .computeIfAbsent(text.file(), file -> new ArrayList<>())
        .add(
            new Import(
                declaration, name, reading.hasErrors() ? Optional.empty() : reading.design()));
  }

  /**
   * The netlists as texts that declare components.
   *
   * @param texts what declares the components that the netlists name
   */
  public List<ParsedFile> files(Iterable<ParsedFile> texts) {
    Map<String, Definition> defined = new LinkedHashMap<>();
    for (ParsedFile text : texts) {
      for (Declaration declaration : text.tree().declarations()) {
        if (declaration instanceof Definition definition) {
          defined.putIfAbsent(definition.name().text(), definition);
        }
      }
    }
    BlackBoxes boxes = new BlackBoxes(defined, diagnostics);
    List<ParsedFile> files = new ArrayList<>();
    sources.forEach(
        (file, source) -> {
          List<Declaration> declarations = new ArrayList<>();
          for (Import one : imports.getOrDefault(file, List.of())) {
            declarations.add(definition(one, source, defined, boxes));
          }
          declarations.addAll(boxes.take());
          files.add(
              new ParsedFile(
                  source,
                  new SourceFile(source.span(0, source.text().length()), List.of(), declarations),
                  List.of()));
        });
    return files;
  }

  private Definition definition(
      Import one, SourceText source, Map<String, Definition> defined, BlackBoxes boxes) {
    var whole = source.span(0, source.text().length());
    // What an unreadable netlist holds is not known, so that no use of it is a second mistake.
    List<Statement> statements =
        one.design()
            .map(
                design ->
                    new CircuitSyntax(one.declaration(), defined, boxes, diagnostics)
                        .statements(design))
            .orElseGet(() -> List.of(new Statement.ErrorStatement(whole, List.of())));
    return new Definition(
        one.name().span(),
        null,
        DefinitionKind.COMPONENT,
        one.name(),
        List.of(),
        List.of(),
        null,
        new Block(whole, statements));
  }

  /** The files that were read. */
  public Set<String> names() {
    return Collections.unmodifiableSet(sources.keySet());
  }

  /** What was found; complete after {@link #files}. */
  public List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
