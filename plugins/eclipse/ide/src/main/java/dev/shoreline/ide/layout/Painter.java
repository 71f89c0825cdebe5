package dev.shoreline.ide.layout;

import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.flow.scene.SceneLayer;
import dev.shoreline.flow.scene.SceneReference;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws what a viewport shows. Shapes below a pixel become one, cells below two pixels a box; what
 * lies outside is not looked at. Runs on any thread.
 */
final class Painter {
  private static final double SMALL = 1.5;
  private static final float OPAQUE = 0.62f;
  private static final float FAINT = 0.16f;
  private static final float HEAT = 0.6f;

  private final Drawing drawing;
  private final Viewport view;
  private final BooleanSupplier cancelled;
  private final BufferedImage image;
  private final int[] pixels;
  private final Graphics2D graphics;
  private final BitSet covered;
  private final double scale;
  private final Bounds seen;

  private Painter(Drawing drawing, Viewport view, int ground, BooleanSupplier cancelled) {
    this.drawing = drawing;
    this.view = view;
    this.cancelled = cancelled;
    this.image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
    this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Arrays.fill(pixels, ground);
    this.graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    this.covered = new BitSet(pixels.length);
    this.scale = drawing.scene().databaseUnit() / view.unit();
    double unit = drawing.scene().databaseUnit();
    this.seen =
        new Bounds(
            view.left() / unit,
            view.y(view.height()) / unit,
            view.x(view.width()) / unit,
            view.top() / unit);
  }

  /**
   * The pixels of a view, row by row, {@code 0xrrggbb}.
   *
   * @param hidden layers that are not drawn
   * @param heat temperatures to lay over it, or null
   * @param ground colour behind everything
   * @param cancelled asked often; the picture is worthless once it says yes
   */
  static int[] paint(
      Drawing drawing,
      Viewport view,
      BitSet hidden,
      @Nullable HeatMap heat,
      int ground,
      BooleanSupplier cancelled) {
    Painter painter = new Painter(drawing, view, ground, cancelled);
    int top = drawing.scene().top();
    for (int layer = 0; top >= 0 && layer < drawing.scene().layers().size(); layer++) {
      if (!hidden.get(layer) && !cancelled.getAsBoolean()) {
        painter.layer(layer, top);
      }
    }
    painter.graphics.dispose();
    if (heat != null) {
      painter.heat(heat, new HeatScale(heat));
    }
    return painter.pixels;
  }

  /** Lays the temperatures over everything. */
  private void heat(HeatMap map, HeatScale colors) {
    int[] columns = new int[view.width()];
    for (int x = 0; x < view.width(); x++) {
      columns[x] = HeatScale.cell(map.xEdges(), view.x(x));
    }
    int width = map.xEdges().size() - 1;
    for (int y = 0; y < view.height() && !cancelled.getAsBoolean(); y++) {
      int row = HeatScale.cell(map.yEdges(), view.y(y));
      for (int x = 0; row >= 0 && x < view.width(); x++) {
        if (columns[x] >= 0) {
          int at = y * view.width() + x;
          float kelvin = map.temperatures().get(row * width + columns[x]);
          pixels[at] = blend(pixels[at], colors.rgb(kelvin), HEAT);
        }
      }
    }
  }

  private void layer(int layer, int top) {
    SceneLayer what = drawing.scene().layers().get(layer);
    Color color = Color.decode(what.color());
    float alpha = what.ground() ? FAINT : OPAQUE;
    graphics.setColor(color);
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, alpha));
    covered.clear();
    cell(layer, top, Frame.IDENTITY, color.getRGB(), alpha);
  }

  private void cell(int layer, int cell, Frame frame, int rgb, float alpha) {
    if (cancelled.getAsBoolean()) {
      return;
    }
    Bounds box = frame.map(drawing.below(cell, layer));
    if (box.isEmpty() || !box.meets(seen)) {
      return;
    }
    if (!isDrawn(box, rgb, alpha)) {
      return;
    }
    ShapeIndex shapes = drawing.shapes(cell, layer);
    if (shapes != null) {
      Bounds local = inverse(frame);
      shapes.visit(
          local,
          group -> isDrawn(frame.map(group), rgb, alpha),
          (outline, shape) -> shape(outline, frame.map(shape), frame, rgb, alpha));
    }
    for (SceneReference reference : drawing.scene().cells().get(cell).references()) {
      reference(layer, reference, frame, rgb, alpha);
    }
  }

  private void reference(int layer, SceneReference r, Frame frame, int rgb, float alpha) {
    Bounds inner = drawing.below(r.cell(), layer);
    Bounds all = frame.map(Drawing.around(r, inner));
    if (inner.isEmpty() || !all.meets(seen)) {
      return;
    }
    if (!isDrawn(all, rgb, alpha)) {
      return;
    }
    for (int row = 0; row < r.rows() && !cancelled.getAsBoolean(); row++) {
      for (int column = 0; column < r.columns(); column++) {
        cell(layer, r.cell(), frame.of(r, column, row), rgb, alpha);
      }
    }
  }

  /** What is seen, in the frame of a cell. */
  private Bounds inverse(Frame f) {
    double determinant = f.xx() * f.yy() - f.xy() * f.yx();
    if (determinant == 0) {
      return seen;
    }
    Frame back =
        new Frame(
            f.yy() / determinant,
            -f.xy() / determinant,
            -f.yx() / determinant,
            f.xx() / determinant,
            0,
            0);
    return back.map(
        new Bounds(seen.x0() - f.dx(), seen.y0() - f.dy(), seen.x1() - f.dx(), seen.y1() - f.dy()));
  }

  private void shape(long[] outline, Bounds box, Frame frame, int rgb, float alpha) {
    if (!isDrawn(box, rgb, alpha)) {
      return;
    }
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, outline.length / 2 + 1);
    double unit = drawing.scene().databaseUnit();
    for (int i = 0; i + 1 < outline.length; i += 2) {
      double x = view.pixelX(frame.x(outline[i], outline[i + 1]) * unit);
      double y = view.pixelY(frame.y(outline[i], outline[i + 1]) * unit);
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    graphics.fill(path);
    if ((box.x1() - box.x0()) * scale < 1 || (box.y1() - box.y0()) * scale < 1) {
      graphics.draw(path); // thin lines would fall between the pixels
    }
  }

  /** Whether something is large enough to be drawn; what is not becomes a dot. */
  private boolean isDrawn(Bounds box, int rgb, float alpha) {
    if (box.size() * scale >= SMALL) {
      return true;
    }
    dot(box, rgb, alpha);
    return false;
  }

  /** Colours the pixel that something tiny lies in, once a layer. */
  private void dot(Bounds box, int rgb, float alpha) {
    double unit = drawing.scene().databaseUnit();
    int x = (int) Math.floor(view.pixelX((box.x0() + box.x1()) / 2 * unit));
    int y = (int) Math.floor(view.pixelY((box.y0() + box.y1()) / 2 * unit));
    if (x >= 0 && y >= 0 && x < view.width() && y < view.height()) {
      int at = y * view.width() + x;
      if (!covered.get(at)) {
        covered.set(at);
        pixels[at] = blend(pixels[at], rgb, alpha);
      }
    }
  }

  private static int blend(int below, int above, float alpha) {
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = below >> shift & 0xff;
      int to = above >> shift & 0xff;
      mixed |= Math.round(from + (to - from) * alpha) << shift;
    }
    return mixed;
  }
}
