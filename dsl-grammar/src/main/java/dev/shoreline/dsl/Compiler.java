package dev.shoreline.dsl;

import dev.shoreline.dsl.elaborate.DesignElaborator;
import dev.shoreline.dsl.evaluate.Limits;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.SymbolTable;
import dev.shoreline.dsl.parse.ParsedTexts;
import dev.shoreline.dsl.resolve.Loader;
import dev.shoreline.dsl.resolve.Program;
import dev.shoreline.dsl.resolve.SourceProvider;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From a design text to a netlist: reads, parses and elaborates. */
public final class Compiler {
  private Compiler() {}

  /**
   * Compiles a design.
   *
   * @param main the main file; its name is its path below the design's root
   * @param provider where imported files come from
   * @param design which design of the main file; null for the first one
   */
  public static Compilation compile(
      SourceText main, SourceProvider provider, @Nullable String design) {
    return compile(main, provider, design, Limits.DEFAULT, new ParsedTexts());
  }

  /** The same with other limits. */
  public static Compilation compile(
      SourceText main, SourceProvider provider, @Nullable String design, Limits limits) {
    return compile(main, provider, design, limits, new ParsedTexts());
  }

  /**
   * Compiles the first design of a text for an editor, which does so at every key.
   *
   * @param texts what was parsed for the keys before
   */
  public static Compilation recompile(SourceText main, SourceProvider provider, ParsedTexts texts) {
    return compile(main, provider, null, Limits.DEFAULT, texts);
  }

  private static Compilation compile(
      SourceText main,
      SourceProvider provider,
      @Nullable String design,
      Limits limits,
      ParsedTexts texts) {
    Program program = Loader.load(main, provider, texts);
    Problems problems = new Problems();
    SymbolTable symbols = new SymbolTable();
    Design model = DesignElaborator.elaborate(program, design, limits, problems, symbols);
    List<Diagnostic> all = new ArrayList<>(program.diagnostics());
    // What the parser could not read is told once: a line with such an error says nothing else.
    Set<Line> unread = new HashSet<>();
    all.forEach(diagnostic -> unread.add(Line.of(diagnostic)));
    problems.sorted().stream()
        .filter(diagnostic -> !unread.contains(Line.of(diagnostic)))
        .forEach(all::add);
    all.sort(null);
    return new Compilation(program, model, symbols, all);
  }

  private record Line(String file, int number) {
    static Line of(Diagnostic diagnostic) {
      return new Line(diagnostic.span().file(), diagnostic.span().line());
    }
  }

  /**
   * What became of a text.
   *
   * @param program the files that were read
   * @param model technologies, rule decks and, if the main file has a design, its cells; incomplete
   *     if there are errors
   * @param symbols what names stand for, where they are declared and what they are worth
   * @param diagnostics sorted by place
   */
  public record Compilation(
      Program program, Design model, SymbolTable symbols, List<Diagnostic> diagnostics) {
    /** Copies the list. */
    public Compilation {
      diagnostics = List.copyOf(diagnostics);
    }

    /** Whether any message is an error. */
    public boolean hasErrors() {
      return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** The design; empty if the main file has none. */
    public Optional<Design> design() {
      return model.getTop() == null ? Optional.empty() : Optional.of(model);
    }
  }
}
