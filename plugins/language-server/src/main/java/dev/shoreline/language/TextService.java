package dev.shoreline.language;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;

/** Hands the protocol's requests on. */
final class TextService implements TextDocumentService {
  private final ShorelineServer server;

  TextService(ShorelineServer server) {
    this.server = server;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem text = params.getTextDocument();
    server.change(texts -> texts.open(text.getUri(), text.getText()), 0);
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    String text = params.getContentChanges().getLast().getText();
    server.type(texts -> texts.edit(params.getTextDocument().getUri(), text));
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    server.close(params.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    server.change(texts -> {}, 0);
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams params) {
    return server.ask(
        params.getTextDocument().getUri(),
        text -> Either.forLeft(text.completion(params.getPosition())),
        Either.forLeft(List.of()));
  }

  @Override
  public CompletableFuture<Hover> hover(HoverParams params) {
    return server.ask(
        params.getTextDocument().getUri(),
        text -> text.hover(params.getPosition()),
        TextRequests.NO_HOVER);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams params) {
    return server.ask(
        params.getTextDocument().getUri(),
        text -> Either.forLeft(text.definition(params.getPosition())),
        Either.forLeft(List.of()));
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
    return server.ask(
        params.getTextDocument().getUri(),
        text -> text.references(params.getPosition()),
        List.of());
  }

  @Override
  public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
    return server.ask(
        params.getTextDocument().getUri(),
        text -> text.rename(params.getPosition(), params.getNewName()),
        new WorkspaceEdit());
  }

  @Override
  @SuppressWarnings("deprecation") // the protocol's older answer is part of the signature
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams params) {
    return server.ask(
        params.getTextDocument().getUri(),
        text ->
            text.outline().stream()
                .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                .toList(),
        List.of());
  }

  @Override
  public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
    return server.ask(params.getTextDocument().getUri(), TextRequests::formatting, List.of());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
    return server.ask(
        params.getTextDocument().getUri(), TextRequests::tokens, new SemanticTokens(List.of()));
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
    return server.ask(params.getTextDocument().getUri(), TextRequests::folds, List.of());
  }
}
