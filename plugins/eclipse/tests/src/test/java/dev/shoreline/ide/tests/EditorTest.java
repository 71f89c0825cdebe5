package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.key;
import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.press;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.dsl.parse.DesignParser;
import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.editor.TextTemplates;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.netlist.source.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.templates.Template;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an editor does besides marking mistakes. */
class EditorTest {
  private static final String PARTS =
      """
      /// A plain carrier.
      component Carrier(edge: length = 4mm) {
        substrate body {
          size edge x edge
          thickness 400um
          process build_up
        }
      }
      """;

  private static final String DESIGN =
      """
      import "tech/organic_substrate.shore"
      import "tech/bonds.shore"
      import "parts.shore"

      design Pair {
        let apart = 5mm
        substrate base {
          size 20mm x 20mm
          thickness 1mm
          process build_up
        }
        place a = Carrier() on base at (1mm, 1mm) bond pillar
        place b = Carrier() on base at (1mm + apart, 1mm) bond pillar
      }
      """;

  private IProject project;

  @BeforeEach
  void start() throws Exception {
    Projects.freshPage();
    String parts = "import \"tech/organic_substrate.shore\"\n\n" + PARTS;
    project = Projects.make("pair", Map.of("parts.shore", parts, "pair.shore", DESIGN));
  }

  private IFile file(String name) {
    return project.getFile(name);
  }

  private ShoreEditor at(String word) throws Exception {
    ShoreEditor editor = Projects.open(file("pair.shore"));
    editor.selectAndReveal(editor.document().get().indexOf(word) + 1, 0);
    editor.viewer().getTextWidget().setFocus();
    return editor;
  }

  private static String text(ShoreEditor editor) {
    return editor.document().get();
  }

  private static void run(String command) throws Exception {
    PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(command, null);
  }

  @Test
  void hoveringTellsValuesWithTheirUnits() throws Exception {
    ShoreEditor editor = at("apart, 1mm");
    ITextHoverExtension2 hover = (ITextHoverExtension2) editor.hover();
    int offset = text(editor).indexOf("apart, 1mm") + 1;
    Object told = hover.getHoverInfo2(editor.viewer(), new Region(offset, 0));
    assertTrue(String.valueOf(told).contains("5 mm"), "told: " + told);
  }

  @Test
  void theDeclarationIsOpenedInAnotherFile() throws Exception {
    ShoreEditor editor = at("Carrier() on base at (1mm, 1mm)");
    run("dev.shoreline.ide.definition");
    until("the other file", () -> page().getActiveEditor() != editor);
    ShoreEditor other = (ShoreEditor) page().getActiveEditor();
    assertEquals("parts.shore", other.getEditorInput().getName());
    ITextSelection selection = (ITextSelection) other.getSelectionProvider().getSelection();
    assertEquals("Carrier", selection.getText());
    page().closeEditor(other, false);
  }

  @Test
  void aComponentIsRenamedAcrossFiles() throws Exception {
    ShoreEditor parts = Projects.open(file("parts.shore"));
    ShoreEditor editor = at("Carrier() on base at (1mm, 1mm)");
    Workbench.whenOpen(
        "Rename",
        shell -> {
          Workbench.control(shell, Text.class, t -> t.getEditable()).setText("Tray");
          press(shell, "OK");
        });
    key(SWT.ALT | SWT.SHIFT, 'r');
    until(
        "the new name in both",
        () -> text(editor).contains("Tray(") && text(parts).contains("Tray("));
    assertFalse(text(editor).contains("Carrier") || text(parts).contains("Carrier("));
    until("no error", () -> Projects.errors(file("pair.shore"), Ids.PROBLEM) == 0);
    shot("40-renamed-in-two-files");
    page().saveAllEditors(false);
    until("both files to be saved", () -> !editor.isDirty() && !parts.isDirty());
    page().closeEditor(parts, false);
  }

