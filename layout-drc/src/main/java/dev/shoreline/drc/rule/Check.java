package dev.shoreline.drc.rule;

import dev.shoreline.drc.check.EdgeRelation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule asks of layers. Lengths in metres, areas in square metres, angles in degrees. */
public sealed interface Check {
  /**
   * Facing edges keep a distance.
   *
   * @param second the other layer, where the relation compares two
   * @param limit smallest distance, metres
   * @param tolerance what may be missing, metres
   * @param facing between which stretches
   */
  record Distance(
      EdgeRelation relation,
      LayerExpression first,
      @Nullable LayerExpression second,
      double limit,
      double tolerance,
      Facing facing)
      implements Check {}

  /** What is measured of single polygons. */
  enum PolygonMeasure {
    /** Area of a polygon. */
    AREA,
    /** Area of a hole. */
    HOLE_AREA,
    /** Width of the bounding box. */
    BOX_WIDTH,
    /** Height of the bounding box. */
    BOX_HEIGHT
  }

  /**
   * A measure of polygons lies in bounds.
   *
   * @param least smallest value, SI
   * @param most largest value, SI
   */
  record Polygons(PolygonMeasure measure, LayerExpression layer, double least, double most)
      implements Check {}

  /** Vertices lie on a grid; step in metres. */
  record Grid(LayerExpression layer, double step) implements Check {}

  /** Edges run at multiples of an angle; degrees. */
  record Angles(LayerExpression layer, double step) implements Check {}

  /**
   * The covered fraction of windows lies in bounds.
   *
   * @param window side of the square window, metres
   * @param step distance between windows, metres
   */
  record Density(LayerExpression layer, double window, double step, double least, double most)
      implements Check {}

  /** Nothing may be there. */
  record Empty(LayerExpression layer) implements Check {}

  /** Shapes of one layer may not overlap each other. */
  record NoOverlap(LayerExpression.Drawn layer) implements Check {}

  /** The first layer lies in the second. */
  record Inside(LayerExpression layer, LayerExpression cover) implements Check {}

  /** Polygons are circles. */
  record Circles(LayerExpression layer) implements Check {}

  /** Polygons have no holes. */
  record NoHoles(LayerExpression layer) implements Check {}

  /** All parts hold. */
  record Every(List<Check> parts) implements Check {
    /** Copies the parts. */
    public Every {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A check that this version cannot run; it is reported as not run.
   *
   * @param reason why
   */
  record Unsupported(String reason) implements Check {}
}
