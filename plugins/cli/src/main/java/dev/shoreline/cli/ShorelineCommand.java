package dev.shoreline.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
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
    Map<String, Supplier<Object>> commands = commands(console);
    // Looking at a command takes time and brings the libraries of some: one that is named is
    // enough.
    Supplier<Object> named = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (named != null) {
      line.addSubcommand(named.get());
    } else {
      commands.values().forEach(command -> line.addSubcommand(command.get()));
      line.addSubcommand(new AutoComplete.GenerateCompletion());
      line.addSubcommand(new ManualCommand(console));
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

  /** The subcommands by name, in the order of the help text. */
  private static Map<String, Supplier<Object>> commands(Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(console));
    commands.put("compile", () -> new CompileCommand(console));
    commands.put("drc", () -> new DrcCommand(console));
    commands.put("thermal", () -> new ThermalCommand(console));
    commands.put("convert", () -> new ConvertCommand(console));
    commands.put("lvs", () -> new LvsCommand(console));
    commands.put("diff", () -> new DiffCommand(console));
    commands.put("view", () -> new ViewCommand(console));
    commands.put("fmt", () -> new FormatCommand(console));
    commands.put("rules", () -> new RulesCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    commands.put("new", () -> new NewCommand(console));
    commands.put("batch", () -> new BatchCommand(console));
    commands.put("report", () -> new ReportCommand(console));
    commands.put("language-server", () -> new LanguageServerCommand(console));
    return commands;
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
