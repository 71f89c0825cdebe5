package dev.shoreline.dsl.syntax;

import dev.shoreline.dsl.syntax.Statement.LetStatement;

/** What may stand at the top of a file. */
public sealed interface Declaration extends SyntaxNode
    permits Definition, FunctionDeclaration, LetStatement {
  /** The name it declares; empty where it is missing. */
  Name name();
}
