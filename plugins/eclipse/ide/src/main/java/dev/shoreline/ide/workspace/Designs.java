package dev.shoreline.ide.workspace;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.dsl.parse.ParsedTexts;
import dev.shoreline.dsl.parse.SourceDecoder;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.flow.run.FileSources;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Compiles texts of the workspace. */
public final class Designs {
  /** Folders whose texts are remembered as they were parsed last; more are worked on by nobody. */
  private static final int FOLDERS = 8;

  private static final LinkedHashMap<Path, ParsedTexts> PARSED =
      new LinkedHashMap<>(16, 0.75f, true);

  private Designs() {}

  /** What became of a file that was to be read. */
  public sealed interface Read {}

  /**
   * It is a text.
   *
   * @param analysed the text
   */
  public record Understood(Analysed analysed) implements Read {}

  /**
   * It is none.
   *
   * @param diagnostic why
   */
  public record Refused(Diagnostic diagnostic) implements Read {}

  /**
   * Compiles a file as its editor has it, or as it is on disk.
   *
   * @throws IOException if it cannot be read
   */
  public static Read read(Path file) throws IOException {
    Optional<String> open = OpenTexts.open(file);
    if (open.isPresent()) {
      return new Understood(compile(file, open.get()));
    }
    return switch (OpenTexts.decode(file, String.valueOf(file.getFileName()))) {
      case SourceDecoder.Text text -> new Understood(compile(file, text.source().text()));
      case SourceDecoder.Refused refused -> new Refused(refused.diagnostic());
    };
  }

  /** Compiles a text in the place of a file. */
  public static Analysed compile(Path file, String text) {
    Path library = Library.folder();
    Path parent = file.getParent();
    Path root = file.startsWith(library) || parent == null ? library : parent;
    String name = root.relativize(file).toString().replace('\\', '/');
    Compilation compilation =
        Compiler.recompile(new SourceText(name, text), sources(root, library), parsed(root));
    return new Analysed(file, root, name, text, compilation);
  }

  private static ParsedTexts parsed(Path root) {
    synchronized (PARSED) {
      ParsedTexts texts = PARSED.computeIfAbsent(root, folder -> new ParsedTexts());
      if (PARSED.size() > FOLDERS) {
        PARSED.pollFirstEntry();
      }
      return texts;
    }
  }

  static SourceProvider sources(Path root, Path library) {
    return new FileSources(root, library, OpenTexts::open);
  }
}
