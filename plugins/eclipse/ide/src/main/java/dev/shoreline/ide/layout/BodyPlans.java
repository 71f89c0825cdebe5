package dev.shoreline.ide.layout;

import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.scene.SceneSlab;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** The bodies of a design in plan: the cells that they are drawn by, and their true outlines. */
final class BodyPlans {
  /** Without bodies: every shape may belong to every slab. */
  static final BodyPlans NONE = new BodyPlans();

  /** More objects than anybody looks into; bodies further down keep the boxes around them. */
  private static final int MOST = 50_000;

  private static final double METRE = 1e6;

  private final Map<String, Plan> plans = new HashMap<>();
  private final Set<String> cells = new HashSet<>();

  private BodyPlans() {}

  static BodyPlans of(Design design) {
    BodyPlans found = new BodyPlans();
    Cell top = design.getTop();
    Queue<Subject> waiting = new ArrayDeque<>();
    if (top != null) {
      waiting.add(Subject.of(top));
    }
    for (int looked = 0; looked < MOST && !waiting.isEmpty(); looked++) {
      Subject subject = waiting.remove();
      Body body = subject.cell().getBody();
      if (body != null) {
        String path = subject.chain().isEmpty() ? "" : subject.path();
        found.plans.put(path, Plan.of(subject.cell(), body, subject.placement()));
        found.cells.add(String.valueOf(subject.cell().getName()));
      }
      waiting.addAll(subject.children());
    }
    return found;
  }

  /** Whether a cell is that of a body. */
  boolean isBody(String cell) {
    return cells.contains(cell);
  }

  /** The plan of the body that a slab belongs to. */
  Optional<Plan> of(SceneSlab slab) {
    return Optional.ofNullable(plans.get(ElementNames.withoutCopies(slab.path())))
        .map(plan -> plan.movedTo(slab.x0(), slab.y0()));
  }

  /**
   * A body in the frame of the top cell.
   *
   * @param cell the name of its cell
   * @param xs of its corners, from the origin of its frame along its own x axis first, micrometres
   * @param ys of the same corners
   */
  record Plan(String cell, List<Double> xs, List<Double> ys) {
    Plan {
      xs = List.copyOf(xs);
      ys = List.copyOf(ys);
    }

    private static Plan of(Cell cell, Body body, Placement frame) {
      double[] x = {0, body.getWidth(), body.getWidth(), 0};
      double[] y = {0, 0, body.getHeight(), body.getHeight()};
      List<Double> xs = new ArrayList<>();
      List<Double> ys = new ArrayList<>();
      for (int i = 0; i < x.length; i++) {
        xs.add(frame.x(x[i], y[i]) * METRE);
        ys.add(frame.y(x[i], y[i]) * METRE);
      }
      return new Plan(String.valueOf(cell.getName()), xs, ys);
    }

    /** The same for a copy whose box starts elsewhere. */
    private Plan movedTo(double left, double bottom) {
      double dx = left - Collections.min(xs);
      double dy = bottom - Collections.min(ys);
      return new Plan(
          cell, xs.stream().map(x -> x + dx).toList(), ys.stream().map(y -> y + dy).toList());
    }

    /** Whether a cell that is drawn in a frame is this body's. */
    boolean isDrawnBy(String name, Frame frame, double unit) {
      double width = Math.hypot(xs.get(1) - xs.get(0), ys.get(1) - ys.get(0)) / unit;
      double near = 3 * unit;
      return name.equals(cell)
          && Math.abs(frame.dx() * unit - xs.get(0)) < near
          && Math.abs(frame.dy() * unit - ys.get(0)) < near
          && Math.abs(frame.x(width, 0) * unit - xs.get(1)) < near
          && Math.abs(frame.y(width, 0) * unit - ys.get(1)) < near;
    }

    /** The stretch of a plane that lies in the body; empty where it passes by. */
    Optional<Crossings.Interval> crossedBy(Cut cut) {
      List<Double> across = cut.alongX() ? ys : xs;
      List<Double> along = cut.alongX() ? xs : ys;
      double from = Double.POSITIVE_INFINITY;
      double to = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < across.size(); i++) {
        int next = (i + 1) % across.size();
        double a = across.get(i) - cut.at();
        double b = across.get(next) - cut.at();
        if (Math.min(a, b) <= 0 && Math.max(a, b) >= 0) {
          double share = a == b ? 0 : a / (a - b);
          double place = along.get(i) + share * (along.get(next) - along.get(i));
          from = Math.min(from, place);
          to = Math.max(to, place);
        }
      }
      return from < to ? Optional.of(new Crossings.Interval(from, to)) : Optional.empty();
    }
  }
}
