package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.CircuitBuilder;
import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.Fields;
import dev.shoreline.netlist.format.tree.Micron;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Places instances, and tells of places that hang on each other in a circle. */
final class PlacementReader {
  /** Prefix of attributes that hold what depends on the size of components. */
  static final List<String> ACROSS = List.of("x", "xmin", "xmax");

  static final List<String> ALONG = List.of("y", "ymin", "ymax");

  private record Edge(String to, Span span) {}

  private final CircuitBuilder circuit;
  private final Problems problems;
  private final Map<String, List<Edge>> edges = new LinkedHashMap<>();
  private final Set<String> settled = new LinkedHashSet<>();

  PlacementReader(CircuitBuilder circuit, Problems problems) {
    this.circuit = circuit;
    this.problems = problems;
  }

  void read(Value.Entry entry) {
    Optional<Instance> found =
        PortText.instance(entry.name(), entry.key().span(), circuit, problems);
    if (found.isEmpty()) {
      return;
    }
    Instance instance = found.get();
    Fields given = Fields.of(entry.value(), "placement of '" + entry.name() + "'", problems);
    given.number("rotation").ifPresent(instance::setRotation);
    given.take("mirror").ifPresent(mirror -> mirror(mirror, instance));
    Map<String, Value> members = new LinkedHashMap<>();
    for (String key : List.of("x", "xmin", "xmax", "y", "ymin", "ymax", "dx", "dy", "port")) {
      given.take(key).ifPresent(value -> members.put(key, value));
    }
    given.end();
    exclusive(entry, members, ACROSS);
    exclusive(entry, members, ALONG);
    members.forEach((key, value) -> refer(entry.name(), key, value));
    if (isAbsolute(members)) {
      instance.setX(Micron.metres(number(members, "x") + number(members, "dx")));
      instance.setY(Micron.metres(number(members, "y") + number(members, "dy")));
    } else {
      members.forEach(
          (key, value) ->
              instance.getAttributes().add(Settings.attribute(PicYaml.PLACEMENT + key, value)));
    }
  }

  private static void mirror(Value mirror, Instance instance) {
    Optional<Boolean> truth =
        mirror instanceof Value.Scalar scalar ? scalar.truth() : Optional.empty();
    if (truth.isPresent()) {
      instance.setMirror(truth.get());
    } else {
      instance.getAttributes().add(Settings.attribute(PicYaml.PLACEMENT + "mirror", mirror));
    }
  }

  private void exclusive(Value.Entry entry, Map<String, Value> members, List<String> keys) {
    List<String> given = keys.stream().filter(members::containsKey).toList();
    if (given.size() > 1) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          entry.key().span(),
          "placement of '"
              + entry.name()
              + "' gives "
              + String.join(" and ", given)
              + "; one is enough");
    }
  }

  /** Whether the place is known without the size of any component. */
  private static boolean isAbsolute(Map<String, Value> members) {
    return List.of("x", "y", "dx", "dy").containsAll(members.keySet())
        && members.values().stream()
            .allMatch(v -> v instanceof Value.Scalar scalar && scalar.number().isPresent());
  }

  private static double number(Map<String, Value> members, String key) {
    return members.get(key) instanceof Value.Scalar scalar ? scalar.number().orElse(0) : 0;
  }

  private void refer(String instance, String key, Value value) {
    if (key.equals("port")
        || !(value instanceof Value.Scalar scalar)
        || scalar.number().isPresent()) {
      return;
    }
    String[] parts = scalar.text().split(",", -1);
    if (parts.length != 2 || key.startsWith("d")) {
      problems.add(
          NetlistFormatCode.WRONG_VALUE,
          value.span(),
          "'" + key + "' has to be a number" + (key.startsWith("d") ? "" : " or 'instance,port'"));
      return;
    }
    String other = parts[0].strip();
    if (other.equals(instance)) {
      problems.add(
          NetlistFormatCode.PLACEMENT_OF_ITSELF,
          value.span(),
          "'" + instance + "' is placed relative to itself by " + key);
    } else if (PortText.instance(other, value.span(), circuit, problems).isPresent()) {
      edges.computeIfAbsent(instance, k -> new ArrayList<>()).add(new Edge(other, value.span()));
    }
  }

  /** Looks for circles; takes linear time. */
  void end() {
    for (String start : edges.keySet()) {
      walk(start);
    }
  }

  private void walk(String start) {
    Set<String> path = new LinkedHashSet<>();
    List<Edge> stack = new ArrayList<>(List.of(new Edge(start, Span.NOWHERE)));
    while (!stack.isEmpty()) {
      Edge edge = stack.get(stack.size() - 1);
      if (path.contains(edge.to())) {
        stack.remove(stack.size() - 1);
        path.remove(edge.to());
        settled.add(edge.to());
      } else if (settled.contains(edge.to())) {
        stack.remove(stack.size() - 1);
      } else {
        path.add(edge.to());
        for (Edge next : edges.getOrDefault(edge.to(), List.of())) {
          if (path.contains(next.to())) {
            circle(path, next);
          } else {
            stack.add(next);
          }
        }
      }
    }
  }

  private void circle(Set<String> path, Edge closing) {
    List<String> all = new ArrayList<>(path);
    List<String> loop = new ArrayList<>(all.subList(all.indexOf(closing.to()), all.size()));
    loop.add(closing.to());
    problems.add(
        NetlistFormatCode.PLACEMENT_CYCLE,
        closing.span(),
        "placements go in a circle: " + String.join(" -> ", loop));
  }
}
