package dev.shoreline.thermal.steady;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.Feature;
import dev.shoreline.thermal.grid.Grading;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Block;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Channel;
import dev.shoreline.thermal.model.Contact;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Issue;
import dev.shoreline.thermal.model.IssueCode;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.operator.ColumnLayout;
import dev.shoreline.thermal.solve.SteadySolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses the cells of a model: edges of everything in it are cell edges. */
public final class GridPlan {
  private static final int CELLS_ACROSS_DUCT = 2;

  private final ThermalModel model;
  private final GridOptions options;
  private final List<Feature> x = new ArrayList<>();
  private final List<Feature> y = new ArrayList<>();
  private final List<Feature> z = new ArrayList<>();

  private GridPlan(ThermalModel model, GridOptions options) {
    this.model = model;
    this.options = options;
  }

  /** The grid of a model without errors. */
  public static TensorGrid of(ThermalModel model, GridOptions options) {
    GridPlan plan = collect(model, options);
    Grading height = new Grading(options.growthZ(), model.z1() - model.z0(), 1e-12);
    return plan.over(height.axis(model.z0(), model.z1(), plan.z));
  }

  /** The grid of a model without errors whose heights are given. */
  public static TensorGrid over(ThermalModel model, GridOptions options, Axis heights) {
    return collect(model, options).over(heights);
  }

  private static GridPlan collect(ThermalModel model, GridOptions options) {
    GridPlan plan = new GridPlan(model, options);
    plan.layers();
    for (Block block : model.blocks()) {
      plan.box(block.box());
    }
    for (Channel channel : model.channels()) {
      plan.channel(channel);
    }
    for (HeatSource source : model.sources()) {
      plan.source(source.box());
      if (source instanceof HeatSource.PowerMap map) {
        plan.tiles(map);
      }
    }
    for (Probe probe : model.probes()) {
      plan.probe(probe.box());
    }
    for (Contact contact : model.contacts()) {
      plan.footprint(contact.area(), 1);
      plan.z.add(new Feature(contact.z(), contact.z(), 1));
    }
    return plan;
  }

  /** Why a grid must not be built, if it would need more memory than allowed. */
  public static Optional<Issue> tooLarge(ThermalModel model, TensorGrid grid, GridOptions options) {
    long values = ColumnLayout.elements(grid.x().cells(), grid.y().cells(), grid.z().cells());
    double bytes = values * SteadySolver.bytesPerValue();
    if (bytes <= options.memoryLimit() && values < Integer.MAX_VALUE - 16L) {
      return Optional.empty();
    }
    String message =
        "the grid of %d × %d × %d = %d cells needs about %s; allowed are %s"
            .formatted(
                grid.x().cells(),
                grid.y().cells(),
                grid.z().cells(),
                grid.cells(),
                size(bytes),
                size(options.memoryLimit()));
    String axis =
        grid.x().cells() >= grid.y().cells() && grid.x().cells() >= grid.z().cells()
            ? "x"
            : grid.y().cells() >= grid.z().cells() ? "y" : "z";
    String hint =
        "most cells lie along %s: raise the growth, lower the cells per feature, leave features below"
                .formatted(axis)
            + " a size to sub-models, or raise the memory limit";
    return Optional.of(Issue.error(IssueCode.GRID_TOO_LARGE, model.name(), message, hint));
  }

  private static String size(double bytes) {
    return bytes < 1L << 30
        ? "%.1f MiB".formatted(bytes / (1L << 20))
        : "%.1f GiB".formatted(bytes / (1L << 30));
  }

  private void layers() {
    double bottom = model.z0();
    for (Layer layer : model.layers()) {
      double top = bottom + layer.thickness();
      z.add(new Feature(bottom, top, Math.max(layer.cells(), cellsThrough(bottom, top))));
      bottom = top;
    }
  }

  /** A duct's coolant is mixed across: cells are for the walls beside it and the dies around it. */
  private void channel(Channel channel) {
    Box box = channel.box();
    if (channel.kind() == Channel.Kind.DUCT) {
      x.add(new Feature(box.x0(), box.x1(), CELLS_ACROSS_DUCT));
    }
    z.add(new Feature(box.z0(), box.z1(), cellsThrough(box.z0(), box.z1())));
  }

  private int cellsThrough(double from, double to) {
    return to - from < options.thinFilm() ? 1 : options.cellsPerLayer();
  }

  private void box(Box box) {
    footprint(box.footprint(), options.cellsPerFeature());
    z.add(new Feature(box.z0(), box.z1(), cellsThrough(box.z0(), box.z1())));
  }

  private void source(Box box) {
    yielding(box.footprint(), options.cellsPerFeature());
    z.add(new Feature(box.z0(), box.z1(), cellsThrough(box.z0(), box.z1())));
  }

  private void probe(Box box) {
    yielding(box.footprint(), 1);
    z.add(new Feature(box.z0(), box.z1(), 1));
  }

  private void footprint(Rect r, int cells) {
    if (r.narrowest() >= options.smallestFeature()) {
      x.add(new Feature(r.x0(), r.x1(), cells));
      y.add(new Feature(r.y0(), r.y1(), cells));
    }
  }

  /**
   * Heat and readings spread by overlap: their edges may lie a quarter of a cell off the grid's.
   */
  private void yielding(Rect r, int cells) {
    if (r.narrowest() >= options.smallestFeature()) {
      x.add(Feature.yielding(r.x0(), r.x1(), cells));
      y.add(Feature.yielding(r.y0(), r.y1(), cells));
    }
  }

  private void tiles(HeatSource.PowerMap map) {
    for (int column = 0; column < map.columns(); column++) {
      Box tile = map.tile(column, 0);
      if (tile.footprint().width() >= options.smallestFeature()) {
        x.add(new Feature(tile.x0(), tile.x1(), 1));
      }
    }
    for (int row = 0; row < map.rows(); row++) {
      Box tile = map.tile(0, row);
      if (tile.footprint().height() >= options.smallestFeature()) {
        y.add(new Feature(tile.y0(), tile.y1(), 1));
      }
    }
  }

  private TensorGrid over(Axis heights) {
    Rect d = model.domain();
    double widest = Math.max(d.width(), d.height()) / options.cellsAcross();
    double snap = 1e-9 * Math.max(d.width(), d.height());
    Grading plane = new Grading(options.growth(), widest, snap);
    Axis ax = plane.axis(d.x0(), d.x1(), x);
    Axis ay = plane.axis(d.y0(), d.y1(), y);
    return new TensorGrid(ax, ay, heights);
  }
}
