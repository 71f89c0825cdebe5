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
  private final Owner owner;
  private int looked;

  /**
   * A walk.
   *
   * @param around the box, database units in the frame of the top cell
   * @param most so many outlines and copies are looked at
   */
  NearShapes(Drawing drawing, Bounds around, int most, Visitor visitor) {
    this(drawing, around, most, visitor, (cell, frame, above) -> true);
  }

  /**
   * A walk that leaves out what others own.
   *
   * @param owner says whose shapes are visited
   */
  NearShapes(Drawing drawing, Bounds around, int most, Visitor visitor, Owner owner) {
    this.owner = owner;
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

  /** Tells whose shapes are visited. */
  interface Owner {
    /**
     * Whether the shapes of a cell are, and those of cells in it for which nothing else is said.
     *
     * @param above whether those of the cell around it are
     */
    boolean owns(String cell, Frame frame, boolean above);
  }

  /** Visits a layer of the top cell and below. */
  void visit(int layer) {
    if (drawing.scene().top() >= 0) {
      cell(layer, drawing.scene().top(), Frame.IDENTITY, true);
    }
  }

  /** Whether there was more than is looked at. */
  boolean isIncomplete() {
    return looked > most;
  }

  private void cell(int layer, int cell, Frame frame, boolean above) {
    Bounds box = frame.map(drawing.below(cell, layer));
    if (looked++ > most || box.isEmpty() || !box.meets(around)) {
      return;
    }
    boolean isOwned = owner.owns(drawing.scene().cells().get(cell).name(), frame, above);
    ShapeIndex shapes = drawing.shapes(cell, layer);
    if (shapes != null && isOwned) {
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
      copies(layer, reference, frame, isOwned);
    }
  }

  private void copies(int layer, SceneReference reference, Frame frame, boolean above) {
    Bounds all = Drawing.around(reference, drawing.below(reference.cell(), layer));
    if (all.isEmpty() || !frame.map(all).meets(around)) {
      return;
    }
    for (int column = 0; column < reference.columns(); column++) {
      for (int row = 0; row < reference.rows() && looked <= most; row++) {
        cell(layer, reference.cell(), frame.of(reference, column, row), above);
      }
    }
  }
}
