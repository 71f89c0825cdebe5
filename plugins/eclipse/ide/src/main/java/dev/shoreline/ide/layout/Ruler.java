package dev.shoreline.ide.layout;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/** Measures from corner or edge to corner or edge; with Alt, from point to point. */
final class Ruler {
  /** So many pixels around the pointer, corners and edges are caught. */
  private static final int CATCH = 8;

  private double @Nullable [] ends;

  /** Starts to measure at the pointer. */
  void start(Event event, Drawing drawing, BitSet hidden, Viewport view) {
    double[] start = meant(event, drawing, hidden, view);
    ends = new double[] {start[0], start[1], start[0], start[1]};
  }

  /** Measures to the pointer; false if nothing is measured. */
  boolean drag(Event event, Drawing drawing, BitSet hidden, Viewport view) {
    double[] measured = ends;
    if (measured == null) {
      return false;
    }
    double[] end = meant(event, drawing, hidden, view);
    measured[2] = end[0];
    measured[3] = end[1];
    return true;
  }

  /** Measures nothing; false if nothing was measured. */
  boolean clear() {
    boolean was = ends != null;
    ends = null;
    return was;
  }

  /** Its ends, micrometres, or null. */
  double @Nullable [] ends() {
    return ends;
  }

  /** The same as a list; empty if nothing is measured. */
  List<Double> list() {
    return ends == null ? List.of() : Arrays.stream(ends).boxed().toList();
  }

  /** The place that is meant by a pointer, micrometres: a corner or an edge, if one is near. */
  private static double[] meant(Event event, Drawing drawing, BitSet hidden, Viewport view) {
    double x = view.x(event.x);
    double y = view.y(event.y);
    double unit = drawing.scene().databaseUnit();
    if ((event.stateMask & SWT.ALT) != 0 || unit <= 0) {
      return new double[] {x, y};
    }
    return Snap.near(drawing, hidden, x / unit, y / unit, CATCH * view.unit() / unit)
        .map(found -> new double[] {found.x() * unit, found.y() * unit})
        .orElse(new double[] {x, y});
  }
}
