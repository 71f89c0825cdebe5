package dev.shoreline.netlist.scatter;

import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.ElementNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The matrix of a cell by those of its instances. */
public final class Circuit implements Model {
  private record Part(String name, Model model, Map<String, Double> settings) {}

  private record Link(String first, String second) {}

  private final List<Part> parts = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Map<String, String> outside = new LinkedHashMap<>();

  /**
   * Prepares a circuit.
   *
   * @param cell its instances, its optical nets of two ends and its ports
   * @param models the model of a component, by the cell's definition
   * @throws IllegalArgumentException if a component has no model, or a net has not two ends
   */
  public Circuit(Cell cell, Function<String, Optional<Model>> models) {
    for (Instance instance : cell.getInstances()) {
      String component = String.valueOf(instance.getCell().getDefinition());
      Model model =
          models
              .apply(component)
              .orElseThrow(() -> new IllegalArgumentException("no model of '" + component + "'"));
      parts.add(new Part(ElementNames.of(instance), model, settings(instance)));
    }
    for (Net net : cell.getNets()) {
      if (net.getKind() == PortKind.OPTICAL) {
        if (net.getEnds().size() != 2) {
          throw new IllegalArgumentException("net '" + net.getName() + "' has not two ends");
        }
        links.add(new Link(name(net.getEnds().get(0)), name(net.getEnds().get(1))));
      }
    }
    for (Port port : cell.getPorts()) {
      if (port.getAlias() != null && port.getKind() == PortKind.OPTICAL) {
        outside.put(name(port.getAlias()), String.valueOf(port.getName()));
      }
    }
  }

  private static Map<String, Double> settings(Instance instance) {
    Map<String, Double> settings = new HashMap<>();
    for (Attribute attribute : instance.getAttributes()) {
      if (attribute.getText() == null) {
        settings.put(String.valueOf(attribute.getName()), attribute.getValue());
      }
    }
    return settings;
  }

  private static String name(PortRef end) {
    return ElementNames.of(end.getInstances().get(0)) + "," + end.getPort().getName();
  }

  /**
   * Joins the parts, connection by connection: time grows with the number of connections times the
   * square of the ports that a joined part has at most.
   *
   * @param settings taken no notice of
   */
  @Override
  public Scattering at(double wavelength, Map<String, Double> settings) {
    Map<String, Scattering> owner = new HashMap<>();
    for (Part part : parts) {
      Scattering own = part.model().at(wavelength, part.settings());
      settle(owner, own.renamed(own.ports().stream().map(p -> part.name() + "," + p).toList()));
    }
    for (Link link : links) {
      Scattering first = owner(owner, link.first());
      Scattering second = owner(owner, link.second());
      Scattering joined = first == second ? first : first.beside(second);
      owner.remove(link.first());
      owner.remove(link.second());
      settle(owner, joined.connected(link.first(), link.second()));
    }
    return lead(owner);
  }

  private static void settle(Map<String, Scattering> owner, Scattering block) {
    block.ports().forEach(port -> owner.put(port, block));
  }

  private static Scattering owner(Map<String, Scattering> owner, String port) {
    Scattering block = owner.get(port);
    if (block == null) {
      throw new IllegalArgumentException("port '" + port + "' is not there or connected twice");
    }
    return block;
  }

  /** The ports that are led out, under their outer names. */
  private Scattering lead(Map<String, Scattering> owner) {
    Scattering all = Scattering.of(List.of());
    List<Scattering> taken = new ArrayList<>();
    for (String port : outside.keySet()) {
      Scattering block = owner(owner, port);
      if (!taken.contains(block)) {
        taken.add(block);
        all = all.beside(block.only(block.ports().stream().filter(outside::containsKey).toList()));
      }
    }
    return all.only(List.copyOf(outside.keySet())).renamed(List.copyOf(outside.values()));
  }
}
