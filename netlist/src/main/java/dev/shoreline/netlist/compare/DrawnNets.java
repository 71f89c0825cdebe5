package dev.shoreline.netlist.compare;

import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Net;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.PortRef;
import dev.shoreline.netlist.place.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells the nets that a layout shows. Cables and fibres are none of them: nets with a length or a
 * loss of their own, and nets of which the design itself puts the ends apart (a waveguide between
 * them would be a route). Electrical nets count if the layout joins any.
 */
final class DrawnNets implements Predicate<Net> {
  /** Ends that are further apart were not meant to touch, metres. */
  private static final double TOUCHING = 1e-6;

  /** Longer chains of ports that stand for ports are cycles. */
  private static final int MAX_DEPTH = 1000;

  private final boolean metal;
  private long others;

  DrawnNets(Design layout, ComparisonOptions.Shown shown) {
    Cell top = layout.getTop();
    metal =
        shown == ComparisonOptions.Shown.DRAWN_WITH_METAL
            || (top != null && top.getNets().stream().anyMatch(DrawnNets::isElectrical));
  }

  /** How many nets were asked for that are not drawn. */
  long others() {
    return others;
  }

  @Override
  public boolean test(Net net) {
    boolean cable = net.getLength() > 0 || net.getLossPerLength() > 0 || isApart(net);
    boolean drawn = !cable && (metal || !isElectrical(net));
    others += drawn ? 0 : 1;
    return drawn;
  }

  private static boolean isElectrical(Net net) {
    return net.getKind() == PortKind.ELECTRICAL;
  }

  private static boolean isApart(Net net) {
    List<double[]> places = new ArrayList<>();
    for (PortRef end : net.getEnds()) {
      double[] place = place(end);
      if (place == null) {
        return false;
      }
      places.add(place);
    }
    return places.stream()
        .anyMatch(
            place ->
                Math.hypot(place[0] - places.get(0)[0], place[1] - places.get(0)[1]) > TOUCHING);
  }

  /** Where a port lies in its cell, metres; null where the design does not say. */
  private static double @Nullable [] place(PortRef end) {
    List<Instance> chain = new ArrayList<>(end.getInstances());
    Port port = end.getPort();
    for (int depth = 0; depth < MAX_DEPTH && port != null; depth++) {
      PortRef alias = port.getAlias();
      if (alias == null) {
        Placement at = Placement.of(chain);
        return isPlaced(port)
            ? new double[] {at.x(port.getX(), port.getY()), at.y(port.getX(), port.getY())}
            : null;
      }
      chain.addAll(alias.getInstances());
      port = alias.getPort();
    }
    return null;
  }

  /** Whether the owner of a port says where its ports are; netlists without geometry do not. */
  private static boolean isPlaced(Port port) {
    return port.eContainer() instanceof Cell cell
        && cell.getPorts().stream()
            .anyMatch(
                p ->
                    p.getX() != 0
                        || p.getY() != 0
                        || p.getDirection() != 0
                        || p.getWidth() != 0
                        || p.getCrossSection() != null);
  }
}
