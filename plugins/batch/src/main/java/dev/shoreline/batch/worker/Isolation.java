package dev.shoreline.batch.worker;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Runs jobs one after another in a worker that is replaced when a job breaks it. */
public final class Isolation implements AutoCloseable {
  /** What a virtual machine with {@code ExitOnOutOfMemoryError} ends with. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int SIGNALLED = 128;

  private final WorkerCommand command;
  private final int retries;
  private @Nullable WorkerProcess worker;

  /**
   * An isolation without a worker yet.
   *
   * @param retries how often a job is run again whose worker died; a job that ran out of time is
   *     not run again, for it would take as long
   */
  public Isolation(WorkerCommand command, int retries) {
    this.command = command;
    this.retries = retries;
  }

  /**
   * Runs a job within its limits, whatever it does.
   *
   * @throws IOException if no worker can be started
   * @throws InterruptedException if this thread is to end; the worker has been ended then
   */
  public JobRow run(Job job) throws IOException, InterruptedException {
    try {
      for (int attempt = 1; ; attempt++) {
        JobRow row = attempt(job).withAttempts(attempt);
        boolean died = row.status() == JobStatus.CRASHED || row.status() == JobStatus.OUT_OF_MEMORY;
        if (!died || attempt > retries) {
          return row;
        }
      }
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  private JobRow attempt(Job job) throws IOException, InterruptedException {
    WorkerProcess at = workerFor(job.limits().heapMegabytes());
    long start = System.nanoTime();
    long deadline = start + Duration.ofMillis(job.limits().milliseconds()).toNanos();
    String phase = "starting";
    try {
      at.send(job);
    } catch (IOException e) {
      return died(at, job, phase, start);
    }
    while (true) {
      Message message = at.next(deadline);
      if (message == null) {
        boolean late = System.nanoTime() >= deadline && at.isAlive();
        return late ? late(at, job, phase, start) : died(at, job, phase, start);
      }
      if (message.row() != null) {
        return message.row();
      }
      phase = message.phase() == null ? phase : message.phase();
    }
  }

  private WorkerProcess workerFor(long heapMegabytes) throws IOException, InterruptedException {
    WorkerProcess at = worker;
    if (at != null && at.isAlive() && at.heapMegabytes() == heapMegabytes) {
      return at;
    }
    close();
    WorkerProcess fresh = WorkerProcess.start(command, heapMegabytes);
    worker = fresh;
    return fresh;
  }

  private JobRow late(WorkerProcess at, Job job, String phase, long start) {
    at.close();
    String limit = String.format(Locale.ROOT, "%.1f s", job.limits().milliseconds() / 1000.0);
    return failed(
        job, JobStatus.TIMEOUT, "the time limit of " + limit + " was hit in: " + phase, start);
  }

  private JobRow died(WorkerProcess at, Job job, String phase, long start)
      throws InterruptedException {
    int status = at.exitStatus();
    if (status == OUT_OF_MEMORY) {
      return failed(
          job,
          JobStatus.OUT_OF_MEMORY,
          "the memory limit of " + at.heapMegabytes() + " MiB was hit in: " + phase,
          start);
    }
    String how =
        status > SIGNALLED ? "ended by signal " + (status - SIGNALLED) : "ended with " + status;
    String words = at.lastWords();
    return failed(
        job,
        JobStatus.CRASHED,
        "the worker process " + how + " in: " + phase + (words.isEmpty() ? "" : "; " + words),
        start);
  }

  private static JobRow failed(Job job, JobStatus status, String message, long start) {
    return JobRow.failed(
        job, status, message, Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  /** Ends the worker. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
