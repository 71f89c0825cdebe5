package dev.shoreline.dsl.service;

/**
 * A proposal.
 *
 * @param label the word to show and, unless {@code insert} differs, to write
 * @param kind what it is
 * @param detail its type, default or value in a few words; may be empty
 * @param insert what to write in place of the word before the cursor
 * @param documentation what it means, Markdown; may be empty
 */
public record CompletionItem(
    String label, Kind kind, String detail, String insert, String documentation) {
  /** What is proposed. */
  public enum Kind {
    /** A keyword of the language. */
    KEYWORD,
    /** The key of a setting. */
    SETTING,
    /** A declared name. */
    NAME,
    /** A parameter of the called component or function. */
    PARAMETER,
    /** A unit. */
    UNIT
  }

  static CompletionItem plain(String label, Kind kind, String detail) {
    return new CompletionItem(label, kind, detail, label, "");
  }
}
