package dev.shoreline.flow.result;

/**
 * The measured side of a contract against its limit.
 *
 * @param object path of the object that decides: the worst one of a selection
 * @param relation {@code <=}, {@code >=}, {@code ==}, …
 * @param dimension name of the dimension of the numbers
 * @param measured SI value
 * @param limit SI value
 * @param margin distance to the limit in SI units, negative where the condition does not hold
 * @param measuredText value with unit
 * @param limitText value with unit
 * @param marginText signed value with unit
 */
public record Comparison(
    String object,
    String relation,
    String dimension,
    double measured,
    double limit,
    double margin,
    String measuredText,
    String limitText,
    String marginText) {

  /** Margin over limit; 0 where the limit is 0. */
  public double relativeMargin() {
    return limit == 0 ? 0 : margin / Math.abs(limit);
  }
}
