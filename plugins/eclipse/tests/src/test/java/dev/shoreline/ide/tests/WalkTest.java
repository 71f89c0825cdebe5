package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.key;
import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.press;
import static dev.shoreline.ide.tests.Workbench.pump;
import static dev.shoreline.ide.tests.Workbench.settle;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.type;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.results.ThermalView;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One way through the plug-in, as a user would go it; each step builds on the one before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkTest {
  private static final String PROJECT = "switch";
  private static final String DESIGN = "nvidia-28t8.shore";

  @BeforeAll
  static void start() {
    Dispatches.watch(Workbench.display());
    Workbench.hideWelcome();
    Workbench.fillScreen();
  }

  private static IProject project() {
    return ResourcesPlugin.getWorkspace().getRoot().getProject(PROJECT);
  }

  private static IFile file() {
    return project().getFile(DESIGN);
  }

  private static ShoreEditor editor() throws Exception {
    ShoreEditor editor = (ShoreEditor) IDE.openEditor(page(), file());
    until("an analysis", () -> editor.analysed().isPresent());
    return editor;
  }

  private static IMarker[] problems() throws Exception {
    return file().findMarkers(Ids.PROBLEM, true, IResource.DEPTH_ZERO);
  }

  private static int errors() {
    try {
      int errors = 0;
      for (IMarker marker : problems()) {
        errors += marker.getAttribute(IMarker.SEVERITY, 0) == IMarker.SEVERITY_ERROR ? 1 : 0;
      }
      return errors;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Order(1)
  void theWizardMakesAProjectFromAnExample() throws Exception {
    Wizards.newProject(PROJECT, "nvidia-28t8");
    until("the project", () -> file().exists());
    settle();
    assertTrue(project().hasNature(Ids.NATURE));
    until("the editor", () -> page().getActiveEditor() instanceof ShoreEditor);
    until("an analysis", () -> ((ShoreEditor) page().getActiveEditor()).analysed().isPresent());
    pump(500);
    assertEquals(0, errors());
    shot("02-opened");
  }

  @Test
  @Order(2)
  void aWrongUnitIsMarkedInItsPlaceAndAQuickFixMendsIt() throws Exception {
    ShoreEditor editor = editor();
    ISourceViewer viewer = editor.viewer();
    String text = viewer.getDocument().get();
    int place = text.indexOf("75mm x 75mm") + "75mm x 75".length();
    editor.selectAndReveal(place + 2, 0);
    viewer.getTextWidget().setFocus();
    type("m");
    until("the marker", () -> errors() > 0);
    IMarker marker = problems()[0];
    assertTrue(
        marker.getAttribute(IMarker.MESSAGE, "").contains("mmm"),
        marker.getAttribute(IMarker.MESSAGE, ""));
    assertEquals(place, marker.getAttribute(IMarker.CHAR_START, -1));
    pump(400);
    shot("03-wrong-unit");
    IMarkerResolution[] fixes = IDE.getMarkerHelpRegistry().getResolutions(marker);
    assertTrue(fixes.length >= 2, "fix and explanation, got " + fixes.length);
    fixes[0].run(marker);
    until("the marker to go", () -> errors() == 0);
    pump(300);
    shot("04-fixed");
    assertEquals(text, viewer.getDocument().get());
  }

  @Test
  @Order(3)
  void savingHasTheDesignChecked() throws Exception {
    ShoreEditor editor = editor();
    editor.viewer().getTextWidget().setFocus();
    editor.selectAndReveal(0, 0);
    until("the first check", () -> Runs.of(file()).isPresent());
    Checked before = Runs.of(file()).get();
    type(" ");
    key(0, SWT.ARROW_LEFT);
    key(0, SWT.DEL);
    key(SWT.CTRL, 's');
    until("the text to be saved", () -> !editor.isDirty());
    until("the check", () -> Runs.of(file()).get() != before);
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    until("the picture", () -> layout.canvas().shapeCount() > 0 && layout.canvas().isUpToDate());
    assertFalse(Runs.of(file()).get().result().contracts().isEmpty());
    pump(300);
    shot("05-checked");
  }

  @Test
  @Order(4)
  void aPortIsCompletedBehindItsInstance() throws Exception {
    ShoreEditor editor = editor();
    String text = editor.viewer().getDocument().get();
    int place = text.indexOf("asic.east_serdes {") + "asic.".length();
    editor.selectAndReveal(place, "east_serdes".length());
    editor.viewer().getTextWidget().setFocus();
    key(0, SWT.DEL);
    type("ea");
    key(SWT.CTRL, ' ');
    until("the proposal", () -> editor.viewer().getDocument().get().equals(text));
    until("no error", () -> errors() == 0);
    shot("06-completed");
  }

  @Test
  @Order(5)
  void aSelectedStatementIsSelectedInTheLayout() throws Exception {
    ShoreEditor editor = editor();
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    editor.selectAndReveal(editor.viewer().getDocument().get().indexOf("die asic") + 5, 0);
    editor.viewer().getTextWidget().setFocus();
    until("the selection", () -> layout.selectedCount() == 1);
    until("the picture", () -> layout.canvas().isUpToDate());
    shot("07-selected");
  }

  @Test
  @Order(6)
  void aNameIsChangedWithAPreviewInEveryFile() throws Exception {
    ShoreEditor editor = editor();
    String text = editor.viewer().getDocument().get();
    editor.selectAndReveal(text.indexOf("OpticalModule("), 0);
    editor.viewer().getTextWidget().setFocus();
    Workbench.whenOpen(
        "Rename",
        shell -> {
          Workbench.control(shell, Text.class, t -> t.getEditable()).setText("EngineCarrier");
          pump(200);
          shot("08-rename");
          press(shell, "Preview");
          pump(800);
          shot("09-preview");
          press(shell, "OK");
        });
    key(SWT.ALT | SWT.SHIFT, 'r');
    until("the new name", () -> editor.viewer().getDocument().get().contains("EngineCarrier("));
    assertFalse(editor.viewer().getDocument().get().contains("OpticalModule("));
    until("no error", () -> errors() == 0);
    shot("10-renamed");
    key(SWT.CTRL, 's');
    until("the text to be saved", () -> !editor.isDirty());
  }

  @Test
  @Order(7)
  void aRingsTemperatureIsReadFromTheView() throws Exception {
    IFile small = project().getFile("start.shore");
    byte[] text = Files.readAllBytes(Library.examples().resolve("start").resolve("start.shore"));
    small.create(new ByteArrayInputStream(text), true, null);
    IDE.openEditor(page(), small);
    until("the check", () -> Runs.of(small).isPresent());
    PlatformUI.getWorkbench()
        .getService(IHandlerService.class)
        .executeCommand("dev.shoreline.ide.solve", null);
    until(
        "temperatures",
        Duration.ofMinutes(4),
        () -> Runs.of(small).filter(c -> !c.result().scenarios().isEmpty()).isPresent());
    ThermalView view = (ThermalView) page().showView(Ids.THERMAL_VIEW);
    until("rows", () -> view.table().getTable().getItemCount() > 0);
    pump(500);
    assertTrue(view.table().getTable().getItem(0).getText(3).endsWith("°C"));
    shot("11-temperatures");
    page().showView(Ids.CONTRACTS_VIEW);
    pump(400);
    shot("12-contracts");
    page().showView(Ids.VIOLATIONS_VIEW);
    pump(400);
    shot("13-violations");
    editor();
    System.out.println(Dispatches.report());
  }
}
