package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.PortStatement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.ConnectionCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.model.Flow;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ports of a cell. */
final class Ports {
  private final Session session;
  private final Frame frame;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;

  Ports(Session session, Frame frame) {
    this.session = session;
    this.frame = frame;
  }

  /** Declares a port or an array of ports. */
  void declare(PortStatement statement, Scope scope) {
    String kind = statement.kind().text();
    if (!kind.equals("optical") && !kind.equals("electrical")) {
      session.problems.add(
          Problems.unknown(
              VocabularyCode.UNKNOWN_WORD,
              statement.kind().span(),
              "a port is optical or electrical, found `" + kind + "`",
              kind,
              List.of("optical", "electrical")));
      frame.markBroken(statement.name().text());
      return;
    }
    Repetition elements = new Repetition(session, statement.indices());
    if (!elements.forEach(scope, (indices, inner) -> add(statement, indices, inner))) {
      frame.markBroken(statement.name().text());
    }
  }

  private void add(PortStatement statement, List<String> indices, Scope scope) {
    Port port = factory.createPort();
    port.setName(statement.name().text());
    port.setDoc(statement.doc());
    port.setSpan(statement.name().span());
    port.getIndices().addAll(indices);
    port.setKind(PortKind.valueOf(statement.kind().text().toUpperCase(Locale.ROOT)));
    Expression target = statement.target();
    if (target != null && !alias(port, target, scope)) {
      frame.markBroken(statement.name().text());
      return;
    }
    read(port, statement, scope);
    frame.cell().getPorts().add(port);
    Placements.register(
        session, frame, statement.name(), Entry.of(indices, port, statement.name().span()));
  }

  private boolean alias(Port port, Expression target, Scope scope) {
    Hit hit = Placements.single(session, session.evaluator.evaluate(target, scope), target.span());
    if (hit == null) {
      return false;
    }
    if (!(hit.element() instanceof Port inner) || hit.attribute() != null) {
      session.problems.add(notAPort(hit, target.span()));
      return false;
    }
    if (inner.getKind() != port.getKind()) {
      session.problems.add(
          Diagnostic.of(
                  ConnectionCode.KIND_MISMATCH,
                  target.span(),
                  "an "
                      + port.getKind().getLiteral()
                      + " port cannot stand for the "
                      + inner.getKind().getLiteral()
                      + " port `"
                      + hit.text()
                      + "`")
              .withNote(inner.getSpan(), "declared here"));
      return false;
    }
    port.setAlias(reference(hit.path(), inner));
    standFor(port, inner, hit);
    return true;
  }

  /** Gives a port the place and the properties of the one that it stands for. */
  private static void standFor(Port port, Port inner, Hit hit) {
    Placement placement = Placement.of(hit.path());
    port.setX(placement.x(inner.getX(), inner.getY()));
    port.setY(placement.y(inner.getX(), inner.getY()));
    port.setDirection(placement.direction(inner.getDirection()));
    port.setWidth(inner.getWidth());
    port.setCrossSection(inner.getCrossSection());
    port.setLayer(inner.getLayer());
    port.setRate(inner.getRate());
    port.setRawRate(inner.getRawRate());
    port.setFlow(inner.getFlow());
    port.setMode(inner.getMode());
    port.getWavelengths().addAll(inner.getWavelengths());
  }

  static PortRef reference(List<Instance> path, Port port) {
    PortRef reference = NetlistFactory.eINSTANCE.createPortRef();
    reference.getInstances().addAll(path);
    reference.setPort(port);
    return reference;
  }

  /** A message that lists the ports which an object has. */
  static Diagnostic notAPort(Hit hit, Span span) {
    Diagnostic plain =
        Diagnostic.of(ConnectionCode.NOT_A_PORT, span, "`" + hit.text() + "` is not a port");
    Frame inner = hit.frame();
    if (inner == null || inner.cell().getPorts().isEmpty()) {
      return plain;
    }
    List<String> names =
        inner.cell().getPorts().stream().map(Port::getName).distinct().limit(8).toList();
    return plain.withHint("its ports are " + String.join(", ", names));
  }

