package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.press;
import static dev.shoreline.ide.tests.Workbench.shell;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.results.ContractsView;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** What a check found is written into files. */
class ExportTest {
  private static final String DESIGN =
      """
      import "devices/passive.shore"
      import "tech/soi220.shore"

      design Written {
        die pic {
          size 2mm x 1mm
          thickness 775um
          process soi
        }
        place near = YBranch() in pic at (200um, 300um)
        place same = YBranch() in pic at (200um, 300um)
        require few: 2 < 3 because "it is, \\"really\\""
        require many: 5 < 3
      }
      """;

  @Test
  void resultsAreWrittenInEveryForm() throws Exception {
    Projects.freshPage();
    IFile file = Projects.make("out", Map.of("written.shore", DESIGN)).getFile("written.shore");
    ShoreEditor editor = Projects.open(file);
    until("the check", () -> Runs.of(file).isPresent());
    Path folder = Path.of(file.getLocationURI()).resolveSibling("");

    ContractsView contracts = (ContractsView) page().showView(Ids.CONTRACTS_VIEW);
    until("rows", () -> contracts.table().getTable().getItemCount() == 2);
    contracts.export(folder.resolve("shown.csv"));
    until("the table", () -> Files.exists(folder.resolve("shown.csv")));
    List<String> lines = Files.readAllLines(folder.resolve("shown.csv"));
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("Status,Contract,"), lines.get(0));
    String quoted = "\"it is, \"\"really\"\"\"";
    assertTrue(lines.stream().anyMatch(line -> line.endsWith(quoted)), lines::toString);

    for (String ending : List.of("json", "sarif", "xml", "lyrdb", "html", "txt", "csv")) {
      throughTheWizard(file, folder.resolve("all." + ending));
    }
    for (String report : List.of("all.json", "all.sarif", "all.xml", "all.lyrdb", "all.html")) {
      until(report, () -> Files.exists(folder.resolve(report)));
      assertTrue(Files.size(folder.resolve(report)) > 100, report);
    }
    for (String table : List.of("violations", "contracts", "temperatures", "links")) {
      until(table, () -> Files.exists(folder.resolve("all-" + table + ".csv")));
    }
    assertTrue(Files.readString(folder.resolve("all.json")).contains("many"));
    assertTrue(Files.readString(folder.resolve("all-links.csv")).startsWith("Receiver,"));
    page().closeEditor(editor, false);
  }

  private static void throughTheWizard(IFile file, Path target) throws Exception {
    Wizards.open(
        PlatformUI.getWorkbench().getExportWizardRegistry(),
        "dev.shoreline.ide.exportResults",
        new StructuredSelection(file));
    Shell shell = shell("Export Shoreline Results");
    Workbench.control(shell, Text.class, Text::getEditable).setText(target.toString());
    shot("35-export-results");
    press(shell, "Finish");
    until("the wizard to end", shell::isDisposed);
  }
}
