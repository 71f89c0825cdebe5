package dev.shoreline.netlist.quantity;

/** What an operation gives: a quantity, or why there is none. */
public sealed interface Result {
  /** It worked. */
  record Value(Quantity quantity) implements Result {}

  /**
   * It makes no sense.
   *
   * @param reason what is wrong, one sentence without a full stop
   * @param hint what to write instead; empty where nothing is obvious
   */
  record Mismatch(String reason, String hint) implements Result {}
}
