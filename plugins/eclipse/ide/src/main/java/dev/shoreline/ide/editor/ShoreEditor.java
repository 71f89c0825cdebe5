package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.FoldingRanges;
import dev.shoreline.dsl.service.SemanticTokens;
import dev.shoreline.ide.run.CheckJob;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.Designs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.ProblemMarkers;
import dev.shoreline.ide.workspace.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.IVerticalRuler;
import org.eclipse.jface.text.source.projection.ProjectionSupport;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.editors.text.TextEditor;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.texteditor.SourceViewerDecorationSupport;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.jspecify.annotations.Nullable;

/** The editor of one design text. */
public final class ShoreEditor extends TextEditor {
  private static final String MATCHING_BRACKETS = "dev.shoreline.ide.brackets";
  private static final String MATCHING_BRACKETS_COLOR = "dev.shoreline.ide.bracketsColor";

  private static final Set<ShoreEditor> OPEN = ConcurrentHashMap.newKeySet();

  private final List<Consumer<Analysed>> watchers = new CopyOnWriteArrayList<>();
  private volatile @Nullable Analysed analysed;
  private volatile @Nullable Analysed followed;
  private @Nullable SemanticPainter painter;
  private @Nullable Folding folding;
  private @Nullable Occurrences occurrences;
  private @Nullable OutlinePage outline;
  private @Nullable Breadcrumbs breadcrumbs;

  @Override
  protected void initializeEditor() {
    super.initializeEditor();
    setSourceViewerConfiguration(new ShoreConfiguration(this, getPreferenceStore()));
    setRulerContextMenuId("#ShorelineRulerContext");
    setEditorContextMenuId("#ShorelineEditorContext");
  }

  @Override
  protected void initializeKeyBindingScopes() {
    setKeyBindingScopes(new String[] {"dev.shoreline.ide.editorScope"});
  }

  @Override
  protected ISourceViewer createSourceViewer(Composite parent, IVerticalRuler ruler, int styles) {
    fAnnotationAccess = getAnnotationAccess();
    fOverviewRuler = createOverviewRuler(getSharedColors());
    ProjectionViewer viewer =
        new ProjectionViewer(parent, ruler, getOverviewRuler(), isOverviewRulerVisible(), styles);
    getSourceViewerDecorationSupport(viewer);
    return viewer;
  }

  @Override
  protected void configureSourceViewerDecorationSupport(SourceViewerDecorationSupport support) {
    super.configureSourceViewerDecorationSupport(support);
    support.setCharacterPairMatcher(new DefaultCharacterPairMatcher("{}()[]".toCharArray()));
    getPreferenceStore().setDefault(MATCHING_BRACKETS, true);
    getPreferenceStore().setDefault(MATCHING_BRACKETS_COLOR, "128,128,128");
    support.setMatchingCharacterPainterPreferenceKeys(MATCHING_BRACKETS, MATCHING_BRACKETS_COLOR);
  }

  @Override
  public void dispose() {
    OPEN.remove(this);
    super.dispose();
  }

