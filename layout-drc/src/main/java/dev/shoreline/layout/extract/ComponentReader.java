package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Reference;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Region;
import dev.shoreline.netlist.format.circuit.NaturalOrder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads components, each cell once. */
final class ComponentReader {
  /** What measured and stated lengths may differ by, metres, and as a share. */
  private static final double LABEL_TOLERANCE = 10e-9;

  private static final double LABEL_SHARE = 1e-4;

  /** Finer than any outline tells: keeps the rounding of products out of files. */
  private static final double PICOMETRES = 1e12;

  private final Recognition recognition;
  private final double dbu;
  private final boolean outlined;
  private final Map<Cell, Optional<Component>> known = new HashMap<>();
  private final Map<Cell, List<Pin>> pins = new HashMap<>();

  /**
   * A reader.
   *
   * @param outlined whether components have outlines; else any cell with pins is one
   * @param dbu metres
   */
  ComponentReader(Recognition recognition, boolean outlined, double dbu) {
    this.recognition = recognition;
    this.outlined = outlined;
    this.dbu = dbu;
  }

  /** The component that a cell is, if it is one. */
  Optional<Component> of(Cell cell) {
    Optional<Component> found = known.get(cell);
    if (found == null) {
      found = isComponent(cell) ? Optional.of(read(cell)) : Optional.empty();
      known.put(cell, found);
    }
    return found;
  }

  /** The layers that guides of the components read so far reach their optical pins on. */
  Set<LayerKey> guideLayers() {
    Set<LayerKey> layers = new TreeSet<>();
    known.forEach(
        (cell, component) -> {
          List<Pin> optical = component.stream().flatMap(c -> optical(c.pins())).toList();
          cell.layersBelow().stream()
              .filter(layer -> !recognition.contains(layer) && !layers.contains(layer))
              .filter(layer -> reachesOne(cell, layer, optical))
              .forEach(layers::add);
        });
    return layers;
  }

  private static Stream<Pin> optical(List<Pin> pins) {
    return pins.stream().filter(pin -> pin.kind() == PortKind.OPTICAL);
  }

  private static boolean reachesOne(Cell cell, LayerKey layer, List<Pin> optical) {
    boolean[] reaches = {optical.isEmpty()};
    if (!reaches[0]) {
      FlatView.visitPolygons(
          cell,
          Transform.IDENTITY,
          layer,
          Box.EVERYTHING,
          polygon ->
              reaches[0] |=
                  !reaches[0]
                      && optical.stream()
                          .anyMatch(pin -> GuideMeasure.face(polygon.contour(0), pin) >= 0));
    }
    return reaches[0] && !optical.isEmpty();
  }

  /** Whether a cell or something below it may be a component. */
  boolean mayHold(Cell cell) {
    return recognition.pins().stream().anyMatch(layer -> cell.layersBelow().contains(layer));
  }

  private boolean isComponent(Cell cell) {
    boolean whole =
        hasOwnPorts(cell)
            ? standsAlone(cell) || (outlined && hasOutline(cell, recognition))
            : !outlined || hasOutline(cell, recognition);
    return whole && !pins(cell).isEmpty();
  }

  /** Whether a cell of Shoreline's holds no others that have ports. */
  private static boolean standsAlone(Cell cell) {
    return cell.references().stream().noneMatch(below -> hasOwnPorts(below.cell()));
  }

  private static boolean hasOwnPorts(Cell cell) {
    return cell.layersBelow().stream().anyMatch(Recognition::isOwnPort);
  }

  /** Whether a cell itself has an outline on a device layer. */
  static boolean hasOutline(Cell cell, Recognition recognition) {
    return recognition.devices().stream()
        .flatMap(layer -> cell.shapes(layer).stream())
        .anyMatch(shape -> !(shape instanceof Shape.TextShape));
  }

  private Component read(Cell cell) {
    Labels labels = new Labels(texts(cell));
    List<Pin> found = unique(pins(cell));
    String name = labels.component().orElseGet(() -> cell.name().replaceFirst("\\$\\d+$", ""));
    Map<String, Attribute> parameters = new TreeMap<>();
    labels.parameters().forEach(parameter -> parameters.put(parameter.getName(), parameter));
    List<String> remarks = new ArrayList<>();
    Optional<GuideMeasure> guide = measure(cell, found);
    guide.ifPresent(measure -> apply(measure, parameters, remarks));
    return new Component(
        name,
        cell.name(),
        outline(cell),
        shapes(cell),
        guide.stream().mapToDouble(GuideMeasure::length).findFirst(),
        found,
        Conductors.at(found, cell, recognition.metal()),
        List.copyOf(parameters.values()),
        remarks);
  }

