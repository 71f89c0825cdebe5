package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Outline;
import dev.shoreline.ide.workspace.Analysed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.jspecify.annotations.Nullable;

/** A line above the text: the declarations around the cursor, the outermost first, as links. */
final class Breadcrumbs {
  private static final String BETWEEN = " › ";

  private final ShoreEditor editor;
  private final Link link;
  private @Nullable Analysed outlined;
  private List<Outline.Item> outline = List.of();
  private List<Outline.Item> path = List.of();

  Breadcrumbs(ShoreEditor editor, Composite parent) {
    this.editor = editor;
    link = new Link(parent, SWT.NONE);
    link.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    link.addListener(SWT.Selection, this::go);
  }

  /** Follows the cursor of the text and what is found out about it. */
  void follow(ProjectionViewer viewer) {
    viewer.addPostSelectionChangedListener(
        event -> {
          if (event.getSelection() instanceof ITextSelection selection) {
            show(selection.getOffset());
          }
        });
    editor.watch(analysed -> show(viewer.getSelectedRange().x));
  }

  private void show(int offset) {
    if (link.isDisposed()) {
      return;
    }
    editor.analysed().ifPresent(this::outline);
    path = around(outline, offset);
    String text =
        path.isEmpty()
            ? editor.getTitle()
            : IntStream.range(0, path.size())
                .mapToObj(i -> "<a href=\"" + i + "\">" + escaped(path.get(i).name()) + "</a>")
                .collect(Collectors.joining(BETWEEN));
    if (!text.equals(link.getText())) {
      link.setText(text);
    }
  }

  private static String escaped(String name) {
    return name.replace("&", "&&").replace("<", "‹");
  }

  private void outline(Analysed analysed) {
    if (analysed != outlined) {
      outline = Outline.of(analysed.analysis(), analysed.name());
      outlined = analysed;
    }
  }

  /** The declarations that an offset lies in. */
  private static List<Outline.Item> around(List<Outline.Item> items, int offset) {
    List<Outline.Item> found = new ArrayList<>();
    List<Outline.Item> level = items;
    while (!level.isEmpty()) {
      List<Outline.Item> next = List.of();
      for (Outline.Item item : level) {
        if (item.span().start() <= offset && offset <= item.span().end()) {
          found.add(item);
          next = item.children();
          break;
        }
      }
      level = next;
    }
    return found;
  }

  private void go(Event event) {
    int chosen = Integer.parseInt(event.text);
    if (chosen < path.size()) {
      Outline.Item item = path.get(chosen);
      editor.selectAndReveal(item.nameSpan().start(), item.nameSpan().length());
      editor.setFocus();
    }
  }

  /** The control. */
  Link control() {
    return link;
  }
}
