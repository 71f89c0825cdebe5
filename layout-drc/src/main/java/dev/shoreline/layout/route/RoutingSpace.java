package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is in the way of routes in one plane: rectangles with owners, in a grid of buckets. Not for
 * use by several threads at once.
 */
public final class RoutingSpace {

  /** Overlaps below this are touching: rounding noise. */
  private static final double TOUCH = 1e-12;

  private static final int SIDE = 128;

  private final double left;
  private final double bottom;
  private final double bucketWidth;
  private final double bucketHeight;
  private final List<List<Block>> buckets = new ArrayList<>(SIDE * SIDE);
  private final List<String> owners = new ArrayList<>();
  private final List<List<Block>> blocks = new ArrayList<>();
  private final List<Boolean> routes = new ArrayList<>();
  private int query;

  /**
   * An empty space for a region, metres. What lies outside is found too, only slower.
   *
   * @throws IllegalArgumentException if the region has no area
   */
  public RoutingSpace(double left, double bottom, double right, double top) {
    if (!(left < right && bottom < top)) {
      throw new IllegalArgumentException("a routing region needs an area");
    }
    this.left = left;
    this.bottom = bottom;
    this.bucketWidth = (right - left) / SIDE;
    this.bucketHeight = (top - bottom) / SIDE;
    for (int i = 0; i < SIDE * SIDE; i++) {
      buckets.add(new ArrayList<>(0));
    }
  }

  /** A new owner of rectangles; the name serves messages. */
  public int owner(String name) {
    return owner(name, false);
  }

  int routeOwner(String name) {
    return owner(name, true);
  }

  private int owner(String name, boolean route) {
    owners.add(name);
    blocks.add(new ArrayList<>());
    routes.add(route);
    return owners.size() - 1;
  }

  String name(int owner) {
    return owners.get(owner);
  }

  boolean isRoute(int owner) {
    return routes.get(owner);
  }

  /** The rectangles of an owner. */
  List<Block> blocks(int owner) {
    return blocks.get(owner);
  }

  /** The box around all rectangles of an owner that has some. */
  Block outline(int owner) {
    double x0 = Double.POSITIVE_INFINITY;
    double y0 = Double.POSITIVE_INFINITY;
    double x1 = Double.NEGATIVE_INFINITY;
    double y1 = Double.NEGATIVE_INFINITY;
    for (Block block : blocks.get(owner)) {
      x0 = Math.min(x0, block.left);
      y0 = Math.min(y0, block.bottom);
      x1 = Math.max(x1, block.right);
      y1 = Math.max(y1, block.top);
    }
    return new Block(x0, y0, x1, y1, owner, Block.Run.NONE);
  }

  /** Puts a rectangle in the way, metres. */
  public void block(int owner, double left, double bottom, double right, double top) {
    add(new Block(left, bottom, right, top, owner, Block.Run.NONE));
  }

  /** Puts a waveguide in the way that is already drawn, of a core width in metres. */
  public int existingRoute(String name, CenterLine line, double width) {
    int owner = routeOwner(name);
    addRoute(owner, line, width);
    return owner;
  }

  void addRoute(int owner, CenterLine line, double width) {
    for (Trace.Piece piece : Trace.of(line).pieces()) {
      add(piece.block(width / 2, owner));
    }
  }

  private void add(Block block) {
    blocks.get(block.owner).add(block);
    forBuckets(block.left, block.bottom, block.right, block.top, bucket -> bucket.add(block));
  }

  /** Takes all rectangles of an owner out of the way. */
  void clear(int owner) {
    for (Block block : blocks.get(owner)) {
      forBuckets(block.left, block.bottom, block.right, block.top, bucket -> bucket.remove(block));
    }
    blocks.get(owner).clear();
  }

  /** Reports every block whose interior meets a rectangle, once each, in order of insertion. */
  void visit(double x0, double y0, double x1, double y1, Consumer<Block> visitor) {
    query++;
    int stamp = query;
    double x2 = x0 + TOUCH;
    double y2 = y0 + TOUCH;
    double x3 = x1 - TOUCH;
    double y3 = y1 - TOUCH;
    forBuckets(
        x2,
        y2,
        x3,
        y3,
        bucket -> {
          for (Block block : bucket) {
            if (block.seen != stamp && block.overlaps(x2, y2, x3, y3)) {
              block.seen = stamp;
              visitor.accept(block);
            }
          }
        });
  }

  /** Reports every block within a margin of the box around a piece. */
  void visit(Trace.Piece piece, double margin, Consumer<Block> visitor) {
    visit(
        piece.left() - margin,
        piece.bottom() - margin,
        piece.right() + margin,
        piece.top() + margin,
        visitor);
  }

  private void forBuckets(
      double x0, double y0, double x1, double y1, Consumer<List<Block>> visitor) {
    int lastColumn = index(x1 - left, bucketWidth);
    int lastRow = index(y1 - bottom, bucketHeight);
    for (int column = index(x0 - left, bucketWidth); column <= lastColumn; column++) {
      for (int row = index(y0 - bottom, bucketHeight); row <= lastRow; row++) {
        visitor.accept(buckets.get(column * SIDE + row));
      }
    }
  }

  private static int index(double distance, double size) {
    return (int) Math.max(0, Math.min(SIDE - 1, Math.floor(distance / size)));
  }
}
