package dev.shoreline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code shoreline} itself: names its subcommands. */
@Command(
    name = "shoreline",
    mixinStandardHelpOptions = true,
    versionProvider = ShorelineCommand.Version.class,
    description = "One text in, a checked and cooled optical package out.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit status: 0 all holds, 1 violations or contracts not met, 2 wrong input or command line,",
      "3 a limit was hit and the result is incomplete, 70 a bug in Shoreline."
    })
final class ShorelineCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  /** Runs the command line and returns its exit status. */
  static int run(Console console, String... arguments) {
    CommandLine line = new CommandLine(new ShorelineCommand());
    for (Object command :
        new Object[] {
          new CheckCommand(console),
          new CompileCommand(console),
          new DrcCommand(console),
          new ThermalCommand(console),
          new ConvertCommand(console),
          new LvsCommand(console),
          new DiffCommand(console),
          new ViewCommand(console),
          new FormatCommand(console),
          new RulesCommand(console),
          new ExplainCommand(console),
          new NewCommand(console),
        }) {
      line.addSubcommand(command);
    }
    // These bring libraries of their own: a single check starts without looking at them.
    if (arguments.length == 0 || !line.getSubcommands().containsKey(arguments[0])) {
      line.addSubcommand(new BatchCommand(console));
      line.addSubcommand(new ReportCommand(console));
      line.addSubcommand(new LanguageServerCommand(console));
      line.addSubcommand(new AutoComplete.GenerateCompletion());
    }
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setParameterExceptionHandler((e, args) -> Failures.wrongUsage(e, console));
    line.setExecutionExceptionHandler((e, command, parsed) -> Failures.report(e, console));
    try {
      return line.execute(arguments);
    } catch (Error e) { // picocli hands on exceptions only
      return Failures.report(e, console);
    }
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  @Override
  public void run() {
    throw new ParameterException(Arguments.given(spec).commandLine(), "a command is missing");
  }

  /** The version from the manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = ShorelineCommand.class.getPackage().getImplementationVersion();
      return new String[] {"shoreline " + (version == null ? "(development)" : version)};
    }
  }
}
