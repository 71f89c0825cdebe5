package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the clauses of a placement into position, turn and height.
 *
 * <p>{@code at} gives the origin of a device, and the lower left corner of the outline, as turned,
 * of everything that has a body; the point counts from the lower left corner of the support or of
 * the cell. At an edge and {@code beside} one the object is turned so that its own +y points
 * outwards. A face-down object is flipped over its y axis.
 */
final class Placer {
  private final Session session;
  private final Frame frame;
  private final ClauseValues values;
  private final Clauses clauses;

  Placer(Session session, Frame frame, Scope scope, Clauses clauses) {
    this.session = session;
    this.frame = frame;
    this.values = new ClauseValues(session, scope, clauses);
    this.clauses = clauses;
  }

  /**
   * Places an instance.
   *
   * @param inner its inside
   * @param host the cell that it stands in
   * @param span its name
   */
  void apply(Instance instance, Frame inner, Frame host, Span span) {
    Footing footing = new Footing(frame, host, values, span);
    turn(instance, footing.edge());
    instance.setSupport(footing.support());
    Setting joint = clauses.get("bond");
    if (joint != null) {
      instance.setBond(new Bonds(session).bond(joint, values.scope()));
    }
    double gap = instance.getBond() == null ? 0 : instance.getBond().getHeight();
    instance.setZ(footing.top() + gap);
    boolean known = new Positions(values, footing).set(instance, inner);
    lattice(instance);
    if (!known || !footing.isRight() || footing.isVague()) {
      host.markUnplaced(instance);
    }
  }

  private void turn(Instance instance, @Nullable String edge) {
    double rotation = values.quantity("rotate") * 180 / Math.PI;
    if (edge != null) {
      rotation += outward(edge);
    }
    boolean mirror = false;
    if (clauses.has("mirror")) {
      mirror = true;
      rotation += values.word("mirror", List.of("x", "y")).equals("y") ? 180 : 0;
    }
    if (values.word("face", List.of("up", "down")).equals("down")) {
      instance.setFaceDown(true);
      rotation += mirror ? -180 : 180;
      mirror = !mirror;
    }
    instance.setRotation(Placement.snappedTurn(rotation));
    instance.setMirror(mirror);
  }

  /** How far something has to turn so that +y points out of an edge, degrees. */
  static double outward(String edge) {
    return switch (edge) {
      case "east" -> -90;
      case "south" -> 180;
      case "west" -> 90;
      default -> 0;
    };
  }

  private void lattice(Instance instance) {
    Setting array = clauses.get("array");
    Setting pitch = clauses.get("pitch");
    if (array == null) {
      return;
    }
    Value counts = values.evaluate(array);
    if (pitch != null
        && counts instanceof Value.Items items
        && items.items().size() == 2
        && items.items().get(0) instanceof Value.Amount(Quantity columns)
        && items.items().get(1) instanceof Value.Amount(Quantity rows)
        && isNumberOfCopies(columns)
        && isNumberOfCopies(rows)) {
      double[] steps = values.point(pitch);
      Lattice lattice = NetlistFactory.eINSTANCE.createLattice();
      lattice.setColumns((int) columns.value());
      lattice.setRows((int) rows.value());
      lattice.setColumnX(steps[0]);
      lattice.setRowY(steps[1]);
      instance.setLattice(lattice);
    } else if (!(counts instanceof Value.Poison)) {
      session.problems.add(
          Diagnostic.of(
                  TypeCode.WRONG_TYPE,
                  array.value().span(),
                  "expected columns and rows, and a pitch")
              .withHint("array (8, 4) pitch (1mm, 2mm)"));
    }
  }

  private static boolean isNumberOfCopies(Quantity quantity) {
    return quantity.isCount() && quantity.value() >= 1;
  }
}
