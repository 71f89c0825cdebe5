package dev.shoreline.dsl.elaborate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.dsl.golden.FileSources;
import dev.shoreline.dsl.parse.ParsedTexts;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an editor compiles key by key is what a compilation from nothing gives. */
class RecompileTest {
  private static final Path LIBRARY = Path.of("../lib");
  private static final int KEYS = Integer.getInteger("shoreline.keys", 12);
  private static final List<String> PIECES =
      List.of("q", "}", "{", "(", "\"", "/*", "//", "\n", " ", "0", "mm", "let a = 3mm\n", "at ");

  @ParameterizedTest
  @ValueSource(strings = {"teraphy", "wrapped-netlist", "elsfp"})
  void keysGiveWhatACompilationFromNothingGives(String name) throws IOException {
    Path file = Path.of("../examples", name, name + ".shore");
    FileSources sources = new FileSources(file, LIBRARY);
    String good = Files.readString(file);
    ParsedTexts texts = new ParsedTexts();
    Random random = new Random(name.hashCode());
    String text = good;
    for (int key = 0; key < KEYS; key++) {
      SourceText source = new SourceText(name + ".shore", text);
      Compilation full = Compiler.compile(source, sources, null);
      Compilation again = Compiler.recompile(source, sources, texts);
      String context = name + " key " + key + "\n" + text;
      assertEquals(full.diagnostics(), again.diagnostics(), context);
      assertEquals(full.symbols().declarations(), again.symbols().declarations(), context);
      assertEquals(
          ModelPrinter.print(full.model(), source.file()),
          ModelPrinter.print(again.model(), source.file()),
          context);
      text = full.diagnostics().size() > 3 ? good : edited(text, random);
    }
  }

  private static String edited(String text, Random random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(3));
    return text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to);
  }
}
