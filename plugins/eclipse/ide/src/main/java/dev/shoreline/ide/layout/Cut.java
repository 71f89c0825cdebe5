package dev.shoreline.ide.layout;

/**
 * A vertical plane through the package.
 *
 * @param alongX whether it runs along x, at a y; else along y, at an x
 * @param at its place, micrometres
 */
record Cut(boolean alongX, double at) {
  /** The plane in the same direction through a point, micrometres. */
  Cut through(double x, double y) {
    return new Cut(alongX, alongX ? y : x);
  }

  /** The part of the plane that a viewport shows: where it starts, micrometres. */
  double from(Viewport view) {
    return alongX ? view.left() : view.y(view.height());
  }

  /** Where the part of the plane that a viewport shows ends, micrometres. */
  double to(Viewport view) {
    return alongX ? view.x(view.width()) : view.top();
  }
}
