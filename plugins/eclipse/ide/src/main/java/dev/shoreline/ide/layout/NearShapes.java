package dev.shoreline.ide.layout;

import dev.shoreline.flow.scene.SceneReference;

/**
 * Visits the outlines of a layer that meet a box, wherever in the hierarchy they are; looks at a
 * bounded number of outlines and copies.
 */
final class NearShapes {
  private static final Bounds EVERYWHERE =
      new Bounds(
          Double.NEGATIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          Double.POSITIVE_INFINITY,
          Double.POSITIVE_INFINITY);

  private final Drawing drawing;
  private final Bounds around;
  private final int most;
  private final Visitor visitor;
  private int looked;

  /**
   * A walk.
   *
   * @param around the box, database units in the frame of the top cell
   * @param most so many outlines and copies are looked at
   */
  NearShapes(Drawing drawing, Bounds around, int most, Visitor visitor) {
    this.drawing = drawing;
    this.around = around;
    this.most = most;
    this.visitor = visitor;
  }

  /** Hears of outlines. */
  interface Visitor {
    /** An outline in the frame of its cell. */
    void shape(long[] outline, Frame frame);
  }

  /** Visits a layer of the top cell and below. */
  void visit(int layer) {
    if (drawing.scene().top() >= 0) {
      cell(layer, drawing.scene().top(), Frame.IDENTITY);
    }
  }

  /** Whether there was more than is looked at. */
  boolean isIncomplete() {
    return looked > most;
  }

  private void cell(int layer, int cell, Frame frame) {
    Bounds box = frame.map(drawing.below(cell, layer));
    if (looked++ > most || box.isEmpty() || !box.meets(around)) {
      return;
    }
    ShapeIndex shapes = drawing.shapes(cell, layer);
    if (shapes != null) {
      shapes.visit(
          EVERYWHERE,
          group -> frame.map(group).meets(around),
          (outline, shape) -> {
            if (looked++ <= most && frame.map(shape).meets(around)) {
              visitor.shape(outline, frame);
            }
          });
    }
    for (SceneReference reference : drawing.scene().cells().get(cell).references()) {
      copies(layer, reference, frame);
    }
  }

  private void copies(int layer, SceneReference reference, Frame frame) {
    Bounds all = Drawing.around(reference, drawing.below(reference.cell(), layer));
    if (all.isEmpty() || !frame.map(all).meets(around)) {
      return;
    }
    for (int column = 0; column < reference.columns(); column++) {
      for (int row = 0; row < reference.rows() && looked <= most; row++) {
        cell(layer, reference.cell(), frame.of(reference, column, row));
      }
    }
  }
}
