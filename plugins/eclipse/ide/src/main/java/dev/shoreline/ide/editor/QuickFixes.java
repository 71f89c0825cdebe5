package dev.shoreline.ide.editor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.jspecify.annotations.Nullable;

/** Offers in the text what can be done about its markers. */
final class QuickFixes implements IQuickAssistProcessor {
  @Override
  public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
    IAnnotationModel model = context.getSourceViewer().getAnnotationModel();
    IDocument document = context.getSourceViewer().getDocument();
    List<ICompletionProposal> proposals = new ArrayList<>();
    for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext(); ) {
      if (all.next() instanceof MarkerAnnotation annotation
          && isOnLine(document, model.getPosition(annotation), context.getOffset())) {
        IMarker marker = annotation.getMarker();
        for (IMarkerResolution fix : IDE.getMarkerHelpRegistry().getResolutions(marker)) {
          proposals.add(new Proposal(fix, marker));
        }
      }
    }
    return proposals.toArray(ICompletionProposal[]::new);
  }

  private static boolean isOnLine(IDocument document, @Nullable Position position, int offset) {
    try {
      return position != null
          && document.getLineOfOffset(position.offset) <= document.getLineOfOffset(offset)
          && document.getLineOfOffset(offset)
              <= document.getLineOfOffset(position.offset + position.length);
    } catch (BadLocationException e) {
      return false;
    }
  }

  @Override
  public boolean canFix(Annotation annotation) {
    return annotation instanceof MarkerAnnotation marker
        && IDE.getMarkerHelpRegistry().hasResolutions(marker.getMarker());
  }

  @Override
  public boolean canAssist(IQuickAssistInvocationContext context) {
    return false;
  }

  @Override
  public @Nullable String getErrorMessage() {
    return null;
  }

  private record Proposal(IMarkerResolution fix, IMarker marker) implements ICompletionProposal {
    @Override
    public void apply(IDocument document) {
      fix.run(marker);
    }

    @Override
    public String getDisplayString() {
      return fix.getLabel();
    }

    @Override
    public @Nullable Point getSelection(IDocument document) {
      return null;
    }

    @Override
    public @Nullable String getAdditionalProposalInfo() {
      return null;
    }

    @Override
    public @Nullable Image getImage() {
      return null;
    }

    @Override
    public @Nullable IContextInformation getContextInformation() {
      return null;
    }
  }
}
