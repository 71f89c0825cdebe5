package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Words;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.ConnectionCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.FiberKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
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
        array, Hit.label(object.name().name().text(), indices), object.name().span(), object.doc());
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
    if (array.getCount() < 1 || array.getPitch() <= 0) {
      session.problems.add(
          VocabularyCode.MISSING_SETTING,
          object.name().span(),
          "this fibre array needs `count` or `ports`, and `fiber` or `pitch`");
    }
    if (!ends.isEmpty() && ends.size() > array.getCount()) {
      session.problems.add(
          Diagnostic.of(
                  ConnectionCode.COUNT_MISMATCH,
                  settings.expression("ports").orElseThrow().span(),
                  Words.count(ends.size(), "port") + " for " + array.getCount() + " fibres")
              .withNote(object.name().span(), "the array is declared here"));
    }
    attach(array, clauses, settings, scope);
    if (!ends.isEmpty()) {
      PortPaths.End first = ends.getFirst();
      Placing placing = Placing.of(first.hit().path());
      array.setX(placing.x(first.port().getX(), first.port().getY()));
      array.setY(placing.y(first.port().getX(), first.port().getY()));
    }
    frame.cell().getFiberArrays().add(array);
    Placements.register(
        session,
        frame,
        object.name().name(),
        new Entry(indices, List.of(), null, array, object.name().span()));
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
    Instance instance = hit.path().getLast();
    array.setBody(instance);
    array.setEdge(Edge.valueOf(edge.toUpperCase(Locale.ROOT)));
    Area area = body.bounds();
    boolean across = edge.equals("north") || edge.equals("south");
    double length = across ? area.width() : area.height();
    double span = (array.getCount() - 1) * array.getPitch();
    double first = settings.number("at", (length - span) / 2);
    if (span > length + 1e-12) {
      session.problems.add(
          Diagnostic.of(
                  PlacementCode.OUTSIDE,
                  array.getSpan(),
                  Words.count(array.getCount(), "fibre")
                      + " take "
                      + metres(span)
                      + ", the edge is "
                      + metres(length)
                      + " long")
              .withNote(instance.getSpan(), "the body is declared here"));
    }
    double x = across ? area.x0() + first : edge.equals("east") ? area.x1() : area.x0();
    double y = across ? (edge.equals("north") ? area.y1() : area.y0()) : area.y0() + first;
    Placing placing = Placing.of(hit.path());
    array.setX(placing.x(x, y));
    array.setY(placing.y(x, y));
  }

  private static String metres(double length) {
    return dev.shoreline.netlist.quantity.Quantity.of(
            length, dev.shoreline.netlist.quantity.Dimension.LENGTH)
        .toString();
  }
}
