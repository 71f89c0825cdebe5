package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.launch.CheckShortcut;
import dev.shoreline.ide.launch.CommandLaunch;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationType;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.console.TextConsole;
import org.junit.jupiter.api.Test;

/** Commands of the command line from the workbench. */
class LaunchTest {
  private static final Duration PROCESS = Duration.ofMinutes(3);

  private static final String DESIGN = BendTest.DESIGN.replace("10um)", "6um)");

  @Test
  void aCheckPrintsPlacesThatLeadIntoTextAndLayout() throws Exception {
    Projects.freshPage();
    IFile file = Projects.make("commands", Map.of("bends.shore", DESIGN)).getFile("bends.shore");
    ShoreEditor editor = Projects.open(file);
    until("the check", () -> Runs.of(file).isPresent());
    new CheckShortcut().launch(new StructuredSelection(file), ILaunchManager.RUN_MODE);
    until("the end of the process", PROCESS, LaunchTest::isOver);
    until("its output", () -> text().contains("VIOLATED") || text().contains("violated"));
    until("links", () -> console() != null && console().getHyperlinks().length > 3);
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);

    follow("bends.shore:");
    ITextSelection selection = (ITextSelection) editor.getSelectionProvider().getSelection();
    assertTrue(selection.getStartLine() > 0, "a place in the text");
    int before = layout.chosenCount();
    follow("cell Bends,");
    until("the place in the layout", () -> layout.chosenCount() == 1);
    assertEquals(0, before);
    until("the picture", () -> layout.canvas().isUpToDate());
    page().showView("org.eclipse.ui.console.ConsoleView");
    shot("60-console");
  }

  @Test
  void aCommandWritesAFileThatIsSeen() throws Exception {
    Projects.freshPage();
    IFile file = Projects.make("written", Map.of("bends.shore", DESIGN)).getFile("bends.shore");
    ILaunchManager manager = DebugPlugin.getDefault().getLaunchManager();
    ILaunchConfigurationType type = manager.getLaunchConfigurationType(CommandLaunch.TYPE);
    ILaunchConfigurationWorkingCopy compile = type.newInstance(null, "compile bends");
    compile.setAttribute(CommandLaunch.COMMAND, "compile");
    compile.setAttribute(CommandLaunch.DESIGN, file.getFullPath().toString());
    compile.setAttribute(CommandLaunch.OPTIONS, "-o bends.gds");
    ILaunchConfiguration stored = compile.doSave();
    page().activate(page().showView("org.eclipse.ui.navigator.ProjectExplorer"));
    DebugUITools.launch(stored, ILaunchManager.RUN_MODE);
    until("the file", PROCESS, () -> file.getProject().getFile("bends.gds").exists());
    Workbench.whenOpen(
        "Run Configurations",
        shell -> {
          Workbench.pump(500);
          shot("61-run-configuration");
          shell.close();
        });
    DebugUITools.openLaunchConfigurationDialogOnGroup(
        Workbench.window(),
        new StructuredSelection(stored),
        "org.eclipse.debug.ui.launchGroup.run");
  }

  private static void follow(String start) throws Exception {
    TextConsole console = console();
    for (IHyperlink link : console.getHyperlinks()) {
      int offset = console.getRegion(link).getOffset();
      int length = console.getRegion(link).getLength();
      if (console.getDocument().get(offset, length).startsWith(start)) {
        link.linkActivated();
        return;
      }
    }
    throw new AssertionError("no link " + start + " in: " + text());
  }

  private static boolean isOver() {
    var launches = DebugPlugin.getDefault().getLaunchManager().getLaunches();
    return launches.length > 0 && Arrays.stream(launches).allMatch(l -> l.isTerminated());
  }

  private static TextConsole console() {
    for (IConsole console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
      if (console instanceof TextConsole text && text.getName().contains("check")) {
        return text;
      }
    }
    return null;
  }

  private static String text() {
    return console() == null ? "" : console().getDocument().get();
  }
}
