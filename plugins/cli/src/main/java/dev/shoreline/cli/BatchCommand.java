package dev.shoreline.cli;

import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.engine.LocalEngine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.plan.Amounts;
import dev.shoreline.batch.plan.ContentHash;
import dev.shoreline.batch.plan.Entry;
import dev.shoreline.batch.plan.ManifestReader;
import dev.shoreline.batch.plan.PlanException;
import dev.shoreline.batch.plan.Planner;
import dev.shoreline.batch.plan.Shard;
import dev.shoreline.batch.report.BatchReport;
import dev.shoreline.batch.run.BatchRun;
import dev.shoreline.batch.run.Version;
import dev.shoreline.batch.store.Store;
import dev.shoreline.batch.store.StoredRun;
import dev.shoreline.flow.run.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code batch}: many designs, netlists and layouts. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    description =
        "Checks every design, netlist and layout of folders, globs and manifests, each in a process"
            + " of its own; goes on where a killed run ended.")
final class BatchCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "MANIFEST|DIR|GLOB|FILE",
      description = "What to check; a manifest is called batch.yml or NAME.batch.yml.")
  private List<String> inputs = List.of();

  @Option(
      names = {"-r", "--rules"},
      paramLabel = "RULES",
      description = "Rules for layouts. Several make a job each. Without, layouts are only read.")
  private List<Path> rules = List.of();

  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = ".shoreline-batch",
      description = "Where results are kept. Default: ${DEFAULT-VALUE}.")
  private Path store = Path.of(".shoreline-batch");

  @Option(
      names = "--root",
      paramLabel = "DIR",
      defaultValue = "",
      description = "Folder that names of jobs start from. Default: this one.")
  private Path root = Path.of("");

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = LocalEngine.NAME,
      description = "Where jobs run: local or spark. Default: local.")
  private String engine = LocalEngine.NAME;

  @Option(
      names = "--engine-option",
      paramLabel = "NAME=VALUE",
      description = "Option of the engine, such as master=spark://host:7077.")
  private Map<String, String> engineOptions = new LinkedHashMap<>();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Jobs at the same time. Default: one for each processor.")
  private int jobs;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "1",
      description = "How often a job is run again whose process died. Default: 1.")
  private int retries = 1;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Only the I-th of N parts of the jobs, for independent machines.")
  private @Nullable String shard;

  @Option(
      names = "--tiles",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Judges the rules on each layout in N parts, jobs of their own for all cores or machines;"
              + " the result is the same. Default: 1.")
  private String tiles = "1";

  @Option(names = "--no-thermal", description = "Leaves the thermal scenarios out.")
  private boolean noThermal;

  @Option(names = "--no-rules", description = "Leaves the design rules out.")
  private boolean noRules;

  @Option(names = "--no-cache", description = "Runs unchanged jobs too.")
  private boolean noCache;

  @Option(names = "--fresh", description = "Begins anew where the last run was cut short.")
  private boolean fresh;

  @Option(names = "--title", paramLabel = "TEXT", description = "Title of the reports.")
  private @Nullable String title;

  @Mixin private JobLimitOptions limits = new JobLimitOptions();
  @Mixin private BatchReportOptions reports = new BatchReportOptions();
  @Mixin private ConsoleOptions consoleOptions = new ConsoleOptions();

  BatchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    reports.check();
    if (jobs < 0 || retries < 0) {
      throw new UserError("--jobs and --retries: not below 0");
    }
    Engine chosen = engine();
    ContentHash hash = new ContentHash(Installation.library(), Version.digest());
    List<Job> planned = plan(hash);
    try (Store open = Store.open(store)) {
      List<StoredRun> before = reports.earlier(store);
      Engine.Settings settings =
          new Engine.Settings(
              jobs,
              retries,
              Installation.home().toAbsolutePath().normalize(),
              BatchRun.costs(before.isEmpty() ? Optional.empty() : Optional.of(before.getLast())),
              engineOptions);
      StoredRun run = run(open, hash, planned, chosen, settings);
      BatchReport report = reports.report(run, before);
      reports.write(report, console);
      return reports.exitStatus(report);
    }
  }

  private StoredRun run(
      Store open, ContentHash hash, List<Job> planned, Engine chosen, Engine.Settings settings)
      throws IOException, InterruptedException {
    BatchRun.Options options = new BatchRun.Options(title, !noCache, !fresh);
    try (BatchProgress progress = new BatchProgress(console, consoleOptions)) {
      return new BatchRun(open, hash, options, progress, Clock.systemUTC())
          .run(planned, chosen, settings);
    }
  }

  private List<Job> plan(ContentHash hash) throws IOException {
    Path base = root.toAbsolutePath().normalize();
    Planner planner = new Planner(base, RunOptions.today().toString(), hash);
    long parts =
        Amounts.tiles(tiles)
            .orElseThrow(
                () -> new UserError("--tiles: " + Amounts.TILES_EXPECTED + ", got " + tiles));
    Entry defaults =
        Entry.plain(
                Path.of("").toAbsolutePath(),
                rules.stream().map(Path::toAbsolutePath).toList(),
                new Job.Options(!noRules, !noThermal),
                limits.limits(jobs))
            .in((int) parts);
    try {
      List<String> patterns = new ArrayList<>();
      for (String input : inputs) {
        if (ManifestReader.isManifest(Path.of(input))) {
          for (Entry entry : ManifestReader.read(Path.of(input), defaults)) {
            planner.add(entry);
          }
        } else {
          patterns.add(input);
        }
      }
      planner.add(defaults.of(patterns));
      return shard == null ? planner.jobs() : Shard.of(shard).select(planner.jobs());
    } catch (PlanException e) {
      throw new UserError(String.valueOf(e.getMessage()));
    }
  }

  private Engine engine() {
    if (engine.equals(LocalEngine.NAME)) {
      return new LocalEngine();
    }
    return ServiceLoader.load(Engine.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(found -> found.name().equals(engine))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "--engine: there is no engine "
                        + engine
                        + " on the class path; docs/batch.md says how it gets there"));
  }
}
