package dev.shoreline.ide.results;

import dev.shoreline.flow.measure.LinkBudget;
import dev.shoreline.ide.editor.Ground;
import dev.shoreline.ide.editor.Palette;
import dev.shoreline.netlist.source.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/**
 * A link budget as a waterfall: what is sent, one row for each loss, what is left and, as a line,
 * what is needed. A double click on a row leads to the text.
 */
final class LossCanvas extends Canvas {
  private static final int TALLEST = 20;
  private static final int GAP = 6;
  private static final Color SENT = new Color(0x4a, 0x7a, 0xc2);
  private static final Color LOST = new Color(0xd0, 0x8a, 0x3a);

  private final Consumer<@Nullable Span> opener;
  private @Nullable LinkBudget budget;

  LossCanvas(Composite parent, Consumer<@Nullable Span> opener) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.opener = opener;
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseDoubleClick, this::open);
  }

  void show(@Nullable LinkBudget what) {
    budget = what;
    redraw();
  }

  @Nullable LinkBudget shown() {
    return budget;
  }

  /** Pixels of a row: all of them fit as long as letters can be read. */
  private int rowHeight(LinkBudget shown) {
    int rows = shown.losses().size() + 3;
    return Math.max(12, Math.min(TALLEST, getClientArea().height / rows));
  }

  private void open(Event event) {
    LinkBudget shown = budget;
    if (shown != null) {
      int row = event.y / rowHeight(shown) - 1;
      if (row >= 0 && row < shown.losses().size()) {
        opener.accept(shown.losses().get(row).place());
      }
    }
  }

  private void paint(GC gc) {
    LinkBudget shown = budget;
    gc.setForeground(getForeground());
    if (shown == null) {
      gc.drawText("No link budget", GAP, GAP, true);
      return;
    }
    Rows rows = new Rows(gc, shown, getClientArea(), rowHeight(shown));
    rows.row(shown.source(), "%.2f dBm", shown.launch(), rows.lowest, shown.launch(), SENT);
    double level = shown.launch();
    for (LinkBudget.Loss loss : shown.losses()) {
      double next = level - loss.loss();
      rows.row(loss.object(), "%+.2f dB", -loss.loss(), level, next, LOST);
      level = next;
    }
    Color verdict = shown.margin() >= 0 ? Palette.GOOD : Palette.BAD;
    rows.row(
        shown.receiver(), "%.2f dBm", shown.received(), rows.lowest, shown.received(), verdict);
    rows.row("margin", "%+.2f dB", shown.margin(), shown.need(), shown.received(), verdict);
    rows.need(shown.need());
  }

  /** Rows that are drawn one below the other. */
  private final class Rows {
    private final GC gc;
    private final int height;
    private final int left;
    private final int right;
    private final double lowest;
    private final double highest;
    private int y = 1;

    Rows(GC gc, LinkBudget shown, Rectangle area, int height) {
      this.gc = gc;
      this.height = height;
      left = area.width * 2 / 5;
      right = area.width - gc.textExtent("-00.00 dBm").x - 2 * GAP;
      double least = shown.launch();
      double most = shown.launch();
      double level = shown.launch();
      for (LinkBudget.Loss loss : shown.losses()) {
        level -= loss.loss();
        least = Math.min(least, level);
        most = Math.max(most, level);
      }
      lowest = Math.min(least, shown.need()) - 1;
      highest = Math.max(most, shown.need());
    }

    private int x(double power) {
      double part = (power - lowest) / Math.max(1e-9, highest - lowest);
      return left + (int) Math.round(part * Math.max(1, right - left));
    }

    void row(String name, String format, double value, double from, double to, Color color) {
      String label = shortened(name, left - 2 * GAP);
      int text = y + (height - gc.textExtent("X").y) / 2;
      gc.drawText(label, GAP, text, true);
      int x0 = Math.min(x(from), x(to));
      int width = Math.max(2, Math.abs(x(from) - x(to)));
      gc.setBackground(color);
      gc.fillRectangle(x0, y + 2, width, height - 4);
      gc.drawText(String.format(Locale.ROOT, format, value), x0 + width + GAP, text, true);
      y += height;
    }

    /** The end of a long path tells more than its beginning. */
    private String shortened(String name, int room) {
      String label = name;
      while (label.length() > 4 && gc.textExtent(label).x > room) {
        label = "…" + label.substring(2);
      }
      return label;
    }

    void need(double power) {
      gc.setForeground(
          Ground.isDark(LossCanvas.this) ? new Color(255, 120, 120) : new Color(170, 0, 0));
      gc.setLineStyle(SWT.LINE_DASH);
      gc.drawLine(x(power), 0, x(power), y);
      Point size = gc.textExtent("needed");
      gc.drawText("needed", Math.max(0, x(power) - size.x / 2), y, true);
    }
  }
}
