package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.syntax.Configured;
import dev.shoreline.dsl.syntax.Statement.ConnectStatement;
import dev.shoreline.dsl.syntax.Statement.NetStatement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.ConnectionCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.source.Span;
import java.util.List;

/** Connections of ports. */
final class Nets {
  private final Session session;
  private final Frame frame;

  Nets(Session session, Frame frame) {
    this.session = session;
    this.frame = frame;
  }

  /** {@code connect a.ports to b.ports}: first with first, or all with one bus. */
  void connect(ConnectStatement statement, Scope scope) {
    PortPaths paths = new PortPaths(session);
    List<PortPaths.End> from = paths.ends(statement.from(), scope);
    List<PortPaths.End> to = paths.ends(statement.to(), scope);
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (from.size() != to.size() && from.size() != 1 && to.size() != 1) {
      session.problems.add(
          Diagnostic.of(
                  ConnectionCode.COUNT_MISMATCH,
                  statement.to().span(),
                  Phrases.count(to.size(), "port") + " here, " + from.size() + " on the other side")
              .withNote(statement.from().span(), Phrases.count(from.size(), "port"))
              .withHint("select as many ports on both sides, or a single bus on one"));
      return;
    }
    Settings settings = settings(statement, scope, statement.from().span());
    double length = settings.number("length", 0);
    double loss = settings.number("loss", 0);
    for (int i = 0; i < Math.max(from.size(), to.size()); i++) {
      PortPaths.End a = from.get(Math.min(i, from.size() - 1));
      PortPaths.End b = to.get(Math.min(i, to.size() - 1));
      if (!paths.alike(a, b, statement.to().span())) {
        return;
      }
      Net net = net(List.of(a, b), length, loss, statement.span());
      net.setName((from.size() == 1 ? b : a).hit().text());
      net.setDoc(statement.doc());
      frame.cell().getNets().add(net);
    }
  }

  /** {@code net gnd = [a.gnd, b.gnd]}. */
  void net(NetStatement statement, Scope scope) {
    PortPaths paths = new PortPaths(session);
    List<PortPaths.End> ends = paths.ends(statement.members(), scope);
    if (ends.isEmpty()) {
      return;
    }
    for (PortPaths.End end : ends) {
      if (!paths.alike(ends.getFirst(), end, statement.members().span())) {
        return;
      }
    }
    Settings settings = settings(statement, scope, statement.name().span());
    Net net =
        net(
            ends,
            settings.number("length", 0),
            settings.number("loss", 0),
            statement.name().span());
    List<String> indices = Placements.indices(session, statement.name(), scope);
    if (indices == null) {
      frame.markBroken(statement.name().name().text());
      return;
    }
    net.setName(ElementNames.of(statement.name().name().text(), indices));
    net.setDoc(statement.doc());
    frame.cell().getNets().add(net);
    Placements.register(
        session, frame, statement.name().name(), Entry.of(indices, net, statement.name().span()));
  }

  private Settings settings(Configured statement, Scope scope, Span span) {
    return new Settings(
        session,
        Vocabulary.kind("connection"),
        statement.settings().toList(),
        List.of(),
        scope,
        span);
  }

  private static Net net(List<PortPaths.End> ends, double length, double loss, Span span) {
    Net net = NetlistFactory.eINSTANCE.createNet();
    net.setKind(ends.getFirst().port().getKind());
    net.setSpan(span);
    net.setLength(length);
    net.setLossPerLength(loss);
    for (PortPaths.End end : ends) {
      net.getEnds().add(Ports.reference(end.hit().path(), end.port()));
    }
    return net;
  }
}
