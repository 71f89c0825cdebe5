package dev.shoreline.ide.workspace;

/** Names that the plug-in's manifest and its classes share. */
public final class Ids {
  /** The bundle. */
  public static final String BUNDLE = "dev.shoreline.ide";

  /** The nature of projects with designs. */
  public static final String NATURE = "dev.shoreline.ide.nature";

  /** The builder of such projects. */
  public static final String BUILDER = "dev.shoreline.ide.builder";

  /** Markers of the text: syntax and meaning. */
  public static final String PROBLEM = "dev.shoreline.ide.problem";

  /** Markers of what a check found: rules, connectivity, contracts. */
  public static final String FINDING = "dev.shoreline.ide.finding";

  /** The editor of design texts. */
  public static final String EDITOR = "dev.shoreline.ide.editor";

  /** The view of the layout. */
  public static final String LAYOUT_VIEW = "dev.shoreline.ide.layout";

  /** The cut through the package. */
  public static final String SECTION_VIEW = "dev.shoreline.ide.section";

  /** The table of violations. */
  public static final String VIOLATIONS_VIEW = "dev.shoreline.ide.violations";

  /** The table of contracts. */
  public static final String CONTRACTS_VIEW = "dev.shoreline.ide.contracts";

  /** The objects of the design. */
  public static final String DESIGN_VIEW = "dev.shoreline.ide.design";

  /** Temperatures. */
  public static final String THERMAL_VIEW = "dev.shoreline.ide.thermal";

  /** Link budgets. */
  public static final String LINKS_VIEW = "dev.shoreline.ide.links";

  /** The ending of design texts. */
  public static final String ENDING = "shore";

  private Ids() {}
}
