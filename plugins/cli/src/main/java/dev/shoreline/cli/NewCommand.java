package dev.shoreline.cli;

import dev.shoreline.flow.file.AtomicFile;
import dev.shoreline.flow.result.ExitStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code new}: a small design to start from. */
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = "Writes a small design to start from: NAME/NAME.shore.")
final class NewCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "NAME", description = "Folder and name of the design.")
  private @Nullable Path name;

  NewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Arguments.given(name);
    String word = String.valueOf(folder.getFileName());
    if (!word.matches("[a-z][a-z0-9_-]*")) {
      throw new UserError("a name is lower-case letters, digits, - and _, got " + word);
    }
    Path file = folder.resolve(word + ".shore");
    if (Files.exists(file)) {
      throw new UserError(file + " is there already");
    }
    String text = template().replace("Start", designName(word));
    Files.createDirectories(folder);
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    console.out().println("wrote " + file + "; check it: shoreline check " + file);
    return ExitStatus.OK;
  }

  private static String designName(String word) {
    StringBuilder name = new StringBuilder();
    for (String part : word.split("[-_]+", -1)) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
      }
    }
    return name.toString();
  }

  private static String template() throws IOException {
    try (InputStream in = NewCommand.class.getResourceAsStream("start.shore")) {
      return new String(Arguments.given(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
