package dev.shoreline.netlist.format.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BadInputTest {
  private static final int CUTS = 300;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a.yml | instances: {a: {component: x}, a: {component: y}} | SHL1403",
        "a.yml | instances: {a: {component: x, colour: red}} | SHL1404",
        "a.yml | placements: {} | SHL1405",
        "a.yml | instances: {a: {component: x}}\\nplacements: {a: {rotation: north}} | SHL1406",
        "a.yml | instances: [a] | SHL1406",
        "a.yml | instances: {a: {component: x}}\\nports: {o: 'b,o1'} | SHL1407",
        "a.yml | instances: {a: {component: x}}\\nconnections: {'a,o1': 'a,o2', 'a,o3': 'a,o2'} | SHL1408",
        "a.yml | instances: {a: {component: x, settings: {l: '${settings.l}'}}} | SHL1409",
        "a.yml | {% include 'b' %} | SHL1409",
        "a.yml | instances: {a: {component: x}, b: {component: x}}\\nplacements: {a: {x: 'b,o1'}, b: {x: 'a,o1'}} | SHL1410",
        "a.yml | instances: {a: {component: x}}\\nroutes: {r: {links: {'a,o0-2': 'a,o5-6'}}} | SHL1406",
        "a.yml | instances: {a: {component: x}}\\nroutes: {r: {links: {'a,o0-999999': 'a,o0-999999'}}} | SHL1402",
        "a.yml | instances: {a: &a {component: *a}} | SHL1401",
        "a.yml | instances: {a: !!java.net.URL ['http://x']} | SHL1406",
        "a.yml | a: [ | SHL1401",
        "a.yml | --- {}\\n--- {} | SHL1401",
        "a.sax.json | {\"instances\": {}, \"instances\": {}, \"ports\": {}} | SHL1403",
        "a.sax.json | {\"instances\": {\"a\": \"x\"}, \"ports\": {\"o\": \"b,o\"}} | SHL1407",
        "a.sax.json | {\"instances\": {\"a\": \"x\"}, \"ports\": {\"o\": \"a\"}} | SHL1406",
        "a.sax.json | {\"instances\": {\"a\": {\"settings\": {}}}, \"ports\": {}} | SHL1405",
        "a.sax.json | {} {} | SHL1401",
        "a.sax.json | // no | SHL1401",
        "a.sax.json | [] | SHL1406",
        "a.spi | * nothing | SHL1401",
        "a.spi | .subckt a p\\n x p q wg\\n | SHL1401",
        "a.spi | .subckt a p\\n x p q wg\\n.ends\\n.subckt b\\n.ends | SHL1401",
        "a.spi | .subckt a z\\n x p q wg\\n.ends | SHL1407",
        "a.spi | .subckt a p\\n x p q wg\\n x p q wg\\n.ends | SHL1403",
        "a.spi | .include /etc/passwd\\n x p q wg | SHL1413",
        "a.spi | .subckt a p\\n x p q wg\\n y q r wg\\n z q s wg\\n.ends | SHL1408",
        "a.spi | .subckt a p\\n x p q wg wg_length=1u points=[[0,0],[2,0]] radius=5\\n.ends | SHL1418",
      })
  void isToldByItsCode(String file, String text, String code) {
    Reading reading = read(file, text.replace("\\n", "\n"));
    assertEquals(
        code,
        reading.diagnostics().stream().findFirst().map(d -> d.code().id()).orElse("nothing"),
        () -> reading.diagnostics().toString());
  }

  @Test
  void billionLaughsEndAtTheLimitOfAliases() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1) + ", ";
      text.append("a%d: &a%d [%s]\n".formatted(i, i, alias.repeat(9) + "x"));
    }
    assertCode("SHL1402", read("a.yml", text.toString()));
  }

  @Test
  void deepNestingEndsAtTheLimitOfDepth() {
    assertCode("SHL1402", read("a.yml", "a: " + "[".repeat(100_000)));
    assertCode("SHL1402", read("a.sax.json", "{\"a\": " + "[".repeat(100_000)));
  }

  @Test
  void manyMistakesStayAThousandMessages() {
    StringBuilder text = new StringBuilder("instances: {}\nports:\n");
    for (int i = 0; i < 5000; i++) {
      text.append("  p").append(i).append(": a,o1\n");
    }
    assertTrue(read("a.yml", text.toString()).diagnostics().size() <= 1000);
  }

  /** Files cut short or with a byte changed: messages or a design, never an exception. */
  @Test
  void brokenCorpusFilesEndInMessages() throws IOException {
    Random random = new Random(1);
    for (Path file : Corpus.files()) {
      String text = Files.readString(file);
      for (int i = 0; i < CUTS / Math.max(1, text.length() / 2000); i++) {
        int at = random.nextInt(text.length());
        char other = "{}[]:,-'\"*&#%!\n \tx0".charAt(random.nextInt(19));
        String broken =
            random.nextBoolean()
                ? text.substring(0, at)
                : text.substring(0, at) + other + text.substring(at + 1);
        ExchangeFormat format = Corpus.formatOf(file).orElseThrow();
        try {
          format.read(new SourceText("broken", broken), "broken", Includes.NONE);
        } catch (RuntimeException e) {
          throw new AssertionError(file + " broken at " + at + " by " + (int) other, e);
        }
      }
    }
  }

  private static Reading read(String file, String text) {
    return ExchangeFormat.of(file)
        .orElseThrow()
        .read(new SourceText(file, text), "a", Includes.NONE);
  }

  private static void assertCode(String code, Reading reading) {
    assertTrue(
        reading.diagnostics().stream().map(Diagnostic::code).anyMatch(c -> c.id().equals(code)),
        () -> reading.diagnostics().toString());
  }
}
