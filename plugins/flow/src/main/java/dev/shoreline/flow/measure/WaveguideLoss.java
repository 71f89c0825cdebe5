package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.layout.build.BuiltRoute;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.thermal.ring.RingOptics;

/** Loss and delay of one waveguide. */
final class WaveguideLoss {
  /** Speed of light, m/s. */
  private WaveguideLoss() {}

  /** Propagation, bends and crossings. */
  static Measured of(Subject subject, Route route, Surroundings around) {
    CrossSection section = route.getCrossSection();
    BuiltRoute waveguide = around.routes().find(route).orElse(null);
    if (waveguide == null || section == null) {
      return Measured.missing(subject.path() + " is not laid out");
    }
    double loss = waveguide.loss();
    return Measured.of(loss, Facts.fact(subject.path(), loss, "loss", section));
  }

  /** Length times group index over the speed of light. */
  static Measured delay(Subject subject, Route route, Surroundings around) {
    CrossSection section = route.getCrossSection();
    BuiltRoute waveguide = around.routes().find(route).orElse(null);
    if (waveguide == null || section == null) {
      return Measured.missing(subject.path() + " is not laid out");
    }
    double time = waveguide.length() * section.getGroupIndex() / RingOptics.SPEED_OF_LIGHT;
    return Measured.of(time, Facts.fact(subject.path(), time, "time", section));
  }
}
