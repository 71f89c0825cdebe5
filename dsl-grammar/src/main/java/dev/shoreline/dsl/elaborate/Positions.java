package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the plane the clauses of a placement put an instance that is turned already. */
final class Positions {
  private static final double NOISE = 1e-12;

  private final Session session;
  private final Clauses clauses;
  private final ClauseValues values;
  private final Footing footing;
  private final Rectangle reference;

  Positions(ClauseValues values, Footing footing) {
    this.session = values.session();
    this.clauses = values.clauses();
    this.values = values;
    this.footing = footing;
    this.reference = footing.reference();
  }

  /**
   * Sets the position.
   *
   * @param inner the inside of the instance
   * @return whether it is known; a message was given if not
   */
  boolean set(Instance instance, Frame inner) {
    Setting at = clauses.get("at");
    String side = footing.edge();
    conflicts(at, side);
    Placement turned = new Placement(0, 0, 0, instance.getRotation(), instance.isMirror());
    Rectangle outline = inner.bounds().placed(turned);
    Rectangle neighbour = footing.neighbour();
    if (neighbour != null && side != null) {
      besideEdge(instance, outline, neighbour, side);
      return true;
    }
    if (clauses.has("beside")) {
      return false;
    }
    if (side != null) {
      atEdge(instance, at, side);
    } else {
      inside(instance, inner, outline, at);
    }
    return true;
  }

  /** At a point of the support, in its middle, or in its lower left corner. */
  private void inside(Instance instance, Frame inner, Rectangle outline, @Nullable Setting at) {
    if (at != null && isCenter(at)) {
      set(
          instance,
          reference.centerX() - outline.centerX(),
          reference.centerY() - outline.centerY());
      return;
    }
    double dx;
    double dy;
    if (at == null) {
      dx = inset(Math.min(reference.width(), reference.height()));
      dy = dx;
    } else {
      double[] point = values.point(at);
      dx = point[0];
      dy = point[1];
    }
    boolean corner = inner.isSolid();
    set(
        instance,
        reference.x0() + dx - (corner ? outline.x0() : 0),
        reference.y0() + dy - (corner ? outline.y0() : 0));
  }

  /** Reports clauses that say twice where something is. */
  private void conflicts(@Nullable Setting at, @Nullable String side) {
    if (at != null && clauses.has("beside")) {
      conflict(at, "`at` and `beside`");
    }
    Setting inset = clauses.get("inset");
    if (inset != null && clauses.has("beside")) {
      conflict(inset, "`inset` and `beside`");
    } else if (inset != null && at != null && side == null) {
      conflict(inset, "`at` and `inset`");
    }
  }

  private void conflict(Setting clause, String both) {
    session.problems.add(
        PlacementCode.CONFLICT, clause.key().span(), both + " both say where this is");
  }

  /** The distance that is kept from edges, of a body that is so deep; 0 if none is said. */
  private double inset(double depth) {
    Setting clause = clauses.get("inset");
    double inset = values.quantity("inset");
    if (clause != null && reference.width() == 0) {
      session.problems.add(
          PlacementCode.NO_BODY, clause.key().span(), "there is no body here that has an edge");
    } else if (clause != null && (inset < 0 || inset > depth + NOISE)) {
      session.problems.add(
          PlacementCode.OUTSIDE,
          clause.value().span(),
          "the body is "
              + Quantity.of(depth, Dimension.LENGTH)
              + " deep, this is "
              + Quantity.of(inset, Dimension.LENGTH)
              + " inside its edge");
    }
    return inset;
  }

  private void besideEdge(Instance instance, Rectangle outline, Rectangle neighbour, String side) {
    double gap = values.quantity("gap");
    double shift = values.quantity("shift");
    boolean across = side.equals("north") || side.equals("south");
    double along = across ? neighbour.centerX() : neighbour.centerY();
    if (clauses.has("align")) {
      along = aligned(outline, neighbour, across);
    }
    double x = along + shift - outline.centerX();
    double y = along + shift - outline.centerY();
    switch (side) {
      case "north" -> y = neighbour.y1() + gap - outline.y0();
      case "south" -> y = neighbour.y0() - gap - outline.y1();
      case "east" -> x = neighbour.x1() + gap - outline.x0();
      default -> x = neighbour.x0() - gap - outline.x1();
    }
    set(instance, x, y);
  }

  private double aligned(Rectangle outline, Rectangle neighbour, boolean across) {
    List<String> words =
        across ? List.of("west", "center", "east") : List.of("south", "center", "north");
    double half = (across ? outline.width() : outline.height()) / 2;
    double low = across ? neighbour.x0() : neighbour.y0();
    double high = across ? neighbour.x1() : neighbour.y1();
    return switch (words.indexOf(values.word("align", words))) {
      case 0 -> low + half;
      case 2 -> high - half;
      default -> (low + high) / 2;
    };
  }

  private void atEdge(Instance instance, @Nullable Setting at, String side) {
    if (!footing.hasBody()) {
      session.problems.add(
          PlacementCode.NO_BODY,
          clauses.all("on").getFirst().value().span(),
          "there is no body here that has an edge");
      return;
    }
    boolean across = side.equals("north") || side.equals("south");
    double along = along(instance, at, across ? reference.width() : reference.height());
    double inset = inset(across ? reference.height() : reference.width());
    double x = reference.x0() + along;
    double y = reference.y0() + along;
    switch (side) {
      case "north" -> y = reference.y1() - inset;
      case "south" -> y = reference.y0() + inset;
      case "east" -> x = reference.x1() - inset;
      default -> x = reference.x0() + inset;
    }
    set(instance, x, y);
  }

  /** The distance from the start of an edge of some length; its middle if none is said. */
  private double along(Instance instance, @Nullable Setting at, double length) {
    double distance = length / 2;
    if (at != null
        && !isCenter(at)
        && session.evaluator.evaluate(at.value(), values.scope(), "length")
            instanceof Value.Amount(Quantity quantity)) {
      distance = quantity.value();
    }
    if (distance < -NOISE || distance > length + NOISE) {
      session.problems.add(
          PlacementCode.OUTSIDE,
          at == null ? instance.getSpan() : at.value().span(),
          "the edge is "
              + Quantity.of(length, Dimension.LENGTH)
              + " long, this is at "
              + Quantity.of(distance, Dimension.LENGTH));
    }
    return distance;
  }

  private static boolean isCenter(Setting at) {
    return at.value() instanceof Expression.NameReference name && name.name().equals("center");
  }

  private static void set(Instance instance, double x, double y) {
    instance.setX(x + 0.0);
    instance.setY(y + 0.0);
  }
}
