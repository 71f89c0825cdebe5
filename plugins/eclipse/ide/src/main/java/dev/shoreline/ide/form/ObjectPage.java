package dev.shoreline.ide.form;

import dev.shoreline.ide.editor.Actions;
import dev.shoreline.ide.editor.Places;
import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.run.CheckJob;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.views.properties.IPropertySheetPage;
import org.jspecify.annotations.Nullable;

/**
 * The selected object in the Properties view: what its statement says as fields, what the model
 * says as a table. A field that is changed changes the model by a command that takes the text
 * along, unsaved, in its editor.
 */
public final class ObjectPage extends Page implements IPropertySheetPage {
  /** How long a selection stays before its object is looked for, milliseconds. */
  private static final int PAUSE = 80;

  private final Consumer<Checked> runs = this::ended;
  private final Consumer<Analysed> texts = this::edited;
  private final FormHistory history = new FormHistory();
  private Callable<Optional<FormObject>> wanted = Optional::empty;
  private final Job looking = Job.createSystem("Shoreline: values", (ICoreRunnable) m -> find());
  private @Nullable Composite page;
  private @Nullable Link title;
  private @Nullable Fields fields;
  private @Nullable Table model;
  private @Nullable FormObject shown;
  private @Nullable ShoreEditor editor;
  private boolean hasWritten;

  @Override
  public void createControl(Composite parent) {
    Composite made = new Composite(parent, SWT.NONE);
    made.setLayout(new GridLayout());
    page = made;
    Link link = new Link(made, SWT.WRAP);
    link.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    link.addListener(SWT.Selection, event -> go());
    title = link;
    SashForm sash = new SashForm(made, SWT.HORIZONTAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    fields = new Fields(sash, this::typed);
    model = table(sash);
    sash.setWeights(60, 40);
    Runs.watch(runs);
    if (shown == null) {
      link.setText("Select an object of a design");
    }
  }

  private static Table table(Composite parent) {
    Composite frame = new Composite(parent, SWT.NONE);
    frame.setLayout(new FillLayout());
    Table table = new Table(frame, SWT.FULL_SELECTION);
    table.setHeaderVisible(true);
    column(table, "The model says", 180);
    column(table, "Value (SI)", 260);
    return table;
  }

  private static void column(Table table, String name, int width) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(name);
    column.setWidth(width);
  }

  @Override
  public void setActionBars(IActionBars bars) {
    bars.setGlobalActionHandler(
        ActionFactory.UNDO.getId(), Actions.of("Undo", () -> history.undo()));
    bars.setGlobalActionHandler(
        ActionFactory.REDO.getId(), Actions.of("Redo", () -> history.redo()));
    bars.updateActionBars();
  }

  @Override
  public void selectionChanged(IWorkbenchPart part, ISelection selection) {
    ObjectPath path =
        selection instanceof IStructuredSelection objects
            ? Adapters.adapt(objects.getFirstElement(), ObjectPath.class)
            : null;
    if (path != null) {
      wanted = () -> FormObject.of(path);
      look();
    } else if (part instanceof ShoreEditor in && selection instanceof ITextSelection text) {
      int offset = text.getOffset();
      in.file().ifPresent(file -> wanted = () -> FormObject.at(file, offset));
      look();
    }
  }

  private void look() {
    looking.cancel();
    looking.schedule(PAUSE);
  }

  /** The text has changed. What a form changes is complete, and checked as if it were saved. */
  private void edited(Analysed text) {
    look();
    FormObject now = shown;
    if (hasWritten && now != null && Settings.isOn(now.path().file(), Settings.CHECK_ON_SAVE)) {
      CheckJob.follow(now.path().file());
    }
  }

  private void ended(Checked checked) {
    FormObject now = shown;
    if (now != null && checked.file().equals(now.path().file())) {
      look();
    }
  }

  /** Looks the object up in the text as it is now, not on the display's thread. */
  private void find() {
    try {
      Optional<FormObject> found = wanted.call();
      Display.getDefault().asyncExec(() -> found.ifPresentOrElse(this::show, this::showNothing));
    } catch (Exception e) {
      // The file went away while it was read: then there is nothing to show.
      Display.getDefault().asyncExec(this::showNothing);
    }
  }

