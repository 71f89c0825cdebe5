package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.QuantityText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bodies must not take the same space, and have to stand on what carries them. */
final class StackChecks {
  /** Closer than this is touching, metres. */
  private static final double TOLERANCE = 1e-9;

  private record Placed(Instance instance, Frame.Solid solid) {}

  private final Problems problems;
  private final Set<Span> reported = new HashSet<>();

  StackChecks(Problems problems) {
    this.problems = problems;
  }

  /** Checks the instances of one cell, in O(n log n) plus the pairs that meet in x. */
  void check(Frame frame) {
    List<Placed> placed = new ArrayList<>();
    for (Instance instance : frame.cell().getInstances()) {
      if (!frame.isPlaced(instance)) {
        continue;
      }
      for (Frame.Solid solid : frame.solids(instance)) {
        placed.add(new Placed(instance, solid));
      }
      supported(frame, instance);
    }
    placed.sort(Comparator.comparingDouble(p -> p.solid.area().x0()));
    for (int i = 0; i < placed.size(); i++) {
      double end = placed.get(i).solid.area().x1() - TOLERANCE;
      for (int j = i + 1; j < placed.size() && placed.get(j).solid.area().x0() < end; j++) {
        meet(placed.get(i), placed.get(j));
      }
    }
  }

  private void meet(Placed a, Placed b) {
    boolean apart =
        a.instance.equals(b.instance)
            || Math.min(a.solid.z1(), b.solid.z1()) - Math.max(a.solid.z0(), b.solid.z0())
                <= TOLERANCE
            || !a.solid.area().overlaps(b.solid.area(), TOLERANCE);
    if (apart) {
      return;
    }
    boolean swap = a.solid.span().compareTo(b.solid.span()) > 0;
    Placed first = swap ? b : a;
    Placed second = swap ? a : b;
    if (!reported.add(second.solid.span())) {
      return;
    }
    problems.add(
        Diagnostic.of(
                PlacementCode.OVERLAP,
                second.solid.span(),
                "`"
                    + ElementNames.of(second.instance)
                    + "` takes the same space as `"
                    + ElementNames.of(first.instance)
                    + "`")
            .withNote(first.solid.span(), "placed here")
            .withHint("move one of them, or stack it: `on " + first.instance.getName() + "`"));
  }

  private void supported(Frame frame, Instance instance) {
    Instance support = instance.getSupport();
    if (support == null || !frame.isPlaced(support)) {
      return;
    }
    Frame inner = frame.of(instance);
    Frame below = frame.of(support);
    if (inner == frame || below == frame || !inner.isSolid() || !below.isSolid()) {
      return;
    }
    Rectangle outline = inner.bounds().placed(Placement.of(instance));
    Rectangle carrier = below.bounds().placed(Placement.of(support));
    if (!carrier.contains(outline, TOLERANCE)) {
      problems.add(
          Diagnostic.of(
                  PlacementCode.OUTSIDE,
                  instance.getSpan(),
                  "`"
                      + ElementNames.of(instance)
                      + "` sticks out of `"
                      + ElementNames.of(support)
                      + "` by "
                      + QuantityText.of(Quantity.of(excess(outline, carrier), Dimension.LENGTH)))
              .withNote(support.getSpan(), "declared here"));
    }
  }

  private static double excess(Rectangle inner, Rectangle outer) {
    return Math.max(
        Math.max(outer.x0() - inner.x0(), inner.x1() - outer.x1()),
        Math.max(outer.y0() - inner.y0(), inner.y1() - outer.y1()));
  }
}
