package dev.shoreline.ide.layout;

import dev.shoreline.ide.editor.Ground;
import dev.shoreline.ide.editor.Palette;
import dev.shoreline.ide.layout.Section.Piece;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/** Draws a section; the pointer tells what lies below it. */
public final class SectionCanvas extends Canvas {
  private static final int LEFT = 76;
  private static final int EDGE = 8;
  private static final int BOTTOM = 22;

  /** Greys and earths for materials, apart from the colours of drawing layers. */
  private static final int[] MATERIALS = {
    0x9aa5b8, 0x6b8e6b, 0xb7a05e, 0x7fa8c9, 0xa58fb0, 0x8fb0a5, 0xb09a8f, 0x8f97a5
  };

  private @Nullable Section section;

  SectionCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.MouseMove, this::probe);
  }

  void show(Section what) {
    section = what;
    redraw();
  }

  /** What is drawn, one line a piece, for those who look at it from outside. */
  public List<String> pieces() {
    return section == null
        ? List.of()
        : section.pieces().stream().map(SectionCanvas::text).toList();
  }

  private static String text(Piece piece) {
    return piece.name()
        + ": "
        + piece.what()
        + (piece.material().isEmpty() ? "" : ", " + piece.material())
        + ", "
        + OverlayPainter.length(piece.z1() - piece.z0())
        + " thick, from z = "
        + OverlayPainter.length(piece.z0())
        + ", "
        + OverlayPainter.length(piece.to() - piece.from())
        + " wide";
  }

  private void paint(GC gc) {
    Section shown = section;
    gc.setForeground(getForeground());
    if (shown == null || shown.pieces().isEmpty()) {
      gc.drawText(
          shown == null ? "No design with bodies has been checked" : "Nothing lies at the cut",
          EDGE,
          EDGE,
          true);
      return;
    }
    List<String> materials =
        shown.pieces().stream().map(Piece::material).distinct().sorted().toList();
    for (Piece piece : shown.pieces()) {
      Rectangle box = box(shown, piece);
      gc.setBackground(
          Palette.of(
              piece
                  .color()
                  .map(Integer::decode)
                  .orElse(MATERIALS[materials.indexOf(piece.material()) % MATERIALS.length])));
      gc.setAlpha(piece.color().isPresent() ? 255 : 190);
      gc.fillRectangle(box);
      gc.setAlpha(255);
      if (piece.color().isEmpty()) {
        gc.drawRectangle(box);
        label(gc, piece, box);
      }
    }
    axis(gc, shown);
  }

  private Rectangle box(Section shown, Piece piece) {
    int x0 = x(shown, piece.from());
    int y1 = y(shown, piece.z1());
    return new Rectangle(
        x0, y1, Math.max(1, x(shown, piece.to()) - x0), Math.max(1, y(shown, piece.z0()) - y1));
  }

  private int x(Section shown, double along) {
    int width = Math.max(1, getClientArea().width - LEFT - EDGE);
    return LEFT + (int) Math.round((along - shown.from()) / (shown.to() - shown.from()) * width);
  }

  private int y(Section shown, double z) {
    int height = Math.max(1, getClientArea().height - BOTTOM - EDGE);
    return EDGE + (int) Math.round((1 - shown.share(z)) * height);
  }

  /** Name and material, as far as there is room for them. */
  private static void label(GC gc, Piece piece, Rectangle box) {
    Color before = gc.getForeground();
    gc.setForeground(new Color(20, 20, 20));
    for (String text :
        List.of(piece.name() + " (" + piece.what() + "): " + piece.material(), piece.material())) {
      Point size = gc.textExtent(text);
      if (size.x + 6 < box.width && size.y <= box.height) {
        gc.drawText(text, box.x + 4, box.y + (box.height - size.y) / 2, true);
        break;
      }
    }
    gc.setForeground(before);
  }

  private void axis(GC gc, Section shown) {
    Rectangle area = getClientArea();
    gc.setForeground(Ground.isDark(this) ? new Color(220, 220, 220) : new Color(40, 40, 40));
    int last = Integer.MAX_VALUE;
    for (double z : shown.faces()) {
      int y = y(shown, z);
      String text = OverlayPainter.length(z);
      Point size = gc.textExtent(text);
      if (last - y >= size.y) {
        gc.drawLine(LEFT - 5, y, LEFT, y);
        gc.drawText(text, LEFT - 8 - size.x, Math.max(0, y - size.y / 2), true);
        last = y;
      }
    }
    String from = OverlayPainter.length(shown.from());
    String to = OverlayPainter.length(shown.to());
    int y = area.height - BOTTOM + 4;
    gc.drawText(from, LEFT, y, true);
    gc.drawText(to, area.width - EDGE - gc.textExtent(to).x, y, true);
    String note = "heights by square root";
    gc.drawText(note, (LEFT + area.width - gc.textExtent(note).x) / 2, y, true);
  }

  private void probe(Event event) {
    Section shown = section;
    if (shown != null) {
      String tip =
          shown.pieces().reversed().stream()
              .filter(piece -> box(shown, piece).contains(event.x, event.y))
              .findFirst()
              .map(SectionCanvas::text)
              .orElse(null);
      setToolTipText(tip);
    }
  }
}
