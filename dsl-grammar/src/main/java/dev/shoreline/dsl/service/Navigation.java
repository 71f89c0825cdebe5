package dev.shoreline.dsl.service;

import dev.shoreline.dsl.circuit.CircuitImports;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.dsl.syntax.SyntaxChildren;
import dev.shoreline.netlist.diagnostic.Edit;
import dev.shoreline.netlist.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From a name to its declaration and its uses, and all of them to another name. */
public final class Navigation {
  private Navigation() {}

  /** What a rename comes to. */
  public sealed interface Rename {}

  /**
   * The changes that rename a symbol everywhere.
   *
   * @param edits in all files, sorted by place
   */
  public record Edits(List<Edit> edits) implements Rename {
    /** Copies the list. */
    public Edits {
      edits = List.copyOf(edits);
    }
  }

  /**
   * The rename is impossible.
   *
   * @param reason for the user
   */
  public record Refused(String reason) implements Rename {}

  /** Where the name at an offset is declared. */
  public static Optional<Span> definition(Analysis analysis, String file, int offset) {
    return analysis.symbolAt(file, offset).map(Symbol::nameSpan);
  }

  /** All uses of the name at an offset, its declaration among them, sorted by place. */
  public static List<Span> references(Analysis analysis, String file, int offset) {
    return analysis.symbolAt(file, offset).map(analysis::occurrences).orElse(List.of());
  }

  /** Gives the name at an offset another word, in all files. */
  public static Rename rename(Analysis analysis, String file, int offset, String newName) {
    Optional<Symbol> symbol = analysis.symbolAt(file, offset);
    if (symbol.isEmpty()) {
      return new Refused("nothing here has a name that can be changed");
    }
    if (!isName(newName)) {
      return new Refused("`" + newName + "` is no name, or a keyword");
    }
    for (ParsedFile other : analysis.files()) {
      if (CircuitImports.isNetlist(other.source().file())
          && names(other.tree()).contains(symbol.get().name())) {
        return new Refused(
            "the netlist " + other.source().file() + " has this name, and is not changed");
      }
    }
    for (Span span : analysis.occurrences(symbol.get())) {
      Symbol other = analysis.lookup(newName, analysis.scopeAt(span.file(), span.start()));
      if (other != null && other != symbol.get()) {
        return new Refused(
            "`" + newName + "` is declared already at " + other.nameSpan().describe());
      }
    }
    return new Edits(
        analysis.occurrences(symbol.get()).stream().map(span -> new Edit(span, newName)).toList());
  }

  /** The words of a netlist, except the names that imports give. */
  private static Set<String> names(SourceFile netlist) {
    Set<String> names = new HashSet<>();
    SyntaxChildren.walk(
        netlist,
        node -> {
          if (node instanceof Name name && name.span().file().equals(netlist.span().file())) {
            names.add(name.text());
          } else if (node instanceof Expression.NameReference reference) {
            names.add(reference.name());
          }
        });
    return names;
  }

  private static boolean isName(String text) {
    List<TextToken> tokens = Tokenizer.tokenize(text);
    return tokens.size() == 1 && tokens.getFirst().kind() == TokenKind.IDENTIFIER;
  }
}
