package dev.shoreline.drc.check;

import dev.shoreline.layout.geometry.Polygon;
import java.util.Arrays;

/**
 * A stretch of waveguide as seen from one of its edges: for each vertex of the edge the nearest
 * point of the opposite edge, and the point of the centre line between the two. Coordinates in
 * database units.
 */
final class Track {
  private double[] near = new double[32];
  private double[] far = new double[32];
  private double[] sag = new double[16];
  private int size;

  /**
   * Adds a vertex.
   *
   * @param beyond how far the opposite curve may lie beyond its chord here, times its radius
   */
  void add(double x, double y, double oppositeX, double oppositeY, double beyond) {
    if (2 * size == near.length) {
      near = Arrays.copyOf(near, 4 * size);
      far = Arrays.copyOf(far, 4 * size);
      sag = Arrays.copyOf(sag, 2 * size);
    }
    sag[size] = beyond;
    near[2 * size] = x;
    near[2 * size + 1] = y;
    far[2 * size] = oppositeX;
    far[2 * size++ + 1] = oppositeY;
  }

  int size() {
    return size;
  }

  double x(int i) {
    return (near[2 * i] + far[2 * i]) / 2;
  }

  double y(int i) {
    return (near[2 * i + 1] + far[2 * i + 1]) / 2;
  }

  double width(int i) {
    return Math.hypot(near[2 * i] - far[2 * i], near[2 * i + 1] - far[2 * i + 1]);
  }

  /** How far the opposite curve may lie beyond its chord, times its radius. */
  double sag(int i) {
    return sag[i];
  }

  double distance(int i, int j) {
    return Math.hypot(x(i) - x(j), y(i) - y(j));
  }

  /** The waveguide from one point to another, both included. */
  Polygon area(int first, int last) {
    long[] xy = new long[4 * (last - first + 1)];
    for (int i = first; i <= last; i++) {
      int to = 2 * (i - first);
      xy[to] = Math.round(near[2 * i]);
      xy[to + 1] = Math.round(near[2 * i + 1]);
      xy[xy.length - 2 - to] = Math.round(far[2 * i]);
      xy[xy.length - 1 - to] = Math.round(far[2 * i + 1]);
    }
    return Polygon.of(xy);
  }
}
