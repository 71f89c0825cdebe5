package dev.shoreline.netlist.quantity;

/**
 * What a bit rate counts.
 *
 * @param bothDirections transmit and receive summed, instead of each
 * @param raw the line rate with its overhead, instead of the payload
 */
public record Convention(boolean bothDirections, boolean raw) {
  /** Payload of one direction: what a rate means where nothing is said. */
  public static final Convention DEFAULT = new Convention(false, false);

  /** {@code per direction, net} and so on. */
  @Override
  public String toString() {
    return (bothDirections ? "both directions" : "per direction") + ", " + (raw ? "raw" : "net");
  }
}
