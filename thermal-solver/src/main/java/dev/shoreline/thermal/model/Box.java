package dev.shoreline.thermal.model;

/** An axis-parallel box, metres; an extent may be zero (a sheet). */
public record Box(double x0, double x1, double y0, double y1, double z0, double z1) {
  /** The box around a rectangle between two heights. */
  public static Box of(Rect r, double z0, double z1) {
    return new Box(r.x0(), r.x1(), r.y0(), r.y1(), z0, z1);
  }

  /** Its shadow on the xy plane. */
  public Rect footprint() {
    return new Rect(x0, x1, y0, y1);
  }

  /** Whether all coordinates are finite and no extent is reversed. */
  public boolean isProper() {
    return footprint().isProper() && z0 <= z1 && Double.isFinite(z0) && Double.isFinite(z1);
  }
}
