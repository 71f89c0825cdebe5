package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Settings;
import dev.shoreline.ide.workspace.Technologies;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Technology, decks and severities of a project, before those of the workspace. */
class PropertiesTest {
  private static final String PAIR =
      """
      import "devices/passive.shore"
      import "tech/soi220.shore"

      design Pair {
        die pic {
          size 1mm x 1mm
          thickness 775um
          process soi
        }
        place one = YBranch() in pic at (200um, 300um)
        place two = YBranch() in pic at (200um, 302um)
      }
      """;

  private static final String DECK =
      """
      import "tech/soi220.shore"

      rules apart {
        rule near {
          check space(soi220.core) >= 1um
          message "guides too near to each other"
        }
      }
      """;

  @AfterEach
  void theWorkspaceHasNoneOfItsOwn() {
    IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
    List.of(Settings.TECHNOLOGY, Settings.DECKS, Settings.SEVERITIES).forEach(node::remove);
    page().closeAllEditors(false);
  }

  private static void set(IProject project, Map<String, String> values) throws Exception {
    IEclipsePreferences node = new ProjectScope(project).getNode(Ids.BUNDLE);
    values.forEach(node::put);
    node.flush();
    project.build(IncrementalProjectBuilder.FULL_BUILD, null);
    Workbench.settle();
  }

  private static List<IMarker> marked(IResource resource, String type, String code) {
    try {
      return Arrays.stream(resource.findMarkers(type, true, IResource.DEPTH_ZERO))
          .filter(marker -> marker.getAttribute("dev.shoreline.code", "").equals(code))
          .toList();
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aDesignWithoutTechnologyIsMarkedAndMended() throws Exception {
    Projects.freshPage();
    String bare = "design Bare {\n  die d {\n    size 1mm x 1mm\n    process soi\n  }\n}\n";
    IProject project = Projects.make("bare-technology", Map.of("bare.shore", bare));
    IFile file = project.getFile("bare.shore");
    ShoreEditor editor = Projects.open(file);
    until("the marker", () -> !marked(file, Ids.PROBLEM, Technologies.CODE).isEmpty());
    shot("71-no-technology");
    IMarker marker = marked(file, Ids.PROBLEM, Technologies.CODE).getFirst();
    assertTrue(marker.getAttribute(IMarker.MESSAGE, "").contains("has no technology"));
    IMarkerResolution fix =
        Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
            .filter(one -> one.getLabel().contains("soi220.shore"))
            .findFirst()
            .orElseThrow();
    fix.run(marker);
    until("the import", () -> editor.document().get().startsWith("import \"tech/soi220.shore\""));
    until("no marker", () -> marked(file, Ids.PROBLEM, Technologies.CODE).isEmpty());
  }

  @Test
  void theTechnologyOfAProjectIsAskedOfItsDesigns() throws Exception {
    Projects.freshPage();
    IProject project = Projects.make("other-technology", Map.of("pair.shore", PAIR));
    IFile file = project.getFile("pair.shore");
    assertTrue(marked(file, Ids.PROBLEM, Technologies.CODE).isEmpty());
    set(project, Map.of(Settings.TECHNOLOGY, "tech/sin300.shore"));
    until("the marker", () -> !marked(file, Ids.PROBLEM, Technologies.CODE).isEmpty());
    set(project, Map.of(Settings.TECHNOLOGY, "tech/soi220.shore"));
    until("no marker", () -> marked(file, Ids.PROBLEM, Technologies.CODE).isEmpty());
    assertEquals(0, project.findMarkers(Ids.PROBLEM, true, IResource.DEPTH_ZERO).length);
  }

  @Test
  void aFileThatIsNotThereIsMarkedAtTheProject() throws Exception {
    Projects.freshPage();
    IProject project = Projects.make("missing-technology", Map.of("pair.shore", PAIR));
    set(project, Map.of(Settings.TECHNOLOGY, "tech/none.shore", Settings.SEVERITIES, "near"));
    IMarker[] found = project.findMarkers(Ids.PROBLEM, true, IResource.DEPTH_ZERO);
    assertEquals(2, found.length);
    assertTrue(found[0].getAttribute(IMarker.MESSAGE, "").startsWith("Properties"));
  }

  @Test
  void decksAndSeveritiesOfAProjectCountInItsChecks() throws Exception {
    Projects.freshPage();
    IProject project =
        Projects.make("project-deck", Map.of("pair.shore", PAIR, "deck.shore", DECK));
    IFile file = project.getFile("pair.shore");
    InstanceScope.INSTANCE.getNode(Ids.BUNDLE).put(Settings.SEVERITIES, "near = info");
    Projects.open(file);
    set(project, Map.of(Settings.DECKS, "deck.shore"));
    until("the finding", () -> !marked(file, Ids.FINDING, "near").isEmpty());
    assertEquals(IMarker.SEVERITY_INFO, severity(file));
    // The project's own severities go before those of the workspace.
    set(project, Map.of(Settings.SEVERITIES, "near = warning"));
    until("a warning", () -> severity(file) == IMarker.SEVERITY_WARNING);
    shot("72-project-deck");
    set(project, Map.of(Settings.SEVERITIES, "near = ignore"));
    until("no finding", () -> marked(file, Ids.FINDING, "near").isEmpty());
  }

  private static int severity(IFile file) {
    return marked(file, Ids.FINDING, "near").stream()
        .mapToInt(marker -> marker.getAttribute(IMarker.SEVERITY, -1))
        .findFirst()
        .orElse(-1);
  }

  @Test
  void thePageOfAProjectShowsWhatIsChosen() throws Exception {
    Projects.freshPage();
    IProject project = Projects.make("shown-properties", Map.of("pair.shore", PAIR));
    set(
        project,
        Map.of(Settings.TECHNOLOGY, "tech/soi220.shore", Settings.DECKS, "rules/soi220.shore"));
    Workbench.whenOpen(
        "Properties for",
        shell -> {
          shot("73-properties");
          shell.close();
        });
    PreferencesUtil.createPropertyDialogOn(
            Workbench.window(), project, "dev.shoreline.ide.project", null, null)
        .open();
  }
}
