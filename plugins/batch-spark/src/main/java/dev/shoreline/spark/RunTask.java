package dev.shoreline.spark;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.json.Json;
import dev.shoreline.batch.worker.Isolation;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** Runs the jobs of one task on an executor. */
final class RunTask extends AbstractFunction1<Iterator<List<String>>, String[]>
    implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String home;
  private final int retries;

  RunTask(String home, int retries) {
    this.home = home;
    this.retries = retries;
  }

  @Override
  public String[] apply(Iterator<List<String>> jobs) {
    List<String> rows = new ArrayList<>();
    Isolation isolation = WorkerPool.take(home, retries);
    try {
      while (jobs.hasNext()) {
        for (String line : jobs.next()) {
          rows.add(Json.line(isolation.run(Json.read(line, Job.class).orElseThrow())));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Spark ended the task", e);
    } finally {
      WorkerPool.giveBack(isolation);
    }
    return rows.toArray(String[]::new);
  }
}
