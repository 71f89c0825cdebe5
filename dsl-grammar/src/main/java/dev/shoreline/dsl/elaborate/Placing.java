package dev.shoreline.dsl.elaborate;

import dev.shoreline.netlist.model.Instance;
import java.util.List;

/**
 * Where a cell lies in another: mirrored about the x axis first, then turned, then displaced.
 *
 * @param x metres
 * @param y metres
 * @param z metres
 * @param rotation degrees, counter-clockwise
 */
record Placing(double x, double y, double z, double rotation, boolean mirror) {
  static final Placing IDENTITY = new Placing(0, 0, 0, 0, false);

  static Placing of(Instance instance) {
    return new Placing(
        instance.getX(),
        instance.getY(),
        instance.getZ(),
        instance.getRotation(),
        instance.isMirror());
  }

  /** The placing of the last of a chain of instances as seen from outside the first. */
  static Placing of(List<Instance> chain) {
    Placing placing = IDENTITY;
    for (Instance instance : chain) {
      placing = placing.then(of(instance));
    }
    return placing;
  }

  /** A placing inside this one, as seen from outside. */
  Placing then(Placing inner) {
    return new Placing(
        x(inner.x, inner.y),
        y(inner.x, inner.y),
        z + inner.z,
        direction(inner.rotation),
        mirror != inner.mirror);
  }

  double x(double px, double py) {
    return x + cosine(rotation) * px - cosine(rotation - 90) * (mirror ? -py : py);
  }

  double y(double px, double py) {
    return y + cosine(rotation - 90) * px + cosine(rotation) * (mirror ? -py : py);
  }

  /** A direction inside as seen from outside, 0 to 360 degrees. */
  double direction(double degrees) {
    return turn(rotation + (mirror ? -degrees : degrees));
  }

  /** The rectangle around a placed one; exact for quarter turns. */
  Area around(Area a) {
    Area result = Area.point(x(a.x0(), a.y0()), y(a.x0(), a.y0()));
    result = Area.union(result, Area.point(x(a.x1(), a.y0()), y(a.x1(), a.y0())));
    result = Area.union(result, Area.point(x(a.x0(), a.y1()), y(a.x0(), a.y1())));
    return Area.union(result, Area.point(x(a.x1(), a.y1()), y(a.x1(), a.y1())));
  }

  /** The rectangle of this one's inside around a rectangle outside; exact for quarter turns. */
  Area inverse(Area a) {
    double[] xs = {a.x0() - x, a.x1() - x};
    double[] ys = {a.y0() - y, a.y1() - y};
    Area result = null;
    for (double dx : xs) {
      for (double dy : ys) {
        double px = cosine(rotation) * dx + cosine(rotation - 90) * dy;
        double py = -cosine(rotation - 90) * dx + cosine(rotation) * dy;
        result = Area.union(result, Area.point(px, mirror ? -py : py));
      }
    }
    return result == null ? a : result;
  }

  /** An angle between 0 and 360 degrees. */
  static double turn(double degrees) {
    double rest = degrees % 360;
    return rest < 0 ? rest + 360 : rest + 0.0;
  }

  /** Exact at quarter turns. */
  private static double cosine(double degrees) {
    double quarters = degrees / 90;
    if (quarters != Math.rint(quarters)) {
      return Math.cos(Math.toRadians(degrees));
    }
    return switch ((int) (Math.abs((long) quarters) % 4)) {
      case 0 -> 1;
      case 2 -> -1;
      default -> 0;
    };
  }
}
