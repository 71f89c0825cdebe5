package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Projects.errors;
import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.press;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.type;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.report.Report;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.DesignRun;
import dev.shoreline.flow.run.FileKind;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.flow.run.RunObserver;
import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.results.DesignView;
import dev.shoreline.ide.results.ViolationsView;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import dev.shoreline.ide.workspace.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.texteditor.ITextEditorActionConstants;
import org.junit.jupiter.api.Test;

/** A guide whose bend is made too tight: marked in text and layout, waived, undone. */
class BendTest {
  private static final String RULE = "tight_bend";

  /** With an eye on its `10um)`. */
  static final String DESIGN =
      """
      import "devices/passive.shore"
      import "tech/soi220_oband.shore"
      import "tech/soi220.shore"

      /// Two splitters and the guide between them.
      design Bends {
        die pic {
          size 1mm x 1mm
          thickness 775um
          process soi
        }

        place near = YBranch() in pic at (200um, 300um)
        place far = YBranch() in pic at (600um, 500um)
        route guide: near.left -> far.in using soi220_oband.strip { bend euler(radius = 10um) }

        require bends: bend_radius(guide) >= 5um
      }

      rules guide_rules {
        rule tight_bend {
          check bend_radius(soi220.core, width = 350nm) >= 9um
          message "a bend that loses light"
        }
      }
      """;

  @Test
  void aTightBendIsMarkedInTextAndLayoutAndWaived() throws Exception {
    Projects.freshPage();
    IFile file = Projects.make("bends", Map.of("bends.shore", DESIGN)).getFile("bends.shore");
    ShoreEditor editor = Projects.open(file);
    String text = editor.document().get();
    until("the check", () -> Runs.of(file).isPresent());
    assertEquals(0, errors(file, Ids.FINDING));

    editor.selectAndReveal(text.indexOf("10um)"), 2);
    editor.viewer().getTextWidget().setFocus();
    type("6");
    until("the change", () -> editor.document().get().contains("radius = 6um"));
    page().saveEditor(editor, false);
    until("the marker in the text", () -> errors(file, Ids.FINDING) > 0);
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    until("the marker in the layout", () -> layout.markerCount() > 0);
    until("the picture", () -> layout.canvas().isUpToDate());
    Finding bend = bend(file);
    layout.reveal(bend);
    until("the picture", () -> layout.canvas().isUpToDate());
    shot("30-tight-bend");

    ViolationsView violations = (ViolationsView) page().showView(Ids.VIOLATIONS_VIEW);
    until("rows", () -> violations.table().getTable().getItemCount() > 0);
    Workbench.whenOpen(
        "Waive",
        shell -> {
          Workbench.control(shell, Text.class, Text::getEditable).setText("a test of bends");
          press(shell, "OK");
        });
    violations.waive(bend, Runs.of(file).get());
    until("the waiver", () -> editor.document().get().contains("waive \"" + RULE + "\""));
    page().saveEditor(editor, false);
    until("the markers to go", () -> errors(file, Ids.FINDING) == 0);
    until("the waiver to count", () -> isWaived(file));
    shot("31-waived");
    looksAtTheModel(file);

    while (!editor.document().get().equals(text)) {
      String before = editor.document().get();
      editor.getAction(ITextEditorActionConstants.UNDO).run();
      Workbench.pump(20);
      assertTrue(!before.equals(editor.document().get()), "undo leads back to the first text");
    }
    page().saveEditor(editor, false);
    until("the check", () -> bendOrNull(file) == null && errors(file, Ids.FINDING) == 0);
  }

  @Test
  void aTightBendIsMarkedWhileTheDesignIsEdited() throws Exception {
    Projects.freshPage();
    IProject project = Projects.make("unsaved", Map.of("bends.shore", DESIGN));
    IFile file = project.getFile("bends.shore");
    ShoreEditor editor = Projects.open(file);
    until("the check", () -> Runs.of(file).isPresent());
    InstanceScope.INSTANCE.getNode(Ids.BUNDLE).putBoolean(Settings.CHECK_CONTINUOUSLY, true);
    try {
      int radius = editor.document().get().indexOf("10um)");
      editor.document().replace(radius, 2, "6");
      until("the marker in the text", () -> errors(file, Ids.FINDING) > 0);
      assertTrue(editor.isDirty());
      editor.document().replace(radius, 1, "10");
      until("the marker to go", () -> errors(file, Ids.FINDING) == 0);
      // What is followed from version to version says what a run from nothing says.
      editor.document().replace(radius, 2, "7");
      until("the marker in the text again", () -> errors(file, Ids.FINDING) > 0);
      shot("33-marked-unsaved");
      Finding followed = bend(file);
      Finding alone = fromNothing(file, editor.document().get());
      assertEquals(alone.marker(), followed.marker());
      assertEquals(alone.message(), followed.message());
    } finally {
      InstanceScope.INSTANCE.getNode(Ids.BUNDLE).remove(Settings.CHECK_CONTINUOUSLY);
      page().closeEditor(editor, false);
    }
  }

  /** The same finding by a run that knows of no version before. */
  private static Finding fromNothing(IFile file, String text) throws Exception {
    Path copy = Files.createTempDirectory("bends").resolve(file.getName());
    Files.writeString(copy, text);
    RunConfiguration configuration =
        new RunConfiguration(Library.folder(), 1, true, false, LocalDate.EPOCH);
    RunObserver nobody =
        new RunObserver() {
          @Override
          public void phase(String name) {}

          @Override
          public void partial(Report report) {}
        };
    DesignRun run = new DesignFlow(configuration, nobody).check(copy, FileKind.DESIGN_TEXT);
    return run.report().result().findings().stream()
        .filter(finding -> finding.code().equals(RULE))
        .findFirst()
        .orElseThrow();
  }

  private static void looksAtTheModel(IFile file) throws Exception {
    DesignView view = (DesignView) page().showView(Ids.DESIGN_VIEW);
    until("the tree", () -> view.tree().getTree().getItemCount() > 0);
    view.tree().expandToLevel(3);
    TreeItem top = view.tree().getTree().getItem(0);
    until("the objects", () -> top.getItemCount() > 0 && !top.getItem(0).getText().isEmpty());
    TreeItem pic = top.getItem(0);
    assertTrue(pic.getText().startsWith("pic : "), pic.getText());
    view.setFocus();
    view.tree().setSelection(new StructuredSelection(pic.getData()), true);
    page().showView(IPageLayout.ID_PROP_SHEET);
    Workbench.pump(400);
    shot("32-model");
    assertEquals("bends.shore", file.getName());
  }

  private static boolean isWaived(IFile file) {
    Finding bend = bendOrNull(file);
    return bend != null && bend.waived() != null;
  }

  private static Finding bend(IFile file) {
    Finding found = bendOrNull(file);
    assertNotNull(found, "a finding of " + RULE);
    return found;
  }

  private static Finding bendOrNull(IFile file) {
    Checked checked = Runs.of(file).orElseThrow();
    return checked.result().findings().stream()
        .filter(f -> f.code().equals(RULE))
        .findFirst()
        .orElse(null);
  }
}
