package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is in the way of routes in one plane: rectangles with owners, in a hash of square buckets.
 * Not for use by several threads at once.
 */
public final class RoutingSpace {

  /** Overlaps below this are touching: rounding noise. */
  private static final double TOUCH = 1e-12;

  private final double bucket;
  private final Map<Long, List<Block>> buckets = new HashMap<>();
  private final List<String> owners = new ArrayList<>();
  private final List<List<Block>> blocks = new ArrayList<>();
  private final List<Boolean> routes = new ArrayList<>();
  private int query;

  /**
   * An empty space.
   *
   * @param extent rough size of the region, metres, above 0: it sets the size of the buckets
   */
  public RoutingSpace(double extent) {
    this.bucket = Math.max(extent / 256, 10e-6);
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

  int ownerCount() {
    return owners.size();
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
    forBuckets(
        block.left,
        block.bottom,
        block.right,
        block.top,
        key -> buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(block));
  }

  /** Takes all rectangles of an owner out of the way. */
  void clear(int owner) {
    for (Block block : blocks.get(owner)) {
      forBuckets(
          block.left,
          block.bottom,
          block.right,
          block.top,
          key -> {
            List<Block> there = buckets.get(key);
            if (there != null) {
              there.remove(block);
            }
          });
    }
    blocks.get(owner).clear();
  }

  /** Reports every block whose interior meets a rectangle, once each, in order of insertion. */
  void visit(double x0, double y0, double x1, double y1, Consumer<Block> visitor) {
    query++;
    int stamp = query;
    double left = x0 + TOUCH;
    double bottom = y0 + TOUCH;
    double right = x1 - TOUCH;
    double top = y1 - TOUCH;
    forBuckets(
        left,
        bottom,
        right,
        top,
        key -> {
          for (Block block : buckets.getOrDefault(key, List.of())) {
            if (block.seen != stamp && block.overlaps(left, bottom, right, top)) {
              block.seen = stamp;
              visitor.accept(block);
            }
          }
        });
  }

  private void forBuckets(double x0, double y0, double x1, double y1, Consumer<Long> visitor) {
    long right = (long) Math.floor(x1 / bucket);
    long top = (long) Math.floor(y1 / bucket);
    for (long i = (long) Math.floor(x0 / bucket); i <= right; i++) {
      for (long k = (long) Math.floor(y0 / bucket); k <= top; k++) {
        visitor.accept((i << 32) ^ (k & 0xffffffffL));
      }
    }
  }
}
