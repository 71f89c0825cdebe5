package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.flow.measure.LinkBudget;
import dev.shoreline.ide.results.LinksView;
import dev.shoreline.ide.run.Checked;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.junit.jupiter.api.Test;

/** What light loses on its way. */
class LinksTest {
  @Test
  void aBudgetIsDrawnLossByLoss() throws Exception {
    Projects.freshPage();
    Path example = Library.examples().resolve("elsfp").resolve("elsfp.shore");
    IFile file =
        Projects.make("links", Map.of("elsfp.shore", Files.readString(example)))
            .getFile("elsfp.shore");
    Projects.open(file);
    until("the check", () -> Runs.of(file).isPresent());
    Checked checked = Runs.of(file).get();
    LinksView view = (LinksView) page().showView(Ids.LINKS_VIEW);
    until("rows", () -> view.table().getTable().getItemCount() == checked.links().size());
    LinkBudget budget = view.drawn();
    double lost = budget.losses().stream().mapToDouble(LinkBudget.Loss::loss).sum();
    assertEquals(budget.received(), budget.launch() - lost, 1e-9);
    // The same as the contract says that asks for it.
    double judged =
        checked.result().contracts().stream()
            .filter(contract -> contract.text().equals(budget.because()))
            .findFirst()
            .orElseThrow()
            .comparison()
            .measured();
    assertEquals(judged, budget.received(), 1e-9);
    page().activate(view);
    page().toggleZoom(page().getReference(view));
    Workbench.pump(500);
    shot("62-link-budget");
    page().toggleZoom(page().getReference(view));
  }
}
