package dev.shoreline.dsl.evaluate;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.quantity.Result;
import dev.shoreline.netlist.source.Span;

/** Messages about quantities that do not fit together. */
public final class Mismatches {
  private Mismatches() {}

  /** The message of a mismatch at a place. */
  public static Diagnostic diagnostic(Span span, Result.Mismatch mismatch) {
    Diagnostic plain = Diagnostic.of(TypeCode.DIMENSION_MISMATCH, span, mismatch.reason());
    return mismatch.hint().isEmpty() ? plain : plain.withHint(mismatch.hint());
  }
}
