package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Arguments;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells of components, one for each set of arguments. */
final class Components {
  /** Levels of components; bounds the stack. */
  private static final int DEEPEST = 64;

  private record Variant(String component, Map<String, Value> arguments) {}

  private final Session session;
  private final Design design;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;
  private final Map<Variant, Frame> cells = new HashMap<>();
  private final Map<String, Integer> variants = new HashMap<>();
  private final Deque<Definition> open = new ArrayDeque<>();

  Components(Session session, Design design) {
    this.session = session;
    this.design = design;
  }

  /**
   * The cell of a call such as {@code Ring(radius = 5um)}; null with a message if there is none.
   */
  @Nullable Frame call(Expression expression, Scope scope) {
    Expression callee = expression;
    List<Argument> arguments = List.of();
    if (expression instanceof Expression.CallExpression call) {
      callee = call.callee();
      arguments = call.arguments();
    }
    if (!(callee instanceof Expression.NameReference name)) {
      if (!(callee instanceof Expression.ErrorExpression)) {
        session.problems.add(
            NameCode.WRONG_KIND,
            callee.span(),
            "expected a component, such as `Ring(radius = 5um)`");
      }
      return null;
    }
    Definition definition = definition(name);
    if (definition == null || isUnread(definition)) {
      return null;
    }
    Map<String, Value> bound =
        new Arguments(session.evaluator)
            .bind(
                definition.parameters(),
                session.global,
                arguments,
                scope,
                expression.span(),
                name.name());
    return bound == null ? null : instantiate(definition, bound, expression.span());
  }

  private @Nullable Definition definition(Expression.NameReference name) {
    Definition definition = session.definitions.get(name.name());
    if (definition != null && definition.kind() == DefinitionKind.COMPONENT) {
      session.evaluator.symbols().use(name.span(), definition.name().span());
      return definition;
    }
    if (definition != null) {
      session.problems.add(
          Diagnostic.of(
                  NameCode.WRONG_KIND,
                  name.span(),
                  "`" + name.name() + "` is a " + definition.kind().word() + ", no component")
              .withNote(definition.name().span(), "declared here"));
      return null;
    }
    List<String> known = new ArrayList<>();
    session.definitions.forEach(
        (word, d) -> {
          if (d.kind() == DefinitionKind.COMPONENT) {
            known.add(word);
          }
        });
    session.problems.add(
        Problems.unknown(
            NameCode.UNKNOWN_NAME,
            name.span(),
            "there is no component `" + name.name() + "`",
            name.name(),
            known));
    return null;
  }

  /** Whether nothing of a component could be read, as of a broken netlist. */
  private static boolean isUnread(Definition definition) {
    return definition.block().statements().stream()
        .anyMatch(
            statement ->
                statement instanceof Statement.ErrorStatement error
                    && error.span().equals(definition.block().span()));
  }

  /** The cell of a component with all its arguments. */
  @Nullable Frame instantiate(Definition definition, Map<String, Value> arguments, Span span) {
    if (open.contains(definition)) {
      recursion(definition, span);
      return null;
    }
    if (open.size() >= DEEPEST) {
      session.problems.add(
          EvaluationCode.RECURSION,
          span,
          "components contain each other more than " + DEEPEST + " levels deep");
      return null;
    }
    Variant variant = new Variant(definition.name().text(), arguments);
    Frame known = cells.get(variant);
    if (known != null) {
      return known;
    }
    Frame frame = new Frame(cell(definition), session.frames);
    cells.put(variant, frame);
    open.addLast(definition);
    fill(frame, definition, arguments);
    open.removeLast();
    design.getCells().add(frame.cell());
    return frame;
  }

  /** The empty cell of another variant of a component. */
  private Cell cell(Definition definition) {
    Cell cell = factory.createCell();
    int number = variants.merge(definition.name().text(), 1, Integer::sum);
    cell.setName(definition.name().text() + (number == 1 ? "" : "_" + number));
    cell.setDefinition(definition.name().text());
    cell.setKind(CellKind.COMPONENT);
    cell.setDoc(definition.doc());
    cell.setSpan(definition.name().span());
    return cell;
  }

  private void fill(Frame frame, Definition definition, Map<String, Value> arguments) {
    Scope scope = session.global.inner();
    definition
        .parameters()
        .forEach(p -> session.evaluator.define(scope, p.name(), arguments.get(p.name().text())));
    arguments.forEach((name, value) -> addAttribute(frame.cell(), definition, name, value));
    Scope inside = scope.inner(frame);
    frame.setScope(inside);
    new BlockElaborator(session, this, frame).elaborate(definition.block(), inside);
  }

  /** The cell that a design is. */
  Frame top(Definition definition) {
    Frame frame = instantiate(definition, Map.of(), definition.name().span());
    if (frame == null) {
      throw new IllegalStateException("a design is open before it starts");
    }
    return frame;
  }

  /** Adds a cell of a body; a body's cell belongs to its one instance. */
  Frame body(String name, Span span, @Nullable String doc, CellKind kind) {
    Cell cell = factory.createCell();
    int number = variants.merge(name, 1, Integer::sum);
    cell.setName(name + (number == 1 ? "" : "_" + number));
    cell.setDefinition(name);
    cell.setKind(kind);
    cell.setDoc(doc);
    cell.setSpan(span);
    return new Frame(cell, session.frames);
  }

  /** Adds a finished cell of a body to the design. */
  void add(Frame frame) {
    design.getCells().add(frame.cell());
  }

  private void addAttribute(Cell cell, Definition definition, String name, Value value) {
    Attribute attribute = factory.createAttribute();
    attribute.setName(name);
    attribute.setSpan(definition.name().span());
    switch (value) {
      case Value.Amount(Quantity quantity) -> {
        attribute.setValue(quantity.value());
        attribute.setDimension(quantity.dimension().name());
        cell.getAttributes().add(attribute);
      }
      case Value.Text(String text) -> {
        attribute.setText(text);
        cell.getAttributes().add(attribute);
      }
      case Value.Word(String text) -> {
        attribute.setText(text);
        cell.getAttributes().add(attribute);
      }
      default -> {
        // Lists and the like are no quantities to ask for.
      }
    }
  }

  private void recursion(Definition definition, Span span) {
    List<String> chain = new ArrayList<>();
    for (Definition next : open) {
      if (!chain.isEmpty() || next.equals(definition)) {
        chain.add(next.name().text());
      }
    }
    chain.add(definition.name().text());
    session.problems.add(
        Diagnostic.of(
                EvaluationCode.RECURSION,
                span,
                "a component cannot contain itself: " + String.join(" -> ", chain))
            .withNote(definition.name().span(), "declared here"));
  }
}
