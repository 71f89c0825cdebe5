package dev.shoreline.batch.worker;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobRunner;
import dev.shoreline.batch.json.Json;
import dev.shoreline.flow.run.Installation;
import dev.shoreline.flow.run.RunThread;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Entry of a worker process. */
public final class WorkerMain {
  private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>();
  private final PrintStream out =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

  private final JobFunction function;

  private WorkerMain(JobFunction function) {
    this.function = function;
  }

  /** What a worker does with a job. */
  @FunctionalInterface
  public interface JobFunction {
    /**
     * Runs a job.
     *
     * @param phases hears the name of each phase as it begins
     */
    JobRow run(Job job, Consumer<String> phases);
  }

  /** Runs jobs through the flow. */
  public static void main(String[] arguments) throws IOException {
    Path library = Installation.library();
    serve(new JobRunner(library, Runtime.getRuntime().availableProcessors())::run);
  }

  /** Works until standard input ends, which it does when the parent is gone, however it went. */
  public static void serve(JobFunction function) throws IOException {
    WorkerMain worker = new WorkerMain(function);
    RunThread.of("job", worker::work).start();
    worker.listen();
    Runtime.getRuntime().halt(0);
  }

  private void listen() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        Json.read(line, Job.class).ifPresent(jobs::add);
      }
    }
  }

  private void work() {
    say(Message.READY);
    try {
      while (true) {
        Job job = jobs.take();
        say(Message.row(function.run(job, phase -> say(Message.phase(phase)))));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(Message message) {
    out.println(Json.line(message));
  }
}
