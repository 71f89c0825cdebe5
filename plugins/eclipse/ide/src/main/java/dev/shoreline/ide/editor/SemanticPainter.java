package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.SemanticTokens.Token;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.jspecify.annotations.Nullable;

/** Colours words by what they stand for. Tokens move with the text until the next analysis. */
final class SemanticPainter implements ITextPresentationListener, IDocumentListener {
  private final ProjectionViewer viewer;
  private List<Token> tokens = List.of();
  private @Nullable Colors painted;

  SemanticPainter(ProjectionViewer viewer) {
    this.viewer = viewer;
    viewer.addTextPresentationListener(this);
    viewer.getDocument().addDocumentListener(this);
    viewer.getTextWidget().addListener(SWT.Paint, event -> followGround());
  }

  /** Where another theme has made the ground dark or light, words get the colours for it. */
  private void followGround() {
    StyledText widget = viewer.getTextWidget();
    Colors now = Colors.of(widget);
    Colors before = painted;
    painted = now;
    if (before != null && !before.equals(now)) {
      widget
          .getDisplay()
          .asyncExec(
              () -> {
                if (!widget.isDisposed()) {
                  viewer.invalidateTextPresentation();
                }
              });
    }
  }

  /** Takes over the tokens of the text as it is; repaints the stretch that differs. */
  void show(List<Token> found) {
    List<Token> old = tokens;
    tokens = found;
    int head = 0;
    int common = Math.min(old.size(), found.size());
    while (head < common && old.get(head).equals(found.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < common - head
        && old.get(old.size() - 1 - tail).equals(found.get(found.size() - 1 - tail))) {
      tail++;
    }
    int start = Math.min(startOf(old, head), startOf(found, head));
    int end = Math.max(endOf(old, old.size() - tail), endOf(found, found.size() - tail));
    int length = viewer.getDocument().getLength();
    if (start < Math.min(end, length)) {
      viewer.invalidateTextPresentation(start, Math.min(end, length) - start);
    }
  }

  private static int startOf(List<Token> list, int index) {
    return index < list.size() ? list.get(index).start() : Integer.MAX_VALUE;
  }

  private static int endOf(List<Token> list, int behind) {
    return behind > 0 ? list.get(behind - 1).start() + list.get(behind - 1).length() : 0;
  }

  @Override
  public void applyTextPresentation(TextPresentation presentation) {
    IRegion extent = presentation.getExtent();
    int end = extent.getOffset() + extent.getLength();
    Colors colors = Colors.of(viewer.getTextWidget());
    for (int i = firstFrom(extent.getOffset()); i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() >= end) {
        break;
      }
      TextAttribute attribute = colors.of(token.type());
      presentation.mergeStyleRange(
          new StyleRange(
              token.start(),
              token.length(),
              attribute.getForeground(),
              null,
              attribute.getStyle()));
    }
  }

  /** The first token that ends behind an offset. */
  private int firstFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Token token = tokens.get(middle);
      if (token.start() + token.length() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {}

  @Override
  public void documentChanged(DocumentEvent event) {
    int delta = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
    int end = event.getOffset() + event.getLength();
    List<Token> moved = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.start() + token.length() < event.getOffset()) {
        moved.add(token);
      } else if (token.start() > end) {
        moved.add(new Token(token.start() + delta, token.length(), token.type()));
      }
    }
    tokens = moved;
  }
}
