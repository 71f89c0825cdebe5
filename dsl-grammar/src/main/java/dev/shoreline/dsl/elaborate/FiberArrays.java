package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.ConnectionCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.FiberKind;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.List;
import java.util.Locale;

/** Fibre arrays at an edge. */
final class FiberArrays {
  private final Session session;
  private final Frame frame;

  FiberArrays(Session session, Frame frame) {
    this.session = session;
    this.frame = frame;
  }

  /** {@code fiber_array fa { … } attach pic.south}. */
  void fibers(ObjectStatement object, Scope scope) {
    Settings settings = Settings.of(session, "fiber_array", object, scope, "attach");
    Clauses clauses = new Clauses(session, object.clauses(), List.of("attach", "pitch", "at"));
    FiberArray array = NetlistFactory.eINSTANCE.createFiberArray();
    List<String> indices = Placements.indices(session, object.name(), scope);
    if (indices == null) {
      return;
    }
    settings.describe(
        array,
        ElementNames.of(object.name().name().text(), indices),
        object.name().span(),
        object.doc());
    String key = settings.has("fiber") ? "fiber" : "vgroove";
    FiberKind kind = settings.reference(FiberKind.class, key);
    array.setKind(kind);
    array.setPitch(settings.number("pitch", kind == null ? 0 : kind.getPitch()));
    array.setDetachable(settings.flag("detachable"));
    array.setTolerance(settings.number("tolerance", 0));
    List<PortPaths.End> ends =
        settings
            .expression("ports")
            .map(e -> new PortPaths(session).ends(e, scope))
            .orElse(List.of());
    ends.forEach(e -> array.getPorts().add(Ports.reference(e.hit().path(), e.port())));
    array.setCount(settings.count("count", ends.size()));
    checkCount(array, ends.size(), settings);
    attach(array, clauses, settings, scope);
    if (!ends.isEmpty()) {
      Port first = ends.getFirst().port();
      place(array, ends.getFirst().hit(), first.getX(), first.getY());
    }
    frame.cell().getFiberArrays().add(array);
    Placements.register(
        session, frame, object.name().name(), Entry.of(indices, array, object.name().span()));
  }

  private void checkCount(FiberArray array, int ports, Settings settings) {
    if (array.getCount() < 1 || array.getPitch() <= 0) {
      session.problems.add(
          VocabularyCode.MISSING_SETTING,
          array.getSpan(),
          "this fibre array needs `count` or `ports`, and `fiber` or `pitch`");
    }
    if (ports > array.getCount()) {
      session.problems.add(
          Diagnostic.of(
                  ConnectionCode.COUNT_MISMATCH,
                  settings.expression("ports").orElseThrow().span(),
                  Phrases.count(ports, "port") + " for " + array.getCount() + " fibres")
              .withNote(array.getSpan(), "the array is declared here"));
    }
  }

  /** Puts the first fibre at a point of what a path leads to. */
  private static void place(FiberArray array, Hit hit, double x, double y) {
    Placement placement = Placement.of(hit.path());
    array.setX(placement.x(x, y));
    array.setY(placement.y(x, y));
  }

  private void attach(FiberArray array, Clauses clauses, Settings settings, Scope scope) {
    Setting attach = clauses.get("attach");
    if (attach == null) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.MISSING_SETTING,
                  array.getSpan(),
                  "this fibre array needs an edge to be attached to")
              .withHint("add `attach pic.south`"));
      return;
    }
    Hit hit =
        Placements.single(
            session, session.evaluator.evaluate(attach.value(), scope), attach.value().span());
    if (hit == null) {
      return;
    }
    Frame body = hit.frame();
    String edge = hit.attribute();
    if (body == null || edge == null || !hit.isEdge() || hit.path().isEmpty()) {
      session.problems.add(
          PlacementCode.NO_BODY,
          attach.value().span(),
          "`attach` takes an edge of a body, such as `pic.south`");
      return;
    }
    array.setBody(hit.path().getLast());
    array.setEdge(Edge.valueOf(edge.toUpperCase(Locale.ROOT)));
    along(array, hit, body.bounds(), settings);
  }

  /** Lays the fibres along their edge, in its middle unless {@code at} says where. */
  private void along(FiberArray array, Hit hit, Rectangle area, Settings settings) {
    boolean across = array.getEdge() == Edge.NORTH || array.getEdge() == Edge.SOUTH;
    double length = across ? area.width() : area.height();
    double span = (array.getCount() - 1) * array.getPitch();
    double first = settings.number("at", (length - span) / 2);
    if (span > length + 1e-12) {
      session.problems.add(
          Diagnostic.of(
                  PlacementCode.OUTSIDE,
                  array.getSpan(),
                  Phrases.count(array.getCount(), "fibre")
                      + " take "
                      + Quantity.of(span, Dimension.LENGTH)
                      + ", the edge is "
                      + Quantity.of(length, Dimension.LENGTH)
                      + " long")
              .withNote(array.getBody().getSpan(), "the body is declared here"));
    }
    switch (array.getEdge()) {
      case NORTH -> place(array, hit, area.x0() + first, area.y1());
      case SOUTH -> place(array, hit, area.x0() + first, area.y0());
      case EAST -> place(array, hit, area.x1(), area.y0() + first);
      case WEST -> place(array, hit, area.x0(), area.y0() + first);
      case NONE -> throw new IllegalStateException("an edge was given");
    }
  }
}
