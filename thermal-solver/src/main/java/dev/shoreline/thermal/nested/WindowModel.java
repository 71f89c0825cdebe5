package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Contact;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a window of a model holds: the stack and bodies within, only the fine heat sources, all
 * surroundings at zero, adiabatic sides.
 *
 * <p>Coordinates are relative to the window's corner, rounded to {@value #STEP} m, and names are
 * dropped, so that windows with the same content are equal values.
 */
final class WindowModel {
  private static final double STEP = 1e-10;

  private final ThermalModel whole;
  private final Rect window;
  private final NestingOptions options;

  WindowModel(ThermalModel whole, Rect window, NestingOptions options) {
    this.whole = whole;
    this.window = window;
    this.options = options;
  }

  /** The window with all that is fine. */
  ThermalModel fine() {
    List<Probe> probes = new ArrayList<>();
    for (int i : probeNumbers()) {
      probes.add(new Probe("", relative(whole.probes().get(i).box())));
    }
    return build(true, probes);
  }

  /** The window as the package's grid sees it: without fine blocks. */
  ThermalModel coarse() {
    return build(false, List.of());
  }

  /** Which of the whole model's probes are fine and in the window. */
  List<Integer> probeNumbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < whole.probes().size(); i++) {
      Rect footprint = whole.probes().get(i).box().footprint();
      if (Windows.isFine(footprint, options) && footprint.isWithin(window, STEP)) {
        numbers.add(i);
      }
    }
    return numbers;
  }

  private ThermalModel build(boolean withFineBlocks, List<Probe> probes) {
    List<Block> blocks = new ArrayList<>();
    for (Block b : whole.blocks()) {
      Rect r = b.box().footprint();
      if (r.overlaps(window) && (withFineBlocks || !Windows.isFine(r, options))) {
        blocks.add(new Block("", relative(clip(b.box())), b.material()));
      }
    }
    List<Contact> contacts = new ArrayList<>();
    for (Contact c : whole.contacts()) {
      if (c.area().overlaps(window)) {
        Rect area = relative(Box.of(c.area().clippedTo(window), c.z(), c.z())).footprint();
        contacts.add(new Contact("", area, c.z(), c.resistance()));
      }
    }
    return new ThermalModel(
        "window",
        relative(Box.of(window, 0, 0)).footprint(),
        whole.z0(),
        whole.layers(),
        blocks,
        sources(),
        boundaries(),
        contacts,
        probes);
  }

  private List<HeatSource> sources() {
    List<HeatSource> sources = new ArrayList<>();
    for (HeatSource s : whole.sources()) {
      Rect r = s.box().footprint();
      if (Windows.isFine(r, options) && r.isWithin(window, STEP)) {
        sources.add(
            switch (s) {
              case HeatSource.Uniform u -> new HeatSource.Uniform("", relative(u.box()), u.power());
              case HeatSource.PowerMap m ->
                  new HeatSource.PowerMap("", relative(m.box()), m.columns(), m.watts());
            });
      }
    }
    return sources;
  }

  private Map<Face, Boundary> boundaries() {
    Map<Face, Boundary> faces = new EnumMap<>(Face.class);
    for (Face face : List.of(Face.BOTTOM, Face.TOP)) {
      faces.put(
          face,
          switch (whole.boundary(face)) {
            case Boundary.Adiabatic a -> a;
            case Boundary.Convection(double h, double _) -> new Boundary.Convection(h, 0);
            case Boundary.Fixed _ -> new Boundary.Fixed(0);
          });
    }
    return faces;
  }

  private Box clip(Box box) {
    return Box.of(box.footprint().clippedTo(window), box.z0(), box.z1());
  }

  private Box relative(Box box) {
    return new Box(
        round(box.x0() - window.x0()),
        round(box.x1() - window.x0()),
        round(box.y0() - window.y0()),
        round(box.y1() - window.y0()),
        box.z0(),
        box.z1());
  }

  private static double round(double value) {
    return Math.round(value / STEP) * STEP;
  }
}
