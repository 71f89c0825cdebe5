package dev.shoreline.dsl.service;

import dev.shoreline.dsl.parse.Keywords;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.service.CompletionItem.Kind;
import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.quantity.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be written at a cursor. Editors filter by the word before it. */
public final class Completion {
  private final Analysis analysis;
  private final String file;
  private final int offset;
  private final @Nullable Scope scope;
  private final CursorContext cursor;
  private final List<CompletionItem> items = new ArrayList<>();

  private Completion(Analysis analysis, ParsedFile file, int offset) {
    this.analysis = analysis;
    this.file = file.source().file();
    this.offset = offset;
    this.scope = analysis.scopeAt(this.file, offset);
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
      Units.words().stream().sorted().forEach(unit -> plain(unit, Kind.UNIT, ""));
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
    String kind = enclosingKind();
    if (kind.isEmpty()) {
      Keywords.topLevel().forEach(word -> plain(word, Kind.KEYWORD, ""));
      return;
    }
    vocabulary(kind).stream()
        .flatMap(known -> known.keys().stream())
        .forEach(key -> plain(key.name(), Kind.SETTING, key.doc()));
    for (String object : Vocabulary.objects()) {
      vocabulary(object).forEach(known -> plain(object, Kind.KEYWORD, known.doc()));
    }
    Keywords.statements().forEach(word -> plain(word, Kind.KEYWORD, ""));
  }

  private static List<dev.shoreline.dsl.vocabulary.Kind> vocabulary(String word) {
    return Stream.ofNullable(Vocabulary.kinds().get(word)).toList();
  }

  /** The first word of the innermost statement or definition with braces around the cursor. */
  private String enclosingKind() {
    String kind = "";
    SyntaxNode owner = null;
    for (SyntaxNode node : analysis.nodesAt(file, offset)) {
      boolean inside = node instanceof Block && node.span().start() < offset;
      if (inside && owner != null) {
        kind = word(owner, kind);
      }
      owner = node;
    }
    return kind;
  }

  private static String word(SyntaxNode owner, String outer) {
    return switch (owner) {
      case Definition definition -> definition.kind().word();
      case Statement.ObjectStatement object -> object.kind().text();
      case Statement.PlaceStatement _ -> "place";
      case Statement.PortStatement _ -> "port";
      case Statement.RouteStatement _ -> "route";
      case Statement.NetStatement _ -> "net";
      case Statement.ConnectStatement _ -> "connect";
      case Statement.WaiveStatement _ -> "waive";
      default -> outer;
    };
  }

  private void parameters() {
    Symbol callee = resolve(cursor.callee());
    Scope members = callee == null ? null : callee.members();
    if (members != null) {
      members.locals().stream()
          .filter(symbol -> symbol.kind() == SymbolKind.PARAMETER)
          .forEach(
              symbol ->
                  items.add(
                      new CompletionItem(
                          symbol.name(), Kind.PARAMETER, detail(symbol), symbol.name() + " = ")));
    }
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
    plain(symbol.name(), Kind.NAME, detail(symbol));
  }

  private static String detail(Symbol symbol) {
    return symbol.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void plain(String label, Kind kind, String detail) {
    items.add(CompletionItem.plain(label, kind, detail));
  }
}
