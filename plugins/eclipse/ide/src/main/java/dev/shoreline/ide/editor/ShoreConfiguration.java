package dev.shoreline.ide.editor;

import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.IContentAssistant;
import org.eclipse.jface.text.hyperlink.IHyperlinkDetector;
import org.eclipse.jface.text.presentation.IPresentationReconciler;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.quickassist.IQuickAssistAssistant;
import org.eclipse.jface.text.quickassist.QuickAssistAssistant;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.ui.editors.text.TextSourceViewerConfiguration;

/** What the viewer of a design text is equipped with. */
final class ShoreConfiguration extends TextSourceViewerConfiguration {
  private final ShoreEditor editor;

  ShoreConfiguration(ShoreEditor editor, IPreferenceStore preferences) {
    super(preferences);
    this.editor = editor;
  }

  @Override
  public IPresentationReconciler getPresentationReconciler(ISourceViewer viewer) {
    PresentationReconciler reconciler = new PresentationReconciler();
    DefaultDamagerRepairer lines =
        new DefaultDamagerRepairer(
            new WordScanner(
                () -> Colors.of(viewer.getTextWidget()), () -> editor.analysed().isPresent()));
    reconciler.setDamager(lines, IDocument.DEFAULT_CONTENT_TYPE);
    reconciler.setRepairer(lines, IDocument.DEFAULT_CONTENT_TYPE);
    return reconciler;
  }

  @Override
  public IReconciler getReconciler(ISourceViewer viewer) {
    return new Reconciling(editor);
  }

  @Override
  public IContentAssistant getContentAssistant(ISourceViewer viewer) {
    ContentAssistant assistant = new ContentAssistant(true);
    assistant.setContentAssistProcessor(new Proposals(editor), IDocument.DEFAULT_CONTENT_TYPE);
    assistant.enableAutoActivation(true);
    assistant.setAutoActivationDelay(150);
    assistant.enablePrefixCompletion(true);
    assistant.enableAutoInsert(true);
    assistant.setInformationControlCreator(getInformationControlCreator(viewer));
    return assistant;
  }

  @Override
  public IQuickAssistAssistant getQuickAssistAssistant(ISourceViewer viewer) {
    QuickAssistAssistant assistant = new QuickAssistAssistant();
    assistant.setQuickAssistProcessor(new QuickFixes());
    assistant.setInformationControlCreator(parent -> new DefaultInformationControl(parent, true));
    return assistant;
  }

  @Override
  public ITextHover getTextHover(ISourceViewer viewer, String contentType) {
    return editor.hover();
  }

  @Override
  public IHyperlinkDetector[] getHyperlinkDetectors(ISourceViewer viewer) {
    return new IHyperlinkDetector[] {new DefinitionLinks(editor)};
  }
}
