package dev.shoreline.cli;

import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.flow.run.Installation;
import dev.shoreline.language.ShorelineServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code language-server}: the language for editors. */
@Command(
    name = "language-server",
    aliases = "lsp",
    mixinStandardHelpOptions = true,
    description =
        "Serves an editor over standard input and output by the Language Server Protocol.")
final class LanguageServerCommand implements Callable<Integer> {
  private final Console console;

  LanguageServerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    ShorelineServer.serve(Installation.library(), System.in, console.out());
    return ExitStatus.OK;
  }
}
