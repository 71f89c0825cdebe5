package dev.shoreline.netlist.format.threedblox;

import dev.shoreline.netlist.model.Instance;
import java.util.List;
import java.util.Optional;

/**
 * One of the sixteen orientations: mirrored about x or not, then turned by quarters, then upside
 * down or not.
 *
 * @param mirror whether it is mirrored about the x axis first
 * @param quarters quarter turns counter-clockwise, 0 to 3
 * @param flipped whether top and bottom are exchanged; x and y stay
 */
record Orientation(boolean mirror, int quarters, boolean flipped) {
  private static final List<String> PLAIN = List.of("R0", "R90", "R180", "R270");
  private static final List<String> MIRRORED = List.of("MX", "MXR90", "MY", "MYR90");

  /** Reads a name, also one of several steps such as {@code MZ_MY_R180}. */
  static Optional<Orientation> of(String text) {
    Orientation orientation = new Orientation(false, 0, false);
    for (String step : text.strip().replaceAll("(M[XY])R90", "$1_R90").split("_", -1)) {
      int turn = PLAIN.indexOf(step);
      if (turn >= 0) {
        orientation = orientation.turned(turn);
      } else if (step.equals("MX")) {
        orientation = orientation.mirrored();
      } else if (step.equals("MY")) {
        orientation = orientation.mirrored().turned(2);
      } else if (step.equals("MZ")) {
        orientation =
            new Orientation(orientation.mirror, orientation.quarters, !orientation.flipped);
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(orientation);
  }

  private Orientation turned(int turn) {
    return new Orientation(mirror, (quarters + turn) % 4, flipped);
  }

  private Orientation mirrored() {
    return new Orientation(!mirror, (4 - quarters) % 4, flipped);
  }

  /** The orientation of an instance, unless it is turned by something else than quarters. */
  static Optional<Orientation> of(Instance instance) {
    double turns = instance.getRotation() / 90;
    return turns == Math.rint(turns)
        ? Optional.of(
            new Orientation(
                instance.isMirror(), Math.floorMod((long) turns, 4), instance.isFaceDown()))
        : Optional.empty();
  }

  void apply(Instance instance) {
    instance.setMirror(mirror);
    instance.setRotation(90 * quarters);
    instance.setFaceDown(flipped);
  }

  /** Its name: {@code R90}, {@code MZ}, {@code MZ_MX}. */
  String text() {
    String planar = (mirror ? MIRRORED : PLAIN).get(quarters);
    return !flipped ? planar : planar.equals("R0") ? "MZ" : "MZ_" + planar;
  }
}
