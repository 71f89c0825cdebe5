package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Parses a changed text anew, reusing the trees of declarations that the change does not reach. The
 * result equals that of {@link DesignParser#parse(SourceText)}.
 */
public final class IncrementalParser {
  /** Messages that depend on more than the declaration they stand in. */
  private static final Set<DiagnosticCode> FAR_REACHING =
      Set.of(
          SyntaxCode.UNCLOSED_BRACE,
          SyntaxCode.UNOPENED_BRACKET,
          SyntaxCode.UNOPENED_BRACE,
          SyntaxCode.UNTERMINATED_COMMENT,
          SyntaxCode.UNKNOWN_CHARACTER,
          SyntaxCode.OUTSIDE_DEFINITION,
          SyntaxCode.UNKNOWN_STATEMENT,
          SyntaxCode.DEFINITION_IN_BLOCK,
          SyntaxCode.LATE_IMPORT,
          SyntaxCode.TOO_DEEP);

  private final ParsedFile old;
  private final SourceText source;
  private final int changeStart;
  private final int oldChangeEnd;
  private final int delta;

  private IncrementalParser(ParsedFile old, SourceText source) {
    this.old = old;
    this.source = source;
    String before = old.source().text();
    String after = source.text();
    int shorter = Math.min(before.length(), after.length());
    int prefix = 0;
    while (prefix < shorter && before.charAt(prefix) == after.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && before.charAt(before.length() - 1 - suffix)
            == after.charAt(after.length() - 1 - suffix)) {
      suffix++;
    }
    this.changeStart = prefix;
    this.oldChangeEnd = before.length() - suffix;
    this.delta = after.length() - before.length();
  }

  /**
   * The result for a text that differs from an old one of the same file; any difference is allowed.
   */
  public static ParsedFile parse(ParsedFile old, SourceText source) {
    return new IncrementalParser(old, source).parse();
  }

  private ParsedFile parse() {
    List<Declaration> declarations = old.tree().declarations();
    int before = 0;
    while (before < declarations.size() && declarations.get(before).span().end() < changeStart) {
      before++;
    }
    int behind = declarations.size();
    while (behind > before && declarations.get(behind - 1).span().start() > oldChangeEnd) {
      behind--;
    }
    // The neighbours are read again: the change may go on with the one and be the comment of the
    // other.
    int kept = Math.max(0, before - 1);
    int resumed = behind + 1;
    boolean nothingKept = kept == 0 && resumed >= declarations.size();
    if (nothingKept || behind == declarations.size() || touchesImports() || isFarReaching(old)) {
      return DesignParser.parse(source);
    }
    return resume(declarations, kept, behind, Math.min(resumed, declarations.size()));
  }

  private ParsedFile resume(List<Declaration> declarations, int kept, int behind, int resumed) {
    int from = kept == 0 ? importsEnd() : declarations.get(kept - 1).span().end();
    int oldTo =
        resumed < declarations.size()
            ? declarations.get(resumed).span().start()
            : old.source().text().length();
    ParsedFile part = DesignParser.parse(source, from, oldTo + delta);
    int neighbour = declarations.get(behind).span().start() + delta;
    int lines = source.lineAt(oldTo + delta) - old.source().lineAt(oldTo);
    boolean newLine = column(old.source(), oldTo) == column(source, oldTo + delta);
    if (isFarReaching(part)
        || !newLine
        || !part.tree().imports().isEmpty()
        || part.tree().declarations().isEmpty()
        || part.tree().declarations().getLast().span().start() != neighbour
        || part.diagnostics().stream().anyMatch(d -> d.span().end() >= neighbour)) {
      return DesignParser.parse(source);
    }
    SpanShift shift = new SpanShift(delta, lines);
    List<Declaration> all = new ArrayList<>(declarations.subList(0, kept));
    all.addAll(part.tree().declarations());
    declarations.subList(resumed, declarations.size()).forEach(d -> all.add(shift.shift(d)));
    List<Diagnostic> diagnostics = new ArrayList<>(part.diagnostics());
    for (Diagnostic diagnostic : old.diagnostics()) {
      if (diagnostic.span().start() < from) {
        diagnostics.add(diagnostic);
      } else if (diagnostic.span().start() >= oldTo) {
        diagnostics.add(shift.shift(diagnostic));
      }
    }
    SourceFile tree =
        new SourceFile(source.span(0, source.text().length()), old.tree().imports(), all);
    return new ParsedFile(source, tree, diagnostics);
  }

  private static int column(SourceText text, int offset) {
    return offset - text.lineStart(text.lineAt(offset));
  }

  private boolean touchesImports() {
    return changeStart <= importsEnd() && !old.tree().imports().isEmpty();
  }

  private int importsEnd() {
    return old.tree().imports().isEmpty() ? 0 : old.tree().imports().getLast().span().end();
  }

  private static boolean isFarReaching(ParsedFile file) {
    return file.diagnostics().stream().anyMatch(d -> FAR_REACHING.contains(d.code()));
  }
}
