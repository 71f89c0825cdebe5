package dev.shoreline.batch.plan;

import dev.shoreline.batch.job.Job;
import dev.shoreline.flow.run.FileKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes jobs of entries. */
public final class Planner {
  private final Path root;
  private final String day;
  private final ContentHash hash;
  private final Map<String, Job> jobs = new TreeMap<>();

  /**
   * A planner.
   *
   * @param root absolute folder that the names of jobs start from
   * @param day ISO date that waivers are held against
   */
  public Planner(Path root, String day, ContentHash hash) {
    this.root = root;
    this.day = day;
    this.hash = hash;
  }

  /**
   * Adds the jobs of an entry; a job that is there already stays as the first entry had it.
   *
   * @throws PlanException if the entry names nothing
   * @throws IOException if files cannot be read
   */
  public void add(Entry entry) throws IOException, PlanException {
    for (String pattern : entry.patterns()) {
      for (Path file : Inputs.of(entry.folder(), pattern)) {
        add(file, entry);
      }
    }
  }

  private void add(Path file, Entry entry) throws IOException {
    if (!FileKind.of(file).orElseThrow().isLayout()) {
      add(file, Job.Kind.CHECK, null, entry);
    } else if (entry.rules().isEmpty() || !entry.options().rules()) {
      add(file, Job.Kind.READ, null, entry);
    } else {
      for (Path rules : entry.rules()) {
        add(file, Job.Kind.DRC, rules, entry);
      }
    }
  }

  private void add(Path file, Job.Kind kind, @Nullable Path rules, Entry entry) throws IOException {
    String name = name(file);
    boolean several = entry.rules().size() > 1;
    String id = rules == null || !several ? name : name + " @ " + rules.getFileName();
    if (jobs.containsKey(id)) {
      return;
    }
    Job job =
        new Job(
            id,
            kind,
            root.toString().replace('\\', '/'),
            name,
            rules == null ? null : name(rules),
            kind == Job.Kind.DRC ? entry.top() : null,
            entry.options(),
            entry.limits(),
            entry.expected(),
            day,
            "",
            kind == Job.Kind.DRC ? entry.tiles() : 1,
            null);
    jobs.put(id, job.withKey(hash.key(job)));
  }

  private String name(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path name = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
    return name.toString().replace('\\', '/');
  }

  /** The jobs by name. */
  public List<Job> jobs() {
    return List.copyOf(jobs.values());
  }
}
