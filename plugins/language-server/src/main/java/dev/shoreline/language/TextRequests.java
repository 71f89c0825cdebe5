package dev.shoreline.language;

import dev.shoreline.dsl.format.Formatter;
import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.dsl.service.Completion;
import dev.shoreline.dsl.service.FoldingRanges;
import dev.shoreline.dsl.service.Navigation;
import dev.shoreline.dsl.service.Outline;
import dev.shoreline.netlist.diagnostic.Edit;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Answers about one open text. */
final class TextRequests {
  /** What editors show nothing of. */
  static final Hover NO_HOVER = new Hover(Protocol.markdown(""));

  private static final String LIBRARY = "lib:";

  private final OpenTexts texts;
  private final OpenText open;

  TextRequests(OpenTexts texts, OpenText open) {
    this.texts = texts;
    this.open = open;
  }

  List<CompletionItem> completion(Position position) {
    List<CompletionItem> items = new ArrayList<>();
    Completion.at(open.analysis(), open.name(), offset(position))
        .forEach(proposal -> items.add(Protocol.completion(proposal, items.size())));
    return items;
  }

  Hover hover(Position position) {
    return dev.shoreline.dsl.service.Hover.at(
            open.analysis(), open.name(), offset(position), Map.of())
        .map(
            found ->
                new Hover(
                    Protocol.markdown(found.markdown()),
                    Protocol.range(open.source(), found.span())))
        .orElse(NO_HOVER);
  }

  List<Location> definition(Position position) {
    return Navigation.definition(open.analysis(), open.name(), offset(position))
        .flatMap(this::location)
        .map(List::of)
        .orElse(List.of());
  }

  List<Location> references(Position position) {
    return Navigation.references(open.analysis(), open.name(), offset(position)).stream()
        .flatMap(span -> location(span).stream())
        .toList();
  }

  WorkspaceEdit rename(Position position, String name) {
    return switch (Navigation.rename(open.analysis(), open.name(), offset(position), name)) {
      case Navigation.Refused refused -> throw refuse(refused.reason());
      case Navigation.Edits edits -> changes(edits.edits());
    };
  }

  private WorkspaceEdit changes(List<Edit> edits) {
    Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    for (Edit edit : edits) {
      if (edit.span().file().startsWith(LIBRARY)) {
        throw refuse("the library has this name: " + edit.span().describe());
      }
      Location place = location(edit.span()).orElseThrow();
      changes
          .computeIfAbsent(place.getUri(), uri -> new ArrayList<>())
          .add(new TextEdit(place.getRange(), edit.replacement()));
    }
    return new WorkspaceEdit(changes);
  }

  private static ResponseErrorException refuse(String reason) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.RequestFailed, reason, null));
  }

  List<DocumentSymbol> outline() {
    return Outline.of(open.analysis(), open.name()).stream()
        .map(item -> Protocol.symbol(open.source(), item))
        .toList();
  }

  List<TextEdit> formatting() {
    String text = open.source().text();
    String formatted = Formatter.format(DesignParser.parse(open.source()));
    return formatted.equals(text)
        ? List.of()
        : List.of(new TextEdit(Protocol.all(open.source()), formatted));
  }

  SemanticTokens tokens() {
    return new SemanticTokens(
        Protocol.tokens(
            open.source(),
            dev.shoreline.dsl.service.SemanticTokens.of(open.analysis(), open.name())));
  }

  List<FoldingRange> folds() {
    return open.analysis().file(open.name()).map(FoldingRanges::of).orElse(List.of()).stream()
        .map(range -> new FoldingRange(range.firstLine() - 1, range.lastLine() - 1))
        .toList();
  }

  private Optional<Location> location(Span span) {
    Optional<SourceText> text = open.analysis().file(span.file()).map(file -> file.source());
    return text.map(
        source -> new Location(texts.uri(open, span.file()), Protocol.range(source, span)));
  }

  private int offset(Position position) {
    return Protocol.offset(open.source(), position);
  }
}
