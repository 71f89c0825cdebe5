package dev.shoreline.layout.support;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** KLayout as the reference to compare with. */
public final class KLayout {

  private KLayout() {}

  /** Skips the calling test where KLayout is not installed. */
  public static void assumeInstalled() {
    String path = System.getenv().getOrDefault("PATH", "");
    boolean found = false;
    for (String folder : path.split(File.pathSeparator, -1)) {
      found |= Files.isExecutable(Path.of(folder, "klayout"));
    }
    Assumptions.assumeTrue(found, "klayout is not installed");
  }

  /**
   * Runs a script that lies beside the test class as a resource.
   *
   * @return what it prints
   */
  public static String run(Class<?> test, String script, Path work, Map<String, String> variables)
      throws IOException, InterruptedException {
    Path file = work.resolve(script);
    try (InputStream in = test.getResourceAsStream(script)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + script);
      }
      Files.write(file, in.readAllBytes());
    }
    List<String> command = new ArrayList<>(List.of("klayout", "-b", "-r", file.toString()));
    variables.forEach((name, value) -> command.addAll(List.of("-rd", name + "=" + value)));
    Path output = work.resolve(script + ".out");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("klayout did not end within ten minutes");
    }
    return Files.readString(output, StandardCharsets.UTF_8);
  }
}
