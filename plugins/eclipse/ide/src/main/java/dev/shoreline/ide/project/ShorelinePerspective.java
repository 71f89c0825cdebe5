package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Ids;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;

/** Text in the middle, layout beside it, results below. */
public final class ShorelinePerspective implements IPerspectiveFactory {
  static final String ID = "dev.shoreline.ide.perspective";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();
    IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.18f, editors);
    left.addView(IPageLayout.ID_PROJECT_EXPLORER);
    IFolderLayout inner = layout.createFolder("inner", IPageLayout.BOTTOM, 0.45f, "left");
    inner.addView(IPageLayout.ID_OUTLINE);
    inner.addView(Ids.DESIGN_VIEW);
    IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.68f, editors);
    below.addView(IPageLayout.ID_PROBLEM_VIEW);
    below.addView(Ids.VIOLATIONS_VIEW);
    below.addView(Ids.CONTRACTS_VIEW);
    below.addView(Ids.THERMAL_VIEW);
    below.addView(Ids.LINKS_VIEW);
    below.addPlaceholder(Ids.SECTION_VIEW);
    below.addView(IPageLayout.ID_PROP_SHEET);
    below.addView(IPageLayout.ID_PROGRESS_VIEW);
    below.addPlaceholder(IConsoleConstants.ID_CONSOLE_VIEW);
    layout.addActionSet(IDebugUIConstants.LAUNCH_ACTION_SET);
    layout.addView(Ids.LAYOUT_VIEW, IPageLayout.RIGHT, 0.5f, editors);
    layout.addNewWizardShortcut("dev.shoreline.ide.newProject");
    layout.addNewWizardShortcut("dev.shoreline.ide.newDesign");
  }
}
