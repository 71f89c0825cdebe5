package dev.shoreline.thermal.threedice;

import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Channel;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Probe;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads stack descriptions of 3D-ICE: solid layers and dies with floor plans, micro-channels
 * between them, heat sinks at the top and the bottom given by a coefficient; the steady case, with
 * the first value of each power.
 *
 * <p>Lengths are µm, conductivities W/(µm K), coefficients W/(µm² K), temperatures K. Stacks and
 * dies are written from the top down; positions count from the chip's south-west corner. Probes of
 * the model: each block of each floor plan, then each point of {@code output} as the cell that
 * holds it. Pin fins, sinks with a spreader and plug-in sinks are refused by name.
 */
public final class StackDescriptionReader {
  private static final double MICRO = 1e-6;
  private static final double ZERO_CELSIUS = 273.15;

  private final FloorPlans floorPlans;
  private final Words words;
  private final String name;
  private final Map<String, Material> materials = new HashMap<>();
  private final Map<String, List<Part>> dies = new HashMap<>();
  private final Map<String, Part> layers = new HashMap<>();
  private Optional<MicroChannels> cavity = Optional.empty();
  private final Map<Face, Boundary> faces = new EnumMap<>(Face.class);
  private final List<Placed> stack = new ArrayList<>();
  private final List<Point> points = new ArrayList<>();
  private double length;
  private double width;
  private double cellLength;
  private double cellWidth;

  /** Gives the text of a floor plan by the path that a stack names. */
  @FunctionalInterface
  public interface FloorPlans {
    /** The text; empty where there is none. */
    Optional<String> text(String path);
  }

  /**
   * A case, or what is wrong with its description.
   *
   * @param model present if there is no problem
   * @param cellLength along x that the case asks for, m
   * @param cellWidth along y, m
   * @param problem why there is no model
   */
  public record Case(
      Optional<ThermalModel> model,
      double cellLength,
      double cellWidth,
      Optional<Problem> problem) {}

  /** A layer of a die or of the stack; heat arises in sources. */
  private record Part(String name, double thickness, Material material, boolean source) {}

  /** Layers of a name in the stack, from the top down. */
  private record Placed(String name, List<Part> parts, Optional<DieFloorPlan> plan) {
    boolean isCavity() {
      return parts.isEmpty();
    }
  }

  private record Point(String die, double x, double y) {}

  private StackDescriptionReader(String name, String text, FloorPlans floorPlans) {
    this.name = name;
    this.words = new Words(name, text);
    this.floorPlans = floorPlans;
  }

  /**
   * Reads a description.
   *
   * @param name of the file, for messages
   */
  public static Case read(String name, String text, FloorPlans floorPlans) {
    StackDescriptionReader reader = new StackDescriptionReader(name, text, floorPlans);
    try {
      reader.sections();
      return new Case(
          Optional.of(reader.model()), reader.cellLength, reader.cellWidth, Optional.empty());
    } catch (Words.Wrong wrong) {
      return new Case(Optional.empty(), 0, 0, Optional.of(wrong.problem()));
    }
  }

  private void sections() throws Words.Wrong {
    while (!words.atEnd()) {
      if (words.took("material")) {
        material();
      } else if (words.took("microchannel")) {
        cavity = Optional.of(new MicroChannelReader(words, materials::get).read());
      } else if (words.took("top", "heat", "sink") || words.took("conventional", "heat", "sink")) {
        sink(Face.TOP);
      } else if (words.took("bottom", "heat", "sink")) {
        sink(Face.BOTTOM);
      } else if (words.took("dimensions")) {
        dimensions();
      } else if (words.took("layer")) {
        layer();
      } else if (words.took("die")) {
        die();
      } else if (words.took("stack", ":")) {
        stack();
      } else if (words.took("solver", ":")) {
        solver();
      } else if (words.took("output", ":")) {
        output();
      } else {
        throw words.unfollowed("'" + words.peek() + "' is not read");
      }
    }
  }

