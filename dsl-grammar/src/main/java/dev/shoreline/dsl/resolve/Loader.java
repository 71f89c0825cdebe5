package dev.shoreline.dsl.resolve;

import dev.shoreline.dsl.circuit.CircuitImports;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.ParsedTexts;
import dev.shoreline.dsl.syntax.ImportDeclaration;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.ImportCode;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a main file and everything that it imports.
 *
 * <p>An import's path is looked for beside the importing file first and in the library second. It
 * never leaves the root that it was found under: a path that climbs out is refused.
 */
public final class Loader {
  private final SourceProvider provider;
  private final ParsedTexts texts;
  private final Map<String, ParsedFile> done = new LinkedHashMap<>();
  private final Map<String, List<String>> imports = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final CircuitImports circuits = new CircuitImports();
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private Loader(SourceProvider provider, ParsedTexts texts) {
    this.provider = provider;
    this.texts = texts;
  }

  /**
   * Loads a design.
   *
   * @param main text of the main file; its name is its path below the design's root
   * @param texts what is parsed already
   */
  public static Program load(SourceText main, SourceProvider provider, ParsedTexts texts) {
    Loader loader = new Loader(provider, texts);
    loader.add(main.file(), main);
    List<ParsedFile> files = new ArrayList<>(loader.circuits.files(loader.done.values()));
    loader.diagnostics.addAll(loader.circuits.diagnostics());
    files.addAll(loader.done.values());
    return new Program(files, loader.known(), loader.diagnostics);
  }

  /** What each file knows, by the names of the files. */
  private Map<String, Set<String>> known() {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    done.forEach(
        (key, file) -> {
          Set<String> reached = new LinkedHashSet<>();
          reach(key, reached);
          known.put(file.source().file(), reached);
        });
    // A netlist knows what the texts know that import it.
    for (String netlist : circuits.names()) {
      Set<String> reached = new LinkedHashSet<>();
      known.values().stream().filter(files -> files.contains(netlist)).forEach(reached::addAll);
      known.put(netlist, reached);
    }
    return known;
  }

  private void reach(String key, Set<String> reached) {
    ParsedFile file = done.get(key);
    if (circuits.names().contains(key)) {
      reached.add(key);
    } else if (file != null && reached.add(file.source().file())) {
      imports.getOrDefault(key, List.of()).forEach(next -> reach(next, reached));
    }
  }

  private void add(String key, SourceText text) {
    ParsedFile file = texts.parse(text);
    diagnostics.addAll(file.diagnostics());
    open.addLast(key);
    for (ImportDeclaration declaration : file.tree().imports()) {
      follow(key, declaration);
    }
    open.removeLast();
    done.put(key, file);
  }

  private void follow(String importer, ImportDeclaration declaration) {
    String written = declaration.path().value();
    Name name = declaration.name();
    if (written.isBlank() || (name != null && name.isMissing())) {
      return; // reported by the parser
    }
    Optional<Diagnostic> mistake = CircuitImports.mistake(declaration);
    if (mistake.isPresent()) {
      diagnostics.add(mistake.get());
      return;
    }
    try {
      Optional<String> key = find(importer, declaration);
      key.ifPresent(k -> imports.computeIfAbsent(importer, i -> new ArrayList<>()).add(k));
      if (key.isEmpty() || done.containsKey(key.get())) {
        return;
      }
      if (open.contains(key.get())) {
        cycle(key.get(), declaration);
        return;
      }
      Optional<SourceText> text = read(key.get());
      if (CircuitImports.isNetlist(written)) {
        text.ifPresent(netlist -> circuits.add(netlist, declaration));
      } else {
        text.ifPresent(design -> add(key.get(), design));
      }
    } catch (IOException e) {
      diagnostics.add(
          Diagnostic.of(
              ImportCode.UNREADABLE,
              declaration.path().span(),
              "\"" + written + "\" cannot be read: " + e.getMessage()));
    }
  }

  private Optional<String> find(String importer, ImportDeclaration declaration) throws IOException {
    String written = declaration.path().value();
    boolean inLibrary = importer.startsWith(SourceProvider.LIBRARY);
    String folder =
        folder(inLibrary ? importer.substring(SourceProvider.LIBRARY.length()) : importer);
    Optional<String> beside = normalise(folder + written);
    if (beside.isPresent()) {
      String key = (inLibrary ? SourceProvider.LIBRARY : "") + beside.get();
      if (done.containsKey(key) || open.contains(key) || read(key).isPresent()) {
        return Optional.of(key);
      }
    }
    Optional<String> library = normalise(written);
    if (library.isPresent()) {
      String key = SourceProvider.LIBRARY + library.get();
      if (done.containsKey(key) || open.contains(key) || read(key).isPresent()) {
        return Optional.of(key);
      }
    }
    Diagnostic problem =
        beside.isEmpty()
            ? Diagnostic.of(
                    ImportCode.OUTSIDE_ROOT,
                    declaration.path().span(),
                    "\"" + written + "\" leads out of the design's folder")
                .withHint("keep imported files below the main file's folder or in the library")
            : Diagnostic.of(
                ImportCode.FILE_NOT_FOUND,
                declaration.path().span(),
                "there is no file \"" + written + "\" beside this file or in the library");
    diagnostics.add(problem);
    return Optional.empty();
  }

  private Optional<SourceText> read(String key) throws IOException {
    return key.startsWith(SourceProvider.LIBRARY)
        ? provider.readLibrary(key.substring(SourceProvider.LIBRARY.length()))
        : provider.read(key);
  }

  private void cycle(String key, ImportDeclaration declaration) {
    List<String> chain = new ArrayList<>(open);
    List<String> loop = new ArrayList<>(chain.subList(chain.indexOf(key), chain.size()));
    loop.add(key);
    diagnostics.add(
        Diagnostic.of(
            ImportCode.CYCLE,
            declaration.path().span(),
            "this import closes a circle: "
                + String.join(" -> ", loop).replace(SourceProvider.LIBRARY, "")));
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** Resolves {@code .} and {@code ..}; empty if the path climbs out of the root or is absolute. */
  private static Optional<String> normalise(String path) {
    if (path.startsWith("/") || path.contains("\\") || path.contains(":")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
