package dev.shoreline.flow.measure;

import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the light on the worst way from a source to a receiver.
 *
 * @param receiver path of the device or port where the light is asked for
 * @param source path of the light source
 * @param launch what the source sends, dBm
 * @param losses on the way, from the source on; what loses nothing is left out
 * @param received {@code launch} less the losses, dBm
 * @param need the least that is asked for, dBm
 * @param because what asks: the receiver's {@code sensitivity}, or a contract as written
 */
public record LinkBudget(
    String receiver,
    String source,
    double launch,
    List<Loss> losses,
    double received,
    double need,
    String because) {
  /** Freezes the list. */
  public LinkBudget {
    losses = List.copyOf(losses);
  }

  /**
   * A part of the loss.
   *
   * @param object path of the device, waveguide or fibre
   * @param loss dB; negative where light is amplified
   * @param place where it was written, or null
   */
  public record Loss(String object, double loss, @Nullable Span place) {}

  /** What is left beyond the need, dB; negative where it is not met. */
  public double margin() {
    return received - need;
  }
}
