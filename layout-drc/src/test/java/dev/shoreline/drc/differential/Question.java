package dev.shoreline.drc.differential;

import com.google.errorprone.annotations.Immutable;
import dev.shoreline.drc.check.AllowedSides;
import dev.shoreline.drc.check.Border;
import dev.shoreline.drc.check.DensityCheck;
import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.drc.check.EdgePairCheck;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.PolygonCheck;
import dev.shoreline.drc.check.PolygonCheck.Offence;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.differential.DrawnCase.Settings;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Edges;
import dev.shoreline.layout.region.Region;
import dev.shoreline.layout.region.Selection;
import java.util.List;
import java.util.Objects;

/** What is asked of a case; the script knows the same names. */
enum Question {
  MERGED(Kind.SET, (a, b, s) -> a.merged()),
  AND(Kind.SET, (a, b, s) -> a.and(b)),
  OR(Kind.SET, (a, b, s) -> a.or(b)),
  NOT(Kind.SET, (a, b, s) -> a.not(b)),
  XOR(Kind.SET, (a, b, s) -> a.xor(b)),
  OVERLAPS(Kind.SET, (a, b, s) -> a.overlaps()),
  HOLES(Kind.MERGED_SET, (a, b, s) -> a.holes().merged()),
  HULLS(Kind.MERGED_SET, (a, b, s) -> a.hulls().merged()),
  GROWN_0(0, 1),
  GROWN_1(1, 1),
  GROWN_2(2, 1),
  GROWN_3(3, 1),
  GROWN_4(4, 1),
  GROWN_5(5, 1),
  SHRUNK_0(0, -1),
  SHRUNK_1(1, -1),
  SHRUNK_2(2, -1),
  SHRUNK_3(3, -1),
  SHRUNK_4(4, -1),
  SHRUNK_5(5, -1),
  INTERACTING(Selection.INTERACTING),
  OVERLAPPING(Selection.OVERLAPPING),
  COVERING(Selection.COVERING),
  INSIDE(Selection.INSIDE),
  OUTSIDE(Selection.OUTSIDE),
  AREA(PolygonMeasure.AREA, s -> (double) s.area() * s.area()),
  HOLE_AREA(PolygonMeasure.HOLE_AREA, s -> (double) s.area() * s.area()),
  // KLayout rounds the length of each edge: the length of the outline by JTS decides.
  PERIMETER(
      Kind.CHOICE,
      (a, b, s) ->
          Region.of(
              PolygonMeasure.PERIMETER.outside(a, 4.0 * s.area(), Double.POSITIVE_INFINITY).stream()
                  .map(Offence::polygon)
                  .toList()),
      (a, b, s) ->
          Region.of(
              a.merged().polygons().stream()
                  .filter(p -> SetComparison.geometry(List.of(p)).getLength() < 4.0 * s.area())
                  .toList()),
      EdgeRelation.WIDTH,
      1),
  BOX_WIDTH(PolygonMeasure.BOX_WIDTH, Settings::area),
  BOX_HEIGHT(PolygonMeasure.BOX_HEIGHT, Settings::area),
  BOX_MIN(PolygonMeasure.BOX_MIN, Settings::area),
  BOX_MAX(PolygonMeasure.BOX_MAX, Settings::area),
  AREA_RATIO(PolygonMeasure.AREA_RATIO, s -> 1.0 + s.least() / 4.0),
  HOLE_COUNT(PolygonMeasure.HOLE_COUNT, Settings::least),
  CORNER_ANGLE(
      Kind.PLACES, (a, s) -> PolygonMeasure.CORNER_ANGLE.outside(a, Math.toRadians(80.5), 7)),
  WITH_HOLES((a, s) -> PolygonCheck.withHoles(a)),
  GRID(Kind.PLACES, (a, s) -> PolygonCheck.offGrid(a, s.least() + 1L)),
  ANGLES(Kind.PLACES, (a, s) -> PolygonCheck.anglesOff(a, 45)),
  DENSITY(Kind.NUMBERS, (a, b, s) -> a),
  WIDTH(EdgeRelation.WIDTH),
  SPACE(EdgeRelation.SPACE),
  NOTCH(EdgeRelation.NOTCH),
  ISOLATED(EdgeRelation.ISOLATED),
  SEPARATION(EdgeRelation.SEPARATION),
  OVERLAP(EdgeRelation.OVERLAP),
  ENCLOSURE(EdgeRelation.ENCLOSURE),
  BOX_RATIO(PolygonMeasure.BOX_RATIO, s -> 1.0 + s.least() / 4.0),
  RELATIVE_HEIGHT(PolygonMeasure.RELATIVE_HEIGHT, s -> s.least() / 2.0),
  // KLayout loses slivers when it joins the layers: predicates of JTS decide.
  IDENTICAL(
      Kind.CHOICE,
      (a, b, s) -> a.identical(a.or(b), false),
      (a, b, s) -> JtsSelection.untouched(a, b),
      EdgeRelation.WIDTH,
      1),
  // KLayout's sizing moves slanted edges otherwise; its Minkowski sum is what is asked for.
  GROWN_BY_AXIS(Kind.MERGED_SET, (a, b, s) -> a.sizedByAxis(s.size(), s.least())),
  SHRUNK_BY_AXIS(Kind.MERGED_SET, (a, b, s) -> a.sizedByAxis(-s.size(), -s.least())),
  EDGES_INSIDE(Kind.EDGES),
  EDGES_OUTSIDE(Kind.EDGES),
  EDGES_IN_OR_ON(Kind.EDGES),
  EDGES_OUT_OR_ON(Kind.EDGES),
  EDGES_INTERACTING(Kind.EDGES),
  EDGES_NOT_INTERACTING(Kind.EDGES),
  EDGES_LONG(Kind.EDGES),
  EDGES_AT_ANGLE(Kind.EDGES),
  EDGE_CENTERS(Kind.EDGES),
  EDGE_ENDS(Kind.EDGES),
  EDGES_EXTENDED(
      Kind.MERGED_SET,
      (a, b, s) -> Edges.of(a).extended(s.size(), s.least(), Math.floorDiv(s.limit(), 2))),
  EDGE_SPACE(EdgeRelation.SPACE),
  EDGE_SEPARATION(EdgeRelation.SEPARATION),
  EDGE_ENCLOSURE(EdgeRelation.ENCLOSURE),
  SPACE_THROUGH(EdgeRelation.SPACE),
  // Both layers are connected where they touch.
  DIFFERENT_NETS(Kind.PAIRS, (a, b, s) -> Region.empty()),
  SAME_NET(Kind.PAIRS, (a, b, s) -> Region.empty()),
  // KLayout counts areas in whole units: areas by JTS decide.
  ANTENNA(
      Kind.CHOICE,
      (a, b, s) -> Nets.antennas(a, b, s, Polygon::area),
      (a, b, s) -> Nets.antennas(a, b, s, p -> SetComparison.geometry(List.of(p)).getArea()),
      EdgeRelation.WIDTH,
      1),
  // One, two opposite or three sides of rectangles may be too near.
  ENCLOSURE_SIDES(EdgeRelation.ENCLOSURE);

