package dev.shoreline.spark;

import dev.shoreline.batch.engine.Engine;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;

/**
 * Runs jobs as tasks of Spark. Options: {@code master}, and any {@code spark.…} setting. Files,
 * rules and Shoreline's home have to be at the same paths on every machine.
 */
public final class SparkEngine implements Engine {
  /** Spark takes some ten milliseconds for a task of its own. */
  private static final long LEAST_COST = 1_000;

  /** So that the last tasks do not leave machines idle for long. */
  private static final int TASKS_PER_SLOT = 4;

  @Override
  public String name() {
    return "spark";
  }

  @Override
  public void run(List<Job> jobs, Settings settings, Sink sink) throws IOException {
    SparkConf conf = conf(settings);
    try (JavaSparkContext context = new JavaSparkContext(conf)) {
      int slots = settings.slots() > 0 ? settings.slots() : context.defaultParallelism();
      List<List<String>> tasks = tasks(jobs, slots, settings.cost());
      JavaRDD<List<String>> parts = context.parallelize(tasks, tasks.size());
      Rows rows = new Rows(sink);
      try {
        context
            .sc()
            .runJob(
                parts.rdd(),
                new RunTask(settings.home().toString(), settings.retries()),
                rows,
                ClassTag$.MODULE$.apply(String[].class));
      } catch (RuntimeException e) {
        throw rows.problem == null
            ? new IOException("Spark gave up: " + e.getMessage(), e)
            : rows.problem;
      }
    } finally {
      WorkerPool.close();
    }
  }

  private static SparkConf conf(Settings settings) throws IOException {
    SparkConf conf = new SparkConf();
    conf.setIfMissing("spark.app.name", "shoreline batch");
    conf.setIfMissing("spark.ui.enabled", "false");
    settings
        .options()
        .forEach((name, value) -> conf.set(name.equals("master") ? "spark.master" : name, value));
    conf.setIfMissing("spark.master", "local[*]");
    if (!conf.get("spark.master").startsWith("local") && !conf.contains("spark.jars")) {
      conf.setJars(WorkerPool.ownJars().toArray(String[]::new));
    }
    return conf;
  }

  /** The dearest jobs first; a task is closed when it is dear enough. */
  private static List<List<String>> tasks(List<Job> jobs, int slots, ToLongFunction<Job> cost) {
    long all = jobs.stream().mapToLong(cost).sum();
    long enough = Math.max(LEAST_COST, all / ((long) slots * TASKS_PER_SLOT));
    List<List<String>> tasks = new ArrayList<>();
    long open = enough;
    Comparator<Job> order =
        Comparator.comparingLong((Job job) -> -job.limits().heapMegabytes())
            .thenComparingLong(job -> -cost.applyAsLong(job))
            .thenComparing(Job::id);
    for (Job job : jobs.stream().sorted(order).toList()) {
      if (open >= enough) {
        tasks.add(new ArrayList<>());
        open = 0;
      }
      tasks.getLast().add(Json.line(job));
      open += cost.applyAsLong(job);
    }
    return tasks;
  }

  /** Takes the rows of a task when it is done; Spark calls it once a task, by one thread. */
  private static final class Rows extends AbstractFunction2<Object, String[], BoxedUnit> {
    private final Sink sink;
    private @Nullable IOException problem;

    Rows(Sink sink) {
      this.sink = sink;
    }

    @Override
    public BoxedUnit apply(Object task, String[] lines) {
      try {
        for (String line : lines) {
          sink.take(Json.read(line, JobRow.class).orElseThrow());
        }
      } catch (IOException e) {
        problem = e;
        throw new IllegalStateException(e);
      }
      return BoxedUnit.UNIT;
    }
  }
}
