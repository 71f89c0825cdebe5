package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import java.util.OptionalDouble;

/**
 * Steps of a route that contradict each other.
 *
 * <p>The direction of a step is fixed by the port for the first, by the {@code exit_angle} of the
 * step before for the others; a step of fixed direction may give one of its shifts. Where the
 * direction is known as an angle, an exit against it is a turn that no bend makes.
 */
final class RouteCheck {
  private static final double HALF_TURN = 180;

  private RouteCheck() {}

  /** Checks the steps of an all-angle route; in Manhattan ones dx and dy are two steps. */
  static void run(String route, Value settings, Problems problems) {
    if (!(settings instanceof Value.Mapping given)
        || !(given.get("steps").orElse(null) instanceof Value.Sequence steps)) {
      return;
    }
    boolean fixed = true;
    OptionalDouble direction = number(given, "start_angle");
    for (Value item : steps.items()) {
      if (!(item instanceof Value.Mapping step)) {
        continue;
      }
      if (fixed && step.get("dx").isPresent() && step.get("dy").isPresent()) {
        problems.add(
            NetlistFormatCode.ROUTE_OVERCONSTRAINED,
            step.span(),
            "a step of route '" + route + "' gives dx and dy, but its direction is fixed already");
      }
      OptionalDouble exit = number(step, "exit_angle");
      if (fixed && direction.isPresent() && exit.isPresent() && isReversal(direction, exit)) {
        problems.add(
            NetlistFormatCode.ROUTE_OVERCONSTRAINED,
            step.span(),
            "a step of route '" + route + "' turns back by 180 degrees");
      }
      fixed = exit.isPresent();
      direction = exit;
    }
  }

  private static OptionalDouble number(Value.Mapping mapping, String key) {
    return mapping.get(key).orElse(null) instanceof Value.Scalar scalar
        ? scalar.number()
        : OptionalDouble.empty();
  }

  private static boolean isReversal(OptionalDouble from, OptionalDouble to) {
    double turn = (to.getAsDouble() - from.getAsDouble()) % (2 * HALF_TURN);
    return Math.abs(turn) == HALF_TURN;
  }
}
