package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.layout.LayoutEditor;
import dev.shoreline.ide.run.CheckJob;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong is told in its place: no dialog, nothing lost. */
class BadInputTest {
  private static final int MANY = 3_000_000;

  @BeforeEach
  void start() throws Exception {
    Projects.freshPage();
  }

  @AfterEach
  void noDialogIsLeft() {
    Workbench.settle();
    List<String> shells = Workbench.shells();
    page().closeAllEditors(false);
    assertEquals(1, shells.size(), "open windows: " + shells);
  }

  private static String design() throws Exception {
    return Files.readString(Library.examples().resolve("start").resolve("start.shore"));
  }

  @Test
  void aDamagedLayoutIsToldOfInItsEditor() throws Exception {
    IProject project = Projects.make("damaged", Map.of());
    byte[] noise = new byte[4000];
    new Random(7).nextBytes(noise);
    for (String name : new String[] {"noise.gds", "noise.oas"}) {
      IFile file = Projects.file(project, name, noise);
      LayoutEditor editor = (LayoutEditor) IDE.openEditor(page(), file);
      until("a message", () -> !editor.canvas().message().startsWith("Reading"));
      assertTrue(editor.canvas().message().length() > 10, editor.canvas().message());
    }
    shot("50-damaged-layout");
  }

  @Test
  void binaryAndHugeTextsAreRefusedWithAMarker() throws Exception {
    byte[] noise = new byte[20_000];
    new Random(8).nextBytes(noise);
    IProject project = Projects.make("strange", Map.of());
    IFile binary = Projects.file(project, "binary.shore", noise);
    IFile huge =
        Projects.file(project, "huge.shore", "die ".repeat(MANY).getBytes(StandardCharsets.UTF_8));
    until(
        "markers",
        () -> Projects.errors(binary, Ids.PROBLEM) > 0 && Projects.errors(huge, Ids.PROBLEM) > 0);
    assertTrue(Projects.errors(huge, Ids.PROBLEM) <= 500);
  }

  @Test
  void aFileThatVanishesTakesItsMarkersWithIt() throws Exception {
    IProject project =
        Projects.make("vanish", Map.of("gone.shore", "design Gone {\n  nonsense 3\n}\n"));
    IFile file = project.getFile("gone.shore");
    until("a marker", () -> Projects.errors(file, Ids.PROBLEM) > 0);
    ShoreEditor editor = Projects.open(file);
    editor.document().set("design Gone {}\n// unsaved\n");
    Files.delete(Path.of(file.getLocation().toOSString()));
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
    Workbench.settle();
    assertTrue(!file.exists());
    assertEquals(0, project.findMarkers(Ids.PROBLEM, true, IResource.DEPTH_INFINITE).length);
    assertTrue(editor.document() == null || editor.document().get().contains("unsaved"));
  }

  @Test
  void aDesignWithoutTechnologySaysWhatIsMissing() throws Exception {
    IProject project =
        Projects.make(
            "bare",
            Map.of(
                "bare.shore",
                "design Bare {\n  die d {\n    size 1mm x 1mm\n    process soi\n  }\n}\n"));
    IFile file = project.getFile("bare.shore");
    Projects.open(file);
    until("markers", () -> Projects.errors(file, Ids.PROBLEM) > 0);
    assertTrue(project.findMarkers(Ids.PROBLEM, true, IResource.DEPTH_INFINITE).length > 0);
  }

  @Test
  void aReadOnlyFileIsChecked() throws Exception {
    IProject project = Projects.make("locked", Map.of("locked.shore", design()));
    IFile file = project.getFile("locked.shore");
    ResourceAttributes attributes = file.getResourceAttributes();
    attributes.setReadOnly(true);
    file.setResourceAttributes(attributes);
    ShoreEditor editor = Projects.open(file);
    until("the check", () -> Runs.of(file).isPresent());
    assertTrue(editor.isEditorInputReadOnly());
    attributes.setReadOnly(false);
    file.setResourceAttributes(attributes);
  }

  @Test
  void twoProjectsWithTheSameNamesStayApart() throws Exception {
    IProject good = Projects.make("one", Map.of("same.shore", design()));
    IProject bad = Projects.make("two", Map.of("same.shore", design().replace("15mm", "15mmm")));
    until("a marker", () -> Projects.errors(bad.getFile("same.shore"), Ids.PROBLEM) > 0);
    assertEquals(0, Projects.errors(good.getFile("same.shore"), Ids.PROBLEM));
    Projects.open(good.getFile("same.shore"));
    Projects.open(bad.getFile("same.shore"));
    assertEquals(0, Projects.errors(good.getFile("same.shore"), Ids.PROBLEM));
    bad.close(null);
    Workbench.settle();
    assertTrue(good.isOpen() && !bad.isOpen());
  }

  @Test
  void checksCanBeCancelledAtAnyMoment() throws Exception {
    IProject project = Projects.make("hasty", Map.of("hasty.shore", design()));
    IFile file = project.getFile("hasty.shore");
    Projects.open(file);
    for (int pause = 0; pause < 1_200; pause += 150) {
      CheckJob.start(file, true);
      Workbench.pump(pause);
      for (Job job : Job.getJobManager().find(CheckJob.FAMILY)) {
        job.cancel();
      }
      until("the end", () -> Job.getJobManager().find(CheckJob.FAMILY).length == 0);
    }
    CheckJob.start(file, false);
    until("a check", () -> Runs.of(file).isPresent());
  }
}
