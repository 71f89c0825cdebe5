package dev.shoreline.flow.run;

import dev.shoreline.dsl.Compiler;
import dev.shoreline.dsl.Compiler.Compilation;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rule decks that designs are held against, whatever they import; see {@link RuleChoice}. */
public final class RuleDecks {
  /** What stands for the list of files in places. */
  private static final String NAME = "project-rules.shore";

  private RuleDecks() {}

  /**
   * Decks that were read.
   *
   * @param model what they say
   * @param errors what is wrong with them; then the model is not to be used
   */
  public record Read(Design model, List<Diagnostic> errors) {
    /** Freezes the list. */
    public Read {
      errors = List.copyOf(errors);
    }
  }

  /**
   * Reads decks.
   *
   * @param files as a design in {@code folder} would import them
   * @param library folder of the standard library
   */
  public static Read read(List<String> files, Path folder, Path library) {
    Compilation compiled = of(files, new FileSources(folder, library, file -> Optional.empty()));
    return new Read(
        compiled.model(),
        compiled.diagnostics().stream().filter(d -> d.severity() == Severity.ERROR).toList());
  }

  /**
   * The decks of some files, compiled.
   *
   * @param files as a design beside {@code sources} would import them
   */
  public static Compilation of(List<String> files, SourceProvider sources) {
    String imports =
        files.stream()
            .map(file -> "import \"" + file.replace("\"", "") + "\"\n")
            .collect(Collectors.joining());
    return Compiler.compile(new SourceText(NAME, imports), sources, null);
  }
}
