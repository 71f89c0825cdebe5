package dev.shoreline.flow.result;

/** What became of a contract. */
public enum ContractStatus {
  /** It holds. */
  HOLDS("holds", true),
  /** It does not hold. */
  FAILS("fails", false),
  /** It does not hold, as the design says. */
  FAILS_AS_EXPECTED("fails as expected", true),
  /** It holds although the design expects it to fail. */
  HOLDS_UNEXPECTEDLY("holds unexpectedly", false),
  /** It could not be evaluated. */
  NOT_EVALUATED("not evaluated", false);

  private final String label;
  private final boolean good;

  ContractStatus(String label, boolean good) {
    this.label = label;
    this.good = good;
  }

  /** The words used in reports. */
  public String label() {
    return label;
  }

  /** Whether the design is as it says it is. */
  public boolean isGood() {
    return good;
  }
}
