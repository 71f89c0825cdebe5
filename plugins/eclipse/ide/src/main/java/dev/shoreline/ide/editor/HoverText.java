package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Hover;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.jspecify.annotations.Nullable;

/** What the word under the pointer is worth, and what is wrong with it. */
final class HoverText implements ITextHover, ITextHoverExtension2 {
  private final ShoreEditor editor;

  HoverText(ShoreEditor editor) {
    this.editor = editor;
  }

  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    return new Region(offset, 0);
  }

  @Override
  public @Nullable Object getHoverInfo2(ITextViewer viewer, IRegion region) {
    return text(region.getOffset());
  }

  /** Called by old viewers only. */
  @Override
  @Deprecated
  public @Nullable String getHoverInfo(ITextViewer viewer, IRegion region) {
    return text(region.getOffset());
  }

  private @Nullable String text(int offset) {
    Optional<Analysed> known = editor.analysed();
    if (known.isEmpty()) {
      return null;
    }
    Analysed analysed = known.get();
    List<String> parts = new ArrayList<>();
    for (Diagnostic d : analysed.diagnostics()) {
      if (d.span().start() <= offset && offset <= d.span().end()) {
        String hint = d.hint();
        parts.add(d.code().id() + ": " + d.message() + (hint == null ? "" : "\n" + hint));
      }
    }
    Map<Span, String> results = editor.file().map(Runs::contractTexts).orElse(Map.of());
    Hover.at(analysed.analysis(), analysed.name(), offset, results)
        .ifPresent(hover -> parts.add(plain(hover.markdown())));
    return parts.isEmpty() ? null : String.join("\n\n", parts);
  }

  private static String plain(String markdown) {
    return markdown.replaceAll("```\\n?", "").strip();
  }
}
