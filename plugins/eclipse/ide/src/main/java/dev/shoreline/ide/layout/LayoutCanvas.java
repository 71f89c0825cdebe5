package dev.shoreline.ide.layout;

import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.flow.scene.Scene;
import dev.shoreline.ide.editor.Ground;
import dev.shoreline.netlist.place.Rectangle;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/**
 * Shows a scene. The wheel zooms at the pointer, dragging moves, the right button measures from
 * corner or edge to corner or edge (with Alt, from point to point); a double click or the key F
 * shows everything.
 */
public final class LayoutCanvas extends Canvas {
  private static final double STEP = 1.25;
  private static final double METRE = 1e6;

  private final ExecutorService painter =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "layout painter");
            thread.setDaemon(true);
            return thread;
          });
  private final Display display = Display.getDefault();
  private final AtomicInteger wanted = new AtomicInteger();
  private final AtomicInteger scenes = new AtomicInteger();
  private final BitSet hidden = new BitSet();
  private Drawing drawing = new Drawing(Scene.EMPTY);
  private Viewport view = new Viewport(0, 0, 1, 1, 1);
  private boolean fitted;
  private @Nullable HeatMap heat;
  private Overlay overlay = Overlay.NONE;
  private int wantedGround;
  private @Nullable Image picture;
  private Viewport pictured = view;
  private @Nullable Point grabbed;
  private boolean dragged;
  private final Ruler ruler = new Ruler();
  private @Nullable Cut cut;
  private String message = "";
  private BiConsumer<Double, Double> clicked = (x, y) -> {};
  private Runnable seen = () -> {};

  /** A canvas without anything on it. */
  public LayoutCanvas(Composite parent) {
    super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
    addListener(SWT.Paint, event -> paint(event.gc));
    addListener(SWT.Resize, event -> resized());
    addListener(SWT.Dispose, event -> dispose(picture));
    addListener(SWT.MouseVerticalWheel, this::wheel);
    addListener(SWT.MouseDown, this::down);
    addListener(SWT.MouseMove, this::move);
    addListener(SWT.MouseUp, this::up);
    addListener(SWT.MouseDoubleClick, event -> fit());
    addListener(SWT.KeyDown, this::key);
  }

  private void dispose(@Nullable Image image) {
    wanted.incrementAndGet();
    painter.shutdownNow();
    if (image != null) {
      image.dispose();
    }
  }

  /**
   * Shows another scene; where one was shown already, the same part of the plane. Returns at once:
   * a large scene is prepared on the painter's thread.
   */
  public void show(Scene scene) {
    int mine = scenes.incrementAndGet();
    painter.execute(
        () -> {
          Drawing made = new Drawing(scene);
          onDisplay(() -> take(made, mine));
        });
  }

  private void take(Drawing made, int mine) {
    if (isDisposed() || scenes.get() != mine) {
      return;
    }
    drawing = made;
    hidden.clear();
    message = made.scene().top() < 0 ? "Nothing to be drawn" : "";
    if (!fitted || isFarOff()) {
      fit();
    } else {
      refresh();
    }
  }

  /** Shows a message instead of a scene. */
  public void show(String text) {
    scenes.incrementAndGet();
    drawing = new Drawing(Scene.EMPTY);
    message = text;
    fitted = false;
    refresh();
  }

  private boolean isFarOff() {
    Bounds all = drawing.bounds();
    double unit = drawing.scene().databaseUnit();
    return all.isEmpty()
        || view.x(view.width()) < all.x0() * unit
        || view.left() > all.x1() * unit
        || view.top() < all.y0() * unit
        || view.y(view.height()) > all.y1() * unit;
  }

  /** Lays temperatures over the layout, or takes them away. */
  void heat(@Nullable HeatMap map) {
    heat = map;
    refresh();
  }

  void overlay(Overlay what) {
    overlay = what;
    redraw();
  }

  void onClick(BiConsumer<Double, Double> listener) {
    clicked = listener;
  }

  /** Is told whenever something else or another part of it is seen. */
  void onView(Runnable listener) {
    seen = listener;
  }

  /** What is drawn. */
  Drawing drawing() {
    return drawing;
  }

  /** What of it is seen. */
  Viewport view() {
    return view;
  }

  /** Shows where the package is cut, or that it is not. */
  void cut(@Nullable Cut where) {
    cut = where;
    redraw();
  }

  void hide(int layer, boolean hide) {
    hidden.set(layer, hide);
    refresh();
  }

  /** Shows everything. */
  public void fit() {
    Bounds all = drawing.bounds();
    Point size = getSize();
    if (!all.isEmpty() && size.x > 1 && size.y > 1) {
      double unit = drawing.scene().databaseUnit();
      view =
          Viewport.around(
              all.x0() * unit, all.y0() * unit, all.x1() * unit, all.y1() * unit, size.x, size.y);
      fitted = true;
    }
    refresh();
  }

  /** Moves to a box in metres, with some of its surroundings. */
  void reveal(Rectangle box) {
    Point size = getSize();
    double margin = Math.max(Math.max(box.width(), box.height()), 1e-6);
    view =
        Viewport.around(
            (box.x0() - margin) * METRE,
            (box.y0() - margin) * METRE,
            (box.x1() + margin) * METRE,
            (box.y1() + margin) * METRE,
            size.x,
            size.y);
    fitted = true;
    refresh();
  }

  /** Whether a box in metres can be seen as more than a dot. */
  boolean isSeen(Rectangle box) {
    double x0 = view.pixelX(box.x0() * METRE);
    double x1 = view.pixelX(box.x1() * METRE);
    double y0 = view.pixelY(box.y1() * METRE);
    double y1 = view.pixelY(box.y0() * METRE);
    return x1 > 0 && x0 < view.width() && y1 > 0 && y0 < view.height() && x1 - x0 + y1 - y0 > 8;
  }

  /** Whether the picture shows what is asked for, at full detail. */
  public boolean isUpToDate() {
    return picture != null && pictured.equals(view);
  }

  /** What is told in place of a scene; empty where there is one. */
  public String message() {
    return message;
  }

  /** The number of outlines of the scene. */
  public long shapeCount() {
    return drawing.shapeCount();
  }

  private void resized() {
    Point size = getSize();
    if (size.x < 1 || size.y < 1) {
      return;
    }
    view = view.sized(size.x, size.y);
    if (fitted) {
      refresh();
    } else {
      fit();
    }
  }

  /** Shows the old picture in its new place at once and has a new one made. */
  private void refresh() {
    if (isDisposed()) {
      return;
    }
    redraw();
    seen.run();
    int mine = wanted.incrementAndGet();
    Viewport target = view;
    Drawing what = drawing;
    BitSet without = (BitSet) hidden.clone();
    HeatMap over = heat;
    int ground = ground();
    wantedGround = ground;
    painter.execute(
        () -> {
          if (wanted.get() != mine || target.width() < 1 || target.height() < 1) {
            return;
          }
          int[] pixels =
              Painter.paint(what, target, without, over, ground, () -> wanted.get() != mine);
          if (wanted.get() == mine) {
            ImageData data = data(pixels, target);
            onDisplay(() -> take(data, target, mine));
          }
        });
  }

  /** Runs work on the display's thread, unless the workbench is closing. */
  private void onDisplay(Runnable work) {
    if (!display.isDisposed()) {
      display.asyncExec(work);
    }
  }

  private int ground() {
    return Ground.isDark(this) ? 0x14171c : 0xffffff;
  }

  private static ImageData data(int[] pixels, Viewport size) {
    byte[] bytes = new byte[4 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      bytes[4 * i + 1] = (byte) (pixels[i] >> 16);
      bytes[4 * i + 2] = (byte) (pixels[i] >> 8);
      bytes[4 * i + 3] = (byte) pixels[i];
    }
    return new ImageData(
        size.width(), size.height(), 32, new PaletteData(0xff0000, 0xff00, 0xff), 4, bytes);
  }

  private void take(ImageData data, Viewport target, int mine) {
    if (isDisposed() || wanted.get() != mine) {
      return;
    }
    if (picture != null) {
      picture.dispose();
    }
    picture = new Image(getDisplay(), data);
    pictured = target;
    redraw();
  }

  private void paint(GC gc) {
    int ground = ground();
    if (ground != wantedGround) {
      onDisplay(this::refresh); // the theme has changed
    }
    gc.setBackground(
        new org.eclipse.swt.graphics.Color(ground >> 16, ground >> 8 & 0xff, ground & 0xff));
    gc.fillRectangle(getClientArea());
    if (picture != null) {
      if (pictured.equals(view)) {
        gc.drawImage(picture, 0, 0);
      } else {
        double factor = pictured.unit() / view.unit();
        gc.setInterpolation(SWT.NONE);
        gc.drawImage(
            picture,
            0,
            0,
            pictured.width(),
            pictured.height(),
            (int) Math.round(view.pixelX(pictured.left())),
            (int) Math.round(view.pixelY(pictured.top())),
            Math.max(1, (int) Math.round(pictured.width() * factor)),
            Math.max(1, (int) Math.round(pictured.height() * factor)));
      }
    }
    new OverlayPainter(gc, view, ground == 0xffffff).paint(overlay, ruler.ends(), cut, message);
  }

  private void wheel(Event event) {
    view = view.zoomed(event.count > 0 ? 1 / STEP : STEP, event.x, event.y);
    refresh();
  }

  private void down(Event event) {
    setFocus();
    grabbed = new Point(event.x, event.y);
    dragged = false;
    if (event.button == 3) {
      ruler.start(event, drawing, hidden, view);
    } else if (ruler.clear()) {
      redraw();
    }
  }

  /** What is measured: the ends of the ruler, micrometres; empty without one. */
  public List<Double> ruler() {
    return ruler.list();
  }

  private void move(Event event) {
    if (grabbed == null) {
      return;
    }
    if (ruler.drag(event, drawing, hidden, view)) {
      redraw();
      return;
    }
    int dx = event.x - grabbed.x;
    int dy = event.y - grabbed.y;
    if (dragged || Math.abs(dx) + Math.abs(dy) > 3) {
      dragged = true;
      view = view.moved(dx, dy);
      grabbed = new Point(event.x, event.y);
      refresh();
    }
  }

  private void up(Event event) {
    if (!dragged && event.button == 1) {
      clicked.accept(view.x(event.x), view.y(event.y));
    }
    grabbed = null;
  }

  private void key(Event event) {
    Point size = getSize();
    switch (event.keyCode) {
      case 'f' -> fit();
      case '+', '=', SWT.KEYPAD_ADD -> zoom(1 / STEP, size);
      case '-', SWT.KEYPAD_SUBTRACT -> zoom(STEP, size);
      case SWT.ARROW_LEFT -> pan(size.x / 5, 0);
      case SWT.ARROW_RIGHT -> pan(-size.x / 5, 0);
      case SWT.ARROW_UP -> pan(0, size.y / 5);
      case SWT.ARROW_DOWN -> pan(0, -size.y / 5);
      default -> {}
    }
  }

  private void zoom(double factor, Point size) {
    view = view.zoomed(factor, size.x / 2, size.y / 2);
    refresh();
  }

  private void pan(int dx, int dy) {
    view = view.moved(dx, dy);
    refresh();
  }
}
