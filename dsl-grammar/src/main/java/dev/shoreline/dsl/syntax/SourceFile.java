package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;
import java.util.List;

/**
 * One parsed file.
 *
 * @param span the whole text
 * @param imports in the order of the text
 * @param declarations in the order of the text
 */
public record SourceFile(Span span, List<ImportDeclaration> imports, List<Declaration> declarations)
    implements SyntaxNode {
  /** Copies the lists. */
  public SourceFile {
    imports = List.copyOf(imports);
    declarations = List.copyOf(declarations);
  }
}
