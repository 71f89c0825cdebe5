package dev.shoreline.netlist.place;

import dev.shoreline.netlist.model.Instance;
import java.util.Arrays;
import java.util.List;

/**
 * Where an object's frame lies in the frame of its parent or of the top cell: mirrored about the x
 * axis first, then turned about the origin, then displaced. Quarter turns are exact, so that
 * aligned edges stay aligned.
 *
 * @param dx metres
 * @param dy metres
 * @param dz metres
 * @param rotation degrees, counter-clockwise, in [0, 360)
 * @param mirror about the x axis
 */
public record Placement(double dx, double dy, double dz, double rotation, boolean mirror) {
  /** The top cell's own frame. */
  public static final Placement IDENTITY = new Placement(0, 0, 0, 0, false);

  public Placement {
    rotation = turn(rotation);
  }

  /** The frame of the last of nested instances; of an array, its first element. */
  public static Placement of(List<Instance> chain) {
    Placement placement = IDENTITY;
    for (Instance instance : chain) {
      placement = placement.then(of(instance));
    }
    return placement;
  }

  /** The frame of an instance in its parent. */
  public static Placement of(Instance instance) {
    return new Placement(
        instance.getX(),
        instance.getY(),
        instance.getZ(),
        instance.getRotation(),
        instance.isMirror());
  }

  /** The frame of something placed in this frame. */
  public Placement then(Placement inner) {
    return new Placement(
        x(inner.dx, inner.dy),
        y(inner.dx, inner.dy),
        dz + inner.dz,
        direction(inner.rotation),
        mirror != inner.mirror);
  }

  /** The frame of a copy of an instance whose parent has this frame. */
  public Placement copyOf(Instance instance, Copy copy) {
    return then(of(instance).shifted(copy.dx(), copy.dy()));
  }

  /** This frame moved to an element of a lattice whose steps are in the parent's frame. */
  public Placement shifted(double stepX, double stepY) {
    return new Placement(dx + stepX, dy + stepY, dz, rotation, mirror);
  }

  /** The x coordinate of a point of the inner frame. */
  public double x(double px, double py) {
    return cosine(rotation) * px - sine(rotation) * (mirror ? -py : py) + dx;
  }

  /** The y coordinate of a point of the inner frame. */
  public double y(double px, double py) {
    return sine(rotation) * px + cosine(rotation) * (mirror ? -py : py) + dy;
  }

  /** A direction of the inner frame as seen from outside, in [0, 360) degrees. */
  public double direction(double degrees) {
    return turn(rotation + (mirror ? -degrees : degrees));
  }

  /** The frame of the outside, seen from this one. */
  public Placement inverse() {
    Placement linear = new Placement(0, 0, -dz, mirror ? rotation : -rotation, mirror);
    return linear.shifted(-linear.x(dx, dy), -linear.y(dx, dy));
  }

  /** Whether it turns by a multiple of 90°. */
  public boolean isQuarterTurn() {
    return rotation % 90 == 0;
  }

  /**
   * The bounds of a rectangle of the inner frame, seen from outside.
   *
   * @return left, bottom, right, top
   */
  public double[] bounds(double x0, double y0, double x1, double y1) {
    double[] xs = {x(x0, y0), x(x1, y0), x(x0, y1), x(x1, y1)};
    double[] ys = {y(x0, y0), y(x1, y0), y(x0, y1), y(x1, y1)};
    Arrays.sort(xs);
    Arrays.sort(ys);
    return new double[] {xs[0], ys[0], xs[3], ys[3]};
  }

  /** An angle in [0, 360) degrees. */
  public static double turn(double degrees) {
    double rest = degrees % 360;
    // Adding 0 makes -0 a 0.
    return rest < 0 ? rest + 360 : rest + 0.0;
  }

  /**
   * An angle in [0, 360) degrees, of one that was computed: one a rounding error away from a whole
   * multiple of 1e-9 degrees is that multiple.
   */
  public static double snappedTurn(double degrees) {
    return turn(Math.rint(turn(degrees) * 1e9) / 1e9);
  }

  private static double sine(double degrees) {
    return cosine(degrees - 90);
  }

  private static double cosine(double degrees) {
    double quarters = degrees / 90;
    if (quarters != Math.rint(quarters)) {
      return StrictMath.cos(StrictMath.toRadians(degrees));
    }
    return switch ((int) (Math.abs((long) quarters) % 4)) {
      case 0 -> 1;
      case 2 -> -1;
      default -> 0;
    };
  }
}
