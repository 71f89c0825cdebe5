package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.ImportDeclaration;
import dev.shoreline.dsl.syntax.SourceFile;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.CommonTokenStream;

/** Makes the syntax tree of what the parser understood. */
final class TreeBuilder {
  private final Places places;
  private final ExpressionBuilder expressions;
  private final DeclarationBuilder values;
  private final StatementBuilder statements;

  TreeBuilder(SourceText source, CommonTokenStream tokens, SyntaxMessages messages) {
    this.places = new Places(source, tokens);
    this.expressions = new ExpressionBuilder(places, messages);
    this.values = new DeclarationBuilder(places, expressions);
    this.statements = new StatementBuilder(places, messages, expressions, values);
  }

  SourceFile file(ShorelineParser.SourceFileContext context) {
    List<ImportDeclaration> imports = new ArrayList<>();
    for (ShorelineParser.ImportDeclarationContext c : context.importDeclaration()) {
      if (c.STRING() != null) {
        imports.add(
            new ImportDeclaration(
                places.span(c),
                expressions.string(c.STRING().getSymbol()),
                c.AS() == null ? null : places.name(c.name(), c),
                c.expression() == null ? null : expressions.path(c.expression(), c)));
      }
    }
    List<Declaration> declarations = new ArrayList<>();
    for (ShorelineParser.DeclarationContext c : context.declaration()) {
      if (c.definition() != null) {
        declarations.add(definition(c, c.definition()));
      } else if (c.exception == null && c.letStatement() != null) {
        declarations.add(values.let(c.letStatement()));
      } else if (c.exception == null && c.functionDeclaration() != null) {
        declarations.add(values.function(c.functionDeclaration()));
      }
    }
    return new SourceFile(places.whole(), imports, declarations);
  }

  /** A definition; if its header could not be read, with the block that was found behind it. */
  private Definition definition(
      ShorelineParser.DeclarationContext declaration, ShorelineParser.DefinitionContext c) {
    ShorelineParser.BlockContext found =
        declaration.getRuleContext(ShorelineParser.BlockContext.class, 0);
    return new Definition(
        places.span(declaration),
        places.doc(c),
        DefinitionKind.valueOf(c.getStart().getText().toUpperCase(Locale.ROOT)),
        places.name(c.name(), c),
        statements.indices(c.indices()),
        values.parameters(c.parameters()),
        c.expression() == null ? null : expressions.path(c.expression(), c),
        statements.block(c.block() == null ? found : c.block(), c));
  }
}
