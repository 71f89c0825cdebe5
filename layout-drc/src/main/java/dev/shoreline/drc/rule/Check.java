package dev.shoreline.drc.rule;

import dev.shoreline.drc.check.Border;
import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.netlist.quantity.Dimension;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule asks of layers. Lengths in metres, areas in square metres, angles in degrees. */
public sealed interface Check {
  /** The drawn layers whose shapes may offend. */
  default Set<LayerKey> drawn() {
    return switch (this) {
      case Distance c -> {
        Set<LayerKey> keys = new HashSet<>(c.first().drawn());
        if (c.second() != null) {
          keys.addAll(c.second().drawn());
        }
        yield keys;
      }
      case Polygons c -> c.layer().drawn();
      case EdgeLength c -> c.edges().drawn();
      case Grid c -> c.layer().drawn();
      case Angles c -> c.layer().drawn();
      case Density c -> c.layer().drawn();
      case BendRadius c -> c.layer().drawn();
      case StrayBends c -> c.layer().drawn();
      case Empty c -> c.layer().drawn();
      case NoOverlap c -> c.layer().drawn();
      case Inside c -> c.layer().drawn();
      case Circles c -> c.layer().drawn();
      case NoHoles c -> c.layer().drawn();
      case NetSpace c -> c.layer().drawn();
      case Antenna c -> c.metal().drawn();
      case Ports c -> c.layers();
      case Every c -> {
        Set<LayerKey> keys = new HashSet<>();
        c.parts().forEach(part -> keys.addAll(part.drawn()));
        yield keys;
      }
      case Objects c -> Set.of();
      case Unsupported c -> Set.of();
    };
  }

  /** All drawn layers that the verdict depends on; {@link #drawn} are those that markers show. */
  default Set<LayerKey> inputs() {
    return switch (this) {
      case Distance c -> inputs(c.first(), c.second());
      case Polygons c -> c.layer().inputs();
      case EdgeLength c -> c.edges().inputs();
      case Grid c -> c.layer().inputs();
      case Angles c -> c.layer().inputs();
      case Density c -> inputs(c.layer(), c.frame());
      case BendRadius c -> c.layer().inputs();
      case StrayBends c -> c.layer().inputs();
      case Empty c -> c.layer().inputs();
      case NoOverlap c -> c.layer().inputs();
      case Inside c -> inputs(c.layer(), c.cover());
      case Circles c -> c.layer().inputs();
      case NoHoles c -> c.layer().inputs();
      case NetSpace c -> inputs(c.layer(), c.wiring());
      case Antenna c -> inputs(c.wiring(), c.diode());
      case Ports c -> c.layers();
      case Every c -> {
        Set<LayerKey> keys = new HashSet<>();
        c.parts().forEach(part -> keys.addAll(part.inputs()));
        yield keys;
      }
      case Objects c -> Set.of();
      case Unsupported c -> Set.of();
    };
  }

  private static Set<LayerKey> inputs(Geometry first, @Nullable Geometry second) {
    Set<LayerKey> keys = new HashSet<>(first.inputs());
    if (second != null) {
      keys.addAll(second.inputs());
    }
    return keys;
  }

  /** The dimension of what it measures; another one where it measures nothing itself. */
  default Dimension dimension(Dimension otherwise) {
    return switch (this) {
      case Distance c -> Dimension.LENGTH;
      case Polygons c -> c.measure().dimension();
      case EdgeLength c -> Dimension.LENGTH;
      case Grid c -> Dimension.LENGTH;
      case Angles c -> Dimension.ANGLE;
      case BendRadius c -> Dimension.LENGTH;
      case StrayBends c -> Dimension.LENGTH;
      case Density c -> Dimension.NUMBER;
      case NetSpace c -> Dimension.LENGTH;
      case Antenna c -> Dimension.NUMBER;
      case Ports c -> c.measure().dimension();
      case Empty c -> otherwise;
      case NoOverlap c -> otherwise;
      case Inside c -> otherwise;
      case Circles c -> otherwise;
      case NoHoles c -> otherwise;
      case Every c -> otherwise;
      case Objects c -> otherwise;
      case Unsupported c -> otherwise;
    };
  }

  /**
   * Facing edges keep a distance.
   *
   * @param first the edges, or the polygons whose edges are compared
   * @param second the other layer, where the relation compares two
   * @param limit smallest distance, metres
   * @param tolerance what may be missing, metres
   * @param facing between which stretches
   * @param grid that vertices were rounded to, metres; 0 where shapes are meant as drawn, negative
   *     for the database unit
   */
  record Distance(
      EdgeRelation relation,
      Geometry first,
      @Nullable Geometry second,
      double limit,
      double tolerance,
      Facing facing,
      double grid)
      implements Check {}

  /**
   * A measure of polygons lies in bounds.
   *
   * @param least smallest value, SI
   * @param most largest value, SI
   */
  record Polygons(PolygonMeasure measure, LayerExpression layer, double least, double most)
      implements Check {}

  /**
   * The length of edges lies in bounds.
   *
   * @param least smallest length, metres
   * @param most largest length, metres
   */
  record EdgeLength(EdgeExpression edges, double least, double most) implements Check {}

  /** Vertices lie on a grid; step in metres. */
  record Grid(LayerExpression layer, double step) implements Check {}

