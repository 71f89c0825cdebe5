package dev.shoreline.layout.geometry;

/**
 * A placement in the convention of GDSII: mirror about the x axis, magnify, rotate
 * counter-clockwise, displace, in this order. Immutable.
 *
 * <p>A transform that is {@linkplain #isExact() exact} (rotation by a multiple of 90°,
 * magnification 1, displacement integral) maps integers to integers without rounding. Any other
 * maps in double precision and rounds the final coordinate once, halves away from zero ({@link
 * Coordinates#round}). Composition keeps the displacement unrounded, so a chain of placements is
 * composed first and rounded once.
 */
public final class Transform {

  /** The transform that changes nothing. */
  public static final Transform IDENTITY = new Transform(0, 0, 0, 1, false);

  /**
   * Angles closer than this to a multiple of 90°, and magnifications closer than this to 1, are
   * taken as that.
   */
  private static final double SNAP = 1e-10;

  private final double dx;
  private final double dy;
  private final double angle;
  private final double magnification;
  private final boolean mirrored;
  private final boolean exact;
  // Rows of the linear part.
  private final double xx;
  private final double xy;
  private final double yx;
  private final double yy;

  private Transform(double dx, double dy, double angle, double magnification, boolean mirrored) {
    if (!(Math.abs(dx) <= Coordinates.LIMIT) || !(Math.abs(dy) <= Coordinates.LIMIT)) {
      throw new ArithmeticException(
          "displacement " + dx + "," + dy + " is outside ±2^53 database units");
    }
    if (!Double.isFinite(angle)) {
      throw new ArithmeticException("rotation " + angle + " is not a finite number of degrees");
    }
    if (!(magnification > 0) || Double.isInfinite(magnification)) {
      throw new ArithmeticException(
          "magnification " + magnification + " is not positive and finite");
    }
    this.dx = dx + 0.0;
    this.dy = dy + 0.0;
    this.angle = normalisedAngle(angle);
    this.magnification = Math.abs(magnification - 1) < SNAP ? 1 : magnification;
    this.mirrored = mirrored;
    double cos = cosine(this.angle) * this.magnification;
    double sin = cosine(this.angle >= 90 ? this.angle - 90 : this.angle + 270) * this.magnification;
    this.xx = cos;
    this.xy = mirrored ? sin : -sin;
    this.yx = sin;
    this.yy = mirrored ? -cos : cos;
    this.exact =
        this.magnification == 1
            && this.angle % 90 == 0
            && dx == Math.rint(dx)
            && dy == Math.rint(dy);
  }

  /** A displacement, in database units. */
  public static Transform translation(long dx, long dy) {
    return of((double) dx, (double) dy, 0, 1, false);
  }

  /** A displacement in database units and a rotation in degrees, counter-clockwise. */
  public static Transform of(long dx, long dy, double angle) {
    return of((double) dx, (double) dy, angle, 1, false);
  }

  /**
   * Any placement.
   *
   * @param dx displacement along x in database units, within ±2^53
   * @param dy displacement along y in database units, within ±2^53
   * @param angle rotation in degrees, counter-clockwise
   * @param magnification scale factor, above 0
   * @param mirrored whether to mirror about the x axis (y → −y) before all else
   * @throws ArithmeticException if an argument is out of range or not a number
   */
  public static Transform of(
      double dx, double dy, double angle, double magnification, boolean mirrored) {
    if (dx == 0 && dy == 0 && angle == 0 && magnification == 1 && !mirrored) {
      return IDENTITY;
    }
    return new Transform(dx, dy, angle, magnification, mirrored);
  }

  private static double normalisedAngle(double degrees) {
    double reduced = degrees % 360;
    double quarter = Math.rint(reduced / 90) * 90;
    if (Math.abs(reduced - quarter) < SNAP) {
      reduced = quarter;
    }
    if (reduced < 0) {
      reduced += 360;
    }
    return reduced >= 360 ? 0 : reduced + 0.0;
  }

  /** Cosine of an angle in 0 ≤ degrees < 360, exact at multiples of 90°. */
  private static double cosine(double degrees) {
    if (degrees == 0) {
      return 1;
    }
    if (degrees == 90 || degrees == 270) {
      return 0;
    }
    if (degrees == 180) {
      return -1;
    }
    return StrictMath.cos(StrictMath.toRadians(degrees));
  }

  /** Displacement along x in database units. */
  public double dx() {
    return dx;
  }

  /** Displacement along y in database units. */
  public double dy() {
    return dy;
  }

  /** Rotation in degrees, counter-clockwise, in 0 ≤ angle < 360. */
  public double angle() {
    return angle;
  }

