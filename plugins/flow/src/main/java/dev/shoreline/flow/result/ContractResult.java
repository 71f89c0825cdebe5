package dev.shoreline.flow.result;

import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one contract.
 *
 * @param text the condition as written
 * @param status what became of it
 * @param comparison measured value against limit; null where the condition is no comparison, or was
 *     not evaluated
 * @param because the design's reason for it, or null
 * @param explanation why it is expected to fail, or why it was not evaluated; else null
 * @param profile profile that it comes from, or null
 * @param scenario scenario that it belongs to, or null
 * @param place where it was written, or null
 * @param provenance what the measured value was made from
 */
public record ContractResult(
    String text,
    ContractStatus status,
    @Nullable Comparison comparison,
    @Nullable String because,
    @Nullable String explanation,
    @Nullable String profile,
    @Nullable String scenario,
    @Nullable Span place,
    List<Provenance> provenance) {
  /** Freezes the provenance. */
  public ContractResult {
    provenance = List.copyOf(provenance);
  }

  /** The status with what was measured, the margin and the object that decides. */
  public String outcome() {
    return comparison == null
        ? status.label()
        : status.label()
            + ": measured "
            + comparison.measuredText()
            + ", margin "
            + comparison.marginText()
            + " at "
            + comparison.object();
  }
}
