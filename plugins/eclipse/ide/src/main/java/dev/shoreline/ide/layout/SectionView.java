package dev.shoreline.ide.layout;

import dev.shoreline.flow.scene.SceneSlab;
import dev.shoreline.ide.editor.Actions;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.workspace.Ids;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/**
 * A cut through the package at the place that was clicked last in the layout: bodies with their
 * layers, heights and materials, and what is drawn in them. As wide as what the layout shows.
 */
public final class SectionView extends ViewPart {
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("section").factory());
  private final Display display = Display.getDefault();
  private final AtomicInteger wanted = new AtomicInteger();
  private @Nullable SectionCanvas canvas;
  private @Nullable LayoutView layout;
  private @Nullable Cut cut;
  private volatile @Nullable Checked planned;
  private volatile BodyPlans plans = BodyPlans.NONE;

  @Override
  public void createPartControl(Composite parent) {
    canvas = new SectionCanvas(parent);
    getViewSite()
        .getActionBars()
        .getToolBarManager()
        .add(Actions.toggle("Along y", "Cuts from south to north", this::turn));
    if (getSite().getPage().findView(Ids.LAYOUT_VIEW) instanceof LayoutView view) {
      of(view);
    }
  }

  /** Cuts what a view shows. */
  void of(LayoutView view) {
    layout = view;
    view.tell(this);
  }

  private void turn(boolean alongY) {
    LayoutCanvas seen = layout == null ? null : layout.canvas();
    if (seen != null) {
      cut = middle(seen.view(), !alongY);
      follow();
    }
  }

  private static Cut middle(Viewport view, boolean alongX) {
    return new Cut(alongX, 0).through(view.x(view.width() / 2), view.y(view.height() / 2));
  }

  /** Cuts through another point, micrometres. */
  void through(double x, double y) {
    if (cut != null) {
      cut = cut.through(x, y);
      follow();
    }
  }

  /** Cuts what is seen now. */
  void follow() {
    LayoutCanvas seen = layout == null ? null : layout.canvas();
    Checked checked = layout == null ? null : layout.shown();
    if (seen == null || seen.isDisposed() || checked == null || checked.stack().isEmpty()) {
      return;
    }
    Viewport view = seen.view();
    Cut where = cut == null ? middle(view, true) : cut;
    cut = where;
    seen.cut(where);
    int mine = wanted.incrementAndGet();
    Drawing drawing = seen.drawing();
    List<SceneSlab> stack = checked.stack();
    worker.execute(
        () -> {
          if (wanted.get() == mine) {
            Section made =
                Section.of(stack, plans(checked), drawing, where, where.from(view), where.to(view));
            onDisplay(() -> take(made, mine));
          }
        });
  }

  /** The bodies of a run, found once, on the worker's thread. */
  @SuppressWarnings("ReferenceEquality") // the same run: comparing what runs found takes longer
  private BodyPlans plans(Checked checked) {
    if (planned != checked) {
      plans = checked.run().design().map(BodyPlans::of).orElse(BodyPlans.NONE);
      planned = checked;
    }
    return plans;
  }

  private void onDisplay(Runnable work) {
    if (!display.isDisposed()) {
      display.asyncExec(work);
    }
  }

  private void take(Section made, int mine) {
    if (canvas == null || canvas.isDisposed() || wanted.get() != mine) {
      return;
    }
    canvas.show(made);
    setContentDescription(
        (made.cut().alongX() ? "Along x at y = " : "Along y at x = ")
            + OverlayPainter.length(made.cut().at()));
  }

  /** What is drawn; null before the view is there. */
  public @Nullable SectionCanvas canvas() {
    return canvas;
  }

  @Override
  public void setFocus() {
    if (canvas != null) {
      canvas.setFocus();
    }
  }

  @Override
  public void dispose() {
    worker.shutdownNow();
    wanted.incrementAndGet();
    if (layout != null) {
      layout.tell(null);
    }
    super.dispose();
  }
}
