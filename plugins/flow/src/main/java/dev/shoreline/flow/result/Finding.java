package dev.shoreline.flow.result;

import dev.shoreline.netlist.diagnostic.Note;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a run found.
 *
 * @param phase who found it
 * @param code stable code of a diagnostic, or name of a rule
 * @param severity how bad it is
 * @param message what was found and what was expected, with units
 * @param place where in the design text, or null
 * @param notes further places in the design text
 * @param hint what may help, or null
 * @param marker where in the layout, or null
 * @param waived why it does not count, or null where it does
 */
public record Finding(
    Phase phase,
    String code,
    Severity severity,
    String message,
    @Nullable Span place,
    List<Note> notes,
    @Nullable String hint,
    @Nullable LayoutPlace marker,
    @Nullable Waived waived) {
  /** Freezes the notes. */
  public Finding {
    notes = List.copyOf(notes);
  }

  /** Whether it makes the verdict negative. */
  public boolean counts() {
    return severity == Severity.ERROR && waived == null;
  }

  /** The same, accepted for a reason. */
  public Finding waivedBy(Waived reason) {
    return new Finding(phase, code, severity, message, place, notes, hint, marker, reason);
  }
}
