package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.run.CheckJob;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to files behind the workbench's back, and to projects under a check. */
class OutsideTest {
  private static final String PARTS = "component Part() {\n}\n";
  private static final String USER = "import \"parts.shore\"\n\nlet one = 1mm\n";

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

  private static Path onDisk(IFile file) {
    return Path.of(file.getLocation().toOSString());
  }

  private static String start(String size) throws Exception {
    return Files.readString(Library.examples().resolve("start").resolve("start.shore"))
        .replace("15mm", size);
  }

  @Test
  void aTextThatChangesOutsideIsReadAgain() throws Exception {
    IProject project = Projects.make("outside", Map.of("a.shore", start("15mm")));
    IFile file = project.getFile("a.shore");
    ShoreEditor editor = Projects.open(file);
    Files.writeString(onDisk(file), start("15mmm"));
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
    until("the other text", () -> editor.document().get().contains("15mmm"));
    until("the marker", () -> Projects.errors(file, Ids.PROBLEM) > 0);
    assertFalse(editor.isDirty());
  }

  @Test
  void whatIsNotSavedStaysWhereATextChangesOutside() throws Exception {
    IProject project = Projects.make("outside-dirty", Map.of("a.shore", start("15mm")));
    IFile file = project.getFile("a.shore");
    ShoreEditor editor = Projects.open(file);
    editor.document().replace(0, 0, "// mine\n");
    Files.writeString(onDisk(file), start("16mm"));
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
    Workbench.settle();
    assertTrue(editor.isDirty());
    assertTrue(editor.document().get().startsWith("// mine"));
  }

  @Test
  void anImportedFileThatVanishesMarksThoseThatImportIt() throws Exception {
    IProject project =
        Projects.make("vanished-part", Map.of("parts.shore", PARTS, "user.shore", USER));
    IFile user = project.getFile("user.shore");
    until("no error", () -> Projects.errors(user, Ids.PROBLEM) == 0);
    Files.delete(onDisk(project.getFile("parts.shore")));
    project.refreshLocal(IResource.DEPTH_INFINITE, null);
    until("the marker", () -> Projects.errors(user, Ids.PROBLEM) > 0);
    Projects.file(project, "parts.shore", PARTS.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    until("no marker", () -> Projects.errors(user, Ids.PROBLEM) == 0);
  }

  @Test
  void aProjectCanBeClosedAndDeletedUnderACheck() throws Exception {
    for (boolean delete : new boolean[] {false, true}) {
      IProject project = Projects.make("closing", Map.of("a.shore", start("15mm")));
      IFile file = project.getFile("a.shore");
      Projects.open(file);
      CheckJob.start(file, true);
      Workbench.pump(100);
      if (delete) {
        project.delete(true, true, null);
      } else {
        project.close(null);
      }
      until("the end", () -> Job.getJobManager().find(CheckJob.FAMILY).length == 0);
      Workbench.settle();
      // The view of the layout still answers.
      LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
      layout.canvas().fit();
      page().closeAllEditors(false);
    }
  }

  @Test
  void aProjectThatIsOpenedAgainIsCheckedAgain() throws Exception {
    IProject project = Projects.make("reopened", Map.of("a.shore", start("15mmm")));
    IFile file = project.getFile("a.shore");
    until("the marker", () -> Projects.errors(file, Ids.PROBLEM) > 0);
    project.close(null);
    Workbench.settle();
    project.open(null);
    until("the marker again", () -> Projects.errors(file, Ids.PROBLEM) > 0);
    file.setContents(
        new java.io.ByteArrayInputStream(
            start("15mm").getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        true,
        false,
        null);
    until("no marker", () -> Projects.errors(file, Ids.PROBLEM) == 0);
    until("the check", () -> Runs.of(file).isPresent());
  }

  @Test
  void whatIsTypedIntoAReadOnlyTextIsNotLost() throws Exception {
    IProject project = Projects.make("read-only", Map.of("a.shore", start("15mmm")));
    IFile file = project.getFile("a.shore");
    ShoreEditor editor = Projects.open(file);
    String written = editor.document().get();
    ResourceAttributes attributes = file.getResourceAttributes();
    attributes.setReadOnly(true);
    file.setResourceAttributes(attributes);
    editor.document().replace(0, 0, "// mine\n");
    until("an analysis", () -> editor.analysed().get().text().startsWith("// mine"));
    assertEquals("// mine\n" + written, editor.document().get());
    assertTrue(editor.isDirty());
    assertEquals(written, Files.readString(onDisk(file)));
    attributes.setReadOnly(false);
    file.setResourceAttributes(attributes);
  }
}
