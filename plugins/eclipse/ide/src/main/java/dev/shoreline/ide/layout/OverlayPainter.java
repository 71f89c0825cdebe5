package dev.shoreline.ide.layout;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.Reading;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.place.Rectangle;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.jspecify.annotations.Nullable;

/** Draws markers with their measures, selected objects, the ruler and a scale over the picture. */
final class OverlayPainter {
  private static final double METRE = 1e6;
  private static final Color ERROR = new Color(224, 48, 48);
  private static final Color WARNING = new Color(224, 150, 20);
  private static final Color SELECTED = new Color(0, 150, 220);

  /** Beyond so many, markers are dots: nobody reads more. */
  private static final int MOST = 2_000;

  private final GC gc;
  private final Viewport view;
  private final Color ink;

  OverlayPainter(GC gc, Viewport view, boolean light) {
    this.gc = gc;
    this.view = view;
    this.ink = light ? new Color(40, 40, 40) : new Color(220, 220, 220);
  }

  void paint(Overlay overlay, double @Nullable [] ruler, @Nullable Cut cut, String message) {
    gc.setAntialias(SWT.ON);
    overlay.findings().stream().limit(MOST).forEach(finding -> marker(finding, false));
    if (overlay.chosen() != null) {
      marker(overlay.chosen(), true);
    }
    gc.setLineWidth(2);
    gc.setForeground(SELECTED);
    for (Rectangle box : overlay.selected()) {
      box(box);
    }
    if (cut != null) {
      cut(cut);
    }
    if (ruler != null) {
      ruler(ruler);
    }
    scale();
    if (!message.isEmpty()) {
      gc.setForeground(ink);
      gc.drawText(message, 12, 12, true);
    }
  }

  private void box(Rectangle box) {
    int x = (int) Math.round(view.pixelX(box.x0() * METRE));
    int y = (int) Math.round(view.pixelY(box.y1() * METRE));
    int width = (int) Math.round(box.width() * METRE / view.unit());
    int height = (int) Math.round(box.height() * METRE / view.unit());
    gc.drawRectangle(x - 2, y - 2, Math.max(4, width + 4), Math.max(4, height + 4));
  }

  private void marker(Finding finding, boolean chosen) {
    LayoutPlace marker = finding.marker();
    if (marker == null) {
      return;
    }
    gc.setForeground(finding.severity() == Severity.ERROR ? ERROR : WARNING);
    gc.setLineWidth(chosen ? 3 : 2);
    for (Figure figure : marker.figures()) {
      switch (figure) {
        case Figure.Polygon polygon -> outline(polygon.points());
        case Figure.Edge edge -> line(edge.from(), edge.to());
        case Figure.EdgePair pair -> {
          line(pair.first().from(), pair.first().to());
          line(pair.second().from(), pair.second().to());
        }
      }
    }
    if (chosen) {
      label(finding.code(), marker);
    }
  }

  private void outline(List<Point> points) {
    int[] corners = new int[2 * points.size()];
    int x0 = Integer.MAX_VALUE;
    int x1 = Integer.MIN_VALUE;
    for (int i = 0; i < points.size(); i++) {
      corners[2 * i] = pixelX(points.get(i));
      corners[2 * i + 1] = pixelY(points.get(i));
      x0 = Math.min(x0, corners[2 * i]);
      x1 = Math.max(x1, corners[2 * i]);
    }
    if (x1 - x0 < 6) {
      gc.drawOval((x0 + x1) / 2 - 5, corners[1] - 5, 10, 10);
    } else {
      gc.drawPolygon(corners);
    }
  }

  private void line(Point from, Point to) {
    gc.drawLine(pixelX(from), pixelY(from), pixelX(to), pixelY(to));
  }

  private void label(String code, LayoutPlace marker) {
    Point at = marker.figures().getFirst().points().getFirst();
    Reading reading = marker.reading();
    String text =
        code
            + (reading == null
                ? ""
                : ": " + reading.measuredText() + ", limit " + reading.limitText());
    int x = Math.clamp(pixelX(at) + 10, 4, Math.max(4, view.width() - 200));
    int y = Math.clamp(pixelY(at) + 10, 4, Math.max(4, view.height() - 40));
    gc.setBackground(new Color(255, 255, 225));
    gc.setForeground(new Color(20, 20, 20));
    gc.drawText(" " + text + " ", x, y);
  }

  private int pixelX(Point point) {
    return Math.clamp(Math.round(view.pixelX(point.x())), -30_000, 30_000);
  }

  private int pixelY(Point point) {
    return Math.clamp(Math.round(view.pixelY(point.y())), -30_000, 30_000);
  }

  private void ruler(double[] r) {
    gc.setForeground(SELECTED);
    gc.setLineWidth(1);
    int x = (int) view.pixelX(r[2]);
    int y = (int) view.pixelY(r[3]);
    gc.drawLine((int) view.pixelX(r[0]), (int) view.pixelY(r[1]), x, y);
    double dx = r[2] - r[0];
    double dy = r[3] - r[1];
    gc.setForeground(ink);
    String text = length(Math.hypot(dx, dy)) + "  (" + length(dx) + ", " + length(dy) + ")";
    org.eclipse.swt.graphics.Point size = gc.textExtent(text);
    gc.drawText(
        text,
        Math.max(0, Math.min(x + 10, view.width() - size.x)),
        Math.max(0, Math.min(y + 10, view.height() - size.y)),
        true);
  }

  private void cut(Cut cut) {
    gc.setForeground(ink);
    gc.setLineWidth(1);
    gc.setLineStyle(SWT.LINE_DASHDOT);
    int x = (int) Math.round(view.pixelX(cut.at()));
    int y = (int) Math.round(view.pixelY(cut.at()));
    if (cut.alongX()) {
      gc.drawLine(0, y, view.width(), y);
    } else {
      gc.drawLine(x, 0, x, view.height());
    }
    gc.setLineStyle(SWT.LINE_SOLID);
  }

  /** A bar of a round length in the corner. */
  private void scale() {
    double wanted = 120 * view.unit();
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    double bar = wanted >= 5 * power ? 5 * power : wanted >= 2 * power ? 2 * power : power;
    int width = (int) Math.round(bar / view.unit());
    gc.setForeground(ink);
    gc.setLineWidth(2);
    gc.drawLine(12, view.height() - 14, 12 + width, view.height() - 14);
    gc.drawText(length(bar), 14, view.height() - 36, true);
  }

  static String length(double micrometres) {
    double size = Math.abs(micrometres);
    if (size >= 1000) {
      return String.format(Locale.ROOT, "%.4g mm", micrometres / 1000);
    }
    return size >= 1 || size == 0
        ? String.format(Locale.ROOT, "%.4g µm", micrometres)
        : String.format(Locale.ROOT, "%.3g nm", micrometres * 1000);
  }
}
