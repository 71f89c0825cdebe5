package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.Analysis;
import dev.shoreline.dsl.service.Completion;
import dev.shoreline.dsl.service.CompletionItem;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.CompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;

/** What may be written at the cursor. */
final class Proposals implements IContentAssistProcessor {
  private final ShoreEditor editor;

  Proposals(ShoreEditor editor) {
    this.editor = editor;
  }

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    String text = viewer.getDocument().get();
    Optional<Analysed> analysed = editor.analysed().or(editor::current);
    if (analysed.isEmpty()) {
      return new ICompletionProposal[0];
    }
    Analysed known = analysed.get();
    Analysis analysis =
        known.text().equals(text)
            ? known.analysis()
            : known.analysis().edited(new SourceText(known.name(), text));
    int start = wordStart(text, offset);
    String prefix = text.substring(start, offset).toLowerCase(Locale.ROOT);
    List<ICompletionProposal> proposals = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (CompletionItem item : Completion.at(analysis, known.name(), offset)) {
      if (item.label().toLowerCase(Locale.ROOT).startsWith(prefix)
          && seen.add(item.kind() + item.label())) {
        proposals.add(proposal(item, start, offset));
      }
    }
    proposals.addAll(TextTemplates.at(viewer, start, offset));
    return proposals.toArray(ICompletionProposal[]::new);
  }

  private static ICompletionProposal proposal(CompletionItem item, int start, int offset) {
    String shown = item.detail().isBlank() ? item.label() : item.label() + " – " + item.detail();
    return new CompletionProposal(
        item.insert(),
        start,
        offset - start,
        item.insert().length(),
        KindImages.of(item.kind()),
        shown,
        null,
        item.documentation().isBlank() ? item.detail() : item.documentation());
  }

  /** Where the word before the cursor starts; a unit starts behind its number. */
  private static int wordStart(String text, int offset) {
    int start = offset;
    while (start > 0 && isPart(text.charAt(start - 1))) {
      start--;
    }
    while (start < offset && Character.isDigit(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  @Override
  public char[] getCompletionProposalAutoActivationCharacters() {
    return new char[] {'.'};
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    return new IContextInformation[0];
  }

  @Override
  public char @Nullable [] getContextInformationAutoActivationCharacters() {
    return null;
  }

  @Override
  public @Nullable String getErrorMessage() {
    return null;
  }

  @Override
  public @Nullable IContextInformationValidator getContextInformationValidator() {
    return null;
  }
}