  /** Edges run at multiples of an angle; degrees. */
  record Angles(LayerExpression layer, double step) implements Check {}

  /**
   * The covered fraction of windows lies in bounds.
   *
   * @param window side of the square window, metres
   * @param step distance between windows, metres
   * @param frame whose bounding box is covered with windows; null for the layout's
   * @param border what becomes of windows that reach beyond it
   */
  record Density(
      LayerExpression layer,
      double window,
      double step,
      @Nullable LayerExpression frame,
      Border border,
      double least,
      double most)
      implements Check {}

  /**
   * Waveguides of one width bend no tighter than a radius.
   *
   * @param width of the waveguides, metres
   * @param limit smallest radius of the centre line, metres
   * @param recommended radius below which there is a warning, metres; 0 for none
   * @param grid that vertices were rounded to, metres; 0 for the database unit
   */
  record BendRadius(
      LayerExpression layer, double width, double limit, double recommended, double grid)
      implements Check {}

  /**
   * Bends of waveguides of other widths than those for which a deck has rules; no deck says it, but
   * each with {@link BendRadius} implies it.
   *
   * @param widths that rules know, metres
   * @param radius below which a bend is told, metres
   * @param grid that vertices were rounded to, metres; 0 for the database unit
   */
  record StrayBends(LayerExpression layer, List<Double> widths, double radius, double grid)
      implements Check {
    /** Copies the widths. */
    public StrayBends {
      widths = List.copyOf(widths);
    }
  }

  /**
   * Polygons of one net, or of different ones, keep a distance.
   *
   * @param space what is asked of the distance
   * @param wiring says which layers are connected; the layer is one of them
   * @param same whether of one net, notches among them; else of different nets
   */
  record NetSpace(Distance space, LayerExpression wiring, boolean same) implements Check {
    /** Checks that polygons are compared, since edges are of no net. */
    public NetSpace {
      if (!(space.first() instanceof LayerExpression)) {
        throw new IllegalArgumentException("edges are of no net");
      }
    }

    /** The layer of the distance. */
    public LayerExpression layer() {
      return (LayerExpression) space.first();
    }
  }

  /**
   * What a net has of a metal stands in a ratio to its gates.
   *
   * @param wiring says which layers are connected, metal and gate among them
   * @param diode of which a net needs none; null where none helps
   * @param perDiode by how much each square metre of diode raises the ratio, in 1/m2; 0 where nets
   *     with a diode are let pass
   * @param thickness of the metal, whose sides count then; metres
   * @param gateThickness the same of the gate
   * @param most largest ratio of areas
   */
  record Antenna(
      LayerExpression metal,
      LayerExpression gate,
      LayerExpression wiring,
      @Nullable LayerExpression diode,
      double perDiode,
      double thickness,
      double gateThickness,
      double most)
      implements Check {}

  /**
   * A measure of ports, routes or couplers of a bare layout lies in bounds.
   *
   * @param pinLayers where ports are marked
   * @param deviceLayers where components are outlined
   * @param reach up to which ports count as meeting, metres
   * @param device names of the components meant: couplers, or all that a route ends at
   * @param labels layer of texts that lie on the routes meant; null for all routes
   * @param name what these texts say
   * @param least smallest value, SI
   * @param most largest value, SI
   */
  record Ports(
      PortMeasure measure,
      Set<LayerKey> pinLayers,
      Set<LayerKey> deviceLayers,
      double reach,
      TextPattern device,
      @Nullable LayerKey labels,
      TextPattern name,
      double least,
      double most)
      implements Check {
    /** Copies the layers. */
    public Ports {
      pinLayers = Set.copyOf(pinLayers);
      deviceLayers = Set.copyOf(deviceLayers);
    }

    /** All layers that it looks at. */
    Set<LayerKey> layers() {
      Set<LayerKey> keys = new HashSet<>(pinLayers);
      keys.addAll(deviceLayers);
      if (labels != null) {
        keys.add(labels);
      }
      return keys;
    }
  }

  /** Nothing may be there. */
  record Empty(Geometry layer) implements Check {}

  /** Shapes of one layer may not overlap each other. */
  record NoOverlap(LayerExpression.Drawn layer) implements Check {}

  /** The first layer lies in the second. */
  record Inside(LayerExpression layer, LayerExpression cover) implements Check {}

  /** Polygons are circles. */
  record Circles(LayerExpression layer) implements Check {}

  /** Polygons have no holes. */
  record NoHoles(LayerExpression layer) implements Check {}

  /**
   * Something of the objects of a design lies in bounds, or a condition on them holds.
   *
   * @param function its name in the table of rule functions
   * @param words its arguments by name
   * @param least smallest value, SI; NaN for a condition
   * @param most largest value, SI; NaN for a condition
   */
  record Objects(String function, Map<String, String> words, double least, double most)
      implements Check {
    /** Copies the arguments. */
    public Objects {
      words = Map.copyOf(words);
    }
  }

  /** All parts hold. */
  record Every(List<Check> parts) implements Check {
    /** Copies the parts. */
    public Every {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A check that this version cannot run; it is reported as not run.
   *
   * @param reason why
   */
  record Unsupported(String reason) implements Check {}
}
