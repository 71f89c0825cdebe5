package dev.shoreline.flow.rule;

import dev.shoreline.flow.rule.PlacedObjects.Node;
import dev.shoreline.flow.rule.ViaField.Via;
import dev.shoreline.layout.build.BuiltRoute;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.netlist.model.Box;
import dev.shoreline.netlist.model.KeepOut;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.List;

/** Regions of a cell that devices, waveguides or vias in it stay out of. */
final class KeepOutRules {
  private static final double TOLERANCE = 50e-9; // of the chords along a waveguide

  private final PlacedObjects objects;
  private final List<BuiltRoute> routes;
  private final Sink sink;

  KeepOutRules(PlacedObjects objects, List<BuiltRoute> routes, Sink sink) {
    this.objects = objects;
    this.routes = routes;
    this.sink = sink;
  }

  void check() {
    for (Node node : objects.all()) {
      for (KeepOut keepOut : node.cell().getKeepOuts()) {
        Box box = keepOut.getRegion();
        Rectangle region = new Rectangle(box.getX0(), box.getY0(), box.getX1(), box.getY1());
        if (names(keepOut, "via")) {
          vias(node, keepOut, region);
        }
        if (names(keepOut, "waveguide")) {
          waveguides(node, keepOut, region);
        }
        if (names(keepOut, "device")) {
          devices(node, keepOut, region);
        }
      }
    }
  }

  private static boolean names(KeepOut keepOut, String what) {
    String named = keepOut.getWhat();
    return named == null || named.isBlank() || named.equals(what);
  }

  private void vias(Node node, KeepOut keepOut, Rectangle region) {
    for (ViaArray array : node.cell().getViaArrays()) {
      ViaField field = new ViaField(array);
      List<Via> inside = new ArrayList<>();
      double r = field.radius();
      boolean all =
          field.visit(
              new Rectangle(region.x0() - r, region.y0() - r, region.x1() + r, region.y1() + r),
              via -> {
                if (via.distance(region) < r - Bounds.DATABASE_UNIT) {
                  inside.add(via);
                }
              });
      if (!all) {
        sink.cut(node.pathTo(array), field.centres().placed(node.frame()), array);
      }
      if (!inside.isEmpty()) {
        String what = inside.size() + " vias of " + array.getName();
        found(node, keepOut, what, inside.getFirst().outline(r), String.valueOf(array.getName()));
      }
    }
  }

  private void waveguides(Node node, KeepOut keepOut, Rectangle region) {
    for (BuiltRoute built : routes) {
      if (!built.owner().equals(node.cell()) || built.route().getCrossSection() == null) {
        continue;
      }
      double half = built.route().getCrossSection().getWidth() / 2;
      List<Pose> stations = built.line().stations(half, TOLERANCE);
      for (int i = 1; i < stations.size(); i++) {
        Pose a = stations.get(i - 1);
        Pose b = stations.get(i);
        if (reaches(a, b, half - Bounds.DATABASE_UNIT, region)) {
          Rectangle where =
              Rectangle.union(Rectangle.point(a.x(), a.y()), Rectangle.point(b.x(), b.y()));
          found(node, keepOut, "waveguide " + built.name(), where, built.name());
          break;
        }
      }
    }
  }

  /**
   * Whether a stretch comes nearer to a region than half its width: by clipping it to the region.
   */
  private static boolean reaches(Pose a, Pose b, double half, Rectangle region) {
    double[] range = {0, 1};
    clip(a.x(), b.x() - a.x(), region.x0() - half, region.x1() + half, range);
    clip(a.y(), b.y() - a.y(), region.y0() - half, region.y1() + half, range);
    return range[0] < range[1];
  }

  private static void clip(double start, double step, double low, double high, double[] range) {
    if (step == 0) {
      if (start <= low || start >= high) {
        range[1] = -1;
      }
      return;
    }
    double first = (low - start) / step;
    double second = (high - start) / step;
    range[0] = Math.max(range[0], Math.min(first, second));
    range[1] = Math.min(range[1], Math.max(first, second));
  }

  private void devices(Node node, KeepOut keepOut, Rectangle region) {
    Rectangle inTop = region.placed(node.frame());
    for (Node device : objects.all()) {
      if (device.isDevice() && device.hosts().contains(node)) {
        Rectangle own = objects.drawn(device);
        if (own.overlap(inTop) > Bounds.DATABASE_UNIT) {
          String what = "device " + device.path();
          sink.add(text(keepOut, what), device.path(), own, keepOut);
        }
      }
    }
  }

  private void found(Node node, KeepOut keepOut, String what, Rectangle where, String name) {
    String path = node.chain().isEmpty() ? name : node.path() + "." + name;
    sink.add(text(keepOut, what), path, where.placed(node.frame()), keepOut);
  }

  private static String text(KeepOut keepOut, String what) {
    return what + " in the region " + keepOut.getName() + " that is to be kept free";
  }
}
