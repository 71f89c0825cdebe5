package dev.shoreline.language;

import dev.shoreline.flow.run.RunThread;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The server: one for each editor. */
public final class ShorelineServer implements LanguageServer {
  /** Texts are compiled when typing has paused for so long, in milliseconds. */
  private static final long PAUSE = 250;

  private final OpenTexts texts;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> RunThread.of("texts", work));
  private @Nullable LanguageClient client;
  private @Nullable ScheduledFuture<?> compilation;

  private ShorelineServer(Path library) {
    this.texts = new OpenTexts(library);
  }

  /**
   * Serves an editor until it leaves.
   *
   * @param library folder of the standard library
   * @throws InterruptedException if this thread is to end
   * @throws ExecutionException if the streams fail
   */
  public static void serve(Path library, InputStream in, OutputStream out)
      throws InterruptedException, ExecutionException {
    ShorelineServer server = new ShorelineServer(library);
    Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out);
    server.client = launcher.getRemoteProxy();
    launcher.startListening().get();
    server.thread.shutdownNow();
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    ServerCapabilities can = new ServerCapabilities();
    can.setTextDocumentSync(TextDocumentSyncKind.Full);
    can.setCompletionProvider(new CompletionOptions(false, List.of(".")));
    can.setHoverProvider(true);
    can.setDefinitionProvider(true);
    can.setReferencesProvider(true);
    can.setRenameProvider(true);
    can.setDocumentSymbolProvider(true);
    can.setDocumentFormattingProvider(true);
    can.setFoldingRangeProvider(true);
    SemanticTokensLegend legend = new SemanticTokensLegend(Protocol.tokenTypes(), List.of());
    can.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(legend, true));
    return CompletableFuture.completedFuture(
        new InitializeResult(can, new ServerInfo("shoreline")));
  }

  @Override
  public CompletableFuture<@Nullable Object> shutdown() {
    return CompletableFuture.completedFuture(null);
  }

  /** The editor closes the streams, which ends {@link #serve}. */
  @Override
  public void exit() {
    thread.shutdownNow();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return new TextService(this);
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new NoWorkspace();
  }

  /** Changes the open texts; they are compiled soon after. */
  void change(Consumer<OpenTexts> what, long pause) {
    thread.execute(
        () -> {
          what.accept(texts);
          ScheduledFuture<?> pending = compilation;
          if (pending != null) {
            pending.cancel(false);
          }
          compilation = thread.schedule(this::compile, pause, TimeUnit.MILLISECONDS);
        });
  }

  /** The same, when typing has paused. */
  void type(Consumer<OpenTexts> what) {
    change(what, PAUSE);
  }

  /** Forgets a text and its messages. */
  void close(String uri) {
    change(open -> open.close(uri), 0);
    thread.execute(() -> publish(uri, List.of()));
  }

  /** Asks about an open text; of one that is not open nothing is known. */
  <T> CompletableFuture<T> ask(String uri, Function<TextRequests, T> question, T nothing) {
    return CompletableFuture.supplyAsync(
        () ->
            texts
                .find(uri)
                .map(open -> question.apply(new TextRequests(texts, open)))
                .orElse(nothing),
        thread);
  }

  private void compile() {
    texts.compile();
    for (OpenText open : texts.all()) {
      List<Diagnostic> own =
          open.compilation().diagnostics().stream()
              .filter(found -> found.span().file().equals(open.name()))
              .toList();
      publish(
          open.uri(),
          own.stream().map(found -> Protocol.diagnostic(open.source(), found)).toList());
    }
  }

  private void publish(String uri, List<org.eclipse.lsp4j.Diagnostic> diagnostics) {
    LanguageClient editor = client;
    if (editor != null) {
      editor.publishDiagnostics(new PublishDiagnosticsParams(uri, diagnostics));
    }
  }
}
