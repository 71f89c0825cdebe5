package dev.shoreline.layout.route;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Straight;
import dev.shoreline.layout.route.RouteOutcome.Unroutable;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why a request found no course. */
final class Blame {

  private Blame() {}

  static String noWay(RouteRequest request) {
    return "no way from " + Place.of(request.from()) + " to " + Place.of(request.to());
  }

  /** Names what stands right in front of a port, or else what room the search looked for. */
  static Unroutable of(RoutingSpace space, RouteRequest request, Clearance clearance) {
    Unroutable first =
        inFront(
            space, request, clearance, request.from(), request.fromOwner(), clearance.escapeFrom());
    if (first != null) {
      return first;
    }
    Unroutable second =
        inFront(space, request, clearance, request.to(), request.toOwner(), clearance.escapeTo());
    if (second != null) {
      return second;
    }
    String room =
        String.format(
            Locale.ROOT,
            " with bends of radius %s and %s free on both sides",
            QuantityText.micrometres(request.style().radius()),
            QuantityText.micrometres(request.separation()));
    return new Unroutable(noWay(request) + room, Place.of(request.from()));
  }

  private static @Nullable Unroutable inFront(
      RoutingSpace space,
      RouteRequest request,
      Clearance clearance,
      Pose port,
      int owner,
      double escape) {
    double reach = escape + 2 * request.style().setback(StrictMath.PI / 2);
    RouteRequest leaving =
        new RouteRequest(
            request.name(),
            port,
            port.moved(reach, 0).reversed(),
            owner,
            RouteRequest.NO_OWNER,
            request.style(),
            request.width(),
            request.separation(),
            0,
            null);
    CenterLine stub = new CenterLine(port, List.of(new Straight(reach)));
    Block hit = new Clearance(space, leaving, clearance::ignores).check(stub).hit();
    if (hit == null) {
      return null;
    }
    return new Unroutable(
        noWay(request)
            + ": "
            + space.name(hit.owner)
            + " is in front of the port at "
            + Place.of(port),
        Place.of(port));
  }
}