  private static final List<AllowedSides> SIDES =
      List.of(AllowedSides.NONE, AllowedSides.ONE, AllowedSides.TWO_OPPOSITE, AllowedSides.THREE);

  /** What answers look like, and what they are made from. */
  enum Kind {
    /** A set of points, from the shapes as drawn. */
    SET,
    /** A set of points, from merged regions. */
    MERGED_SET,
    /** Polygons of the first region, from merged regions. */
    CHOICE,
    /** Points or edges, each by the middle of its box. */
    PLACES,
    /** Edges. */
    EDGES,
    /** Measured numbers. */
    NUMBERS,
    /** Edge pairs. */
    PAIRS
  }

  /** Our answer as polygons. */
  @Immutable
  @FunctionalInterface
  private interface Made {
    Region of(Region first, Region second, Settings settings);
  }

  /** Our answer as offences. */
  @Immutable
  @FunctionalInterface
  private interface Found {
    List<Offence> in(Region region, Settings settings);
  }

  /** The smallest value that is fine. */
  @Immutable
  @FunctionalInterface
  private interface Least {
    double of(Settings settings);
  }

  /** Turns from which on KLayout's sizing modes cut corners, radians. */
  private static double cutOff(int mode) {
    return switch (mode) {
      case 4 -> 2 * Math.atan(10);
      case 5 -> 2 * Math.atan(100);
      default -> mode * Math.PI / 4;
    };
  }

  private final Kind kind;
  private final Made made;
  private final Made secondOpinion;
  private final EdgeRelation relation;
  private final double halfRibbon;
  private final double tipReach;

  Question(Kind kind) {
    this(kind, (a, b, s) -> Region.empty());
  }