  private void read(Port port, PortStatement statement, Scope scope) {
    Settings settings =
        new Settings(
            session,
            Vocabulary.kind("port"),
            statement.settings().toList(),
            List.of(),
            scope,
            statement.name().span());
    port.setSource(settings.text("source"));
    position(port, settings);
    if (settings.has("direction")) {
      port.setDirection(Placement.snappedTurn(Math.toDegrees(settings.number("direction", 0))));
    }
    CrossSection section = settings.reference(CrossSection.class, "using");
    if (section != null) {
      port.setCrossSection(section);
      port.setWidth(section.getWidth());
    }
    port.setWidth(settings.number("width", port.getWidth()));
    Layer layer = settings.reference(Layer.class, "layer");
    if (layer != null) {
      port.setLayer(layer);
    }
    settings.quantity("carries").ifPresent(rate -> rate(port, rate));
    settings.quantity("line_rate").ifPresent(rate -> port.setRawRate(oneDirection(rate)));
    settings
        .word("flow")
        .ifPresent(word -> port.setFlow(Flow.valueOf(word.toUpperCase(Locale.ROOT))));
    settings.word("mode").ifPresent(port::setMode);
    wavelengths(port, settings);
  }

  private static void rate(Port port, Quantity rate) {
    if (rate.convention().raw()) {
      port.setRawRate(oneDirection(rate));
    } else {
      port.setRate(oneDirection(rate));
    }
  }

  private static double oneDirection(Quantity rate) {
    return rate.convention().bothDirections() ? rate.value() / 2 : rate.value();
  }

  private void wavelengths(Port port, Settings settings) {
    Value value = settings.value("wavelengths").orElse(null);
    List<Value> items =
        value instanceof Value.Items list
            ? list.items()
            : value == null ? List.of() : List.of(value);
    for (Value item : items) {
      if (item instanceof Value.Amount(Quantity quantity)
          && quantity.dimension().equals(Dimension.LENGTH)) {
        port.getWavelengths().add(quantity.value());
      } else {
        session.problems.add(
            TypeCode.WRONG_TYPE,
            settings.expression("wavelengths").orElseThrow().span(),
            "expected a list of lengths");
        return;
      }
    }
  }

  private void position(Port port, Settings settings) {
    String face = settings.word("face").orElse(null);
    Value at = settings.value("at").orElse(null);
    if (face != null) {
      atEdge(port, settings, face, at);
    } else if (at != null) {
      if (!(at instanceof Value.Items items) || items.items().size() != 2) {
        session.problems.add(
            TypeCode.WRONG_TYPE,
            settings.expression("at").orElseThrow().span(),
            "expected a point, found " + at.describe());
        return;
      }
      Value point =
          session.evaluator.check(at, "point", settings.expression("at").orElseThrow().span());
      double[] xy = ClauseValues.point(point);
      port.setX(xy[0]);
      port.setY(xy[1]);
    }
  }

  private void atEdge(Port port, Settings settings, String face, @Nullable Value at) {
    Body body = frame.cell().getBody();
    port.setEdge(Edge.valueOf(face.toUpperCase(Locale.ROOT)));
    port.setDirection(Placement.turn(Placer.outward(face) + 90));
    if (body == null) {
      session.problems.add(
          PlacementCode.NO_BODY,
          settings.expression("face").orElseThrow().span(),
          "there is no body here that has an edge");
      return;
    }
    boolean across = face.equals("north") || face.equals("south");
    double distance = (across ? body.getWidth() : body.getHeight()) / 2;
    if (at instanceof Value.Items) {
      double[] xy = ClauseValues.point(at);
      port.setX(xy[0]);
      port.setY(xy[1]);
      return;
    }
    if (at instanceof Value.Amount(Quantity quantity)) {
      distance = quantity.value();
    }
    port.setX(across ? distance : face.equals("east") ? body.getWidth() : 0);
    port.setY(across ? (face.equals("north") ? body.getHeight() : 0) : distance);
  }
}
