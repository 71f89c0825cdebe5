package dev.shoreline.thermal.nested;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Contact;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.steady.GridOptions;
import dev.shoreline.thermal.steady.GridPlan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a window of a model holds: the stack and bodies within, only the heat of its own fine
 * sources, all surroundings at zero, adiabatic sides.
 *
 * <p>Coordinates are relative to the window's corner, rounded to {@value #STEP} m, and names are
 * dropped, so that windows with the same content are equal values.
 */
final class WindowModel {
  private static final double STEP = 1e-10;
  private static final long MAX_CELLS = 3_000_000;
  private static final int MAX_COARSENINGS = 4;

  private final ThermalModel whole;
  private final Rect group;
  private final Rect window;
  private final NestingOptions options;

  WindowModel(ThermalModel whole, Windows.Window window, NestingOptions options) {
    this.whole = whole;
    this.group = window.group();
    this.window = window.area();
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

  /**
   * A grid that resolves the fine features, on the package's heights; coarser than asked for where
   * it would have more than {@value #MAX_CELLS} cells.
   */
  TensorGrid fineGrid(ThermalModel fine, GridOptions overall, Axis heights) {
    GridOptions wanted = options.window(overall);
    TensorGrid grid = GridPlan.over(fine, wanted, heights);
    for (int i = 0; i < MAX_COARSENINGS && grid.cells() > MAX_CELLS; i++) {
      wanted = wanted.coarsened();
      grid = GridPlan.over(fine, wanted, heights);
    }
    return grid;
  }

  /** The package's grid lines within the window. */
  TensorGrid coarseGrid(TensorGrid grid) {
    Rect size = relative(Box.of(window, 0, 0)).footprint();
    return new TensorGrid(
        within(grid.x(), window.x0(), size.x1()),
        within(grid.y(), window.y0(), size.y1()),
        grid.z());
  }

  private static Axis within(Axis axis, double corner, double length) {
    List<Double> edges = new ArrayList<>(List.of(0.0));
    for (int i = 0; i <= axis.cells(); i++) {
      double edge = axis.edge(i) - corner;
      if (edge > 1e-6 * length && edge < length * (1 - 1e-6)) {
        edges.add(edge);
      }
    }
    edges.add(length);
    return Axis.of(edges.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Which of the whole model's probes belong to the window's group. */
  List<Integer> probeNumbers() {
    return numbers(whole.probes(), Probe::box);
  }

  /** Which of the whole model's fine probes lie within the window, its own group's or another's. */
  List<Integer> probesWithin() {
    return IntStream.range(0, whole.probes().size())
        .filter(
            i -> {
              Rect footprint = whole.probes().get(i).box().footprint();
              return Windows.isFine(footprint, options) && footprint.isWithin(window, 0);
            })
        .boxed()
        .toList();
  }

  /** The probes of {@link #probesWithin} in the window's frame. */
  List<Probe> relativeProbes() {
    return probesWithin().stream()
        .map(i -> new Probe("", relative(whole.probes().get(i).box())))
        .toList();
  }

  /** Which of the whole model's sources belong to the window's group. */
  List<Integer> sourceNumbers() {
    return numbers(whole.sources(), HeatSource::box);
  }

  private <T> List<Integer> numbers(List<T> all, Function<T, Box> box) {
    return IntStream.range(0, all.size())
        .filter(
            i -> {
              Rect footprint = box.apply(all.get(i)).footprint();
              return Windows.isFine(footprint, options) && footprint.isWithin(group, STEP);
            })
        .boxed()
        .toList();
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
    for (int i : sourceNumbers()) {
      sources.add(
          switch (whole.sources().get(i)) {
            case HeatSource.Uniform u -> new HeatSource.Uniform("", relative(u.box()), u.power());
            case HeatSource.PowerMap m ->
                new HeatSource.PowerMap("", relative(m.box()), m.columns(), m.watts());
          });
    }
    return sources;
  }

  private Map<Face, Boundary> boundaries() {
    Map<Face, Boundary> faces = new EnumMap<>(Face.class);
    for (Face face : List.of(Face.BOTTOM, Face.TOP)) {
      faces.put(face, whole.boundary(face).atZero());
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
