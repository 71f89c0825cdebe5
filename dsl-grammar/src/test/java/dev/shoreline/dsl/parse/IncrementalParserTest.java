package dev.shoreline.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.shoreline.dsl.golden.GoldenFiles;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class IncrementalParserTest {
  private static final List<String> PIECES =
      List.of(
          "}",
          "{",
          "(",
          "\"",
          "/*",
          "*/",
          "//",
          "\n",
          " ",
          "let a = 3mm\n",
          "design E { }\n",
          ";",
          "import",
          "/// doc\n",
          "at (1mm, 2mm) ",
          "component",
          "x",
          "= ",
          "]",
          "+ 2",
          "ring");

  @Test
  void manySmallEditsGiveWhatAFullParseGives() throws IOException {
    for (Path file : GoldenFiles.sources(Path.of("../lib"))) {
      SourceText text = new SourceText("a.shore", Files.readString(file));
      ParsedFile parsed = DesignParser.parse(text);
      Random random = new Random(file.getFileName().toString().hashCode());
      for (int round = 0; round < 60; round++) {
        String edited = edit(parsed.source().text(), random);
        SourceText source = new SourceText("a.shore", edited);
        ParsedFile full =
            Assertions.assertDoesNotThrow(
                () -> DesignParser.parse(source), () -> "for:\n" + edited);
        ParsedFile incremental = IncrementalParser.parse(parsed, source);
        String context = file + " round " + round;
        assertEquals(full.diagnostics(), incremental.diagnostics(), context);
        assertEquals(full.tree(), incremental.tree(), context);
        // A text full of mistakes tests little: go on from the good one now and then.
        parsed = full.diagnostics().size() > 3 ? DesignParser.parse(text) : full;
      }
    }
  }

  private static String edit(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(5)));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return text.substring(0, from) + (random.nextInt(4) == 0 ? "" : piece) + text.substring(to);
  }

  @Test
  void treesBeforeTheChangeAreTheSameObjects() {
    String text =
        "design A { }\ndesign B { }\ndesign C { let a = 1 }\ndesign D { }\ndesign E { }\n";
    ParsedFile old = DesignParser.parse(new SourceText("a.shore", text));
    SourceText changed = new SourceText("a.shore", text.replace("let a", "\nlet abc"));
    ParsedFile parsed = IncrementalParser.parse(old, changed);
    assertSame(old.tree().declarations().get(0), parsed.tree().declarations().get(0));
    assertEquals(DesignParser.parse(changed).tree(), parsed.tree());
  }
}
