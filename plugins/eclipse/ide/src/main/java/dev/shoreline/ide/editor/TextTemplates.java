package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.SymbolKind;
import dev.shoreline.ide.workspace.Ids;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.templates.DocumentTemplateContext;
import org.eclipse.jface.text.templates.GlobalTemplateVariables;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.jface.text.templates.TemplateContextType;
import org.eclipse.jface.text.templates.TemplateProposal;
import org.eclipse.jface.text.templates.persistence.TemplateStore;
import org.eclipse.text.templates.ContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionContextTypeRegistry;
import org.eclipse.ui.editors.text.templates.ContributionTemplateStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.eclipse.ui.texteditor.templates.TemplatePreferencePage;

/** Pieces of text with gaps to be filled in; users change them in the preferences. */
public final class TextTemplates {
  /** Where the templates apply. */
  public static final String CONTEXT = "dev.shoreline.ide.text";

  private static final String KEY = "dev.shoreline.ide.templates";
  private static final ContributionContextTypeRegistry TYPES = types();
  private static final IPreferenceStore PREFERENCES =
      new ScopedPreferenceStore(InstanceScope.INSTANCE, Ids.BUNDLE);
  private static final TemplateStore STORE = store();

  private TextTemplates() {}

  private static ContributionContextTypeRegistry types() {
    ContributionContextTypeRegistry types = new ContributionContextTypeRegistry();
    types.addContextType(CONTEXT);
    return types;
  }

  private static TemplateStore store() {
    TemplateStore store = new ContributionTemplateStore(TYPES, PREFERENCES, KEY);
    try {
      store.load();
    } catch (IOException e) {
      ILog.of(TextTemplates.class).log(Status.warning("changed templates cannot be read", e));
    }
    return store;
  }

  /** All templates that are switched on. */
  public static List<Template> all() {
    return Arrays.asList(STORE.getTemplates(CONTEXT));
  }

  /** Those whose names start with the letters before the cursor, if these start a line. */
  static List<ICompletionProposal> at(ITextViewer viewer, int start, int offset) {
    String text = viewer.getDocument().get();
    int line = text.lastIndexOf('\n', start - 1) + 1;
    if (!text.substring(line, start).isBlank()) {
      return List.of();
    }
    String prefix = text.substring(start, offset).toLowerCase(Locale.ROOT);
    DocumentTemplateContext context =
        new DocumentTemplateContext(type(TYPES), viewer.getDocument(), start, offset - start);
    return all().stream()
        .filter(template -> template.getName().startsWith(prefix))
        .<ICompletionProposal>map(
            template ->
                new TemplateProposal(
                    template,
                    context,
                    new Region(start, offset - start),
                    KindImages.of(SymbolKind.PROFILE)))
        .toList();
  }

  private static TemplateContextType type(ContextTypeRegistry registry) {
    return registry.getContextType(CONTEXT);
  }

  /** The variables that templates may have beside names of their own. */
  public static final class Context extends TemplateContextType {
    /** Made by the platform. */
    public Context() {
      addResolver(new GlobalTemplateVariables.Cursor());
      addResolver(new GlobalTemplateVariables.Year());
      addResolver(new GlobalTemplateVariables.Date());
      addResolver(new GlobalTemplateVariables.User());
    }
  }

  /** Where users change the templates. */
  public static final class Page extends TemplatePreferencePage {
    /** Made by the platform. */
    public Page() {
      setPreferenceStore(PREFERENCES);
      setTemplateStore(STORE);
      setContextTypeRegistry(TYPES);
    }

    @Override
    protected boolean isShowFormatterSetting() {
      return false;
    }
  }
}
