package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Navigation;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.jspecify.annotations.Nullable;

/** Lists where a name is used in the texts of the project; goes to the place that is chosen. */
public final class ReferencesHandler extends EditorHandler {
  /**
   * A place where the name stands.
   *
   * @param file the text
   * @param line its number in it
   * @param start offset of the word
   * @param length of the word
   * @param text what stands in the line
   */
  private record Use(Path file, int line, int start, int length, String text) {}

  @Override
  void run(ShoreEditor editor, IDocument document, ITextSelection selection) {
    Optional<Analysed> analysed = editor.current();
    Optional<IFile> file = editor.file();
    if (analysed.isPresent() && file.isPresent()) {
      find(analysed.get(), file.get().getProject(), selection.getOffset());
    }
  }

  private static void find(Analysed analysed, IProject project, int offset) {
    Navigation.definition(analysed.analysis(), analysed.name(), offset)
        .ifPresent(
            declaration ->
                Job.create(
                        "Looking for uses of a name",
                        (ICoreRunnable)
                            monitor -> {
                              Set<Use> uses = uses(analysed, declaration, project);
                              Display.getDefault().asyncExec(() -> choose(uses));
                            })
                    .schedule());
  }

  private static Set<Use> uses(Analysed analysed, Span declaration, IProject project) {
    Path declared = analysed.path(declaration.file());
    Set<Use> uses = new LinkedHashSet<>();
    for (Analysed reader : Readers.of(analysed, declared, project)) {
      String name = reader.nameOf(declared).orElse(reader.name());
      Navigation.references(reader.analysis(), name, declaration.start())
          .forEach(span -> uses.add(use(reader, span)));
    }
    return uses;
  }

  private static Use use(Analysed reader, Span span) {
    String line =
        reader
            .analysis()
            .file(span.file())
            .map(file -> file.source().line(span.line()).strip())
            .orElse("");
    return new Use(reader.path(span.file()), span.line(), span.start(), span.length(), line);
  }

  private static void choose(Set<Use> uses) {
    ElementListSelectionDialog dialog =
        new ElementListSelectionDialog(
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), new Labels());
    dialog.setTitle("References");
    dialog.setMessage(uses.size() + " places (type to filter):");
    dialog.setElements(uses.toArray());
    if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Use use) {
      Places.open(use.file(), use.start(), use.length());
    }
  }

  private static final class Labels extends LabelProvider {
    @Override
    public String getText(@Nullable Object element) {
      return element instanceof Use use
          ? use.file().getFileName() + ":" + use.line() + "  " + use.text()
          : "";
    }
  }
}
