package dev.shoreline.dsl.service;

import dev.shoreline.dsl.parse.Keywords;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.service.CompletionItem.Kind;
import dev.shoreline.dsl.syntax.Parameter;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.dsl.vocabulary.PlacementClauses;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.Measures;
import dev.shoreline.netlist.measure.ResultDimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be written at a cursor. Editors filter by the word before it. */
public final class Completion {
  private final Analysis analysis;
  private final String file;
  private final int offset;
  private final @Nullable Scope scope;
  private final CursorContext cursor;
  private final Descriptions descriptions;
  private final List<CompletionItem> items = new ArrayList<>();

  private Completion(Analysis analysis, ParsedFile file, int offset) {
    this.analysis = analysis;
    this.file = file.source().file();
    this.offset = offset;
    this.scope = analysis.scopeAt(this.file, offset);
    this.descriptions = new Descriptions(analysis);
    this.cursor = new CursorContext(file.source().text(), offset);
  }

  /** The proposals at an offset, the likeliest first. */
  public static List<CompletionItem> at(Analysis analysis, String file, int offset) {
    return analysis
        .file(file)
        .map(parsed -> new Completion(analysis, parsed, offset).items())
        .orElse(List.of());
  }

  private List<CompletionItem> items() {
    if (cursor.isInert()) {
      return List.of();
    }
    if (cursor.isBehindDot()) {
      Symbol owner = resolve(cursor.path());
      if (owner != null) {
        analysis.members(owner).forEach(this::name);
      }
    } else if (cursor.isBehindNumber()) {
      String type = expectedType(cursor.measured());
      UnitProposals.of(type).forEach(unit -> plain(unit, Kind.UNIT, type.replace('_', ' ')));
    } else if (cursor.startsStatement()) {
      statementStarts();
    } else {
      parameters();
      analysis.visible(scope).forEach(this::name);
      Keywords.inExpressions().forEach(word -> plain(word, Kind.KEYWORD, ""));
      if (cursor.callee().isEmpty()) {
        Keywords.clauses().forEach(word -> plain(word, Kind.KEYWORD, "clause"));
      }
    }
    return List.copyOf(items);
  }

  private void statementStarts() {
    String kind = EnclosingKind.of(analysis.nodesAt(file, offset), offset);
    if (kind.isEmpty()) {
      Keywords.topLevel().forEach(word -> plain(word, Kind.KEYWORD, ""));
      return;
    }
    EnclosingKind.keys(kind)
        .forEach(
            key -> described(key.name(), Kind.SETTING, key.type().replace('_', ' '), key.doc()));
    if (kind.equals("place")) {
      overridable();
      return;
    }
    for (String object : Vocabulary.objects()) {
      described(object, Kind.KEYWORD, "", Vocabulary.kind(object).doc());
    }
    Keywords.statements().forEach(word -> plain(word, Kind.KEYWORD, ""));
  }

  private void parameters() {
    for (Symbol symbol : parametersOf(resolve(cursor.callee()))) {
      items.add(
          new CompletionItem(
              symbol.name(),
              Kind.PARAMETER,
              descriptions.of(symbol),
              symbol.name() + " = ",
              doc(symbol)));
    }
  }

  private static List<Symbol> parametersOf(@Nullable Symbol callee) {
    Scope members = callee == null ? null : callee.members();
    return members == null
        ? List.of()
        : members.locals().stream()
            .filter(symbol -> symbol.kind() == SymbolKind.PARAMETER)
            .toList();
  }

  /** The block behind a placed component gives its parameters and attributes other values. */
  private void overridable() {
    for (Symbol parameter : parametersOf(placedComponent())) {
      described(parameter.name(), Kind.SETTING, descriptions.of(parameter), doc(parameter));
    }
    Vocabulary.attributes()
        .forEach((word, type) -> plain(word, Kind.SETTING, type.replace('_', ' ')));
  }

  private static @Nullable String clauseType(String key) {
    return key.equals("direction") ? "angle" : PlacementClauses.quantities().get(key);
  }

  private @Nullable Symbol placedComponent() {
    Symbol component = null;
    for (SyntaxNode node : analysis.nodesAt(file, offset)) {
      if (node instanceof Statement.PlaceStatement place) {
        String name = place.componentName();
        component = name == null ? null : analysis.lookup(name, scope);
      }
    }
    return component;
  }

  /** The type of what a number belongs to; empty where nothing is known of it. */
  private String expectedType(CursorContext.Measured measured) {
    String word = measured.word();
    return switch (measured.role()) {
      case TYPE -> word;
      case MEASURE ->
          Measures.find(word)
              .map(MeasureSignature::result)
              .map(result -> result instanceof ResultDimension.Fixed(String name) ? name : "")
              .orElse("");
      case ARGUMENT -> parameterType(resolve(cursor.callee()), word);
      case SETTING -> settingType(word);
    };
  }

  private String settingType(String key) {
    String clause = clauseType(key);
    if (clause != null) {
      return clause;
    }
    String kind = EnclosingKind.of(analysis.nodesAt(file, offset), offset);
    return EnclosingKind.key(kind, key)
        .map(known -> known.name().equals("size") ? "length" : known.type())
        .or(() -> Optional.ofNullable(Vocabulary.attributes().get(key)))
        .orElseGet(() -> parameterType(placedComponent(), key));
  }

  private static String parameterType(@Nullable Symbol callee, String name) {
    return parametersOf(callee).stream()
        .filter(symbol -> symbol.name().equals(name))
        .map(Symbol::node)
        .map(node -> node instanceof Parameter parameter ? parameter.type().name().text() : "")
        .findFirst()
        .orElse("");
  }

  private @Nullable Symbol resolve(List<String> path) {
    Symbol symbol = null;
    for (String word : path) {
      symbol = symbol == null ? analysis.lookup(word, scope) : analysis.member(symbol, word);
      if (symbol == null) {
        return null;
      }
    }
    return symbol;
  }

  private void name(Symbol symbol) {
    described(symbol.name(), Kind.NAME, descriptions.of(symbol), doc(symbol));
  }

  private static String doc(Symbol symbol) {
    String doc = symbol.doc();
    return doc == null ? "" : doc;
  }

  private void described(String label, Kind kind, String detail, String documentation) {
    items.add(new CompletionItem(label, kind, detail, label, documentation));
  }

  private void plain(String label, Kind kind, String detail) {
    items.add(CompletionItem.plain(label, kind, detail));
  }
}
