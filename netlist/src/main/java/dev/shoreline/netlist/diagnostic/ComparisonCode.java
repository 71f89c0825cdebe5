package dev.shoreline.netlist.diagnostic;

/** Codes 1500 to 1599: netlists out of layouts, and what differs between two designs. */
public enum ComparisonCode implements DiagnosticCode {
  /** Nothing to extract. */
  NO_COMPONENTS(
      Explanation.error(
          1500,
          "Layout without recognisable components",
          "A netlist is extracted from cells with an outline on a device layer (68/0) or from cells"
              + " with pins on a pin layer (1/10, 69/0 or 991/0). The cell has neither.",
          "",
          "Give another top cell, or draw the recognition layers of the technology.")),
  /** Pins with a gap. */
  PINS_NEARLY_MEET(
      Explanation.warning(
          1501,
          "Pins nearly meet",
          "Two open pins face each other less than a micrometre apart: they are not connected, but"
              + " were probably meant to be.",
          "",
          "Move the components together.")),
  /** Pins of different widths. */
  PIN_WIDTHS(
      Explanation.warning(
          1502,
          "Connected pins of different widths",
          "Two pins meet, but the waveguides are not of the same width there, so that light is lost.",
          "",
          "Add a taper, or correct the width of one of them.")),
  /** Several pins at a place. */
  MANY_PINS(
      Explanation.warning(
          1503,
          "More than two optical pins at a place",
          "Light goes from one pin to one other; a third one at the same place is drawn twice or"
              + " belongs elsewhere.",
          "",
          "Remove the component that was placed twice.")),
  /** A label that the shape does not keep. */
  LABEL_DIFFERS(
      Explanation.warning(
          1504,
          "Label of a waveguide differs from its shape",
          "The parameters written into the cell say another length, width or radius than the shape"
              + " has; netlists take what was measured.",
          "",
          "Draw the waveguide anew, so that simulation and mask agree.")),
  /** A device that the other has not. */
  MISSING(
      Explanation.error(
          1510,
          "Missing device",
          "A device or port of the first netlist has no counterpart in the second.",
          "",
          "Add it, or remove it from the first.")),
  /** A device too many. */
  EXTRA(
      Explanation.error(
          1511,
          "Extra device",
          "A device or port of the second netlist has no counterpart in the first.",
          "",
          "Remove it, or add it to the first.")),
  /** A device of another component. */
  WRONG_COMPONENT(
      Explanation.error(
          1512,
          "Another component",
          "Two devices stand at the same place in their netlists but are of different components.",
          "",
          "Exchange one of them.")),
  /** An open connection. */
  OPEN(
      Explanation.error(
          1513,
          "Open connection",
          "What one net of the first netlist joins is several nets in the second.",
          "",
          "Connect the pins that the message names.")),
  /** Connected though it should not be. */
  SHORT(
      Explanation.error(
          1514,
          "Short circuit",
          "Several nets of the first netlist are one in the second.",
          "",
          "Separate the pins that the message names.")),
  /** Exchanged connections. */
  SWAPPED(
      Explanation.error(
          1515,
          "Connected otherwise",
          "The pins that the message names hang on each other's nets. Pins that may be exchanged,"
              + " as the arms of a Y-branch, are not told.",
          "",
          "Exchange the connections; declare pins that are equal with --symmetric.")),
  /** Another value. */
  WRONG_PARAMETER(
      Explanation.error(
          1516,
          "Another value of a parameter",
          "Two devices that stand for each other differ in a parameter by more than the tolerance."
              + " From a layout, length, width and radius are measured.",
          "",
          "Correct the value or the shape, or give a larger --tolerance.")),
  /** Shapes that differ. */
  SHAPES_DIFFER(
      Explanation.error(
          1520,
          "Shapes differ",
          "On a layer, one layout covers areas that the other does not.",
          "",
          "Look at the markers: each is a polygon that one of them has alone.")),
  /** Texts that differ. */
  TEXTS_DIFFER(
      Explanation.error(
          1521,
          "Texts differ",
          "On a layer, one layout has a text at a place where the other has not.",
          "",
          "Look at the markers.")),
  /** Layouts that cannot be laid over each other. */
  DATABASE_UNITS(
      Explanation.error(
          1522,
          "Different database units",
          "Shapes are compared on one grid; these layouts have two.",
          "",
          "Write one of them with the database unit of the other."));

  private final Explanation explanation;

  ComparisonCode(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public Explanation explanation() {
    return explanation;
  }
}
