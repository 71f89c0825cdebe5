package dev.shoreline.dsl.elaborate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What asks for more than any machine has ends soon, with one message. */
class ExtremeTextsTest {
  private static final int MANY = 10_000;

  static List<Arguments> texts() {
    return List.of(
        Arguments.of("SHL0404", "design D { for i in 0 ..< 1000000 { draw l = 1 } }"),
        Arguments.of("SHL0404", "design D { " + "for i in 0 ..< 1000 ".repeat(6) + "{ } }"),
        Arguments.of(
            "SHL0404",
            "function f(n: number): number = if n > 0 then f(n - 1) + f(n - 1) else 1\n"
                + "let z = f(60)"),
        Arguments.of("SHL0405", "component A() { place a = A() }\ndesign D { place a = A() }"),
        Arguments.of(
            "SHL0405",
            levels("component C%d() { place a = C%d() }", 100) + "\ncomponent C100() { }"),
        Arguments.of("SHL0405", levels("let a%d = a%d + 1", MANY) + "\nlet a" + MANY + " = 1"),
        Arguments.of("SHL0404", levels("component C%d() { %s }", 5, "place a[i] = C%d()")),
        Arguments.of("SHL0010", "let a = " + "(".repeat(MANY) + "1" + ")".repeat(MANY)),
        Arguments.of("SHL0010", "let a = " + "-".repeat(MANY) + "1"),
        Arguments.of("SHL0010", "let a = 1" + " + 1".repeat(MANY)),
        Arguments.of("SHL0010", "let a = b" + ".c".repeat(MANY)),
        Arguments.of(
            "SHL0010", "design D { " + "if true { ".repeat(MANY) + "} ".repeat(MANY) + "}"),
        Arguments.of("SHL0103", "import \"main.shore\"\ndesign D { }"),
        Arguments.of("SHL0103", "import \"other.shore\"\ndesign D { }"));
  }

  private static String levels(String line, int number) {
    return IntStream.range(0, number)
            .mapToObj(i -> line.formatted(i, i + 1))
            .collect(Collectors.joining("\n"))
        + (line.startsWith("component") ? "\ndesign D { place a = C0() }" : "");
  }

  /** Levels of a thousand each; the last one holds a contract. */
  private static String levels(String line, int number, String place) {
    return IntStream.range(0, number)
            .mapToObj(i -> line.formatted(i, "for i in 0 ..< 1000 " + place.formatted(i + 1)))
            .collect(Collectors.joining("\n"))
        + (number == 5 ? "\ncomponent C5() { require 1 > 0 }" : "")
        + "\ndesign D { place a = C0() }";
  }

  @ParameterizedTest
  @MethodSource("texts")
  void anExtremeTextGetsItsMessageInBoundedTime(String code, String text) {
    Map<String, String> files = Map.of("main.shore", text, "other.shore", "import \"main.shore\"");
    SourceProvider provider =
        new SourceProvider() {
          @Override
          public Optional<SourceText> read(String path) {
            return Optional.ofNullable(files.get(path)).map(t -> new SourceText(path, t));
          }

          @Override
          public Optional<SourceText> readLibrary(String path) {
            return Optional.empty();
          }
        };
    List<Diagnostic> found =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                Compiler.compile(new SourceText("main.shore", text), provider, null).diagnostics());
    assertEquals(List.of(code), found.stream().map(d -> d.code().id()).distinct().toList());
    assertEquals(1, found.size(), found::toString);
  }
}
