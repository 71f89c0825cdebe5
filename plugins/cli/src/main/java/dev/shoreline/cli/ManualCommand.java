package dev.shoreline.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** {@code shoreline generate-manual}: writes the manual page of all commands for {@code man}. */
@Command(
    name = "generate-manual",
    mixinStandardHelpOptions = true,
    hidden = true,
    description = "Writes the manual page in roff to standard output.")
final class ManualCommand implements Runnable {
  private final Console console;
  private final StringBuilder page = new StringBuilder();
  @Spec private @Nullable CommandSpec spec;

  ManualCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    CommandLine root = Arguments.given(spec).root().commandLine();
    CommandSpec all = root.getCommandSpec();
    page.append(".TH SHORELINE 1 \"\" \"").append(text(root.getCommandSpec().version()[0]));
    page.append("\" \"User commands\"\n.SH NAME\nshoreline \\- ");
    page.append(text(String.join(" ", all.usageMessage().description()))).append('\n');
    page.append(".SH SYNOPSIS\n.B shoreline\nCOMMAND [OPTIONS]\n.SH COMMANDS\n");
    for (Map.Entry<String, CommandLine> entry : root.getSubcommands().entrySet()) {
      CommandSpec command = entry.getValue().getCommandSpec();
      if (!command.usageMessage().hidden()) {
        command(command);
      }
    }
    page.append(".SH NOTES\n");
    for (String line : all.usageMessage().footer()) {
      if (!line.isBlank()) {
        page.append(text(line)).append('\n');
      }
    }
    console.out().print(page);
  }

  private void command(CommandSpec command) {
    page.append(".SS ").append(text(command.name())).append('\n');
    page.append(text(String.join(" ", command.usageMessage().description()))).append('\n');
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      if (!parameter.hidden()) {
        item(parameter.paramLabel(), parameter.description());
      }
    }
    for (OptionSpec option : command.options()) {
      if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
        String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
        item(String.join(", ", option.names()) + label, option.description());
      }
    }
  }

  private void item(String what, String[] description) {
    page.append(".TP\n.B ").append(text(what)).append('\n');
    for (String line : List.of(description)) {
      page.append(text(line)).append('\n');
    }
  }

  /** Text as roff takes it: backslashes and hyphens escaped, no request at a line's start. */
  private static String text(String plain) {
    String escaped = plain.strip().replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
