package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.thermal.ring.RingOptics;

/** Loss and delay of one fibre connection, from its declared length. */
final class FiberLoss {
  /** Of ITU-T G.652 fibre at 1310 nm; data sheets say 1.4670 to 1.4680. */
  private static final double GROUP_INDEX = 1.4676;

  private FiberLoss() {}

  /** Length times loss per length; nothing where no length was declared. */
  static Measured of(Subject subject, Net net) {
    if (net.getLength() <= 0) {
      return Measured.of(0);
    }
    if (net.getLossPerLength() <= 0) {
      return Measured.missing(subject.path() + " has a length and no loss per length");
    }
    double loss = net.getLength() * net.getLossPerLength();
    return Measured.of(loss, Facts.fact(subject.path(), loss, "loss", net));
  }

  /** Length times group index over the speed of light. */
  static Measured delay(Subject subject, Net net) {
    if (net.getLength() <= 0) {
      return Measured.of(0);
    }
    double time = net.getLength() * GROUP_INDEX / RingOptics.SPEED_OF_LIGHT;
    return Measured.of(time, Facts.fact(subject.path(), time, "time", net));
  }
}
