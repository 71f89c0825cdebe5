package dev.shoreline.flow.rule;

import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.measure.MeasureRegistry;
import dev.shoreline.flow.measure.Measured;
import dev.shoreline.flow.measure.Options;
import dev.shoreline.flow.measure.RouteTable;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.rule.PlacedObjects.Node;
import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.ViaType;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs rules on the objects of one design. */
public final class ObjectRules {
  private static final Map<String, List<String>> SHORELINE_WORDS =
      Map.of(
          "edge", List.of("fiber_span", "first_to_last", "die_edge"),
          "direction", List.of("one", "both"),
          "rate", List.of("net", "raw"));

  private final DesignLayout layout;
  private final Cell top;
  private final PlacedObjects objects;

  /** Rules on a design with a top cell. */
  public ObjectRules(DesignLayout layout) {
    this.layout = layout;
    top = layout.design().getTop();
    objects = new PlacedObjects(layout);
  }

  /** What became of a rule. */
  public sealed interface Outcome {
    /** It ran; its findings in the order of the design. */
    record Ran(List<Finding> findings) implements Outcome {
      /** Freezes the list. */
      public Ran {
        findings = List.copyOf(findings);
      }
    }

    /** It did not run, for a reason. */
    record Skipped(String reason) implements Outcome {}
  }

  /**
   * Runs a rule.
   *
   * @param place where it was written
   */
  public Outcome run(Rule rule, Check.Objects check, @Nullable Span place) {
    if (objects.isIncomplete()) {
      return new Outcome.Skipped("there are too many objects");
    }
    String unknown = unknownWord(check);
    if (unknown != null) {
      return new Outcome.Skipped(unknown);
    }
    Sink sink = new Sink(rule, place, layout.names().getOrDefault(top, ""));
    String missing = run(check, sink);
    return missing == null ? new Outcome.Ran(sink.findings()) : new Outcome.Skipped(missing);
  }

  private @Nullable String run(Check.Objects check, Sink sink) {
    Bounds bounds = new Bounds(check.least(), check.most());
    String type = check.words().get("type");
    String device = Objects.requireNonNullElse(check.words().get("device"), "");
    ViaRules vias = new ViaRules(objects, sink, type);
    BodyRules bodies = new BodyRules(objects, sink);
    switch (check.function()) {
      case "via_pitch" -> vias.pitch(bounds);
      case "via_aspect" -> vias.aspect(bounds);
      case "via_edge" -> vias.edge(bounds);
      case "via_device" -> vias.device(device, bounds);
      case "vias_as_declared" -> vias.asDeclared();
      case "body_space" -> bodies.space(type, bounds);
      case "body_edge" -> bodies.edge(type, bounds);
      case "fiber_pitch" -> bodies.fiberPitch(bounds);
      case "device_pitch" -> new DeviceRules(objects, sink, device).pitch(bounds);
      case "device_cover" -> new DeviceRules(objects, sink, device).cover(bounds);
      case "keepouts_free" -> new KeepOutRules(objects, layout.routes(), sink).check();
      case "shoreline" -> {
        return shoreline(check, bounds, sink);
      }
      default -> {
        return "`" + check.function() + "` is not carried out yet";
      }
    }
    return null;
  }

  private static @Nullable String unknownWord(Check.Objects check) {
    for (Map.Entry<String, String> word : check.words().entrySet()) {
      List<String> known = known(check.function(), word.getKey());
      if (!known.isEmpty() && !known.contains(word.getValue())) {
        return "\"" + word.getValue() + "\" is none of " + String.join(", ", known);
      }
    }
    return null;
  }

  /** The words that an argument may be; none where any word may stand. */
  private static List<String> known(String function, String argument) {
    if (function.equals("shoreline")) {
      return SHORELINE_WORDS.getOrDefault(argument, List.of());
    }
    if (!argument.equals("type")) {
      return List.of();
    }
    return function.startsWith("via")
        ? Arrays.stream(ViaType.values()).map(t -> t.getName().toLowerCase(Locale.ROOT)).toList()
        : Arrays.stream(CellKind.values()).map(k -> k.getName().toLowerCase(Locale.ROOT)).toList();
  }

  /** Bandwidth over length of shoreline; the reason if it cannot be said of one of the objects. */
  private @Nullable String shoreline(Check.Objects check, Bounds bounds, Sink sink) {
    Options options = new Options(check.words(), Map.of(), Map.of());
    Surroundings around = new Surroundings(top, RouteTable.of(layout.routes()), null);
    Dimension dimension = Dimension.named("edge_density").orElseThrow();
    List<String> missing = new ArrayList<>();
    for (Node node : objects.all()) {
      if (node.cell().getFiberArrays().isEmpty()) {
        continue;
      }
      Subject subject = Subject.of(top, node.chain());
      Measured measured =
          MeasureRegistry.find("shoreline").orElseThrow().of(List.of(subject), options, around);
      switch (measured) {
        case Measured.Missing(String reason) -> missing.add(reason);
        case Measured.Value value ->
            Footprints.of(node.cell())
                .ifPresent(
                    box ->
                        sink.take(
                            "density along the shoreline",
                            node.path(),
                            box.placed(node.frame()),
                            node.chain().isEmpty() ? node.cell() : node.chain().getLast(),
                            value.value(),
                            dimension,
                            bounds));
      }
    }
    return missing.isEmpty() ? null : missing.getFirst();
  }
}