  @Override
  public void createPartControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout grid = new GridLayout();
    grid.marginWidth = 0;
    grid.marginHeight = 0;
    grid.verticalSpacing = 0;
    page.setLayout(grid);
    Breadcrumbs crumbs = new Breadcrumbs(this, page);
    breadcrumbs = crumbs;
    Composite text = new Composite(page, SWT.NONE);
    text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    text.setLayout(new FillLayout());
    super.createPartControl(text);
    OPEN.add(this);
    if (getSourceViewer() instanceof ProjectionViewer viewer) {
      new ProjectionSupport(viewer, getAnnotationAccess(), getSharedColors()).install();
      viewer.doOperation(ProjectionViewer.TOGGLE);
      folding = new Folding(viewer);
      painter = new SemanticPainter(viewer);
      occurrences = new Occurrences(this, viewer);
      crumbs.follow(viewer);
    }
  }

  @Override
  public <T> @Nullable T getAdapter(Class<T> adapter) {
    if (adapter == IContentOutlinePage.class) {
      if (outline == null) {
        outline = new OutlinePage(this);
      }
      return adapter.cast(outline);
    }
    return super.getAdapter(adapter);
  }

  @Override
  protected void performSave(boolean overwrite, @Nullable IProgressMonitor monitor) {
    IDocument document = document();
    Optional<IFile> file = file();
    if (document != null
        && file.isPresent()
        && Settings.isOn(file.get(), Settings.FORMAT_ON_SAVE)) {
      try {
        FormatHandler.format(document);
      } catch (BadLocationException e) {
        // Never a reason not to save what the user wrote.
        ILog.of(ShoreEditor.class).log(Status.warning("the text was saved as it is", e));
      }
    }
    super.performSave(overwrite, monitor);
  }

  /** The viewer, for what is built around it; null before the control is there and after. */
  public @Nullable ISourceViewer viewer() {
    return getSourceViewer();
  }

  /** The line above the text: the declarations around the cursor as links. */
  public @Nullable Link breadcrumbs() {
    return breadcrumbs == null ? null : breadcrumbs.control();
  }

  /** What tells about words under the pointer. */
  public ITextHover hover() {
    return new HoverText(this);
  }

  /** The text as it is now; null once the input is gone. */
  public @Nullable IDocument document() {
    return getDocumentProvider() == null
        ? null
        : getDocumentProvider().getDocument(getEditorInput());
  }

  /** Where the text is on disk, if it is there. */
  public Optional<Path> path() {
    URI uri =
        getEditorInput() instanceof IURIEditorInput input && input.getURI() != null
            ? input.getURI()
            : null;
    return uri == null || !"file".equals(uri.getScheme())
        ? Optional.empty()
        : Optional.of(Path.of(uri).toAbsolutePath().normalize());
  }

  /** The file in the workspace; empty for one of the library. */
  public Optional<IFile> file() {
    return Optional.ofNullable(ResourceUtil.getFile(getEditorInput()));
  }

  /** What was last found out about the text; it may have changed since. */
  public Optional<Analysed> analysed() {
    return Optional.ofNullable(analysed);
  }

  /** Hears of every new analysis, on the display's thread. */
  public void watch(Consumer<Analysed> watcher) {
    watchers.add(watcher);
  }

  /** Hears no more. */
  public void unwatch(Consumer<Analysed> watcher) {
    watchers.remove(watcher);
  }

  /** The analysis of the text as it is now; made on the spot where the text has changed. */
  public Optional<Analysed> current() {
    IDocument document = document();
    Optional<Path> path = path();
    if (document == null || path.isEmpty()) {
      return Optional.empty();
    }
    Analysed known = analysed;
    String text = document.get();
    if (known == null || !known.text().equals(text)) {
      known = Designs.compile(path.get(), text);
      analysed = known;
    }
    return Optional.of(known);
  }

  /**
   * Compiles the text and marks the mistakes in it. Called off the display's thread, as are the
   * steps behind it.
   */
  void read() {
    IDocument document = document();
    Optional<Path> path = path();
    if (document != null && path.isPresent()) {
      Analysed found = Designs.compile(path.get(), document.get());
      analysed = found;
      file().ifPresent(file -> mark(file, found));
    }
  }

  /**
   * Shows what else is known of a text that was read; where it has changed, reads the editors'
   * texts anew that import it, and has it checked if its user wants that.
   *
   * @param outdated whether the text has changed again meanwhile: then what is left is not done
   */
  void follow(BooleanSupplier outdated) {
    Analysed now = analysed;
    if (now == null) {
      return;
    }
    look(now, outdated);
    Analysed before = followed;
    followed = now;
    if (before != null && !before.text().equals(now.text())) {
      OPEN.stream()
          .filter(other -> other != this && other.uses(now.file()))
          .forEach(other -> other.readFor(outdated));
      file()
          .filter(file -> now.isComplete() && Settings.isOn(file, Settings.CHECK_CONTINUOUSLY))
          .ifPresent(CheckJob::follow);
    }
  }

  /** A text that this one imports has changed. */
  private void readFor(BooleanSupplier outdated) {
    read();
    Analysed now = analysed;
    if (now != null) {
      look(now, outdated);
    }
  }

  private boolean uses(Path file) {
    Analysed known = analysed;
    return known != null && known.nameOf(file).isPresent();
  }

  private void look(Analysed found, BooleanSupplier outdated) {
    if (!outdated.getAsBoolean()) {
      Look look = Look.of(found);
      Display.getDefault().asyncExec(() -> show(look));
    }
  }

  private static void mark(IFile file, Analysed found) {
    try {
      ProblemMarkers.replace(file, Ids.PROBLEM, ProblemMarkers.of(file, found));
    } catch (CoreException e) {
      // The file went away while its text was looked at; its markers went with it.
      ILog.of(ShoreEditor.class).log(e.getStatus());
    }
  }

  /**
   * What is shown of an analysis, made ready off the display's thread.
   *
   * @param of the analysis
   * @param tokens what is coloured
   * @param folds what can be folded
   */
  private record Look(
      Analysed of, List<SemanticTokens.Token> tokens, List<FoldingRanges.Range> folds) {
    static Look of(Analysed found) {
      return new Look(
          found,
          SemanticTokens.of(found.analysis(), found.name()),
          found.parsed().map(FoldingRanges::of).orElse(List.of()));
    }
  }

  private void show(Look look) {
    Analysed found = look.of();
    ISourceViewer viewer = getSourceViewer();
    if (viewer == null || viewer.getTextWidget() == null || viewer.getTextWidget().isDisposed()) {
      return;
    }
    IDocument document = document();
    if (document == null || !document.get().equals(found.text())) {
      return; // a newer text is on its way
    }
    if (painter != null) {
      painter.show(look.tokens());
    }
    if (folding != null) {
      folding.show(look.folds());
    }
    if (occurrences != null) {
      occurrences.refresh();
    }
    watchers.forEach(watcher -> watcher.accept(found));
  }
}
