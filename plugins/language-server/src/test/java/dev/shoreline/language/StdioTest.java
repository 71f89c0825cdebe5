package dev.shoreline.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client of LSP4J drives a server process over its standard streams. */
@Timeout(90)
final class StdioTest {
  private static final String PART = "/// A part.\ncomponent Part(width = 2um) { }\n";
  private static final String MAIN =
      """
      import "part.shore"
      import "tech/organic_substrate.shore"
      design D {
        let span = 3mm
        let twice = 2 * span
        substrate base { size span x span  thickness 1mm  process build_up }
      }
      """;

  @TempDir private Path folder;
  private final Client client = new Client();
  private Process process;
  private Future<?> listening;
  private LanguageServer server;
  private TextDocumentService texts;
  private TextDocumentIdentifier document;

  @BeforeEach
  void start() throws Exception {
    Files.writeString(folder.resolve("part.shore"), PART);
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StdioServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Launcher<LanguageServer> launcher =
        LSPLauncher.createClientLauncher(
            client, process.getInputStream(), process.getOutputStream());
    listening = launcher.startListening();
    server = launcher.getRemoteProxy();
    texts = server.getTextDocumentService();
    InitializeResult can = await(server.initialize(new InitializeParams()));
    assertTrue(can.getCapabilities().getHoverProvider().getLeft());
    server.initialized(new InitializedParams());
    String uri = folder.resolve("main.shore").toUri().toString();
    document = new TextDocumentIdentifier(uri);
    texts.didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "shoreline", 1, MAIN)));
  }

  @AfterEach
  void stop() throws Exception {
    await(server.shutdown());
    server.exit();
    process.getOutputStream().close();
    listening.cancel(true);
    assertTrue(process.waitFor(20, TimeUnit.SECONDS), "the server ends with its editor");
  }

  private static <T> T await(CompletableFuture<T> answer) throws Exception {
    return answer.get(40, TimeUnit.SECONDS);
  }

  private static Position at(String text, String word) {
    String before = text.substring(0, text.indexOf(word));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(line, before.length() - before.lastIndexOf('\n') - 1);
  }

  private static Position span() {
    Position place = at(MAIN, "span x span");
    return new Position(place.getLine(), place.getCharacter() + 1);
  }

  @Test
  void anEditorGetsItsAnswers() throws Exception {
    assertEquals(List.of(), client.next(), "a sound text");
    assertTrue(
        await(texts.hover(new HoverParams(document, span())))
            .getContents()
            .getRight()
            .getValue()
            .contains("3 mm"));
    assertEquals(
        at(MAIN, "span ="),
        await(texts.definition(new DefinitionParams(document, span())))
            .getLeft()
            .getFirst()
            .getRange()
            .getStart());
    assertEquals(
        4,
        await(texts.references(new ReferenceParams(document, span(), new ReferenceContext(true))))
            .size());
    assertEquals(
        4,
        await(texts.rename(new RenameParams(document, span(), "extent")))
            .getChanges()
            .values()
            .stream()
            .mapToInt(List::size)
            .sum());
    assertThrows(
        ExecutionException.class,
        () -> await(texts.rename(new RenameParams(document, span(), "not a name"))));
    assertEquals(
        "D",
        await(texts.documentSymbol(new DocumentSymbolParams(document)))
            .getFirst()
            .getRight()
            .getName());
    List<Integer> tokens =
        await(texts.semanticTokensFull(new SemanticTokensParams(document))).getData();
    assertEquals(0, tokens.size() % 5);
    assertFalse(tokens.isEmpty());
    assertFalse(await(texts.foldingRange(new FoldingRangeRequestParams(document))).isEmpty());
    List<CompletionItem> proposals =
        await(texts.completion(new CompletionParams(document, span()))).getLeft();
    assertTrue(proposals.stream().anyMatch(item -> item.getLabel().equals("span")));
  }

  @Test
  void messagesFollowTheText() throws Exception {
    assertEquals(List.of(), client.next());
    change("design D { let a = 1mm + 2V }");
    List<String> wrong = client.next();
    assertEquals(1, wrong.size(), wrong.toString());
    change("design   D { }");
    assertEquals(List.of(), client.next());
    String formatted =
        await(
                texts.formatting(
                    new DocumentFormattingParams(document, new FormattingOptions(2, true))))
            .getFirst()
            .getNewText();
    assertTrue(formatted.startsWith("design D {"), formatted);
  }

  private void change(String text) {
    texts.didChange(
        new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(document.getUri(), 2),
            List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** Keeps the messages that the server sends. */
  private static final class Client implements LanguageClient {
    private final BlockingQueue<List<String>> messages = new LinkedBlockingQueue<>();

    List<String> next() throws InterruptedException {
      List<String> next = messages.poll(40, TimeUnit.SECONDS);
      assertTrue(next != null, "no messages came");
      return next;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
      messages.add(params.getDiagnostics().stream().map(d -> d.getMessage().toString()).toList());
    }

    @Override
    public void telemetryEvent(Object event) {}

    @Override
    public void showMessage(MessageParams params) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams params) {
      return new CompletableFuture<>();
    }

    @Override
    public void logMessage(MessageParams params) {}
  }
}
