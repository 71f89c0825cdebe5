package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Types;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.source.Span;
import org.jspecify.annotations.Nullable;

/** What something is placed on or beside: a support, an edge of it, a neighbour. */
final class Footing {
  private final Session session;
  private final Frame frame;
  private final Frame host;
  private final ClauseValues values;
  private final boolean right;
  private final @Nullable Rectangle neighbour;
  private @Nullable Hit support;
  private @Nullable String edge;
  private boolean vague;

  /**
   * Reads the clauses {@code on} and {@code beside}.
   *
   * @param frame the block that they stand in
   * @param host the cell that is placed into
   * @param span the name of what is placed
   */
  Footing(Frame frame, Frame host, ClauseValues values, Span span) {
    this.session = values.session();
    this.frame = frame;
    this.host = host;
    this.values = values;
    this.right = readOn(span);
    Setting beside = values.clauses().get("beside");
    this.neighbour = beside == null ? null : neighbour(beside);
  }

  /** Whether {@code on} says what it may say; a message was given if not. */
  boolean isRight() {
    return right;
  }

  /** Whether what it stands on or beside is at a place that nobody knows. */
  boolean isVague() {
    return vague;
  }

  /** The edge of the support or of the neighbour at which it is placed. */
  @Nullable String edge() {
    return edge;
  }

  /** The body that it is placed beside, as seen in the host. */
  @Nullable Rectangle neighbour() {
    return neighbour;
  }

  /** The instance that carries it. */
  @Nullable Instance support() {
    return support == null ? null : support.path().getFirst();
  }

  /** Whether there is a body that has edges. */
  boolean hasBody() {
    return support != null || host.cell().getBody() != null;
  }

  /** The height of the support's top, metres; 0 without a support. */
  double top() {
    Hit below = support;
    Frame carrier = below == null ? null : below.frame();
    return below == null || carrier == null
        ? 0
        : Placement.of(below.path()).dz() + carrier.height();
  }

  /** What points count from: the support, or the host's own body; a point at the origin if none. */
  Rectangle reference() {
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

  /** Reads the edge and the support; false with a message where one of them is wrong. */
  private boolean readOn(Span span) {
    boolean right = true;
    for (Setting on : values.clauses().all("on")) {
      Value value = values.evaluate(on);
      if (value instanceof Value.Word(String word) && Types.EDGES.contains(word)) {
        edge = word;
        continue;
      }
      Hit hit = Placements.single(session, value, on.value().span());
      right &= hit != null && supportBy(hit, on, span);
    }
    return right;
  }

  /** A body of this block, or one inside an instance of it, carries what is placed. */
  private boolean supportBy(Hit hit, Setting on, Span span) {
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

  private @Nullable Rectangle neighbour(Setting beside) {
    Value value = values.evaluate(beside);
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
}
