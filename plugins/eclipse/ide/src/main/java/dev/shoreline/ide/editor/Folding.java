package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.FoldingRanges;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;

/** Keeps the folds of a text; those that are still there stay open or closed. */
final class Folding {
  private final ProjectionViewer viewer;

  Folding(ProjectionViewer viewer) {
    this.viewer = viewer;
  }

  void show(List<FoldingRanges.Range> ranges) {
    ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
    if (model == null) {
      return;
    }
    Map<Position, Annotation> missing = new HashMap<>();
    for (FoldingRanges.Range range : ranges) {
      position(viewer.getDocument(), range)
          .forEach(position -> missing.putIfAbsent(position, new ProjectionAnnotation()));
    }
    List<Annotation> gone = new ArrayList<>();
    for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
      Annotation annotation = all.next();
      if (missing.remove(model.getPosition(annotation)) == null) {
        gone.add(annotation);
      }
    }
    Map<Annotation, Position> added = new HashMap<>();
    missing.forEach((position, annotation) -> added.put(annotation, position));
    if (!gone.isEmpty() || !added.isEmpty()) {
      model.modifyAnnotations(gone.toArray(Annotation[]::new), added, new Annotation[0]);
    }
  }

  private static List<Position> position(IDocument document, FoldingRanges.Range range) {
    try {
      int start = document.getLineOffset(range.firstLine() - 1);
      int last = Math.min(range.lastLine(), document.getNumberOfLines()) - 1;
      return List.of(
          new Position(start, document.getLineOffset(last) + document.getLineLength(last) - start));
    } catch (BadLocationException e) {
      return List.of(); // the text is shorter by now
    }
  }
}
