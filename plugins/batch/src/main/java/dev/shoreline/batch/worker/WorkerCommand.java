package dev.shoreline.batch.worker;

import dev.shoreline.flow.run.Installation;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a worker process is started.
 *
 * @param mainClass its entry, {@link WorkerMain} but in tests
 * @param classPath of the worker
 * @param home folder that Shoreline is installed in
 * @param processors that a worker may use
 * @param flags of this virtual machine that are a worker's too
 */
public record WorkerCommand(
    String mainClass, String classPath, Path home, int processors, List<String> flags) {
  /** Start-up cache, modules and native access; neither memory nor agents. */
  private static final List<String> KEPT =
      List.of("-XX:AOTCache", "-Xlog", "--add-modules", "--enable-native-access");

  /**
   * Optimised code ten times later than usual: most batches are over before it pays for its
   * compilation, which takes as long as the jobs on a machine whose cores are all busy with jobs.
   */
  private static final List<String> PATIENCE =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  /** Freezes the flags. */
  public WorkerCommand {
    flags = List.copyOf(flags);
  }

  /** Workers like this process. */
  public static WorkerCommand ofThisProcess(Path home, int processors) {
    List<String> flags =
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> KEPT.stream().anyMatch(argument::startsWith))
            .toList();
    return new WorkerCommand(
        WorkerMain.class.getName(),
        System.getProperty("java.class.path", ""),
        home,
        processors,
        flags);
  }

  /** The command line of a worker with so much heap. */
  List<String> line(long heapMegabytes) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("-Xmx" + heapMegabytes + "m");
    line.add("-XX:+UseSerialGC");
    line.add("-XX:+ExitOnOutOfMemoryError");
    line.add("-XX:-CreateCoredumpOnCrash");
    line.add("-XX:ErrorFile=/dev/null");
    line.add("-XX:ActiveProcessorCount=" + processors);
    line.addAll(PATIENCE);
    line.addAll(flags);
    line.add("-D" + Installation.HOME + "=" + home);
    line.add("-cp");
    line.add(classPath);
    line.add(mainClass);
    return line;
  }
}