  private void material() throws Words.Wrong {
    String material = words.take();
    words.need(":");
    words.need("thermal", "conductivity");
    double[] k = new double[3];
    k[0] = words.number() / MICRO;
    k[1] = words.took(",") ? words.number() / MICRO : k[0];
    k[2] = words.took(",") ? words.number() / MICRO : k[0];
    words.need(";");
    double capacity = 0;
    if (words.took("volumetric", "heat", "capacity")) {
      capacity = words.number() / (MICRO * MICRO * MICRO);
      words.need(";");
    }
    materials.put(material, new Material(material, k[0], k[1], k[2]).withCapacity(capacity));
  }

  private void sink(Face face) throws Words.Wrong {
    words.need(":");
    words.need("heat", "transfer", "coefficient");
    double coefficient = words.number() / (MICRO * MICRO);
    words.need(";");
    words.took("ambient");
    words.need("temperature");
    faces.put(face, new Boundary.Convection(coefficient, words.number() - ZERO_CELSIUS));
    words.need(";");
  }

  private void dimensions() throws Words.Wrong {
    words.need(":");
    words.need("chip", "length");
    length = MICRO * words.number();
    words.need(",", "width");
    width = MICRO * words.number();
    words.need(";", "cell", "length");
    cellLength = MICRO * words.number();
    words.need(",", "width");
    cellWidth = MICRO * words.number();
    words.need(";");
    if (!(length > 0) || !(width > 0) || !(cellLength > 0) || !(cellWidth > 0)) {
      throw words.wrong("a chip and its cells need extents above 0");
    }
  }

  /** {@code layer NAME : height 10 ; material M ;}, of which the stack takes copies. */
  private void layer() throws Words.Wrong {
    String layer = words.take();
    words.need(":", "height");
    double height = MICRO * words.number();
    words.need(";", "material");
    layers.put(layer, new Part(layer, height, known(words.take()), false));
    words.need(";");
  }

  private void die() throws Words.Wrong {
    String die = words.take();
    words.need(":");
    List<Part> parts = new ArrayList<>();
    while (words.peek().equals("layer") || words.peek().equals("source")) {
      boolean source = words.take().equals("source");
      Part declared = layers.get(words.peek());
      parts.add(
          declared != null
              ? new Part(words.take(), declared.thickness, declared.material, source)
              : part(source ? "source" : "layer", source));
      words.need(";");
    }
    if (parts.stream().filter(Part::source).count() != 1) {
      throw words.wrong("die '" + die + "' needs one source");
    }
    dies.put(die, parts);
  }

  private Part part(String partName, boolean source) throws Words.Wrong {
    double thickness = MICRO * words.number();
    return new Part(partName, thickness, known(words.take()), source);
  }

  private Material known(String material) throws Words.Wrong {
    Material found = materials.get(material);
    if (found == null) {
      throw words.wrong("material '" + material + "' is not declared");
    }
    return found;
  }

  private void stack() throws Words.Wrong {
    while (List.of("die", "layer", "channel").contains(words.peek())) {
      if (words.took("channel")) {
        placedCavity();
      } else if (words.take().equals("die")) {
        placedDie();
      } else {
        String layer = words.take();
        Part declared = layers.get(words.peek());
        Part part = declared != null ? declared : part(layer, false);
        if (declared != null) {
          words.take();
        }
        stack.add(new Placed(layer, List.of(part), Optional.empty()));
      }
      words.need(";");
    }
  }

  private void placedCavity() throws Words.Wrong {
    if (cavity.isEmpty()) {
      throw words.wrong("a channel is placed, but no 'microchannel' is declared");
    }
    if (!cavity.get().porous() && cavity.get().count(length) == 0) {
      throw words.wrong(
          "first wall, channels, walls and last wall do not fill the chip's length of %.1f um"
              .formatted(length / MICRO));
    }
    stack.add(new Placed(words.take(), List.of(), Optional.empty()));
  }

