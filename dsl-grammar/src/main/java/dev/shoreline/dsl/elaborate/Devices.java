package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Drawing;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.model.Box;
import dev.shoreline.netlist.model.Face;
import dev.shoreline.netlist.model.HeatSource;
import dev.shoreline.netlist.model.KeepOut;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Rectangle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is drawn or marked in a cell: shapes, heat sources and keep-outs. */
final class Devices {
  private final Session session;
  private final Frame frame;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;

  Devices(Session session, Frame frame) {
    this.session = session;
    this.frame = frame;
  }

  void draw(Statement.DrawStatement draw, Scope scope) {
    Layer layer = session.technologies.find(Layer.class, draw.layer());
    Value value = session.evaluator.evaluate(draw.shape(), scope, "shape");
    if (layer != null && value instanceof Value.Figure(Drawing drawing)) {
      if (drawing.type() == ShapeType.IMPORT) {
        int split = drawing.text().indexOf('\n');
        frame.cell().setLayoutFile(drawing.text().substring(0, split));
        String cell = drawing.text().substring(split + 1);
        frame.cell().setLayoutCell(cell.isEmpty() ? null : cell);
      } else {
        frame.cell().getShapes().add(shape(drawing, layer));
      }
    }
  }

  private Shape shape(Drawing drawing, Layer layer) {
    Shape shape = factory.createShape();
    shape.setType(drawing.type());
    shape.setLayer(layer);
    shape.setSpan(drawing.span());
    shape.getCoordinates().addAll(drawing.coordinates());
    shape.setRadius(drawing.radius());
    shape.setWidth(drawing.width());
    shape.setStartAngle(drawing.startAngle());
    shape.setEndAngle(drawing.endAngle());
    if (drawing.type() == ShapeType.TEXT) {
      shape.setText(drawing.text());
    }
    if (drawing.type() == ShapeType.BOOLEAN) {
      shape.setOperator(drawing.operator());
      shape.setAmount(drawing.amount());
      drawing.operands().forEach(operand -> shape.getOperands().add(shape(operand, layer)));
    }
    return shape;
  }

  private Settings settings(ObjectStatement object, Scope scope) {
    return Settings.of(session, object.kind().text(), object, scope);
  }

  void heat(ObjectStatement object, Scope scope) {
    if (frame.cell().getBody() == null) {
      session.problems.add(
          PlacementCode.NO_BODY, object.kind().span(), "heat is set free in a body's block");
      return;
    }
    Settings settings = settings(object, scope);
    List<String> indices = Placements.indices(session, object.name(), scope);
    if (indices == null) {
      return;
    }
    HeatSource heat = factory.createHeatSource();
    settings.describe(
        heat,
        ElementNames.of(object.name().name().text(), indices),
        object.name().span(),
        object.doc());
    heat.setPower(settings.number("power", 0));
    heat.setFace(Face.valueOf(settings.word("side").orElse("top").toUpperCase(Locale.ROOT)));
    Rectangle area = region(session, settings);
    if (area != null) {
      heat.setRegion(box(area));
      frame.cell().getBody().getHeatSources().add(heat);
      Rectangle body =
          new Rectangle(
              0, 0, frame.cell().getBody().getWidth(), frame.cell().getBody().getHeight());
      if (!frame.isVague() && !body.contains(area, 1e-9)) {
        session.problems.add(
            PlacementCode.OUTSIDE,
            object.name().span(),
            "this heat source reaches beyond its body");
      }
    }
  }

  void keepOut(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, scope);
    KeepOut keepOut = factory.createKeepOut();
    settings.describe(keepOut, object.name().name().text(), object.name().span(), object.doc());
    keepOut.setWhat(settings.text("what"));
    Rectangle area = region(session, settings);
    if (area != null) {
      keepOut.setRegion(box(area));
      frame.cell().getKeepOuts().add(keepOut);
    }
  }

  /** The rectangle of a setting {@code region}; null with a message if it is none. */
  static @Nullable Rectangle region(Session session, Settings settings) {
    Value value = settings.value("region").orElse(Value.Poison.POISON);
    if (value instanceof Value.Poison) {
      return null;
    }
    Rectangle area = rectangle(value);
    if (area == null) {
      session.problems.add(
          TypeCode.WRONG_TYPE,
          settings.expression("region").orElseThrow().span(),
          "expected a rectangle, found " + value.describe());
    }
    return area;
  }

  /** The rectangle that a value is; null if it is none. */
  static @Nullable Rectangle rectangle(Value value) {
    if (!(value instanceof Value.Figure(Drawing drawing)) || drawing.type() != ShapeType.RECT) {
      return null;
    }
    List<Double> c = drawing.coordinates();
    return Rectangle.union(
        Rectangle.point(c.get(0), c.get(1)), Rectangle.point(c.get(2), c.get(3)));
  }

  static Box box(Rectangle area) {
    Box box = NetlistFactory.eINSTANCE.createBox();
    box.setX0(area.x0());
    box.setY0(area.y0());
    box.setX1(area.x1());
    box.setY1(area.y1());
    return box;
  }
}