  private List<String> texts(Cell cell) {
    List<String> texts = new ArrayList<>();
    Stream.concat(recognition.devices().stream(), recognition.names().stream())
        .flatMap(layer -> cell.shapes(layer).stream())
        .forEach(
            shape -> {
              if (shape instanceof Shape.TextShape text) {
                texts.add(text.label().text());
              }
            });
    return texts;
  }

  private List<Polygon> shapes(Cell cell) {
    return recognition.devices().stream()
        .flatMap(layer -> cell.shapes(layer).stream())
        .map(Shape::polygon)
        .filter(Objects::nonNull)
        .toList();
  }

  private Box outline(Cell cell) {
    Box box = Box.EMPTY;
    for (LayerKey layer : recognition.devices()) {
      box = box.union(cell.bounds(layer));
    }
    return box.isEmpty() ? cell.bounds() : box;
  }

  /** The pins of a cell: its own, and those of cells below that are no components. */
  private List<Pin> pins(Cell cell) {
    List<Pin> found = pins.get(cell);
    if (found == null) {
      found = new ArrayList<>();
      for (LayerKey layer : recognition.pins()) {
        found.addAll(PinReader.pins(layer, cell.shapes(layer)));
      }
      for (Reference reference : cell.references()) {
        boolean other = outlined && hasOutline(reference.cell(), recognition);
        if (!other && outlined && reference.count() == 1) {
          for (Pin pin : pins(reference.cell())) {
            found.add(pin.placed(reference.transform()));
          }
        }
      }
      pins.put(cell, List.copyOf(found));
    }
    return found;
  }

  /** Electrical ones first, by name; of pins of a name all but the first get a number. */
  private static List<Pin> unique(List<Pin> pins) {
    List<Pin> sorted = new ArrayList<>(pins);
    sorted.sort(
        Comparator.comparing((Pin pin) -> pin.kind() == PortKind.OPTICAL)
            .thenComparing(Pin::name, NaturalOrder.INSTANCE));
    Map<String, Integer> seen = new HashMap<>();
    List<Pin> result = new ArrayList<>();
    for (Pin pin : sorted) {
      int number = seen.merge(pin.name(), 1, Integer::sum);
      result.add(number == 1 ? pin : pin.named(pin.name() + "_" + number));
    }
    return result;
  }

  private Optional<GuideMeasure> measure(Cell cell, List<Pin> found) {
    List<Pin> optical = optical(found).toList();
    if (optical.size() != 2 || found.size() != 2) {
      return Optional.empty();
    }
    for (LayerKey layer : cell.layersBelow()) {
      if (recognition.contains(layer)) {
        continue;
      }
      List<Polygon> polygons = new ArrayList<>();
      FlatView.visitPolygons(cell, Transform.IDENTITY, layer, Box.EVERYTHING, polygons::add);
      for (Polygon polygon : Region.of(polygons).merged().polygons()) {
        Optional<GuideMeasure> measure = GuideMeasure.of(polygon, optical.get(0), optical.get(1));
        if (measure.isPresent()) {
          return measure;
        }
      }
    }
    return Optional.empty();
  }

  private void apply(
      GuideMeasure measure, Map<String, Attribute> parameters, List<String> remarks) {
    parameters.put("lay.measured", Settings.attribute("lay.measured", Value.truth(true)));
    put("wg_length", "length", measure.length(), parameters, remarks);
    put("wg_width", "width", measure.width(), parameters, remarks);
    measure.radius().ifPresent(radius -> put("radius", "radius", radius, parameters, remarks));
  }

  /** Measured values take the place of stated ones, under their name. */
  private void put(
      String usual,
      String otherwise,
      double units,
      Map<String, Attribute> parameters,
      List<String> remarks) {
    double metres = Math.rint(units * dbu * PICOMETRES) / PICOMETRES;
    Attribute stated = parameters.get(usual);
    String name = stated == null ? otherwise : usual;
    if (stated != null && stated.getText() == null) {
      double allowed = Math.max(LABEL_TOLERANCE, LABEL_SHARE * metres);
      if (Math.abs(stated.getValue() - metres) > allowed) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "its label says %s=%s, its shape has %s",
                usual,
                QuantityText.micrometres(stated.getValue()),
                QuantityText.micrometres(metres)));
      }
    }
    parameters.put(name, Labels.length(name, metres));
  }
}
