package dev.shoreline.layout.extract;

import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.extract.PinJoiner.PlacedPin;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.ComparisonCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.quantity.QuantityText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Extracts the netlist of a cell. Takes n log n time in the number of components and shapes. */
public final class NetlistExtraction {
  /** Pins that are nearer than this and do not meet were probably meant to, metres. */
  private static final double NEARLY = 1e-6;

  /** Pins may lie this far apart and meet, database units: rounding of turned copies. */
  private static final double MEETS = 1.5;

  private static final int MOST_REMARKS = 1000;

  /** A remark about a place in the layout. */
  public record Remark(Diagnostic diagnostic, Box place) {}

  /**
   * What came of it.
   *
   * @param design the netlist; empty of instances where there are no components
   * @param places outlines of the instances by name, in the coordinates of the top cell
   * @param remarks what is worth saying about the layout
   */
  public record Result(Design design, Map<String, Box> places, List<Remark> remarks) {
    /** Freezes the collections. */
    public Result {
      places = Map.copyOf(places);
      remarks = List.copyOf(remarks);
    }
  }

  private final Span file;
  private final double dbu;
  private final List<Placed> components;
  private final DrawnGuides guides;
  private final Conductors metal;
  private final Map<String, Map<List<String>, String>> cellNames = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();

  private NetlistExtraction(
      String file, double dbu, List<Placed> components, DrawnGuides guides, Conductors metal) {
    this.file = new Span(file, 0, 0, 1, 1);
    this.dbu = dbu;
    this.components = components;
    this.guides = guides;
    this.metal = metal;
  }

  /**
   * Extracts the netlist of a cell.
   *
   * @param file name of the layout, for messages
   */
  public static Result of(Layout layout, Cell top, Recognition recognition, String file) {
    boolean outlined =
        recognition.devices().stream().anyMatch(layer -> top.layersBelow().contains(layer));
    ComponentReader reader = new ComponentReader(recognition, outlined, layout.dbu());
    List<Placed> components = Placed.below(top, reader);
    DrawnGuides guides = DrawnGuides.of(top, reader, reader.guideLayers(), MEETS);
    Conductors metal = new Conductors(top, recognition.metal());
    return new NetlistExtraction(file, layout.dbu(), components, guides, metal).result(top);
  }

  private Result result(Cell top) {
    CircuitBuilder circuit = new CircuitBuilder(top.name(), file.file());
    if (components.isEmpty()) {
      remark(
          ComparisonCode.NO_COMPONENTS,
          "cell '" + top.name() + "' holds no component: nothing on the recognition layers",
          top.bounds());
    }
    Map<String, Box> places = new LinkedHashMap<>();
    List<Instance> instances = new ArrayList<>();
    for (Placed placed : components) {
      Instance instance = instance(circuit, placed, instances.size() + 1);
      Box place = placed.placement().apply(placed.component().outline());
      places.put(instance.getName(), place);
      instances.add(instance);
      placed
          .component()
          .remarks()
          .forEach(
              text ->
                  remark(
                      ComparisonCode.LABEL_DIFFERS,
                      "'" + instance.getName() + "': " + text,
                      place));
    }
    connect(circuit, instances);
    return new Result(circuit.build(), places, remarks);
  }

  private Instance instance(CircuitBuilder circuit, Placed placed, int number) {
    Component component = placed.component();
    Instance instance =
        circuit.instance(component.name() + "_" + number, cellName(component), file);
    instance.getCell().setDefinition(component.name());
    Transform at = placed.placement();
    instance.setX(at.dx() * dbu);
    instance.setY(at.dy() * dbu);
    instance.setRotation(at.angle());
    instance.setMirror(at.mirrored());
    component.parameters().forEach(p -> instance.getAttributes().add(EcoreUtil.copy(p)));
    instance.getAttributes().add(Settings.attribute("lay.cell", Value.text(component.cell())));
    for (Pin pin : component.pins()) {
      circuit.port(instance.getCell(), pin.name(), List.of()).setKind(pin.kind());
    }
    return instance;
  }

  /** Cells of one component whose pins have other names are cells of their own. */
  private String cellName(Component component) {
    Map<List<String>, String> known =
        cellNames.computeIfAbsent(component.name(), name -> new HashMap<>());
    return known.computeIfAbsent(
        component.pins().stream().map(Pin::name).toList(),
        pins -> component.name() + (known.isEmpty() ? "" : "$" + (known.size() + 1)));
  }

