package dev.shoreline.ide.results;

import dev.shoreline.flow.result.DeviceTemperature;
import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.ide.editor.Palette;
import dev.shoreline.ide.layout.HeatScale;
import dev.shoreline.netlist.quantity.Units;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/** A map of temperatures with its scale; the pointer probes it. */
final class HeatCanvas extends Canvas {
  private static final int BAR = 14;
  private static final int ROOM = 90;

  private @Nullable HeatMap map;
  private @Nullable DeviceTemperature marked;

  HeatCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseMove, this::probe);
  }

  void show(@Nullable HeatMap what) {
    map = what;
    marked = null;
    redraw();
  }

  void mark(DeviceTemperature ring) {
    marked = ring;
    redraw();
  }

  /** Pixels a micrometre. */
  private double scale(HeatMap m) {
    Rectangle area = getClientArea();
    double width = m.xEdges().getLast() - m.xEdges().getFirst();
    double height = m.yEdges().getLast() - m.yEdges().getFirst();
    return Math.min((area.width - ROOM) / width, (area.height - 8) / height);
  }

  private void paint(GC gc) {
    HeatMap m = map;
    if (m == null) {
      gc.drawText("No temperatures yet", 8, 8, true);
      return;
    }
    HeatScale colors = new HeatScale(m);
    double scale = scale(m);
    int[] xs = pixels(m.xEdges(), scale, false);
    int[] ys = pixels(m.yEdges(), scale, true);
    int columns = m.xEdges().size() - 1;
    for (int row = 0; row + 1 < ys.length; row++) {
      for (int column = 0; column < columns; column++) {
        if (xs[column + 1] > xs[column] && ys[row] > ys[row + 1]) {
          gc.setBackground(Palette.of(colors.rgb(m.temperatures().get(row * columns + column))));
          gc.fillRectangle(
              xs[column], ys[row + 1], xs[column + 1] - xs[column], ys[row] - ys[row + 1]);
        }
      }
    }
    bar(gc, colors);
    if (marked != null) {
      gc.setForeground(new Color(0, 200, 255));
      gc.setLineWidth(2);
      int x = 4 + (int) ((marked.x() - m.xEdges().getFirst()) * scale);
      int y = 4 + (int) ((m.yEdges().getLast() - marked.y()) * scale);
      gc.drawOval(x - 7, y - 7, 14, 14);
    }
  }

  private static int[] pixels(List<Double> edges, double scale, boolean down) {
    int[] pixels = new int[edges.size()];
    for (int i = 0; i < pixels.length; i++) {
      double away = down ? edges.getLast() - edges.get(i) : edges.get(i) - edges.getFirst();
      pixels[i] = 4 + (int) Math.round(away * scale);
    }
    return pixels;
  }

  private void bar(GC gc, HeatScale colors) {
    Rectangle area = getClientArea();
    int x = area.width - ROOM + 16;
    int height = Math.max(1, area.height - 24);
    for (int i = 0; i < height; i++) {
      float part = 1 - (float) i / height;
      gc.setBackground(
          Palette.of(colors.rgb(colors.coldest() + part * (colors.hottest() - colors.coldest()))));
      gc.fillRectangle(x, 8 + i, BAR, 1);
    }
    gc.setForeground(getForeground());
    gc.drawText(celsius(colors.hottest()), x + BAR + 4, 4, true);
    gc.drawText(celsius(colors.coldest()), x + BAR + 4, height - 8, true);
  }

  private static String celsius(float kelvin) {
    return String.format(Locale.ROOT, "%.1f °C", kelvin - Units.ZERO_CELSIUS);
  }

  private void probe(Event event) {
    HeatMap m = map;
    if (m == null) {
      return;
    }
    double scale = scale(m);
    int column = HeatScale.cell(m.xEdges(), m.xEdges().getFirst() + (event.x - 4) / scale);
    int row = HeatScale.cell(m.yEdges(), m.yEdges().getLast() - (event.y - 4) / scale);
    setToolTipText(
        column < 0 || row < 0
            ? null
            : celsius(m.temperatures().get(row * (m.xEdges().size() - 1) + column)));
  }
}
