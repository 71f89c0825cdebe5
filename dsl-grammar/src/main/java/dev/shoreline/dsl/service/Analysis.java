package dev.shoreline.dsl.service;

import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.dsl.evaluate.SymbolTable;
import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.parse.IncrementalParser;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.resolve.Program;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.ImportDeclaration;
import dev.shoreline.dsl.syntax.SyntaxChildren;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a design with the names in them. Immutable; a change in a text makes a new one. */
public final class Analysis {
  private final Map<String, ParsedFile> files = new LinkedHashMap<>();
  private final IdentityHashMap<SyntaxNode, Scope> scopes = new IdentityHashMap<>();
  private final Binder binder = new Binder(scopes);

  private final @Nullable SymbolTable table;

  private Analysis(
      Collection<ParsedFile> parsed, Map<String, Set<String>> known, @Nullable SymbolTable table) {
    this.table = table;
    parsed.forEach(file -> files.put(file.source().file(), file));
    Map<String, Scope> fileScopes = new LinkedHashMap<>();
    for (ParsedFile file : files.values()) {
      fileScopes.put(file.source().file(), new SymbolCollector(scopes).file(file.tree()));
    }
    files.values().forEach(file -> link(file, known, fileScopes));
    files.values().forEach(file -> binder.bind(file.tree(), fileScope(file)));
    scopes.values().stream()
        .flatMap(scope -> scope.locals().stream())
        .forEach(symbol -> binder.references().put(symbol.nameSpan(), symbol));
    if (table != null) {
      bind(table);
    }
  }

  /** What elaboration found out about a word counts more than what the syntax tells. */
  private void bind(SymbolTable found) {
    Map<Start, Symbol> declared = new HashMap<>();
    scopes.values().stream()
        .flatMap(scope -> scope.locals().stream())
        .forEach(symbol -> declared.putIfAbsent(Start.of(symbol.nameSpan()), symbol));
    found
        .declarations()
        .forEach(
            (word, declaration) -> {
              Symbol symbol = declared.get(Start.of(declaration));
              if (symbol != null && word.end() - word.start() == symbol.name().length()) {
                binder.references().put(word, symbol);
              }
            });
  }

  /** An element of an array is declared where its array's name starts. */
  private record Start(String file, int offset) {
    static Start of(Span span) {
      return new Start(span.file(), span.start());
    }
  }

  /**
   * Binds the names of a design.
   *
   * @param files all that belong to it, imported ones among them
   */
  public static Analysis of(Collection<ParsedFile> files) {
    return new Analysis(files, Map.of(), null);
  }

  /** The names of a compiled design, as elaboration bound them, with what they are worth. */
  public static Analysis of(Compilation compilation) {
    Program program = compilation.program();
    return new Analysis(program.files(), program.known(), compilation.symbols());
  }

  /**
   * The analysis with one text changed; what the change does not reach is not parsed again. Names
   * are bound by the syntax alone until the design has been compiled anew.
   */
  public Analysis edited(SourceText text) {
    Map<String, ParsedFile> changed = new LinkedHashMap<>(files);
    changed.compute(
        text.file(),
        (path, old) -> old == null ? DesignParser.parse(text) : IncrementalParser.parse(old, text));
    return new Analysis(changed.values(), Map.of(), null);
  }

  /** The parsed file of that path, if it belongs to the design. */
  public Optional<ParsedFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** All files in the order in which they were given. */
  public Collection<ParsedFile> files() {
    return List.copyOf(files.values());
  }

  /** Makes names of imported files visible, and the contents of technologies without their name. */
  private void link(
      ParsedFile file, Map<String, Set<String>> known, Map<String, Scope> fileScopes) {
    Scope scope = fileScope(file);
    Set<String> reached = known.get(file.source().file());
    if (reached == null) {
      reached = new LinkedHashSet<>();
      reach(file, reached);
    }
    reached.stream().map(fileScopes::get).forEach(scope::addFallback);
    List<Scope> visible = new ArrayList<>(scope.fallbacks());
    visible.add(scope);
    for (Scope other : visible) {
      for (Symbol symbol : other.locals()) {
        if (symbol.kind() == SymbolKind.TECHNOLOGY && symbol.members() != null) {
          scope.addFallback(symbol.members());
        }
      }
    }
  }