  private void connect(CircuitBuilder circuit, List<Instance> instances) {
    List<PlacedPin> pins = new ArrayList<>();
    PinJoiner joiner = new PinJoiner(MEETS);
    for (int c = 0; c < components.size(); c++) {
      Placed placed = components.get(c);
      for (int p = 0; p < placed.component().pins().size(); p++) {
        PlacedPin pin =
            new PlacedPin(c, p, placed.component().pins().get(p).placed(placed.placement()));
        pins.add(pin);
        joiner.add(pin);
      }
    }
    Map<PlacedPin, List<PlacedPin>> led = new HashMap<>();
    guides.shared(pins).forEach(met -> met.forEach(pin -> led.put(pin, met)));
    metal.shared(pins, components).forEach(met -> met.forEach(pin -> led.put(pin, met)));
    Set<PlacedPin> done = new HashSet<>();
    List<PlacedPin> open = new ArrayList<>();
    int nets = 0;
    for (PlacedPin pin : pins) {
      if (done.contains(pin)) {
        continue;
      }
      List<PlacedPin> group = group(pin, joiner, led, done);
      if (group.size() == 1) {
        open.add(pin);
        continue;
      }
      List<PortRef> ends = new ArrayList<>();
      for (PlacedPin end : group) {
        ends.add(circuit.end(instances.get(end.component()), end.at().name(), List.of()));
      }
      circuit.connect("N$" + nets++, file, ends);
      check(group, instances);
    }
    nearlyMeeting(open, instances);
  }

  /** All pins that meet one, directly, through others, by drawn guides or metal. */
  private static List<PlacedPin> group(
      PlacedPin first, PinJoiner joiner, Map<PlacedPin, List<PlacedPin>> led, Set<PlacedPin> done) {
    List<PlacedPin> group = new ArrayList<>(List.of(first));
    done.add(first);
    for (int i = 0; i < group.size(); i++) {
      PlacedPin pin = group.get(i);
      Stream.concat(joiner.partners(pin).stream(), led.getOrDefault(pin, List.of()).stream())
          .filter(done::add)
          .forEach(group::add);
    }
    return group;
  }

  private void check(List<PlacedPin> group, List<Instance> instances) {
    PlacedPin first = group.get(0);
    if (first.at().kind() != PortKind.OPTICAL) {
      return;
    }
    PlacedPin second = group.get(1);
    if (group.size() > 2) {
      remark(
          ComparisonCode.MANY_PINS,
          group.size() + " optical pins meet, '" + name(first, instances) + "' among them",
          place(first, second));
    } else if (Math.abs(first.at().width() - second.at().width()) > MEETS) {
      remark(
          ComparisonCode.PIN_WIDTHS,
          String.format(
              Locale.ROOT,
              "'%s' is %s wide, '%s' %s",
              name(first, instances),
              length(first.at().width()),
              name(second, instances),
              length(second.at().width())),
          place(first, second));
    }
  }

  private void nearlyMeeting(List<PlacedPin> open, List<Instance> instances) {
    PinJoiner joiner = new PinJoiner(NEARLY / dbu);
    for (PlacedPin pin : open) {
      if (pin.at().kind() == PortKind.OPTICAL) {
        joiner.add(pin);
      }
    }
    for (PlacedPin pin : open) {
      for (PlacedPin other : joiner.partners(pin)) {
        if (pin.at().kind() == PortKind.OPTICAL && pin.component() < other.component()) {
          remark(
              ComparisonCode.PINS_NEARLY_MEET,
              String.format(
                  Locale.ROOT,
                  "'%s' and '%s' face each other %s apart and do not meet",
                  name(pin, instances),
                  name(other, instances),
                  length(pin.at().distance(other.at()))),
              place(pin, other));
        }
      }
    }
  }

  private String length(double units) {
    return QuantityText.micrometres(units * dbu);
  }

  private static String name(PlacedPin pin, List<Instance> instances) {
    return instances.get(pin.component()).getName() + "." + pin.at().name();
  }

  private static Box place(PlacedPin first, PlacedPin second) {
    long half = Math.max(50, Math.round(first.at().width()));
    long x = Math.round((first.at().x() + second.at().x()) / 2);
    long y = Math.round((first.at().y() + second.at().y()) / 2);
    return new Box(x - half, y - half, x + half, y + half);
  }

  private void remark(DiagnosticCode code, String message, Box place) {
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(new Remark(Diagnostic.of(code, file, message), place));
    }
  }
}
