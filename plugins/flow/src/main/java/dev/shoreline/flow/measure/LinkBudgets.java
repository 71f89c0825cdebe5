package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.OpticalLinks;
import dev.shoreline.flow.design.OpticalLinks.End;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.place.ElementNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the link budgets of a design: for each receiver that light reaches, and for the object that
 * decides each contract on received power. Cost: each device and port is followed once.
 */
public final class LinkBudgets {
  /** Attribute of a receiver: the least power that it needs, dBm. */
  private static final String NEED = "sensitivity";

  private static final String MEASURE = "received_power(";

  /** Powers that a contract and a way agree on, dB. */
  private static final double SAME = 1e-6;

  private final Cell top;
  private final OpticalPath paths;
  private final Map<Cell, Boolean> receiving = new HashMap<>();
  private final List<LinkBudget> found = new ArrayList<>();
  private final int most;

  private LinkBudgets(Cell top, RouteTable routes, int most) {
    this.top = top;
    this.most = most;
    paths = new OpticalPath(new Surroundings(top, routes, null));
  }

  /**
   * The budgets of a design, the smallest margin first.
   *
   * @param routes waveguides as laid out
   * @param contracts as they were judged
   * @param most so many receivers at most, in the order of the design
   */
  public static List<LinkBudget> of(
      Cell top, RouteTable routes, List<ContractResult> contracts, int most) {
    LinkBudgets budgets = new LinkBudgets(top, routes, most);
    budgets.visit(Subject.of(top));
    contracts.forEach(budgets::add);
    budgets.found.sort(
        Comparator.comparingDouble(LinkBudget::margin).thenComparing(LinkBudget::receiver));
    return List.copyOf(budgets.found);
  }

  private void add(ContractResult contract) {
    Comparison comparison = contract.comparison();
    if (comparison != null
        && contract.text().contains(MEASURE)
        && comparison.relation().equals(">=")) {
      at(Subject.of(top), comparison.object())
          .flatMap(way -> budget(comparison.object(), way, comparison.limit(), contract.text()))
          // What a contract adds to a power or takes from it is no part of the way.
          .filter(budget -> Math.abs(budget.received() - comparison.measured()) < SAME)
          .ifPresent(found::add);
    }
  }

  /** The weakest way to the object with a path, at or below a subject. */
  private Optional<OpticalPath.Way> at(Subject subject, String path) {
    boolean isTop = subject.chain().isEmpty();
    if (!isTop && subject.path().equals(path)) {
      return weakest(subject);
    }
    for (Port port : OpticalLinks.opticalPorts(subject.cell())) {
      String name = ElementNames.of(port.getName(), port.getIndices());
      if (path.equals(isTop ? name : subject.path() + "." + name)) {
        return Optional.of(paths.worst(new End(subject.chain(), port)));
      }
    }
    return subject.children().stream()
        .filter(child -> path.equals(child.path()) || path.startsWith(child.path() + "."))
        .findFirst()
        .flatMap(child -> at(child, path));
  }

  private void visit(Subject subject) {
    if (found.size() >= most || !isReceiving(subject.cell(), subject)) {
      return;
    }
    subject
        .attribute(NEED)
        .map(need -> Facts.attribute(subject, need))
        .ifPresent(
            need -> {
              if (need instanceof Measured.Value value) {
                weakest(subject)
                    .flatMap(way -> budget(subject.path(), way, value.value(), NEED))
                    .ifPresent(found::add);
              }
            });
    subject.children().forEach(this::visit);
  }

  /** Whether anything in a cell receives light; cells are looked at once. */
  private boolean isReceiving(Cell cell, Subject subject) {
    if (subject.attribute(NEED).isPresent()) {
      return true;
    }
    Boolean known = receiving.get(cell);
    if (known == null) {
      known = subject.children().stream().anyMatch(child -> isReceiving(child.cell(), child));
      receiving.put(cell, known);
    }
    return known;
  }

  /** The way with the least power to any port of a device. */
  private Optional<OpticalPath.Way> weakest(Subject device) {
    return OpticalLinks.opticalPorts(device.cell()).stream()
        .map(port -> paths.worst(new End(device.chain(), port)))
        .filter(way -> way.power() instanceof Measured.Value)
        .min(Comparator.comparingDouble(LinkBudgets::power));
  }

  private static double power(OpticalPath.Way way) {
    return way.power() instanceof Measured.Value value ? value.value() : Double.NaN;
  }

  private Optional<LinkBudget> budget(
      String receiver, OpticalPath.Way way, double need, String because) {
    if (!(way.power() instanceof Measured.Value power)) {
      return Optional.empty();
    }
    double lost = way.parts().stream().mapToDouble(LinkBudget.Loss::loss).sum();
    return Optional.of(
        new LinkBudget(
            receiver,
            Subject.of(top, way.source()).path(),
            power.value() + lost,
            way.parts(),
            power.value(),
            need,
            because));
  }
}
