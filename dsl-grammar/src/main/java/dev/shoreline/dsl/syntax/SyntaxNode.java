package dev.shoreline.dsl.syntax;

import dev.shoreline.netlist.source.Span;

/** Anything of the tree that has a place in the text. */
public sealed interface SyntaxNode
    permits SourceFile,
        ImportDeclaration,
        Declaration,
        Statement,
        Expression,
        Block,
        Name,
        DeclaredName,
        Parameter,
        TypeName,
        IterationBinding,
        IndexItem,
        Argument {

  /** From the first to behind the last character, comments around it left out. */
  Span span();
}
