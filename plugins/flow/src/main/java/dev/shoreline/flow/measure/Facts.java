package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Named;

/** Numbers of a design together with where they come from. */
final class Facts {
  private Facts() {}

  /** A number that belongs to a named thing. */
  static Provenance fact(String object, double value, String dimension, Named origin) {
    return new Provenance(
        object,
        Display.of(value, dimension),
        origin.getSource(),
        origin.isUnverified(),
        origin.getSpan());
  }

  /** A declared attribute. */
  static Measured attribute(Subject subject, String name) {
    return subject
        .attribute(name)
        .map(a -> attribute(subject, a))
        .orElseGet(() -> Measured.missing(subject.path() + " has no attribute " + name));
  }

  static Measured attribute(Subject subject, Attribute attribute) {
    String dimension = attribute.getDimension();
    return Measured.of(
        attribute.getValue(),
        fact(
            subject.path() + "." + attribute.getName(),
            attribute.getValue(),
            dimension == null ? "number" : dimension,
            attribute));
  }
}
