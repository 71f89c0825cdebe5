package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.netlist.diagnostic.ConnectionCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Paths that have to lead to ports. */
final class PortPaths {
  /**
   * A port and the way to it.
   *
   * @param hit what was selected
   * @param port the port itself
   */
  record End(Hit hit, Port port) {}

  private final Session session;

  PortPaths(Session session) {
    this.session = session;
  }

  /**
   * The ports that an expression or a list of them selects; empty with a message if there are none.
   */
  List<End> ends(Expression expression, Scope scope) {
    return ends(session.evaluator.evaluate(expression, scope), expression.span());
  }

  List<End> ends(Value value, Span span) {
    List<End> ends = new ArrayList<>();
    switch (value) {
      case Value.Poison poison -> {}
      case Value.Items items -> {
        for (Value item : items.items()) {
          List<End> more = ends(item, span);
          if (more.isEmpty()) {
            return List.of();
          }
          ends.addAll(more);
        }
      }
      case Selection selection -> {
        for (Hit hit : selection.hits()) {
          if (!(hit.element() instanceof Port port) || hit.attribute() != null) {
            session.problems.add(Ports.notAPort(hit, span));
            return List.of();
          }
          ends.add(new End(hit, port));
        }
      }
      default ->
          session.problems.add(
              TypeCode.WRONG_TYPE, span, "expected ports, found " + value.describe());
    }
    return ends;
  }

  /** Whether two ends are of one kind; reports it if they are not. */
  boolean alike(End a, End b, Span span) {
    if (a.port.getKind() == b.port.getKind()) {
      return true;
    }
    session.problems.add(
        Diagnostic.of(
                ConnectionCode.KIND_MISMATCH,
                span,
                "`"
                    + a.hit.text()
                    + "` is "
                    + a.port.getKind().getLiteral()
                    + ", `"
                    + b.hit.text()
                    + "` is "
                    + b.port.getKind().getLiteral())
            .withNote(a.port.getSpan(), "declared here")
            .withNote(b.port.getSpan(), "declared here"));
    return false;
  }
}