  /** Scale factor, above 0. */
  public double magnification() {
    return magnification;
  }

  /** Whether this mirrors about the x axis before it rotates. */
  public boolean mirrored() {
    return mirrored;
  }

  /** Whether integers map to integers without rounding. */
  public boolean isExact() {
    return exact;
  }

  /** Whether axis-parallel edges stay axis-parallel: the rotation is a multiple of 90°. */
  public boolean isOrthogonal() {
    return angle % 90 == 0;
  }

  /** Whether this is a mere displacement. */
  public boolean isTranslation() {
    return angle == 0 && magnification == 1 && !mirrored;
  }

  /** The x coordinate that a point maps to, unrounded. */
  public double exactX(double x, double y) {
    return dx + (xx * x + xy * y);
  }

  /** The y coordinate that a point maps to, unrounded. */
  public double exactY(double x, double y) {
    return dy + (yx * x + yy * y);
  }

  /**
   * The x coordinate that a point maps to.
   *
   * @throws ArithmeticException if it leaves the range of coordinates
   */
  public long mapX(long x, long y) {
    if (exact) {
      long turned = ((long) xx) * x + ((long) xy) * y;
      return Coordinates.checked((long) dx + turned);
    }
    return Coordinates.round(exactX((double) x, (double) y));
  }

  /**
   * The y coordinate that a point maps to.
   *
   * @throws ArithmeticException if it leaves the range of coordinates
   */
  public long mapY(long x, long y) {
    if (exact) {
      long turned = ((long) yx) * x + ((long) yy) * y;
      return Coordinates.checked((long) dy + turned);
    }
    return Coordinates.round(exactY((double) x, (double) y));
  }

  /** The point that a point maps to; throws as {@link #mapX}. */
  public Point apply(Point point) {
    return new Point(mapX(point.x(), point.y()), mapY(point.x(), point.y()));
  }

  /** The bounding box of the image of a box; an empty box stays empty. */
  public Box apply(Box box) {
    if (box.isEmpty() || equals(IDENTITY)) {
      return box;
    }
    if (isTranslation() && exact) {
      return box.translated((long) dx, (long) dy);
    }
    long[] corners = {
      box.left(),
      box.bottom(),
      box.right(),
      box.bottom(),
      box.right(),
      box.top(),
      box.left(),
      box.top()
    };
    return Box.bounding(applyFlat(corners));
  }

  /** The images of a flat array x0, y0, x1, y1, … in a new array; throws as {@link #mapX}. */
  public long[] applyFlat(long[] coordinates) {
    long[] mapped = new long[coordinates.length];
    if (isTranslation() && exact) {
      long byX = (long) dx;
      long byY = (long) dy;
      for (int i = 0; i < coordinates.length; i += 2) {
        mapped[i] = Coordinates.checked(coordinates[i] + byX);
        mapped[i + 1] = Coordinates.checked(coordinates[i + 1] + byY);
      }
      return mapped;
    }
    for (int i = 0; i < coordinates.length; i += 2) {
      mapped[i] = mapX(coordinates[i], coordinates[i + 1]);
      mapped[i + 1] = mapY(coordinates[i], coordinates[i + 1]);
    }
    return mapped;
  }

  /**
   * The transform that applies {@code first} and then this one; the displacement is not rounded.
   */
  public Transform after(Transform first) {
    double turn = mirrored ? angle - first.angle : angle + first.angle;
    return of(
        exactX(first.dx, first.dy),
        exactY(first.dx, first.dy),
        turn,
        magnification * first.magnification,
        mirrored ^ first.mirrored);
  }

  /** This transform followed by a displacement in database units. */
  public Transform translated(double byX, double byY) {
    return of(dx + byX, dy + byY, angle, magnification, mirrored);
  }

  /** The transform that undoes this one. */
  public Transform inverse() {
    Transform linear = of(0, 0, mirrored ? angle : -angle, 1 / magnification, mirrored);
    return linear.translated(-linear.exactX(dx, dy), -linear.exactY(dx, dy));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Transform t
        && dx == t.dx
        && dy == t.dy
        && angle == t.angle
        && magnification == t.magnification
        && mirrored == t.mirrored;
  }

  @Override
  public int hashCode() {
    int hash = Double.hashCode(dx) * 31 + Double.hashCode(dy);
    return (hash * 31 + Double.hashCode(angle)) * 31
        + Double.hashCode(magnification)
        + (mirrored ? 1 : 0);
  }

  /** For example {@code m r90 *2 (100,-50)}. */
  @Override
  public String toString() {
    return (mirrored ? "m r" : "r") + angle + " *" + magnification + " (" + dx + "," + dy + ")";
  }
}
