package dev.shoreline.dsl.service;

import dev.shoreline.dsl.evaluate.SymbolTable;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.evaluate.ValueText;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.Measures;
import dev.shoreline.netlist.measure.Parameter;
import dev.shoreline.netlist.quantity.QuantityText;
import dev.shoreline.netlist.quantity.Units;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What stands under the pointer.
 *
 * @param span what it is about
 * @param markdown what to show
 */
public record Hover(Span span, String markdown) {
  private static final int MAX_SIGNATURE = 200;

  /**
   * The declaration, value or result at an offset.
   *
   * @param results texts to show at contracts, by the places of the statements; empty where nothing
   *     was measured
   */
  public static Optional<Hover> at(
      Analysis analysis, String file, int offset, Map<Span, String> results) {
    Optional<Hover> symbol =
        analysis.symbolAt(file, offset).map(found -> symbol(analysis, found, file, offset));
    if (symbol.isPresent()) {
      return symbol;
    }
    Optional<Hover> found = Optional.empty();
    List<SyntaxNode> nodes = analysis.nodesAt(file, offset);
    for (SyntaxNode node : nodes) {
      Optional<Hover> here = word(node, nodes, offset).or(() -> node(analysis, node, results));
      found = here.isPresent() ? here : found;
    }
    return found;
  }

  private static Hover symbol(Analysis analysis, Symbol symbol, String file, int offset) {
    Span word =
        analysis.occurrences(symbol).stream()
            .filter(s -> s.file().equals(file) && s.start() <= offset && offset <= s.end())
            .findFirst()
            .orElse(symbol.nameSpan());
    String text =
        analysis.file(symbol.span().file()).map(f -> signature(f, symbol.span())).orElse("");
    String doc = symbol.doc();
    String worth =
        analysis
            .worth(word)
            .or(() -> analysis.worth(symbol.nameSpan()))
            .filter(known -> !(known.value() instanceof Value.Thing))
            .map(known -> "\n\n" + worth(known))
            .orElse("");
    return new Hover(word, "```\n" + text + "\n```" + worth + (doc == null ? "" : "\n\n" + doc));
  }

  /** {@code = 5 um, a length}. */
  private static String worth(SymbolTable.Worth worth) {
    return "= "
        + ValueText.of(worth.value())
        + ", "
        + worth.value().describe()
        + (worth.isVarying() ? "; has other values in other instances or passes" : "");
  }

  /** The declaration without its block, blanks and line ends reduced to single blanks. */
  private static String signature(ParsedFile file, Span span) {
    String text = file.source().text().substring(span.start(), span.end());
    int brace = text.indexOf('{');
    String head = (brace < 0 ? text : text.substring(0, brace)).strip().replaceAll("\\s+", " ");
    return head.length() > MAX_SIGNATURE ? head.substring(0, MAX_SIGNATURE) + "…" : head;
  }

  /** The key of a setting or the name of a measure, as the reference tells of it. */
  private static Optional<Hover> word(SyntaxNode node, List<SyntaxNode> around, int offset) {
    return switch (node) {
      case Statement.Setting setting when covers(setting.key().span(), offset) ->
          EnclosingKind.key(EnclosingKind.of(around, offset), setting.key().text())
              .map(
                  key ->
                      entry(
                          setting.key().span(),
                          key.name() + ": " + key.type().replace('_', ' '),
                          key.doc()));
      case Expression.CallExpression call
          when call.callee() instanceof Expression.NameReference name
              && covers(name.span(), offset) ->
          Measures.find(name.name())
              .map(measure -> entry(name.span(), signature(measure), measure.doc()));
      default -> Optional.empty();
    };
  }

  private static String signature(MeasureSignature measure) {
    return measure.parameters().stream()
        .map(Parameter::name)
        .collect(Collectors.joining(", ", measure.name() + "(", ")"));
  }

  private static Hover entry(Span span, String head, String doc) {
    return new Hover(span, "```\n" + head + "\n```\n\n" + doc);
  }

  private static boolean covers(Span span, int offset) {
    return span.start() <= offset && offset <= span.end();
  }

  private static Optional<Hover> node(
      Analysis analysis, SyntaxNode node, Map<Span, String> results) {
    return switch (node) {
      case Expression.QuantityLiteral literal ->
          Units.quantity(Double.parseDouble(literal.number()), literal.unit().text())
              .map(quantity -> new Hover(literal.span(), QuantityText.of(quantity)));
      case Statement.RequireStatement require ->
          Optional.ofNullable(results.get(require.span()))
              .map(text -> new Hover(require.span(), text));
      case Expression expression ->
          analysis
              .worth(expression.span())
              .map(known -> new Hover(expression.span(), worth(known)));
      default -> Optional.empty();
    };
  }
}