  private void showNothing() {
    if (title != null && !title.isDisposed()) {
      boolean isKnown = shown != null;
      title.setText(
          isKnown ? "The text has errors, or no such object any more" : "No object is selected");
    }
  }

  private void show(FormObject found) {
    if (title == null || fields == null || model == null || title.isDisposed()) {
      return;
    }
    FormObject before = shown;
    if (before != null && before.agreesWith(found)) {
      shown = found.with(before.object());
    } else {
      follow(found.path().file());
      history.forget(editor);
      shown = found;
    }
    wanted = () -> FormObject.of(found.path());
    title.setText(title(found));
    fields.show(found, before == null || !before.path().equals(found.path()));
    show(model, ModelValues.of(shown.object()));
    if (page != null) {
      page.layout();
    }
  }

  private static String title(FormObject found) {
    String reach = found.reach().isEmpty() ? "" : "; a change reaches " + found.reach();
    String name = found.path().text().isEmpty() ? "the design" : found.path().text();
    return (name + ", <a>line " + found.place().line() + " of " + found.place().file() + "</a>")
        + reach;
  }

  private static void show(Table table, List<ModelValues.Row> rows) {
    table.setRedraw(false);
    table.removeAll();
    for (ModelValues.Row row : rows) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {row.of() + ": " + row.name(), row.value()});
    }
    table.setRedraw(true);
  }

  /** Hears of what becomes of a text while it has an editor. */
  private void follow(IFile file) {
    IWorkbenchPage workbench = getSite().getPage();
    take(workbench.findEditor(new FileEditorInput(file)) instanceof ShoreEditor in ? in : null);
  }

  private void take(@Nullable ShoreEditor in) {
    if (editor != null) {
      editor.unwatch(texts);
    }
    hasWritten &= in == editor;
    editor = in;
    if (in != null) {
      in.watch(texts);
    }
  }

  private void go() {
    if (shown != null) {
      Places.open(
          shown.text().path(shown.place().file()), shown.place().start(), shown.place().length());
    }
  }

  private void typed(String value, int row) {
    FormObject now = shown;
    if (now == null
        || row >= now.stated().size()
        || value.strip().equals(now.stated().get(row).text())) {
      return;
    }
    Job.createSystem(
            "Shoreline: trying a value",
            (ICoreRunnable)
                monitor -> {
                  FormEdit.Outcome outcome = FormEdit.attempt(now, row, value);
                  Display.getDefault().asyncExec(() -> take(now, row, outcome));
                })
        .schedule();
  }

  private void take(FormObject tried, int row, FormEdit.Outcome outcome) {
    FormObject now = shown;
    if (now == null
        || !now.isSameAs(tried)
        || fields == null
        || title == null
        || title.isDisposed()) {
      return; // the text has changed meanwhile, the fields show it
    }
    switch (outcome) {
      case FormEdit.Refused refused -> fields.refuse(row, refused.message());
      case FormEdit.Accepted accepted -> {
        if (!write(tried, accepted)) {
          fields.refuse(row, "the text cannot be changed");
        }
      }
    }
  }

  private boolean write(FormObject tried, FormEdit.Accepted accepted) {
    IFile file = tried.path().file();
    try {
      if (!(IDE.openEditor(getSite().getPage(), file, false) instanceof ShoreEditor in)) {
        return false;
      }
      take(in);
      IDocument document = in.document();
      if (document == null
          || !document.get().equals(tried.text().text())
          || !in.validateEditorInputState()) {
        return false;
      }
      history.execute(in, accepted);
      hasWritten = true;
      return true;
    } catch (PartInitException e) {
      return false;
    }
  }

  /** What stands beside the field of a name. */
  public String noteOf(String name) {
    return fields == null ? "" : fields.noteOf(name);
  }

  /** The object that is shown, as designers write it; empty without one. */
  public String object() {
    return shown == null ? "" : shown.path().text();
  }

  @Override
  public @Nullable Control getControl() {
    return page;
  }

  @Override
  public void setFocus() {
    if (fields != null) {
      fields.control().setFocus();
    }
  }

  @Override
  public void dispose() {
    looking.cancel();
    Runs.unwatch(runs);
    take(null);
    super.dispose();
  }
}