  Question(Kind kind, Made made) {
    this(kind, made, made, EdgeRelation.SPACE, 1);
  }

  Question(int mode, int sign) {
    // KLayout rounds by how much edges move before it looks where they meet: the sharper the
    // corner, the farther that moves it.
    this(
        Kind.MERGED_SET,
        (a, b, s) -> a.sized(sign * s.size(), cutOff(mode)),
        (a, b, s) -> Region.empty(),
        EdgeRelation.WIDTH,
        Math.max(1, 0.75 * Math.tan(cutOff(mode) / 2) + 0.5),
        sign * (2 + Math.tan(cutOff(mode) / 2)));
  }

  Question(Selection selection) {
    this(
        Kind.CHOICE,
        (a, b, s) -> a.selected(selection, s.count(), false, b),
        (a, b, s) -> JtsSelection.of(selection, s.count(), a, b),
        EdgeRelation.WIDTH,
        1);
  }

  Question(Found found) {
    this(Kind.CHOICE, found);
  }

  Question(PolygonMeasure measure, Least least) {
    this((a, s) -> measure.outside(a, least.of(s), Double.POSITIVE_INFINITY));
  }

  Question(Kind kind, Found found) {
    this(kind, (a, b, s) -> Region.of(found.in(a, s).stream().map(Offence::polygon).toList()));
  }

  Question(EdgeRelation relation) {
    this(Kind.PAIRS, (a, b, s) -> Region.empty(), (a, b, s) -> Region.empty(), relation, 1);
  }

  Question(Kind kind, Made made, Made secondOpinion, EdgeRelation relation, double halfRibbon) {
    this(kind, made, secondOpinion, relation, halfRibbon, 0);
  }

  Question(
      Kind kind,
      Made made,
      Made secondOpinion,
      EdgeRelation relation,
      double halfRibbon,
      double tipReach) {
    this.tipReach = tipReach;
    this.kind = kind;
    this.made = made;
    this.secondOpinion = secondOpinion;
    this.relation = relation;
    this.halfRibbon = halfRibbon;
  }

  Kind kind() {
    return kind;
  }

  /** Whether nothing hides edges from each other. */
  boolean isTransparent() {
    return this == SPACE_THROUGH || this == ENCLOSURE_SIDES || comparesEdges();
  }

  private boolean comparesEdges() {
    return this == EDGE_SPACE || this == EDGE_SEPARATION || this == EDGE_ENCLOSURE;
  }

  EdgeRelation relation() {
    return relation;
  }

  /**
   * How far the mode of sizing lets a tip reach, over the distance; negative for that of a slit
   * where shapes shrink, 0 where nothing is sized.
   */
  double tipReach() {
    return tipReach;
  }

  /** Half the width of a ribbon that rounding explains, database units. */
  double halfRibbon() {
    return halfRibbon;
  }

  /** Whether another library can be asked. */
  boolean hasSecondOpinion() {
    return !Objects.equals(secondOpinion, made);
  }

  /** What another library answers where it can. */
  List<Polygon> secondOpinion(Region first, Region second, Settings settings) {
    return secondOpinion.of(first, second, settings).polygons();
  }

  List<Polygon> polygons(Region first, Region second, Settings settings) {
    return made.of(first, second, settings).polygons();
  }

  /** The covered fractions of windows over both regions. */
  List<Double> numbers(Region first, Region second, Settings settings) {
    long window = Math.max(1, settings.area());
    return new DensityCheck(window, window, Border.OMIT, 2, 3)
        .run(first, first.bounds().union(second.bounds())).stream().map(Offence::measured).toList();
  }

  List<EdgePair> pairs(Region first, Region second, Settings settings) {
    if (this == DIFFERENT_NETS || this == SAME_NET) {
      return Nets.pairs(first, second, settings, this == SAME_NET);
    }
    EdgePairCheck check =
        new EdgePairCheck(
            relation,
            settings.limit(),
            settings.metric(),
            settings.angle(),
            0,
            -1,
            0,
            Double.POSITIVE_INFINITY,
            isTransparent());
    if (comparesEdges()) {
      return check.run(Edges.of(first), Edges.of(relation.needsTwo() ? second : Region.empty()));
    }
    AllowedSides allowed = this == ENCLOSURE_SIDES ? SIDES.get(settings.least()) : SIDES.getFirst();
    return allowed.counting(check.run(first, second), first);
  }
}
