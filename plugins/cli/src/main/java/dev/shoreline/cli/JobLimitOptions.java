package dev.shoreline.cli;

import com.sun.management.OperatingSystemMXBean;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.plan.Amounts;
import java.lang.management.ManagementFactory;
import picocli.CommandLine.Option;

/** Options about what each job of a batch may take. */
final class JobLimitOptions {
  private static final long LEAST = 256;
  private static final double SHARE = 0.6;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "10min",
      description = "Time of a job, 90s, 15min or 2h. Default: ${DEFAULT-VALUE}.")
  private String timeout = "10min";

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      defaultValue = "",
      description =
          "Java heap of a job, 512m or 8g. Default: 60 %% of the machine for all together.")
  private String maxMemory = "";

  /**
   * The limits of a job.
   *
   * @param slots jobs at the same time, 0 for one a processor
   */
  Job.Limits limits(int slots) {
    long time =
        Amounts.milliseconds(timeout)
            .orElseThrow(
                () -> new UserError("--timeout: a time such as 90s, 15min or 2h, got " + timeout));
    long heap =
        maxMemory.isEmpty()
            ? share(slots)
            : Amounts.megabytes(maxMemory)
                .orElseThrow(
                    () ->
                        new UserError("--max-memory: a size from 32m to 1024g, got " + maxMemory));
    return new Job.Limits(time, heap);
  }

  private static long share(int slots) {
    int at = slots > 0 ? slots : Runtime.getRuntime().availableProcessors();
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
    return Math.max(LEAST, (long) (SHARE * memory / at));
  }
}
