package dev.shoreline.layout.database;

import dev.shoreline.layout.geometry.Coordinates;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Transform;

/**
 * A string at a place.
 *
 * @param text the string
 * @param placement where it starts and how it is turned; the displacement is integral
 * @param size height of the letters in database units; 0 if not given
 * @param font GDSII font 0 to 3; −1 if not given
 * @param horizontal which side of the text is at the origin: 0 left, 1 centre, 2 right; −1 if not
 *     given
 * @param vertical which side of the text is at the origin: 0 top, 1 middle, 2 bottom; −1 if not
 *     given
 */
public record Label(
    String text, Transform placement, long size, int font, int horizontal, int vertical) {

  /** A plain string at a point. */
  public static Label at(String text, Point origin) {
    return new Label(text, Transform.translation(origin.x(), origin.y()), 0, -1, -1, -1);
  }

  /** The point at which the text starts. */
  public Point origin() {
    return placement.apply(Point.ORIGIN);
  }

  /** The image under a transform; the origin and the size are rounded. */
  public Label transformed(Transform transform) {
    Transform moved = transform.after(placement);
    Point at = moved.apply(Point.ORIGIN);
    Transform rounded =
        Transform.of(
            (double) at.x(),
            (double) at.y(),
            moved.angle(),
            moved.magnification(),
            moved.mirrored());
    long scaled = Coordinates.round(size * transform.magnification());
    return new Label(text, rounded, scaled, font, horizontal, vertical);
  }
}
