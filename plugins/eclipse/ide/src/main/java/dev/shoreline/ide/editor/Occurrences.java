package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Navigation;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

/** Marks all places of the word at the cursor. */
final class Occurrences {
  private static final String TYPE = "dev.shoreline.ide.occurrence";

  private final ShoreEditor editor;
  private final ProjectionViewer viewer;
  private Annotation[] shown = new Annotation[0];

  Occurrences(ShoreEditor editor, ProjectionViewer viewer) {
    this.editor = editor;
    this.viewer = viewer;
    viewer.addPostSelectionChangedListener(event -> refresh());
  }

  void refresh() {
    IAnnotationModel model = viewer.getAnnotationModel();
    if (!(model instanceof IAnnotationModelExtension replaceable)
        || !(viewer.getSelection() instanceof ITextSelection selection)) {
      return;
    }
    Map<Annotation, Position> found = new HashMap<>();
    editor
        .analysed()
        .filter(analysed -> analysed.text().contentEquals(viewer.getDocument().get()))
        .ifPresent(analysed -> collect(analysed, selection.getOffset(), found));
    if (found.isEmpty() && shown.length == 0) {
      return;
    }
    replaceable.replaceAnnotations(shown, found);
    shown = found.keySet().toArray(Annotation[]::new);
  }

  private static void collect(Analysed analysed, int offset, Map<Annotation, Position> found) {
    for (Span span : Navigation.references(analysed.analysis(), analysed.name(), offset)) {
      if (span.file().equals(analysed.name())) {
        found.put(
            new Annotation(TYPE, false, "the same name"),
            new Position(span.start(), span.length()));
      }
    }
  }
}
