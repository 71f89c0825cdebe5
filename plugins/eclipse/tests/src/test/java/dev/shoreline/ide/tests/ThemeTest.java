package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.shoreline.ide.editor.ShoreEditor;
import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.results.ContractsView;
import dev.shoreline.ide.results.ViolationsView;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.eclipse.core.resources.IFile;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** Tables of results live through a change of the theme. */
class ThemeTest {
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final int BRIGHT = 0xc0;
  private static final int STEPS = 40;
  private static final long SEED = 5;
  private static final int ROWS = 300;

  @Test
  void tablesLiveThroughChangesOfTheTheme() throws Exception {
    Projects.freshPage();
    IFile file = Projects.make("themes", Map.of("themes.shore", design())).getFile("themes.shore");
    ShoreEditor editor = Projects.open(file);
    ContractsView contracts = (ContractsView) page().showView(Ids.CONTRACTS_VIEW);
    ViolationsView violations = (ViolationsView) page().showView(Ids.VIOLATIONS_VIEW);
    until("the check", () -> Runs.of(file).isPresent());
    Table table = contracts.table().getTable();
    until("rows", () -> table.getItemCount() == ROWS);
    until("findings", () -> violations.table().getTable().getItemCount() > 0);
    IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
    List<Object> rows = List.copyOf(Runs.of(file).get().result().contracts());
    Random random = new Random(SEED);
    String before = themes.getActiveTheme() == null ? LIGHT : themes.getActiveTheme().getId();
    try {
      for (int i = 0; i < STEPS; i++) {
        step(random, themes, contracts, rows);
        Workbench.pump(40 * random.nextInt(3));
      }
      page().showView(Ids.CONTRACTS_VIEW);
      themes.setTheme(LIGHT, false);
      Color light = table.getBackground();
      themes.setTheme(DARK, false);
      StyledText words = editor.viewer().getTextWidget();
      until("bright words", () -> words.getStyleRangeAtOffset(0).foreground.getRed() > BRIGHT);
      Workbench.pump(300);
      LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
      until("the picture", () -> layout.canvas().isUpToDate());
      shot("34-dark");
      assertNotEquals(light, table.getBackground());
    } finally {
      themes.setTheme(before, false);
      Workbench.pump(300);
    }
    contracts.table().setInput(rows);
    assertEquals(ROWS, table.getItemCount());
    page().closeEditor(editor, false);
  }

  /** What a user may do with tables between one theme and the next. */
  private static void step(
      Random random, IThemeEngine themes, ContractsView contracts, List<Object> rows)
      throws PartInitException {
    Table table = contracts.table().getTable();
    switch (random.nextInt(6)) {
      case 0 -> themes.setTheme(DARK, false);
      case 1 -> themes.setTheme(LIGHT, false);
      case 2 -> page().showView(random.nextBoolean() ? Ids.CONTRACTS_VIEW : Ids.VIOLATIONS_VIEW);
      case 3 -> contracts.table().setInput(rows.subList(0, random.nextInt(ROWS)));
      case 4 -> table.getColumn(random.nextInt(5)).notifyListeners(SWT.Selection, new Event());
      default -> table.setTopIndex(random.nextInt(ROWS));
    }
  }

  /** As many contracts as rows, and as many splitters too near each other. */
  private static String design() {
    StringBuilder text =
        new StringBuilder(
            """
            import "devices/passive.shore"
            import "tech/soi220.shore"

            design Themes {
              die pic {
                size 20mm x 20mm
                thickness 775um
                process soi
              }
            """);
    for (int i = 0; i < 20; i++) {
      text.append("  place s").append(i).append(" = YBranch() in pic at (1mm, 1mm)\n");
    }
    for (int i = 0; i < ROWS; i++) {
      text.append("  require r").append(i).append(": ").append(i).append(" < 150\n");
    }
    return text.append("}\n").toString();
  }
}
