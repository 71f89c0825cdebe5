package dev.shoreline.language;

import dev.shoreline.dsl.service.Outline;
import dev.shoreline.dsl.service.SemanticTokens;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SymbolKind;

/** From the services' answers to the protocol's. Both count in UTF-16 units. */
final class Protocol {
  private Protocol() {}

  static int offset(SourceText text, Position position) {
    int line = Math.clamp(position.getLine() + 1L, 1, text.lineCount());
    int start = text.lineStart(line);
    return Math.min(start + position.getCharacter(), start + text.line(line).length());
  }

  static Position position(SourceText text, int offset) {
    int at = Math.clamp(offset, 0, text.text().length());
    int line = text.lineAt(at);
    return new Position(line - 1, at - text.lineStart(line));
  }

  static Range range(SourceText text, Span span) {
    return new Range(position(text, span.start()), position(text, span.end()));
  }

  static Range all(SourceText text) {
    return new Range(new Position(0, 0), position(text, text.text().length()));
  }

  static Diagnostic diagnostic(SourceText text, dev.shoreline.netlist.diagnostic.Diagnostic found) {
    String hint = found.hint() == null ? "" : "\n" + found.hint();
    Diagnostic diagnostic = new Diagnostic(range(text, found.span()), found.message() + hint);
    diagnostic.setCode(found.code().id());
    diagnostic.setSource("shoreline");
    diagnostic.setSeverity(
        switch (found.severity()) {
          case ERROR -> DiagnosticSeverity.Error;
          case WARNING -> DiagnosticSeverity.Warning;
          case INFO -> DiagnosticSeverity.Information;
        });
    return diagnostic;
  }

  static CompletionItem completion(dev.shoreline.dsl.service.CompletionItem proposal, int place) {
    CompletionItem item = new CompletionItem(proposal.label());
    item.setInsertText(proposal.insert());
    item.setDetail(proposal.detail());
    if (!proposal.documentation().isEmpty()) {
      item.setDocumentation(markdown(proposal.documentation()));
    }
    item.setSortText(String.format(Locale.ROOT, "%05d", place));
    item.setKind(
        switch (proposal.kind()) {
          case KEYWORD -> CompletionItemKind.Keyword;
          case SETTING -> CompletionItemKind.Property;
          case NAME -> CompletionItemKind.Reference;
          case PARAMETER -> CompletionItemKind.Field;
          case UNIT -> CompletionItemKind.Unit;
        });
    return item;
  }

  static MarkupContent markdown(String text) {
    return new MarkupContent(MarkupKind.MARKDOWN, text);
  }

  static DocumentSymbol symbol(SourceText text, Outline.Item item) {
    DocumentSymbol symbol =
        new DocumentSymbol(
            item.name(), kind(item.kind()), range(text, item.span()), range(text, item.nameSpan()));
    symbol.setChildren(item.children().stream().map(child -> symbol(text, child)).toList());
    return symbol;
  }

  private static SymbolKind kind(dev.shoreline.dsl.service.SymbolKind kind) {
    return switch (kind) {
      case TECHNOLOGY, RULES, PROFILE -> SymbolKind.Namespace;
      case COMPONENT -> SymbolKind.Class;
      case DESIGN -> SymbolKind.Module;
      case SCENARIO -> SymbolKind.Event;
      case FUNCTION -> SymbolKind.Function;
      case VALUE, LOOP_VARIABLE -> SymbolKind.Variable;
      case PARAMETER -> SymbolKind.Field;
      case OBJECT, INSTANCE -> SymbolKind.Object;
      case PORT -> SymbolKind.Interface;
      case NET, ROUTE -> SymbolKind.Property;
      case CONTRACT -> SymbolKind.Boolean;
    };
  }

  /** The names of the kinds of tokens, by their ordinal in {@link SemanticTokens.Type}. */
  static List<String> tokenTypes() {
    return Arrays.stream(SemanticTokens.Type.values()).map(Protocol::tokenType).toList();
  }

  private static String tokenType(SemanticTokens.Type type) {
    return switch (type) {
      case KEYWORD -> "keyword";
      case COMMENT -> "comment";
      case STRING -> "string";
      case NUMBER -> "number";
      case OPERATOR -> "operator";
      case PROPERTY -> "property";
      case TYPE -> "type";
      case FUNCTION -> "function";
      case PARAMETER -> "parameter";
      case VARIABLE -> "variable";
      case OBJECT -> "class";
    };
  }

  /** Five numbers a token, relative to the one before; a token over several lines is cut up. */
  static List<Integer> tokens(SourceText text, List<SemanticTokens.Token> tokens) {
    List<String> types = tokenTypes();
    List<Integer> numbers = new ArrayList<>();
    Position last = new Position(0, 0);
    for (SemanticTokens.Token token : tokens) {
      int end = token.start() + token.length();
      int start = token.start();
      while (start < end) {
        int line = text.lineAt(start);
        int lineEnd = text.lineStart(line) + text.line(line).length();
        int stop = Math.min(end, lineEnd);
        if (stop > start) {
          Position at = position(text, start);
          boolean same = at.getLine() == last.getLine();
          numbers.add(at.getLine() - last.getLine());
          numbers.add(same ? at.getCharacter() - last.getCharacter() : at.getCharacter());
          numbers.add(stop - start);
          numbers.add(types.indexOf(tokenType(token.type())));
          numbers.add(0);
          last = at;
        }
        start = line < text.lineCount() ? text.lineStart(line + 1) : end;
      }
    }
    return numbers;
  }
}
