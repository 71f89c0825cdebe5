package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.Ground;
import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.PreferenceConverter;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.EditorsUI;
import org.junit.jupiter.api.Test;

/** Letters can be read on dark ground too, where names are marked as the same as well. */
class DarkThemeTest {
  private static final String OCCURRENCE = "dev.shoreline.ide.occurrence";

  /** What is asked of large or bold text by the Web Content Accessibility Guidelines 2.1, 1.4.3. */
  private static final double CONTRAST = 3;

  @Test
  void occurrencesCanBeReadOnDarkGround() throws Exception {
    Projects.freshPage();
    IFile file =
        Projects.make("dark", Map.of("bends.shore", BendTest.DESIGN)).getFile("bends.shore");
    IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    String before = themes.getActiveTheme().getId();
    themes.setTheme("org.eclipse.e4.ui.css.theme.e4_dark", false);
    try {
      ShoreEditor editor = Projects.open(file);
      until("the check", () -> Runs.of(file).isPresent());
      StyledText text = editor.viewer().getTextWidget();
      until("a dark ground", () -> Ground.isDark(text));
      editor.selectAndReveal(editor.document().get().indexOf("YBranch()") + 2, 0);
      text.setFocus();
      until("the occurrences", () -> occurrences(editor) >= 2);
      page().showView(Ids.VIOLATIONS_VIEW);
      Workbench.pump(300);
      shot("44-dark");
      RGB ground =
          PreferenceConverter.getColor(EditorsUI.getPreferenceStore(), OCCURRENCE + ".color");
      for (StyleRange range : text.getStyleRanges()) {
        if (range.foreground != null) {
          double contrast = contrast(range.foreground.getRGB(), ground);
          assertTrue(contrast >= CONTRAST, range + " on " + ground + ": " + contrast);
        }
      }
    } finally {
      page().closeAllEditors(false);
      themes.setTheme(before, false);
      Workbench.settle();
    }
  }

  private static int occurrences(ShoreEditor editor) {
    int found = 0;
    Iterator<Annotation> all = editor.viewer().getAnnotationModel().getAnnotationIterator();
    while (all.hasNext()) {
      found += all.next().getType().equals(OCCURRENCE) ? 1 : 0;
    }
    return found;
  }

  /** The ratio of luminances as the guidelines define it. */
  private static double contrast(RGB a, RGB b) {
    double light = Math.max(luminance(a), luminance(b));
    double dark = Math.min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
  }

  private static double luminance(RGB color) {
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
