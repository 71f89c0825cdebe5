package dev.shoreline.ide.layout;

import dev.shoreline.flow.scene.SceneLayer;
import dev.shoreline.flow.scene.SceneSlab;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a plane cuts in a stretch of it. Heights are drawn by the square root of the distances
 * between neighbouring faces, so that a film of 220 nm is seen beside a substrate of a millimetre.
 *
 * @param cut the plane
 * @param from where the stretch starts, micrometres
 * @param to where it ends, micrometres
 * @param pieces what is cut, in drawing order
 * @param faces the heights of all faces, ascending, micrometres
 */
record Section(Cut cut, double from, double to, List<Piece> pieces, List<Double> faces) {
  /** Faces nearer to each other than this are one, micrometres. */
  private static final double SAME = 1e-4;

  Section {
    pieces = List.copyOf(pieces);
    faces = List.copyOf(faces);
  }

  /**
   * A rectangle of the section.
   *
   * @param name of the body, or of the drawing layer
   * @param what kind of body, or "drawn"
   * @param material what it is made of
   * @param color of a drawing layer, else empty
   * @param from along the plane, micrometres
   * @param to along the plane, micrometres
   * @param z0 lower face, micrometres
   * @param z1 upper face, micrometres
   */
  record Piece(
      String name,
      String what,
      String material,
      Optional<String> color,
      double from,
      double to,
      double z0,
      double z1) {}

  /** Cuts a design and what is drawn in it. Costs time by the shapes beside the plane. */
  static Section of(
      List<SceneSlab> slabs, BodyPlans plans, Drawing drawing, Cut cut, double from, double to) {
    List<Piece> bodies = new ArrayList<>();
    List<Piece> films = new ArrayList<>();
    for (SceneSlab slab : slabs) {
      Optional<BodyPlans.Plan> plan = plans.of(slab);
      Optional<Crossings.Interval> crossed =
          plan.isPresent() ? plan.get().crossedBy(cut) : box(slab, cut);
      double start = Math.max(from, crossed.map(Crossings.Interval::from).orElse(to));
      double end = Math.min(to, crossed.map(Crossings.Interval::to).orElse(from));
      if (start < end) {
        bodies.add(
            new Piece(
                slab.path(),
                slab.kind(),
                slab.material(),
                Optional.empty(),
                start,
                end,
                slab.z0(),
                slab.z1()));
        NearShapes.Owner owner = owner(plans, plan, drawing.scene().databaseUnit());
        slab.films().forEach(film -> add(film, drawing, cut, start, end, owner, films));
      }
    }
    bodies.addAll(films);
    return new Section(cut, from, to, bodies, faces(bodies));
  }

  private static Optional<Crossings.Interval> box(SceneSlab slab, Cut cut) {
    double low = cut.alongX() ? slab.y0() : slab.x0();
    double high = cut.alongX() ? slab.y1() : slab.x1();
    return low <= cut.at() && cut.at() <= high
        ? Optional.of(
            new Crossings.Interval(
                cut.alongX() ? slab.x0() : slab.y0(), cut.alongX() ? slab.x1() : slab.y1()))
        : Optional.empty();
  }

  /** What is drawn in other bodies is not in this one; what is drawn in none may be in any. */
  private static NearShapes.Owner owner(
      BodyPlans plans, Optional<BodyPlans.Plan> plan, double unit) {
    return (cell, frame, above) ->
        (plan.isPresent() && plans.isBody(cell)) ? plan.get().isDrawnBy(cell, frame, unit) : above;
  }

  private static void add(
      SceneSlab.Film film,
      Drawing drawing,
      Cut cut,
      double from,
      double to,
      NearShapes.Owner owner,
      List<Piece> pieces) {
    List<SceneLayer> layers = drawing.scene().layers();
    OptionalInt index =
        IntStream.range(0, layers.size())
            .filter(i -> layers.get(i).gdsLayer() == film.gdsLayer())
            .filter(i -> layers.get(i).gdsDatatype() == film.gdsDatatype())
            .findFirst();
    if (index.isEmpty()) {
      return;
    }
    SceneLayer layer = layers.get(index.getAsInt());
    for (Crossings.Interval in : Crossings.of(drawing, index.getAsInt(), cut, from, to, owner)) {
      double start = Math.max(from, in.from());
      double end = Math.min(to, in.to());
      if (start < end) {
        pieces.add(
            new Piece(
                layer.name(),
                "drawn",
                film.material(),
                Optional.of(layer.color()),
                start,
                end,
                film.z0(),
                film.z1()));
      }
    }
  }

  private static List<Double> faces(List<Piece> pieces) {
    List<Double> faces = new ArrayList<>();
    pieces.stream()
        .flatMap(piece -> List.of(piece.z0(), piece.z1()).stream())
        .sorted(Comparator.naturalOrder())
        .forEach(
            z -> {
              if (faces.isEmpty() || z - faces.getLast() > SAME) {
                faces.add(z);
              }
            });
    return faces;
  }

  /** The place of a height in the drawing: 0 at the lowest face, 1 at the highest. */
  double share(double z) {
    double below = 0;
    double all = 0;
    for (int i = 0; i + 1 < faces.size(); i++) {
      double low = faces.get(i);
      double high = faces.get(i + 1);
      double root = Math.sqrt(high - low);
      below += root * Math.clamp((z - low) / (high - low), 0, 1);
      all += root;
    }
    return all == 0 ? 0 : below / all;
  }
}
