package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.run.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Layouts that Shoreline drew, against the designs that they were drawn from. */
final class LvsCommandTest {
  @TempDir private Path folder;

  private static Path examples() {
    System.setProperty(Installation.HOME, "../..");
    return Path.of("../../examples");
  }

  /** All examples but the one that is a package without devices. */
  static List<String> designs() throws IOException {
    try (Stream<Path> folders = Files.list(examples())) {
      return folders
          .map(example -> String.valueOf(example.getFileName()))
          .filter(name -> Files.exists(examples().resolve(name).resolve(name + ".shore")))
          .filter(name -> !name.equals("fibre-vs-copper"))
          .sorted()
          .toList();
    }
  }

  private static Path design(String name) {
    return examples().resolve(name).resolve(name + ".shore");
  }

  private Path drawn(Path design) {
    Path layout = folder.resolve("drawn.gds");
    Ended drawn = Ended.run("compile", design.toString(), "-o", layout.toString());
    assertTrue(drawn.status() <= 1, drawn.err());
    return layout;
  }

  @ParameterizedTest
  @MethodSource("designs")
  void aLayoutMatchesTheDesignThatItWasDrawnFrom(String name) {
    Path layout = drawn(design(name));
    Ended ended = Ended.run("lvs", layout.toString(), design(name).toString());
    assertEquals(0, ended.status(), ended.out() + ended.err());
  }

  /** The layout of a changed receiver, against the receiver as it stands. */
  private Ended changed(String before, String after) throws IOException {
    for (String file : List.of("wrapped-netlist.shore", "receiver.pic.yml")) {
      String text = Files.readString(examples().resolve("wrapped-netlist").resolve(file));
      Files.writeString(folder.resolve(file), text.replace(before, after));
    }
    Path layout = drawn(folder.resolve("wrapped-netlist.shore"));
    return Ended.run(
        "lvs", layout.toString(), design("wrapped-netlist").toString(), "--report", "json");
  }

  private static void found(Ended ended, String... codes) {
    assertEquals(codes.length == 0 ? 0 : 1, ended.status(), ended.out() + ended.err());
    List<String> told =
        ended
            .out()
            .lines()
            .filter(line -> line.contains("\"code\""))
            .map(line -> line.replaceAll(".*\"(SHL\\d+)\".*", "$1"))
            .toList();
    assertEquals(List.of(codes), told, ended.out());
  }

  @Test
  void aWaveguideThatIsNotDrawnIsOpen() throws IOException {
    found(changed("      split,right: lower,in\n", ""), "SHL1513");
  }

  @Test
  void anotherLengthOfADeviceIsAWrongParameter() throws IOException {
    Ended ended = changed("body_length: 25", "body_length: 30");
    found(ended, "SHL1516");
    assertTrue(ended.out().contains("body_length"), ended.out());
  }

  @Test
  void armsOfABranchMayBeExchanged() throws IOException {
    found(
        changed(
            "split,left: upper,in\n      split,right: lower,in",
            "split,left: lower,in\n      split,right: upper,in"));
  }

  @Test
  void aWaveguideToTheWrongDeviceIsTold() throws IOException {
    Ended ended =
        changed("light,guide: split,in\n      split,left: upper,in", "light,guide: upper,in");
    assertEquals(1, ended.status(), ended.out());
    assertTrue(ended.out().contains("pic.rx."), ended.out());
    assertTrue(ended.out().matches("(?s).*\"SHL151[345]\".*"), ended.out());
  }
}
