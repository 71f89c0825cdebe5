package dev.shoreline.ide.project;

import dev.shoreline.ide.workspace.Library;
import dev.shoreline.ide.workspace.Settings;
import java.util.List;

/** What the preferences of all projects and the properties of one ask alike. */
final class Choices {
  /** What is on or off, in the order in which it is asked. */
  static final List<Choice> FLAGS =
      List.of(
          new Choice(Settings.FORMAT_ON_SAVE, "&Lay the text out when it is saved"),
          new Choice(Settings.CHECK_ON_SAVE, "&Check a design when it is saved"),
          new Choice(Settings.CHECK_CONTINUOUSLY, "Check a design &while it is edited"),
          new Choice(Settings.RULES, "Check design &rules"),
          new Choice(Settings.SOLVE, "Solve thermal &scenarios in every check"));

  /** Texts, in the order in which they are asked. */
  static final List<Choice> TEXTS =
      List.of(
          new Choice(Settings.TECHNOLOGY, "&Technology of designs, as they import it"),
          new Choice(Settings.DECKS, "Rule &decks for all designs, with commas between"),
          new Choice(
              Settings.SEVERITIES, "Se&verities, such as min_gap = warning, SHL0107 = ignore"));

  /** The label of {@link Settings#LIMIT}. */
  static final String LIMIT = "Longest check in seco&nds, 0: no limit";

  /** The longest limit, seconds: a day. */
  static final int LONGEST = 86_400;

  private Choices() {}

  /** What may be chosen for a text, beside anything else. */
  static List<String> proposals(String key) {
    return switch (key) {
      case Settings.TECHNOLOGY -> Library.files("tech", "technology ");
      case Settings.DECKS -> Library.files("rules", "rules ");
      default -> List.of();
    };
  }

  /**
   * A setting.
   *
   * @param key its name
   * @param label what it says
   */
  record Choice(String key, String label) {}
}
