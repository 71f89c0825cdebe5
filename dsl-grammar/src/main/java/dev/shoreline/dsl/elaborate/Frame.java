package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cell with the names in it; the cell is complete when its block has been elaborated. */
final class Frame implements Scope.Objects {
  /** A contract, waiver or profile that is resolved for every occurrence of the cell. */
  record Judgement(Statement statement, Scope scope) {}

  /** A box of matter: an outline and its lower and upper height. */
  record Solid(Rectangle area, double z0, double z1, Span span) {}

  private final Cell cell;
  private final Map<String, List<Entry>> members = new LinkedHashMap<>();
  private final Map<Cell, Frame> frames;
  private final List<Judgement> judgements = new ArrayList<>();
  private final Set<Instance> unplaced = new HashSet<>();
  private final Set<String> broken = new HashSet<>();
  private long inside;
  private boolean vague;
  private @Nullable Scope scope;
  private @Nullable Rectangle bounds;
  private @Nullable List<Solid> solids;

  /**
   * An empty frame.
   *
   * @param frames the frames of all cells; this one adds itself
   */
  Frame(Cell cell, Map<Cell, Frame> frames) {
    this.cell = cell;
    this.frames = frames;
    frames.put(cell, this);
  }

  static Map<Cell, Frame> registry() {
    return new HashMap<>();
  }

  Cell cell() {
    return cell;
  }

  /** Remembers that nobody knows where an instance is, since its placement is wrong. */
  void markUnplaced(Instance instance) {
    unplaced.add(instance);
    vague = true;
  }

  /** Remembers that nobody knows how large it is. */
  void markVague() {
    vague = true;
  }

  /** Whether its size or a place in it is wrong, which has been reported. */
  boolean isVague() {
    return vague;
  }

  /** Whether the placement of an instance and all that is in it could be read. */
  boolean isPlaced(Instance instance) {
    Frame inner = of(instance);
    return !unplaced.contains(instance) && (inner == this || !inner.vague);
  }

  /** Remembers the scope of its block. */
  void setScope(Scope block) {
    scope = block;
  }

  /** The scope of its block. */
  Scope scope() {
    Scope known = scope;
    if (known == null) {
      throw new IllegalStateException("no scope yet");
    }
    return known;
  }

  List<Judgement> judgements() {
    return judgements;
  }

  Frame of(Instance instance) {
    return frames.getOrDefault(instance.getCell(), this);
  }

  /**
   * Adds a name.
   *
   * @return the entry that has that name and those indices already; null if there is none
   */
  @Nullable Entry add(String name, Entry entry) {
    List<Entry> family = members.computeIfAbsent(name, n -> new ArrayList<>());
    for (Entry other : family) {
      if (other.indices().equals(entry.indices())) {
        return other;
      }
    }
    family.add(entry);
    return null;
  }

  /** Remembers a name whose declaration is wrong, which has been reported. */
  void markBroken(String name) {
    broken.add(name);
  }

  /** Whether a declaration of that name is wrong, so that it may lack elements or all of them. */
  boolean isBroken(String name) {
    return broken.contains(name);
  }

  List<Entry> members(String name) {
    return members.getOrDefault(name, List.of());
  }

  @Override
  public @Nullable Value find(String name) {
    if (name.equals("*")) {
      return new Everywhere(this);
    }
    List<Entry> family = members.get(name);
    if (family == null) {
      return broken.contains(name) ? Value.Poison.POISON : null;
    }
    return Selection.of(this, name, family);
  }

  @Override
  public Collection<String> names() {
    return members.keySet();
  }

  /** Whether it is or contains a body. */
  boolean isSolid() {
    return bodies() > 0;
  }

  /** Forgets what was computed from an incomplete cell. */
  void changed() {
    bounds = null;
    solids = null;
  }

  /** Height of its upper face above its zero. */
  double height() {
    return solids().stream().mapToDouble(Solid::z1).max().orElse(0);
  }

  /** Bodies in it, in its coordinates. */
  List<Solid> solids() {
    List<Solid> known = solids;
    if (known != null) {
      return known;
    }
    List<Solid> found = new ArrayList<>();
    if (cell.getBody() != null) {
      found.add(
          new Solid(
              new Rectangle(0, 0, cell.getBody().getWidth(), cell.getBody().getHeight()),
              0,
              cell.getBody().getThickness(),
              cell.getSpan()));
    }
    for (Instance instance : cell.getInstances()) {
      found.addAll(solids(instance));
    }
    solids = found;
    return found;
  }

  /** The bodies of one instance, in the coordinates of this cell. */
  List<Solid> solids(Instance instance) {
    Frame inner = of(instance);
    if (inner == this || !inner.isSolid()) {
      return List.of();
    }
    List<Solid> found = new ArrayList<>();
    for (Placement placement : placements(instance)) {
      for (Solid solid : inner.solids()) {
        found.add(
            new Solid(
                solid.area.placed(placement),
                solid.z0 + placement.dz(),
                solid.z1 + placement.dz(),
                instance.getSpan()));
      }
    }
    return found;
  }

  /** How many bodies it holds, its own and those of all that is placed in it. */
  long bodies() {
    return inside + (cell.getBody() == null ? 0 : 1);
  }

  /** Counts the bodies of what has been placed in it. */
  void count(Instance instance, Frame inner) {
    inside += Copy.count(instance) * inner.bodies();
    vague |= inner.vague;
  }

  private static List<Placement> placements(Instance instance) {
    return Copy.of(instance).map(copy -> Placement.IDENTITY.copyOf(instance, copy)).toList();
  }

  /** Its outline: of its bodies, else of all that is drawn or placed in it. */
  Rectangle bounds() {
    Rectangle known = bounds;
    if (known != null) {
      return known;
    }
    Rectangle all = null;
    for (Solid solid : solids()) {
      all = Rectangle.union(all, solid.area());
    }
    if (all == null) {
      all = drawn();
    }
    bounds = all;
    return all;
  }

  private Rectangle drawn() {
    Rectangle all = null;
    for (Shape shape : cell.getShapes()) {
      all = grow(all, shape);
    }
    for (Instance instance : cell.getInstances()) {
      Frame inner = of(instance);
      if (inner != this) {
        for (Placement placement : placements(instance)) {
          all = Rectangle.union(all, inner.bounds().placed(placement));
        }
      }
    }
    for (Port port : cell.getPorts()) {
      all = Rectangle.union(all, Rectangle.point(port.getX(), port.getY()));
    }
    return all == null ? Rectangle.point(0, 0) : all;
  }

  private static @Nullable Rectangle grow(@Nullable Rectangle all, Shape shape) {
    Rectangle area = all;
    if (shape.getType() == ShapeType.BOOLEAN) {
      for (Shape operand : shape.getOperands()) {
        area = grow(area, operand);
      }
      return area;
    }
    double margin = shape.getRadius() + shape.getWidth() / 2;
    List<Double> c = shape.getCoordinates();
    for (int i = 0; i + 1 < c.size(); i += 2) {
      area = Rectangle.union(area, Rectangle.point(c.get(i), c.get(i + 1)).grown(margin));
    }
    return area;
  }
}
