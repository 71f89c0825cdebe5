package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Projects.errors;
import static dev.shoreline.ide.tests.Workbench.key;
import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.type;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.form.ObjectPage;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.results.DesignView;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.views.properties.PropertySheet;
import org.junit.jupiter.api.Test;

/** Objects whose values are changed in the Properties view: model, text and layout follow. */
class FormTest {
  private static final String DESIGN =
      """
      import "devices/passive.shore"
      import "tech/organic_substrate.shore"
      import "tech/bonds.shore"
      import "tech/soi220.shore"

      /// A die that is moved by a form.
      design Formed {
        let above = 2mm
        substrate base {
          size 10mm x 10mm
          thickness 400um
          process build_up
        }
        die pic {
          size 2mm x 2mm   // as delivered
          thickness 775um
          process soi
          power 2W
        } on base at (1mm,  above) bond c4
        for i in 0 ..< 3 {
          place split[i] = YBranch() in pic at (200um + i * 500um, 300um)
        }
      }
      """;

  @Test
  void aValueIsChangedInTheFormAndTextAndLayoutFollow() throws Exception {
    Projects.freshPage();
    IFile file = Projects.make("formed", Map.of("formed.shore", DESIGN)).getFile("formed.shore");
    ShoreEditor editor = Projects.open(file);
    until("the check", () -> Runs.of(file).isPresent());
    assertEquals(0, errors(file, Ids.PROBLEM));
    ObjectPage form = select("pic");
    until("the form", () -> form.object().equals("pic"));
    until("the fields", () -> field(form, "at x") != null);
    assertEquals("1mm", field(form, "at x").getText());
    assertEquals("= 2 mm, follows `above`, line 8", form.noteOf("at y"));
    assertFalse(field(form, "at y").getEnabled());
    shot("60-form");

    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    Checked before = Runs.of(file).get();
    enter(field(form, "at x"), "1.25mm");
    String moved = DESIGN.replace("(1mm,", "(1.25mm,");
    until("the text", () -> editor.document().get().equals(moved));
    assertTrue(editor.isDirty());
    until("the check", () -> Runs.of(file).get() != before);
    assertEquals(1.25e-3, x(file), 1e-12);
    until("the picture", () -> layout.canvas().isUpToDate());
    assertEquals("1.25mm", field(form, "at x").getText());
    shot("61-moved");

    refused(form, editor, moved);
    undone(form, editor, file, moved);
    inALoop(editor);
    page().closeEditor(editor, false);
  }

  /** A wrong unit is told beside the field and never reaches the text; a bare number keeps its. */
  private static void refused(ObjectPage form, ShoreEditor editor, String text) {
    enter(field(form, "power"), "3mm");
    until("the message", () -> form.noteOf("power").contains("power"));
    shot("62-refused");
    assertEquals(text, editor.document().get());
    enter(field(form, "power"), "3");
    until("the unit", () -> editor.document().get().equals(text.replace("power 2W", "power 3W")));
    until("the message to go", () -> form.noteOf("power").isEmpty());
    enter(field(form, "size x"), "2mm x 3mm thickness 1mm");
    until("the message", () -> !form.noteOf("size x").isEmpty());
    assertEquals(text.replace("power 2W", "power 3W"), editor.document().get());
  }

  /** Both by the form's own history and by the editor's. */
  private static void undone(ObjectPage form, ShoreEditor editor, IFile file, String moved) {
    field(form, "at x").setFocus();
    key(SWT.CTRL, 'z');
    until("undo in the form", () -> editor.document().get().equals(moved));
    until("the object", () -> formOf(editor).object().equals("pic"));
    until("the field", () -> shows(formOf(editor), "power", "2W"));
    page().activate(editor);
    editor.viewer().getTextWidget().setFocus();
    Checked before = Runs.of(file).get();
    key(SWT.CTRL, 'z');
    until("undo in the text", () -> editor.document().get().equals(DESIGN));
    until("the field", () -> shows(formOf(editor), "at x", "1mm"));
    until("the check", () -> Runs.of(file).get() != before);
    assertEquals(1e-3, x(file), 1e-12);
  }

  /** What follows a loop is shown with the reason; the rest says whom it reaches. */
  private static void inALoop(ShoreEditor editor) throws Exception {
    editor.selectAndReveal(editor.document().get().indexOf("split[i]"), 0);
    editor.viewer().getTextWidget().setFocus();
    key(0, SWT.ARROW_RIGHT);
    ObjectPage form = formOf(editor);
    until("the form", () -> form.object().equals("pic.split[0]"));
    until("the reason", () -> form.noteOf("at x").contains("follows `i` of the loop in line 20"));
    assertEquals("300um", field(form, "at y").getText());
    shot("63-loop");
  }

  private static ObjectPage formOf(Object part) {
    PropertySheet sheet = (PropertySheet) page().findView(IPageLayout.ID_PROP_SHEET);
    until("a page for " + part, () -> sheet.getCurrentPage() instanceof ObjectPage);
    return (ObjectPage) sheet.getCurrentPage();
  }

  private static ObjectPage select(String name) throws Exception {
    page().showView(IPageLayout.ID_PROP_SHEET);
    DesignView view = (DesignView) page().showView(Ids.DESIGN_VIEW);
    until("the objects", () -> showsObjects(view));
    for (TreeItem item : view.tree().getTree().getItem(0).getItems()) {
      if (item.getText().startsWith(name + " ")) {
        view.tree().setSelection(new StructuredSelection(item.getData()), true);
      }
    }
    page().showView(IPageLayout.ID_PROP_SHEET);
    return formOf(view);
  }

  /** Opens the design's tree once it is there; a check that ends fills the view anew. */
  private static boolean showsObjects(DesignView view) {
    if (view.tree().getTree().getItemCount() == 0) {
      return false;
    }
    TreeItem top = view.tree().getTree().getItem(0);
    if (!top.getText().equals("Formed")) {
      return false;
    }
    if (!top.getExpanded()) {
      view.tree().expandToLevel(3);
    }
    return top.getItemCount() > 1 && !top.getItem(1).getText().isEmpty();
  }

  private static Text field(ObjectPage form, String name) {
    return Workbench.control(
        (Composite) form.getControl(), Text.class, text -> name.equals(text.getData()));
  }

  private static boolean shows(ObjectPage form, String name, String value) {
    Text field = field(form, name);
    return field != null && field.getText().equals(value);
  }

  /** Types over what a field has, and Enter. */
  private static void enter(Text field, String value) {
    field.setFocus();
    field.selectAll();
    type(value);
    key(0, SWT.CR);
  }

  private static double x(IFile file) {
    return Runs.of(file).orElseThrow().run().design().orElseThrow().getTop().getInstances().stream()
        .filter(instance -> instance.getName().equals("pic"))
        .findFirst()
        .orElseThrow()
        .getX();
  }
}
