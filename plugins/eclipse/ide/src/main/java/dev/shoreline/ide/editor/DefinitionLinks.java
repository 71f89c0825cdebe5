package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Navigation;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.netlist.source.Span;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.jspecify.annotations.Nullable;

/** A word with the control key held down leads to its declaration. */
final class DefinitionLinks implements IHyperlinkDetector {
  private final ShoreEditor editor;

  DefinitionLinks(ShoreEditor editor) {
    this.editor = editor;
  }

  /** Where the word at an offset is declared. */
  static Optional<Link> definition(Analysed analysed, int offset) {
    Optional<Span> word =
        Navigation.references(analysed.analysis(), analysed.name(), offset).stream()
            .filter(s -> s.file().equals(analysed.name()))
            .filter(s -> s.start() <= offset && offset <= s.end())
            .findFirst();
    return Navigation.definition(analysed.analysis(), analysed.name(), offset)
        .map(
            target ->
                new Link(
                    analysed.path(target.file()),
                    target,
                    word.map(s -> new Region(s.start(), s.length()))
                        .orElseGet(() -> new Region(offset, 0))));
  }

  @Override
  public IHyperlink @Nullable [] detectHyperlinks(
      ITextViewer viewer, IRegion region, boolean several) {
    return editor
        .analysed()
        .flatMap(analysed -> definition(analysed, region.getOffset()))
        .map(link -> new IHyperlink[] {link})
        .orElse(null);
  }

  /**
   * A way to a declaration.
   *
   * @param file where it is
   * @param target the declared word
   * @param word the word that leads there
   */
  record Link(Path file, Span target, IRegion word) implements IHyperlink {
    @Override
    public IRegion getHyperlinkRegion() {
      return word;
    }

    @Override
    public @Nullable String getTypeLabel() {
      return null;
    }

    @Override
    public String getHyperlinkText() {
      return "Open declaration";
    }

    @Override
    public void open() {
      Places.open(file, target.start(), target.length());
    }
  }
}