  private void placedDie() throws Words.Wrong {
    String placed = words.take();
    String die = words.take();
    List<Part> parts = dies.get(die);
    if (parts == null) {
      throw words.wrong("die '" + die + "' is not declared");
    }
    words.need("floorplan");
    String path = words.take();
    Optional<String> text = floorPlans.text(path);
    if (text.isEmpty()) {
      throw words.wrong("floor plan '" + path + "' cannot be read");
    }
    DieFloorPlan plan = DieFloorPlan.read(new Words(path, text.get()));
    stack.add(new Placed(placed, parts, Optional.of(plan)));
  }

  private void solver() throws Words.Wrong {
    if (!words.took("steady", ";")) {
      throw words.unfollowed("the steady solver alone is followed, found '" + words.peek() + "'");
    }
    if (words.took("initial", "temperature")) {
      words.number();
      words.need(";");
    }
  }

  private void output() throws Words.Wrong {
    while (words.peek().startsWith("T") || words.peek().startsWith("P")) {
      if (words.took("T", "(")) {
        String die = words.take();
        words.need(",");
        boolean fileFirst = !words.peek().matches("[-+.\\d].*");
        if (fileFirst) {
          words.take();
          words.need(",");
        }
        double x = MICRO * words.number();
        words.need(",");
        points.add(new Point(die, x, MICRO * words.number()));
      }
      words.skipStatement();
    }
  }

  private ThermalModel model() throws Words.Wrong {
    if (stack.isEmpty() || !(length > 0)) {
      throw words.wrong("there is no stack, or its dimensions are missing");
    }
    Rect chip = new Rect(0, length, 0, width);
    List<Layer> upwards = new ArrayList<>();
    List<HeatSource> sources = new ArrayList<>();
    List<Probe> probes = new ArrayList<>();
    List<Channel> channels = new ArrayList<>();
    Map<String, double[]> heights = new HashMap<>();
    double z = 0;
    for (Placed placed : stack.reversed()) {
      if (placed.isCavity()) {
        MicroChannels all = cavity.orElseThrow();
        upwards.add(new Layer(placed.name, all.height(), all.filling()));
        channels.addAll(all.channels(placed.name, chip, z));
        z += all.height();
      }
      for (Part part : placed.parts.reversed()) {
        double top = z + part.thickness;
        upwards.add(new Layer(placed.name + "." + part.name, part.thickness, part.material));
        if (part.source && placed.plan.isPresent()) {
          heights.put(placed.name, new double[] {z, top});
          for (DieFloorPlan.Element e : placed.plan.get().elements()) {
            block(placed.name + "." + e.name(), e, z, top, sources, probes);
          }
        }
        z = top;
      }
    }
    for (Point point : points) {
      probes.add(probe(point, heights));
    }
    return new ThermalModel(name, chip, 0, upwards, List.of(), sources, faces, List.of(), probes)
        .withChannels(channels);
  }

  private static void block(
      String path,
      DieFloorPlan.Element element,
      double z0,
      double z1,
      List<HeatSource> sources,
      List<Probe> probes) {
    for (Rect area : element.areas()) {
      Box box = Box.of(area, z0, z1);
      double share = area.area() / element.area();
      sources.add(new HeatSource.Uniform(path, box, share * element.power()));
      probes.add(new Probe(path, box));
    }
  }

  private Probe probe(Point point, Map<String, double[]> heights) throws Words.Wrong {
    double[] z = heights.get(point.die);
    if (z == null) {
      throw words.wrong("output names '" + point.die + "', which is no die of the stack");
    }
    double x0 = cellLength * Math.floor(point.x / cellLength + 1e-9);
    double x1 = x0 + cellLength;
    if (cavity.isPresent() && !cavity.get().porous()) {
      x0 = cavity.get().columnFrom(point.x);
      x1 = cavity.get().columnTo(x0, length);
    }
    double y = cellWidth * Math.floor(point.y / cellWidth + 1e-9);
    String label = "%s at %.0f, %.0f um".formatted(point.die, point.x / MICRO, point.y / MICRO);
    return new Probe(label, new Box(x0, x1, y, y + cellWidth, z[0], z[1]));
  }
}
