package dev.shoreline.drc.translate;

import java.io.Serial;

/**
 * Ends the translation of one rule with the reason why it cannot run; does not leave the package.
 */
final class Untranslatable extends Exception {
  @Serial private static final long serialVersionUID = 1;

  Untranslatable(String reason) {
    super(reason, null, false, false);
  }

  /** Why the rule cannot run. */
  String reason() {
    return String.valueOf(getMessage());
  }
}
