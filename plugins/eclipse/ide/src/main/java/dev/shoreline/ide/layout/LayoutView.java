package dev.shoreline.ide.layout;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.HeatMap;
import dev.shoreline.flow.result.Point;
import dev.shoreline.ide.editor.Actions;
import dev.shoreline.ide.editor.Places;
import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.run.CheckJob;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.netlist.place.Rectangle;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;
import org.jspecify.annotations.Nullable;

/** The layout of the design in the active editor; what is selected in one is in the other. */
public final class LayoutView extends ViewPart {
  private static final double METRE = 1e6;

  private final Consumer<Checked> runs = this::ended;
  private final ISelectionListener selections = this::selected;
  private @Nullable LayoutCanvas canvas;
  private @Nullable LayersPanel layers;
  private @Nullable IFile file;
  private @Nullable Checked shown;
  private @Nullable ObjectIndex objects;
  private @Nullable SectionView section;
  private Overlay overlay = Overlay.NONE;

  @Override
  public void createPartControl(Composite parent) {
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
    LayoutCanvas made = new LayoutCanvas(sash);
    canvas = made;
    layers = new LayersPanel(sash, made);
    sash.setWeights(78, 22);
    made.onClick(this::clicked);
    made.show("Open a design to see its layout");
    tools(getViewSite().getActionBars().getToolBarManager());
    getSite().getPage().addPostSelectionListener(selections);
    Runs.watch(runs);
    IEditorPart editor = getSite().getPage().getActiveEditor();
    if (editor instanceof ShoreEditor text) {
      follow(text);
    }
    if (getSite().getPage().findView(Ids.SECTION_VIEW) instanceof SectionView view) {
      view.of(this);
    }
  }

  private void tools(IToolBarManager bar) {
    bar.add(Actions.of("Fit", "Shows everything (F)", () -> onCanvas(LayoutCanvas::fit)));
    bar.add(Actions.of("Next", "Goes to the next violation", this::next));
    bar.add(Actions.of("Check", "Checks the design again", () -> start(false)));
    bar.add(Actions.of("Solve", "Finds the temperatures", () -> start(true)));
    bar.add(Actions.of("Section", "Shows what a cut finds below the surface", this::cut));
    bar.add(Actions.toggle("Heat", "Lays the temperatures over the layout", this::heat));
  }

  private void cut() {
    try {
      getSite().getPage().showView(Ids.SECTION_VIEW);
    } catch (PartInitException e) {
      ILog.of(LayoutView.class).log(e.getStatus());
    }
  }

  /** Tells a view of the cut what is seen and where it is clicked; null ends that. */
  void tell(@Nullable SectionView view) {
    section = view;
    onCanvas(c -> c.onView(view == null ? () -> {} : view::follow));
    if (view == null) {
      onCanvas(c -> c.cut(null));
    } else {
      view.follow();
    }
  }

  /** The run whose layout is shown; null before there is one. */
  @Nullable Checked shown() {
    return shown;
  }

  private void heat(boolean wanted) {
    Optional<HeatMap> map =
        Optional.ofNullable(shown).filter(checked -> wanted).flatMap(Checked::heatMap);
    onCanvas(c -> c.heat(map.orElse(null)));
  }

  private void start(boolean thermal) {
    if (file != null) {
      CheckJob.start(file, thermal);
    }
  }

  private void onCanvas(Consumer<LayoutCanvas> work) {
    if (canvas != null && !canvas.isDisposed()) {
      work.accept(canvas);
    }
  }

  private void selected(IWorkbenchPart part, ISelection selection) {
    if (part instanceof ShoreEditor editor) {
      follow(editor);
      if (selection instanceof ITextSelection text) {
        select(editor, text.getOffset());
      }
    }
  }

  private void follow(ShoreEditor editor) {
    Optional<IFile> edited = editor.file();
    if (edited.isEmpty() || edited.get().equals(file)) {
      return;
    }
    IFile now = edited.get();
    file = now;
    Optional<Checked> known = Runs.of(now);
    if (known.isPresent()) {
      Job.createSystem("Finding objects", (ICoreRunnable) monitor -> ended(known.get())).schedule();
    } else {
      onCanvas(c -> c.show("Checking " + now.getName() + " …"));
      CheckJob.start(now, false);
    }
  }