  private void reach(ParsedFile file, Set<String> reached) {
    for (ImportDeclaration declaration : file.tree().imports()) {
      String path = importedPath(file, declaration);
      ParsedFile imported = files.get(path);
      if (imported != null && reached.add(path)) {
        reach(imported, reached);
      }
    }
  }

  /** The known file whose path ends like the import's; the nearest folder first. */
  private String importedPath(ParsedFile file, ImportDeclaration declaration) {
    String written = declaration.path().value().replaceFirst("^(\\.\\.?/)+", "");
    String importer = file.source().file();
    String beside = importer.substring(0, importer.lastIndexOf('/') + 1) + written;
    return files.containsKey(beside)
        ? beside
        : files.keySet().stream()
            .filter(path -> path.equals(written) || path.endsWith("/" + written))
            .findFirst()
            .orElse(written);
  }

  private Scope fileScope(ParsedFile file) {
    Scope scope = scopes.get(file.tree());
    if (scope == null) {
      throw new IllegalArgumentException("unknown file " + file.source().file());
    }
    return scope;
  }

  /** What an expression or a declared name at a place is worth, if it has been elaborated. */
  public Optional<SymbolTable.Worth> worth(Span place) {
    return table == null ? Optional.empty() : table.worth(place);
  }

  /** The declaration that the word at an offset stands for. */
  public Optional<Symbol> symbolAt(String path, int offset) {
    return binder.references().entrySet().stream()
        .filter(entry -> covers(entry.getKey(), path, offset))
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue);
  }

  private static boolean covers(Span span, String path, int offset) {
    return span.file().equals(path) && span.start() <= offset && offset <= span.end();
  }

  /** All places of words that stand for a symbol, its declaration among them, sorted. */
  public List<Span> occurrences(Symbol symbol) {
    return binder.references().entrySet().stream()
        .filter(entry -> entry.getValue() == symbol)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** The words of a file that stand for a symbol, by their offsets. */
  Map<Integer, Symbol> words(String path) {
    Map<Integer, Symbol> words = new LinkedHashMap<>();
    binder
        .references()
        .forEach(
            (span, symbol) -> {
              if (span.file().equals(path)) {
                words.put(span.start(), symbol);
              }
            });
    return words;
  }

  /** The innermost node at an offset and those around it, the outermost first. */
  List<SyntaxNode> nodesAt(String path, int offset) {
    List<SyntaxNode> nodes = new ArrayList<>();
    ParsedFile file = files.get(path);
    SyntaxNode at = file == null ? null : file.tree();
    while (at != null) {
      nodes.add(at);
      at = childAt(at, offset);
    }
    return nodes;
  }

  private static @Nullable SyntaxNode childAt(SyntaxNode node, int offset) {
    SyntaxNode found = null;
    for (SyntaxNode child : SyntaxChildren.of(node)) {
      if (child.span().start() <= offset && offset <= child.span().end()) {
        found = child;
      }
    }
    return found;
  }

  /** The scope at an offset. */
  @Nullable Scope scopeAt(String path, int offset) {
    Scope scope = null;
    for (SyntaxNode node : nodesAt(path, offset)) {
      scope = scopes.getOrDefault(node, scope);
    }
    return scope;
  }

  /** The names that can be used in a scope, the nearest first. */
  List<Symbol> visible(@Nullable Scope scope) {
    Map<String, Symbol> found = new LinkedHashMap<>();
    for (Scope at = scope; at != null; at = at.parent()) {
      at.locals().forEach(symbol -> found.putIfAbsent(symbol.name(), symbol));
      Expression base = at.base();
      Scope parent = at.parent();
      Symbol design = base == null || parent == null ? null : binder.resolve(base, parent);
      if (design != null) {
        members(design).forEach(symbol -> found.putIfAbsent(symbol.name(), symbol));
      }
      for (Scope fallback : at.fallbacks()) {
        fallback.locals().forEach(symbol -> found.putIfAbsent(symbol.name(), symbol));
      }
    }
    return List.copyOf(found.values());
  }

  /** The members of what a symbol stands for. */
  List<Symbol> members(Symbol symbol) {
    return binder.memberScopes(symbol).stream()
        .flatMap(scope -> scope.locals().stream())
        .filter(member -> member.kind() != SymbolKind.LOOP_VARIABLE)
        .toList();
  }

  @Nullable Symbol lookup(String name, @Nullable Scope scope) {
    return scope == null ? null : binder.lookup(name, scope);
  }

  @Nullable Symbol member(Symbol symbol, String name) {
    return binder.member(symbol, name);
  }
}
