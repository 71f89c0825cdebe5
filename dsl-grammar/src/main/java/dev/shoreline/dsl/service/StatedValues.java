package dev.shoreline.dsl.service;

import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.evaluate.ValueText;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Configured;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Parameter;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxChildren;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the statement of an object says of it, value by value: the rows of a form whose fields are
 * pieces of the text. Replacing the piece of one row leaves all other text as it is.
 */
public final class StatedValues {
  private final Analysis analysis;
  private final ParsedFile file;
  private final List<Stated> rows = new ArrayList<>();

  private StatedValues(Analysis analysis, ParsedFile file) {
    this.analysis = analysis;
    this.file = file;
  }

  /**
   * A value.
   *
   * @param label the clause, setting or parameter, with what tells several values of one apart
   * @param place the expression
   * @param text the expression as it is written
   * @param worth what it comes to, with its unit; empty where that is what is written, or unknown
   * @param obstacle why it cannot be replaced by another value; null where it can
   */
  public record Stated(
      String label, Span place, String text, String worth, @Nullable String obstacle) {
    /** Whether a form may replace it. */
    public boolean isFree() {
      return obstacle == null;
    }
  }

  /**
   * The values that the innermost statement around an offset states; empty where no statement with
   * clauses or a block stands there. Linear in the length of the statement.
   */
  public static List<Stated> at(Analysis analysis, String path, int offset) {
    Optional<ParsedFile> file = analysis.file(path);
    Configured statement = statement(analysis, path, offset);
    if (file.isEmpty() || statement == null) {
      return List.of();
    }
    StatedValues values = new StatedValues(analysis, file.get());
    if (statement instanceof Statement.PlaceStatement place) {
      values.component(place.component());
    }
    statement.settings().forEach(values::setting);
    return List.copyOf(values.rows);
  }

  /** Where the innermost statement around an offset names its object. */
  public static Optional<Span> declared(Analysis analysis, String path, int offset) {
    return switch (statement(analysis, path, offset)) {
      case Statement.PlaceStatement s -> Optional.of(s.name().span());
      case Statement.ObjectStatement s -> Optional.of(s.name().span());
      case Statement.RouteStatement s -> Optional.of(s.name() == null ? s.span() : s.name().span());
      case Statement.PortStatement s -> Optional.of(s.name().span());
      case Statement.NetStatement s -> Optional.of(s.name().span());
      case null, default -> Optional.empty();
    };
  }

  /**
   * Whom a change of the statement around an offset reaches, in words: the passes of loops and the
   * instances of the component that it stands in; empty for a statement by itself.
   */
  public static String reach(Analysis analysis, String path, int offset) {
    List<String> found = new ArrayList<>();
    for (SyntaxNode node : analysis.nodesAt(path, offset)) {
      if (node instanceof Definition d && d.kind() == DefinitionKind.COMPONENT) {
        found.add("every instance of " + d.name().text());
      } else if (node instanceof Statement.ForStatement loop) {
        found.add("every pass of the loop in line " + loop.span().line());
      }
    }
    return String.join(", ", found);
  }

  private static @Nullable Configured statement(Analysis analysis, String path, int offset) {
    Configured found = null;
    for (SyntaxNode node : analysis.nodesAt(path, offset)) {
      if (node instanceof Configured configured) {
        found = configured;
      }
    }
    return found;
  }

  private void component(Expression component) {
    if (!(component instanceof Expression.CallExpression call)) {
      value("component", component);
      return;
    }
    value("component", call.callee());
    List<Parameter> parameters =
        analysis
            .symbolAt(call.callee().span().file(), call.callee().span().end())
            .map(Symbol::node)
            .filter(Definition.class::isInstance)
            .map(node -> ((Definition) node).parameters())
            .orElse(List.of());
    for (int i = 0; i < call.arguments().size(); i++) {
      Argument argument = call.arguments().get(i);
      String position = i < parameters.size() ? parameters.get(i).name().text() : "" + (i + 1);
      value(argument.name() == null ? position : argument.name().text(), argument.value());
    }
  }

  private void setting(Statement.Setting setting) {
    List<Expression> values = setting.values();
    for (int i = 0; i < values.size(); i++) {
      value(setting.key().text() + axis(i, values.size()), values.get(i));
    }
  }

  private static String axis(int index, int of) {
    return switch (of) {
      case 1 -> "";
      case 2, 3 -> " " + "xyz".charAt(index);
      default -> " " + (index + 1);
    };
  }

  private void value(String label, Expression value) {
    switch (value) {
      case Expression.TupleExpression tuple -> {
        for (int i = 0; i < tuple.items().size(); i++) {
          value(label + axis(i, tuple.items().size()), tuple.items().get(i));
        }
      }
      case Expression.CallExpression call
          when call.callee() instanceof Expression.NameReference name
              && call.arguments().stream().allMatch(argument -> argument.name() != null) -> {
        value(label, name);
        call.arguments()
            .forEach(
                argument -> {
                  if (argument.name() != null) {
                    value(label + " " + argument.name().text(), argument.value());
                  }
                });
      }
      default -> row(label, value);
    }
  }

  private void row(String label, Expression value) {
    Span place = value.span();
    String text = file.source().text().substring(place.start(), place.end());
    String worth =
        isLiteral(value)
            ? ""
            : analysis
                .worth(place)
                .filter(known -> !known.isVarying() && !(known.value() instanceof Value.Thing))
                .map(known -> ValueText.of(known.value()))
                .filter(shown -> !shown.equals(text))
                .orElse("");
    rows.add(new Stated(label, place, text, worth, obstacle(value)));
  }

  private @Nullable String obstacle(Expression value) {
    if (isLiteral(value)) {
      return null;
    }
    List<Symbol> names = new ArrayList<>();
    SyntaxChildren.walk(
        value,
        node -> {
          if (node instanceof Expression.NameReference) {
            analysis.symbolAt(node.span().file(), node.span().end()).ifPresent(names::add);
          }
        });
    for (Symbol name : names) {
      if (name.kind() == SymbolKind.LOOP_VARIABLE) {
        return "follows `" + name.name() + "` of the loop in line " + name.nameSpan().line();
      }
    }
    for (Symbol name : names) {
      if (name.kind() == SymbolKind.VALUE || name.kind() == SymbolKind.PARAMETER) {
        return "follows `" + name.name() + "`, line " + name.nameSpan().line();
      }
    }
    return value instanceof Expression.NameReference || value instanceof Expression.Member
        ? null
        : "is computed in the text";
  }

  private static boolean isLiteral(Expression value) {
    return switch (value) {
      case Expression.QuantityLiteral _,
          Expression.NumberLiteral _,
          Expression.StringLiteral _,
          Expression.BooleanLiteral _ ->
          true;
      case Expression.Unary(Span _, var _, Expression operand) -> isLiteral(operand);
      default -> false;
    };
  }
}
