package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.model.Bond;
import dev.shoreline.netlist.model.BondKind;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joints between a body and what carries it. */
final class Bonds {
  private final Session session;

  Bonds(Session session) {
    this.session = session;
  }

  /** {@code bond c4(pitch = 130um)}; null with a message if there is no such kind of joint. */
  @Nullable Bond bond(Setting clause, Scope scope) {
    Expression.CallExpression call =
        clause.value() instanceof Expression.CallExpression given ? given : null;
    BondKind kind =
        session.technologies.find(BondKind.class, call == null ? clause.value() : call.callee());
    if (kind == null) {
      return null;
    }
    Bond bond = NetlistFactory.eINSTANCE.createBond();
    bond.setKind(kind);
    bond.setPitch(kind.getPitch());
    bond.setHeight(kind.getHeight());
    bond.setDiameter(kind.getDiameter());
    if (call != null) {
      call.arguments().forEach(argument -> override(bond, argument, scope));
    }
    return bond;
  }

  private void override(Bond bond, Argument argument, Scope scope) {
    String name = argument.name() == null ? "pitch" : argument.name().text();
    if (!List.of("pitch", "height", "diameter").contains(name)) {
      session.problems.add(
          EvaluationCode.UNKNOWN_ARGUMENT,
          argument.span(),
          "a bond has pitch, height and diameter, no `" + name + "`");
      return;
    }
    if (session.evaluator.evaluate(argument.value(), scope, "length")
        instanceof Value.Amount(Quantity quantity)) {
      switch (name) {
        case "pitch" -> bond.setPitch(quantity.value());
        case "height" -> bond.setHeight(quantity.value());
        default -> bond.setDiameter(quantity.value());
      }
    }
  }
}