  @Test
  void theDeclarationsAroundTheCursorStandAboveTheText() throws Exception {
    ShoreEditor editor = at("size 20mm");
    until("the path", () -> editor.breadcrumbs().getText().contains(">base</a>"));
    assertEquals("<a href=\"0\">Pair</a> › <a href=\"1\">base</a>", editor.breadcrumbs().getText());
    shot("43-breadcrumbs");
    Event click = new Event();
    click.text = "0";
    editor.breadcrumbs().notifyListeners(SWT.Selection, click);
    assertEquals("Pair", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
    until("the shorter path", () -> !editor.breadcrumbs().getText().contains("base"));
    editor.selectAndReveal(0, 0);
    until("no path", () -> editor.breadcrumbs().getText().equals("pair.shore"));
  }

  @Test
  void aTextIsLaidOutOnSaveWhereThatIsWished() throws Exception {
    ShoreEditor editor = at("let apart");
    String good = text(editor);
    InstanceScope.INSTANCE.getNode(Ids.BUNDLE).putBoolean(Settings.FORMAT_ON_SAVE, true);
    try {
      editor.document().set(good.replace("let apart = 5mm", "let    apart=5mm"));
      page().saveEditor(editor, false);
      until("the text to be saved", () -> !editor.isDirty());
      assertEquals(good, text(editor));
    } finally {
      InstanceScope.INSTANCE.getNode(Ids.BUNDLE).remove(Settings.FORMAT_ON_SAVE);
    }
  }

  @Test
  void linesBecomeCommentsAndBack() throws Exception {
    ShoreEditor editor = at("let apart");
    String good = text(editor);
    run("dev.shoreline.ide.comment");
    assertTrue(text(editor).contains("  // let apart = 5mm"), text(editor));
    run("dev.shoreline.ide.comment");
    assertEquals(good, text(editor));
    page().saveEditor(editor, false);
  }

  @Test
  void usesOfANameAreFoundInOtherFiles() throws Exception {
    ShoreEditor parts = Projects.open(file("parts.shore"));
    int place = text(parts).indexOf("Carrier");
    parts.selectAndReveal(place, 0);
    Workbench.whenOpen(
        "References",
        shell -> {
          Workbench.control(shell, Text.class, t -> true).setText("pair");
          Workbench.pump(500);
          shot("44-references");
          press(shell, "OK");
        });
    run("dev.shoreline.ide.references");
    until(
        "the other file",
        () ->
            page().getActiveEditor() instanceof ShoreEditor editor
                && editor.getEditorInput().getName().equals("pair.shore"));
    ShoreEditor editor = (ShoreEditor) page().getActiveEditor();
    assertEquals(
        "Carrier", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
    page().closeEditor(parts, false);
  }

  @Test
  void aDeclarationIsFoundByItsLetters() throws Exception {
    ShoreEditor editor = at("design Pair");
    run("dev.shoreline.ide.outline");
    Shell popup = Workbench.shell("Go to Declaration");
    Text letters = Workbench.control(popup, Text.class, t -> true);
    letters.setText("bse");
    shot("41-quick-outline");
    letters.notifyListeners(SWT.DefaultSelection, new Event());
    until("the popup to go", popup::isDisposed);
    ITextSelection selection = (ITextSelection) editor.getSelectionProvider().getSelection();
    assertEquals("base", selection.getText());
  }

  @Test
  void templatesGiveTextThatCanBeRead() throws Exception {
    assertTrue(TextTemplates.all().size() >= 10);
    for (Template template : TextTemplates.all()) {
      String text =
          template.getPattern().replace("${cursor}", "").replaceAll("\\$\\{year}", "2030");
      text = text.replaceAll("\\$\\{x}", "1").replaceAll("\\$\\{(\\w+)}", "$1");
      boolean alone = text.matches("(?s)(import|scenario|///|rules).*");
      String whole = alone ? text : "design D {\n" + text + "\n}\n";
      assertEquals(
          List.of(),
          DesignParser.parse(new SourceText("t.shore", whole)).diagnostics(),
          template.getName() + ":\n" + whole);
    }
    ShoreEditor editor = at("place a");
    String good = text(editor);
    int line = good.indexOf("  place a");
    editor.document().replace(line, 0, "  req\n");
    editor.selectAndReveal(line + "  req".length(), 0);
    key(SWT.CTRL, ' ');
    until("the template among the proposals", () -> isProposed("a contract"));
    shot("43-template");
    key(0, SWT.ESC);
    editor.document().set(good);
    page().saveEditor(editor, false);
  }

  /** Whether a list in any window has a line with some words. */
  private static boolean isProposed(String words) {
    for (Shell shell : Workbench.display().getShells()) {
      Table table = Workbench.control(shell, Table.class, t -> shell != Workbench.window());
      if (table != null
          && Arrays.stream(table.getItems()).anyMatch(item -> item.getText().contains(words))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void aProblemIsSpeltOut() throws Exception {
    ShoreEditor editor = at("design Pair");
    String good = text(editor);
    editor.document().set(good.replace("5mm\n", "5mmm\n"));
    editor.selectAndReveal(text(editor).indexOf("5mmm"), 0);
    boolean[] told = new boolean[1];
    Workbench.whenOpen(
        "SHL",
        shell -> {
          told[0] = true;
          shot("42-explained");
          press(shell, "OK");
        });
    run("dev.shoreline.ide.explain");
    assertTrue(told[0]);
    editor.document().set(good);
    page().saveEditor(editor, false);
    until("no error", () -> Projects.errors(file("pair.shore"), Ids.PROBLEM) == 0);
  }
}
