package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Settings;
import java.util.List;

/** What the preferences of all projects and the properties of one ask alike. */
final class Choices {
  /** Something that is on or off, in the order in which it is asked. */
  static final List<Flag> FLAGS =
      List.of(
          new Flag(Settings.FORMAT_ON_SAVE, "&Lay the text out when it is saved"),
          new Flag(Settings.CHECK_ON_SAVE, "&Check a design when it is saved"),
          new Flag(Settings.CHECK_CONTINUOUSLY, "Check a design &while it is edited"),
          new Flag(Settings.RULES, "Check design &rules"),
          new Flag(Settings.SOLVE, "Solve thermal &scenarios in every check"));

  /** The label of {@link Settings#LIMIT}. */
  static final String LIMIT = "Longest check in seco&nds, 0: no limit";

  /** The longest limit, seconds: a day. */
  static final int LONGEST = 86_400;

  private Choices() {}

  /**
   * A setting.
   *
   * @param key its name
   * @param label what it says
   */
  record Flag(String key, String label) {}
}
