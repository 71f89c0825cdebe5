package dev.shoreline.cli;

import dev.shoreline.flow.result.ExitStatus;
import dev.shoreline.flow.run.Installation;
import dev.shoreline.flow.run.RuleList;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rules}: what a rule file checks. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rules of a design text, and says which of them cannot run and why.")
final class RulesCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "RULES", description = "Design text with rule decks.")
  private @Nullable Path rules;

  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RuleList list = RuleList.of(Arguments.given(rules), Installation.library());
    consoleOptions.tell(list.findings(), list.sources(), console);
    list.lines().forEach(console.out()::println);
    return list.lines().isEmpty() ? ExitStatus.WRONG_INPUT : ExitStatus.OK;
  }
}
