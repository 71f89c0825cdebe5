package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Types;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.quantity.Dimension;
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
  private final Scope scope;
  private final Clauses clauses;
  private @Nullable Hit support;
  private @Nullable String edge;

  /** Whether what it stands on or beside is at a place that nobody knows. */
  private boolean vague;

  Placer(Session session, Frame frame, Scope scope, Clauses clauses) {
    this.session = session;
    this.frame = frame;
    this.scope = scope;
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
    if (!readOn(host, span)) {
      host.markUnplaced(instance);
    }
    Rectangle reference = reference(host);
    double rotation = quantity("rotate", "angle") * 180 / Math.PI;
    Setting beside = clauses.get("beside");
    Rectangle neighbour = beside == null ? null : neighbour(beside);
    if (edge != null) {
      rotation += outward(edge);
    }
    boolean mirror = false;
    if (clauses.has("mirror")) {
      mirror = true;
      rotation += word("mirror", List.of("x", "y")).equals("y") ? 180 : 0;
    }
    if (word("face", List.of("up", "down")).equals("down")) {
      instance.setFaceDown(true);
      rotation += mirror ? -180 : 180;
      mirror = !mirror;
    }
    instance.setRotation(snap(Placement.turn(rotation)));
    instance.setMirror(mirror);
    instance.setSupport(support == null ? null : support.path().getFirst());
    Setting joint = clauses.get("bond");
    if (joint != null) {
      instance.setBond(new Bonds(session).bond(joint, scope));
    }
    instance.setZ(elevation(instance));
    position(instance, inner, reference, neighbour, host);
    lattice(instance);
    if (vague) {
      host.markUnplaced(instance);
    }
  }

  /** An angle a rounding error away from a whole multiple of 1e-9 degrees is that multiple. */
  private static double snap(double degrees) {
    double snapped = Math.rint(degrees * 1e9) / 1e9;
    return snapped >= 360 ? 0 : snapped + 0.0;
  }

  /** Reads the edge and the support; false with a message where one of them is wrong. */
  private boolean readOn(Frame host, Span span) {
    boolean right = true;
    for (Setting on : clauses.all("on")) {
      Value value = session.evaluator.evaluate(on.value(), scope);
      if (value instanceof Value.Word(String word) && Types.EDGES.contains(word)) {
        edge = word;
        continue;
      }
      Hit hit = Placements.single(session, value, on.value().span());
      right &= hit != null && supportBy(hit, host, on, span);
    }
    return right;
  }

  /** A body of this block, or one inside an instance of it, carries what is placed. */
  private boolean supportBy(Hit hit, Frame host, Setting on, Span span) {
    boolean reachable = host == frame && !hit.path().isEmpty() && hit.frame() != null;
    if (!reachable || (hit.attribute() != null && !hit.attribute().equals("top"))) {
      session.problems.add(
          Diagnostic.of(
                  NameCode.WRONG_KIND,
                  on.value().span(),
                  "`on` takes an edge, or a body in this block or in an instance of it")
              .withNote(span, "for the placement of this"));
      return false;
    }
    vague |= !frame.isPlaced(hit.path().getFirst());
    support = hit;
    return true;
  }

  /** What points count from: the support, or the host's own body; a point at the origin if none. */
  private Rectangle reference(Frame host) {
    Hit below = support;
    Frame carrier = below == null ? null : below.frame();
    if (below != null && carrier != null) {
      return carrier.bounds().placed(Placement.of(below.path()));
    }
    if (host.cell().getBody() != null) {
      return new Rectangle(
          0, 0, host.cell().getBody().getWidth(), host.cell().getBody().getHeight());
    }
    return Rectangle.point(0, 0);
  }

  private @Nullable Rectangle neighbour(Setting beside) {
    Value value = session.evaluator.evaluate(beside.value(), scope);
    Hit hit = Placements.single(session, value, beside.value().span());
    if (hit == null) {
      return null;
    }
    if (edge == null && hit.isEdge()) {
      edge = hit.attribute();
    }
    if (edge == null || !Types.EDGES.contains(edge) || hit.path().isEmpty()) {
      session.problems.add(
          PlacementCode.NO_BODY,
          beside.value().span(),
          "`beside` takes an edge of a body, such as `asic.north`");
      return null;
    }
    vague |= !frame.isPlaced(hit.path().getFirst());
    Frame inner = hit.frame();
    Rectangle bounds = inner == null ? Rectangle.point(0, 0) : inner.bounds();
    return bounds.placed(Placement.of(hit.path()));
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

  private void position(
      Instance instance,
      Frame inner,
      Rectangle reference,
      @Nullable Rectangle neighbour,
      Frame host) {
    Placement turned = new Placement(0, 0, 0, instance.getRotation(), instance.isMirror());
    Rectangle outline = inner.bounds().placed(turned);
    boolean corner = inner.isSolid();
    Setting at = clauses.get("at");
    String side = edge;
    conflicts(at, side);
    if (neighbour != null && side != null) {
      besideEdge(instance, outline, neighbour, side);
    } else if (clauses.has("beside")) {
      host.markUnplaced(instance);
    } else if (side != null) {
      atEdge(instance, at, reference, side, host);
    } else if (at == null) {
      double inset = inset(reference, Math.min(reference.width(), reference.height()));
      set(
          instance,
          reference.x0() + inset - (corner ? outline.x0() : 0),
          reference.y0() + inset - (corner ? outline.y0() : 0));
    } else if (isCenter(at)) {
      set(
          instance,
          reference.centerX() - outline.centerX(),
          reference.centerY() - outline.centerY());
    } else {
      double[] point = point(at);
      set(
          instance,
          reference.x0() + point[0] - (corner ? outline.x0() : 0),
          reference.y0() + point[1] - (corner ? outline.y0() : 0));
    }
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
  private double inset(Rectangle reference, double depth) {
    Setting clause = clauses.get("inset");
    double inset = quantity("inset", "length");
    if (clause != null && reference.width() == 0) {
      session.problems.add(
          PlacementCode.NO_BODY, clause.key().span(), "there is no body here that has an edge");
    } else if (clause != null && (inset < 0 || inset > depth + 1e-12)) {
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

  private static boolean isCenter(Setting at) {
    return at.value() instanceof Expression.NameReference name && name.name().equals("center");
  }

  private static void set(Instance instance, double x, double y) {
    instance.setX(x + 0.0);
    instance.setY(y + 0.0);
  }

  private void besideEdge(Instance instance, Rectangle outline, Rectangle neighbour, String side) {
    double gap = quantity("gap", "length");
    double shift = quantity("shift", "length");
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
    return switch (words.indexOf(word("align", words))) {
      case 0 -> low + half;
      case 2 -> high - half;
      default -> (low + high) / 2;
    };
  }

  private void atEdge(
      Instance instance, @Nullable Setting at, Rectangle reference, String side, Frame host) {
    if (support == null && host.cell().getBody() == null) {
      session.problems.add(
          PlacementCode.NO_BODY,
          clauses.all("on").getFirst().value().span(),
          "there is no body here that has an edge");
      return;
    }
    boolean across = side.equals("north") || side.equals("south");
    double length = across ? reference.width() : reference.height();
    double distance = length / 2;
    if (at != null && !isCenter(at)) {
      distance =
          session.evaluator.evaluate(at.value(), scope, "length")
                  instanceof Value.Amount(Quantity quantity)
              ? quantity.value()
              : distance;
    }
    if (distance < -1e-12 || distance > length + 1e-12) {
      session.problems.add(
          PlacementCode.OUTSIDE,
          at == null ? instance.getSpan() : at.value().span(),
          "the edge is "
              + Quantity.of(length, Dimension.LENGTH)
              + " long, this is at "
              + Quantity.of(distance, Dimension.LENGTH));
    }
    double inset = inset(reference, across ? reference.height() : reference.width());
    double x = reference.x0() + distance;
    double y = reference.y0() + distance;
    switch (side) {
      case "north" -> y = reference.y1() - inset;
      case "south" -> y = reference.y0() + inset;
      case "east" -> x = reference.x1() - inset;
      default -> x = reference.x0() + inset;
    }
    set(instance, x, y);
  }

  private double[] point(Setting at) {
    return point(session.evaluator.evaluate(at.value(), scope, "point"));
  }

  /** The coordinates of a point; the origin where the value is none. */
  static double[] point(Value value) {
    if (value instanceof Value.Items items
        && items.items().size() == 2
        && items.items().get(0) instanceof Value.Amount(Quantity x)
        && items.items().get(1) instanceof Value.Amount(Quantity y)) {
      return new double[] {x.value(), y.value()};
    }
    return new double[] {0, 0};
  }

  private double quantity(String key, String type) {
    Setting clause = clauses.get(key);
    return clause != null
            && session.evaluator.evaluate(clause.value(), scope, type)
                instanceof Value.Amount(Quantity quantity)
        ? quantity.value()
        : 0;
  }

  /** A bare word of a clause, one of a few; the first if there is no such clause. */
  private String word(String key, List<String> words) {
    Setting clause = clauses.get(key);
    if (clause == null) {
      return words.getFirst();
    }
    String found = clause.value() instanceof Expression.NameReference name ? name.name() : "";
    if (!words.contains(found)) {
      session.problems.add(
          VocabularyCode.UNKNOWN_WORD,
          clause.value().span(),
          "`" + key + "` is one of " + String.join(", ", words));
      return words.getFirst();
    }
    return found;
  }

  private double elevation(Instance instance) {
    double joint = instance.getBond() == null ? 0 : instance.getBond().getHeight();
    Hit below = support;
    Frame carrier = below == null ? null : below.frame();
    return below == null || carrier == null
        ? joint
        : Placement.of(below.path()).dz() + carrier.height() + joint;
  }

  private void lattice(Instance instance) {
    Setting array = clauses.get("array");
    Setting pitch = clauses.get("pitch");
    if (array == null) {
      return;
    }
    Value counts = session.evaluator.evaluate(array.value(), scope);
    if (!(counts instanceof Value.Items items)
        || items.items().size() != 2
        || !(items.items().get(0) instanceof Value.Amount(Quantity columns))
        || !(items.items().get(1) instanceof Value.Amount(Quantity rows))
        || !columns.isCount()
        || !rows.isCount()
        || columns.value() < 1
        || rows.value() < 1
        || pitch == null) {
      if (!(counts instanceof Value.Poison)) {
        session.problems.add(
            Diagnostic.of(
                    TypeCode.WRONG_TYPE,
                    array.value().span(),
                    "expected columns and rows, and a pitch")
                .withHint("array (8, 4) pitch (1mm, 2mm)"));
      }
      return;
    }
    double[] steps = point(session.evaluator.evaluate(pitch.value(), scope, "point"));
    Lattice lattice = NetlistFactory.eINSTANCE.createLattice();
    lattice.setColumns((int) columns.value());
    lattice.setRows((int) rows.value());
    lattice.setColumnX(steps[0]);
    lattice.setRowY(steps[1]);
    instance.setLattice(lattice);
  }
}
