package dev.shoreline.batch.plan;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.format.tree.YamlTree;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads manifests: YAML, hence JSON too. Their form stands in docs/batch.md. */
public final class ManifestReader {
  private final Path folder;
  private final Problems problems = new Problems();

  private ManifestReader(Path folder) {
    this.folder = folder;
  }

  /** Whether a file is a manifest by its name. */
  public static boolean isManifest(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.matches("(.*[.-])?batch\\.(ya?ml|json)");
  }

  /**
   * The entries of a manifest. Its paths start from its own folder.
   *
   * @param defaults what entries have that say nothing of their own
   * @throws PlanException with the place of every mistake
   * @throws IOException if it cannot be read
   */
  public static List<Entry> read(Path file, Entry defaults) throws IOException, PlanException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    SourceText source = new SourceText(file.toString(), Files.readString(file));
    ManifestReader reader = new ManifestReader(folder == null ? Path.of("/") : folder);
    List<Entry> entries =
        YamlTree.read(source, reader.problems)
            .map(value -> reader.entries(value, defaults))
            .orElse(List.of());
    List<Diagnostic> wrong = reader.problems.sorted();
    if (!wrong.isEmpty()) {
      throw new PlanException(String.join("\n", wrong.stream().map(ManifestReader::text).toList()));
    }
    return entries;
  }

  private static String text(Diagnostic wrong) {
    String hint = wrong.hint() == null ? "" : "; " + wrong.hint();
    return wrong.span().describe() + ": " + wrong.message() + hint;
  }

  private List<Entry> entries(Value manifest, Entry defaults) {
    Fields fields = Fields.of(manifest, "the manifest", problems);
    fields.text("title");
    Entry common = entry(fields, defaults);
    List<Entry> entries = new ArrayList<>();
    if (fields.need("jobs").orElse(null) instanceof Value.Sequence jobs) {
      for (Value job : jobs.items()) {
        Fields own = Fields.of(job, "a job", problems);
        List<String> files = texts(own, "files");
        if (files.isEmpty()) {
          problems.add(NetlistFormatCode.MISSING_KEY, own.span(), "a job has no 'files'");
        }
        Entry entry = entry(own, common);
        own.end();
        entries.add(
            new Entry(
                folder,
                files,
                entry.rules(),
                entry.top(),
                entry.options(),
                entry.limits(),
                entry.expected(),
                entry.tiles()));
      }
    }
    fields.end();
    return entries;
  }

  /** What a mapping says, with the rest as the defaults have it. */
  private Entry entry(Fields fields, Entry defaults) {
    List<Path> rules =
        fields.has("rules")
            ? texts(fields, "rules").stream().map(name -> folder.resolve(name).normalize()).toList()
            : defaults.rules();
    String top = fields.text("top").orElse(defaults.top());
    boolean heat = fields.truth("heat").orElse(defaults.options().heat());
    boolean check = fields.truth("check_rules").orElse(defaults.options().rules());
    long time =
        amount(fields, "timeout", Amounts::milliseconds, "a time such as 90s, 15min or 2h")
            .orElse(defaults.limits().milliseconds());
    long heap =
        amount(fields, "memory", Amounts::megabytes, "a size from 32m to 1024g")
            .orElse(defaults.limits().heapMegabytes());
    return new Entry(
        folder,
        List.of(),
        rules,
        top,
        new Job.Options(check, heat),
        new Job.Limits(time, heap),
        expectation(fields, defaults.expected()),
        (int)
            amount(fields, "tiles", Amounts::tiles, Amounts.TILES_EXPECTED)
                .orElse(defaults.tiles()));
  }

  private List<String> texts(Fields fields, String key) {
    List<String> texts = new ArrayList<>();
    for (Value value : fields.list(key)) {
      if (value instanceof Value.Scalar scalar) {
        texts.add(scalar.text());
      } else {
        problems.add(NetlistFormatCode.WRONG_VALUE, value.span(), "a path is expected");
      }
    }
    return texts;
  }

  private OptionalLong amount(
      Fields fields, String key, Function<String, OptionalLong> reader, String expected) {
    Optional<Value> value = fields.take(key);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    OptionalLong amount =
        value.get() instanceof Value.Scalar scalar
            ? reader.apply(scalar.text())
            : OptionalLong.empty();
    if (amount.isEmpty()) {
      problems.add(NetlistFormatCode.WRONG_VALUE, value.get().span(), "'" + key + "': " + expected);
    }
    return amount;
  }

  private Job.@Nullable Expectation expectation(Fields fields, Job.@Nullable Expectation defaults) {
    Optional<Value> word = fields.take("expect");
    Optional<Value> number = fields.take("violations");
    if (word.isEmpty() && number.isEmpty()) {
      return defaults;
    }
    JobStatus status = word.map(this::status).orElse(null);
    Long violations = number.map(this::count).orElse(null);
    return new Job.Expectation(status, violations);
  }

  private @Nullable JobStatus status(Value value) {
    String label = value instanceof Value.Scalar scalar ? scalar.text() : "";
    List<JobStatus> all = List.of(JobStatus.values());
    Optional<JobStatus> status = all.stream().filter(s -> s.label().equals(label)).findFirst();
    if (status.isEmpty()) {
      String labels = String.join(", ", all.stream().map(JobStatus::label).toList());
      problems.add(NetlistFormatCode.WRONG_VALUE, value.span(), "'expect': " + labels);
    }
    return status.orElse(null);
  }

  private @Nullable Long count(Value value) {
    if (value instanceof Value.Scalar scalar && scalar.text().matches("\\d{1,15}")) {
      return Long.valueOf(scalar.text());
    }
    problems.add(NetlistFormatCode.WRONG_VALUE, value.span(), "'violations': a whole number");
    return null;
  }
}
