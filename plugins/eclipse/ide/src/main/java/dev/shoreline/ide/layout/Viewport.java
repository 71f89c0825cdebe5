package dev.shoreline.ide.layout;

/**
 * What of the plane is seen. Pixel (x, y) shows the point (left + x·unit, top − y·unit).
 *
 * @param left the plane's x at the left edge, micrometres
 * @param top the plane's y at the upper edge, micrometres
 * @param unit size of a pixel, micrometres
 * @param width pixels
 * @param height pixels
 */
record Viewport(double left, double top, double unit, int width, int height) {
  /** The finest zoom: a nanometre a hundred pixels wide. */
  private static final double SMALLEST = 1e-5;

  private static final double LARGEST = 1e5;

  /** The one that shows a box with a margin around it. */
  static Viewport around(double x0, double y0, double x1, double y1, int width, int height) {
    double wide = Math.max(x1 - x0, 1e-3);
    double high = Math.max(y1 - y0, 1e-3);
    double unit = 1.06 * Math.max(wide / Math.max(1, width), high / Math.max(1, height));
    return new Viewport(
        (x0 + x1 - unit * width) / 2, (y0 + y1 + unit * height) / 2, unit, width, height);
  }

  double x(int pixel) {
    return left + pixel * unit;
  }

  double y(int pixel) {
    return top - pixel * unit;
  }

  double pixelX(double x) {
    return (x - left) / unit;
  }

  double pixelY(double y) {
    return (top - y) / unit;
  }

  /** The same moved by pixels. */
  Viewport moved(int dx, int dy) {
    return new Viewport(left - dx * unit, top + dy * unit, unit, width, height);
  }

  /** The same zoomed, the point under a pixel staying there; within sensible bounds. */
  Viewport zoomed(double factor, int pixelX, int pixelY) {
    double wanted = Math.clamp(unit * factor, SMALLEST, LARGEST);
    return new Viewport(
        x(pixelX) - pixelX * wanted, y(pixelY) + pixelY * wanted, wanted, width, height);
  }

  Viewport sized(int newWidth, int newHeight) {
    double x = left + width * unit / 2;
    double y = top - height * unit / 2;
    return new Viewport(
        x - newWidth * unit / 2, y + newHeight * unit / 2, unit, newWidth, newHeight);
  }
}
