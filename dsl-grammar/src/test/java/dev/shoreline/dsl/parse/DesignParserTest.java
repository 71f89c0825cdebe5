package dev.shoreline.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.dsl.golden.GoldenFiles;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DesignParserTest {
  private static final int ROUNDS = 2000;

  @Test
  void anyDamageToATextGivesMessagesAndNoException() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file : GoldenFiles.sources(Path.of("src/test/resources"))) {
      texts.add(Files.readString(file));
    }
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      String text = damage(texts.get(random.nextInt(texts.size())), texts, random);
      int shown = seed;
      Assertions.assertDoesNotThrow(() -> check(text), () -> "seed " + shown + ":\n" + text);
    }
  }

  private static String damage(String text, List<String> texts, Random random) {
    StringBuilder damaged = new StringBuilder(text);
    for (int i = 0; i <= random.nextInt(4); i++) {
      int from = random.nextInt(damaged.length() + 1);
      int to = Math.min(damaged.length(), from + random.nextInt(12));
      String other = texts.get(random.nextInt(texts.size()));
      int start = random.nextInt(other.length() + 1);
      String piece = other.substring(start, Math.min(other.length(), start + random.nextInt(12)));
      switch (random.nextInt(3)) {
        case 0 -> damaged.delete(from, to);
        case 1 -> damaged.insert(from, piece);
        default -> damaged.replace(from, to, piece);
      }
    }
    return damaged.toString();
  }

  private static void check(String text) {
    ParsedFile parsed = parse(text);
    assertNotNull(parsed.tree());
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      assertTrue(diagnostic.span().end() <= text.length(), diagnostic::toString);
    }
  }

  @Test
  void nestingIsBounded() {
    for (String open : List.of("(", "[", "{", "-", "not ", "f(", "if a then ", "a[", "1 ^ ")) {
      ParsedFile parsed = parse("design D { let a = " + open.repeat(20_000));
      assertTrue(parsed.hasErrors(), open);
    }
    assertTrue(parse("design D { if a { } " + "else if a { } ".repeat(5000) + "}").hasErrors());
    assertTrue(parse("design D { " + "for i in [1] ".repeat(5000) + "{ } }").hasErrors());
    assertFalse(parse("design D { " + "for i in [1] ".repeat(50) + "{ } }").hasErrors());
  }

  @Test
  void aLongTextParsesInWellUnderASecond() {
    String block =
        "    place r[i] = Ring(radius = 5um) in pic at (1mm + i * 400um, 2mm) { heater 25mW }\n";
    String text = "design D {\n  for i in 0 ..< 8 {\n" + block.repeat(10_000) + "  }\n}\n";
    SourceText source = new SourceText("long.shore", text);
    DesignParser.parse(source);
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ParsedFile parsed = DesignParser.parse(source);
    long millis =
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000;
    assertEquals(List.of(), parsed.diagnostics());
    assertTrue(millis < 1000, () -> millis + " ms of processor time");
  }

  private static ParsedFile parse(String text) {
    return DesignParser.parse(new SourceText("test.shore", text));
  }
}
