package dev.shoreline.cli;

import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.flow.run.Formatting;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fmt}: design texts in their one layout. */
@Command(
    name = "fmt",
    mixinStandardHelpOptions = true,
    description = "Lays out design texts in place; texts with mistakes stay as they are.")
final class FormatCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Design texts.")
  private List<Path> files = List.of();

  @Option(
      names = "--check",
      description = "Writes nothing; names the files that are not laid out, with status 1.")
  private boolean check;

  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  FormatCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    int worst = ExitStatus.OK;
    for (Path file : files) {
      worst = Math.max(worst, format(file));
    }
    return worst;
  }

  private int format(Path file) throws Exception {
    Formatting formatting = Formatting.of(file);
    if (!formatting.findings().isEmpty()) {
      consoleOptions.tell(formatting.findings(), formatting.sources(), console);
      return ExitStatus.WRONG_INPUT;
    }
    if (formatting.isFormatted()) {
      return ExitStatus.OK;
    }
    if (!check) {
      formatting.write(file);
    }
    console.out().println((check ? "not laid out: " : "laid out ") + file);
    return check ? ExitStatus.VIOLATED : ExitStatus.OK;
  }
}