  private void take(Checked checked, @Nullable ObjectIndex index, List<Finding> marked) {
    if (!checked.file().equals(file) || canvas == null || canvas.isDisposed()) {
      return;
    }
    shown = checked;
    objects = index;
    if (checked.scene().top() < 0) {
      canvas.show("There is no layout: the text has errors");
    } else {
      canvas.show(checked.scene());
    }
    if (layers != null) {
      layers.show(checked.scene());
    }
    overlay = new Overlay(marked, null, List.of());
    canvas.overlay(overlay);
    setContentDescription(checked.result().title() + ": " + checked.result().verdict().label());
  }

  /** The findings with a place in the frame that is shown. */
  private static List<Finding> inTop(Checked checked) {
    if (checked.scene().top() < 0) {
      return List.of();
    }
    String top = checked.scene().cells().get(checked.scene().top()).name();
    return checked.result().findings().stream()
        .filter(f -> f.marker() != null && f.marker().cell().equals(top) && f.waived() == null)
        .toList();
  }

  /** Prepares what is shown of a run, not on the display's thread. */
  private void ended(Checked checked) {
    Optional<ObjectIndex> index = checked.run().design().map(ObjectIndex::new);
    List<Finding> marked = inTop(checked);
    Display.getDefault().asyncExec(() -> take(checked, index.orElse(null), marked));
  }

  private void select(ShoreEditor editor, int offset) {
    ObjectIndex index = objects;
    if (index == null || shown == null || editor.file().filter(shown.file()::equals).isEmpty()) {
      return;
    }
    List<ObjectIndex.Placed> found = index.writtenAt(shown.file().getName(), offset);
    overlay =
        new Overlay(
            overlay.findings(),
            overlay.chosen(),
            found.stream().map(ObjectIndex.Placed::box).toList());
    onCanvas(
        c -> {
          c.overlay(overlay);
          if (!found.isEmpty() && found.stream().noneMatch(o -> c.isSeen(o.box()))) {
            c.reveal(found.getFirst().box());
          }
        });
  }

  private void clicked(double x, double y) {
    if (section != null) {
      section.through(x, y);
    }
    ObjectIndex index = objects;
    Checked checked = shown;
    if (index == null || checked == null) {
      return;
    }
    Optional<ObjectIndex.Placed> found = index.at(x / METRE, y / METRE);
    overlay =
        new Overlay(
            overlay.findings(),
            overlay.chosen(),
            found.map(ObjectIndex.Placed::box).stream().toList());
    onCanvas(c -> c.overlay(overlay));
    found.ifPresent(
        object -> {
          setContentDescription(object.path());
          object
              .writtenIn(checked.file().getName())
              .ifPresent(span -> Places.open(checked.path(span), span.start(), span.length()));
        });
  }

  /** Shows a finding in its surroundings. */
  public void reveal(Finding finding) {
    overlay = new Overlay(overlay.findings(), finding, List.of());
    onCanvas(
        c -> {
          c.overlay(overlay);
          box(finding).ifPresent(c::reveal);
        });
  }

  private static Optional<Rectangle> box(Finding finding) {
    return finding.marker() == null
        ? Optional.empty()
        : finding.marker().figures().stream()
            .map(Figure::points)
            .flatMap(List::stream)
            .map(LayoutView::dot)
            .reduce(Rectangle::union);
  }

  private static Rectangle dot(Point p) {
    return new Rectangle(p.x() / METRE, p.y() / METRE, p.x() / METRE, p.y() / METRE);
  }

  private void next() {
    List<Finding> all = overlay.findings();
    if (!all.isEmpty()) {
      reveal(all.get((all.indexOf(overlay.chosen()) + 1) % all.size()));
    }
  }

  /** The canvas; null before the view is there. */
  public @Nullable LayoutCanvas canvas() {
    return canvas;
  }

  /** The number of findings that are marked in the layout. */
  public int markerCount() {
    return overlay.findings().size();
  }

  /** 1 where a finding is shown among the others, else 0. */
  public int chosenCount() {
    return overlay.chosen() == null ? 0 : 1;
  }

  /** The number of objects that are selected in the layout. */
  public int selectedCount() {
    return overlay.selected().size();
  }

  @Override
  public void setFocus() {
    onCanvas(LayoutCanvas::setFocus);
  }

  @Override
  public void dispose() {
    getSite().getPage().removePostSelectionListener(selections);
    Runs.unwatch(runs);
    super.dispose();
  }
}
