package dev.shoreline.flow.contract;

import dev.shoreline.netlist.model.Argument;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Contract;
import dev.shoreline.netlist.model.Edge;
import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.model.Target;
import dev.shoreline.netlist.model.TextValue;
import org.jspecify.annotations.Nullable;

/**
 * Two engines of four 100 Gb/s lanes and 2 W each on a package: 800 Gb/s, 4 W, 5 pJ/bit. Each has
 * eight fibres at 250 um on the north edge of its die of 2.1 mm.
 */
final class SampleDesign {
  private static final NetlistFactory NEW = NetlistFactory.eINSTANCE;

  final Cell top = NEW.createCell();
  private final Cell engine = NEW.createCell();

  SampleDesign() {
    top.setName("Package");
    engine.setName("Engine");
    Body body = NEW.createBody();
    body.setWidth(2.1e-3);
    body.setHeight(1e-3);
    body.setThickness(1e-4);
    body.setPower(2);
    engine.setBody(body);
    for (int lane = 0; lane < 4; lane++) {
      Port port = NEW.createPort();
      port.setName("line[" + lane + "]");
      port.setKind(PortKind.OPTICAL);
      port.setRate(100e9);
      port.setRawRate(112e9);
      engine.getPorts().add(port);
    }
    FiberArray fibers = NEW.createFiberArray();
    fibers.setName("fibers");
    fibers.setCount(8);
    fibers.setPitch(250e-6);
    fibers.setEdge(Edge.NORTH);
    engine.getFiberArrays().add(fibers);
    place("left", 0);
    place("right", 5e-3);
  }

  private void place(String name, double x) {
    Instance instance = NEW.createInstance();
    instance.setName(name);
    instance.setCell(engine);
    instance.setX(x);
    top.getInstances().add(instance);
  }

  /** Both engines, with something asked of them. */
  SelectionValue engines(@Nullable String attribute) {
    SelectionValue selection = NEW.createSelectionValue();
    selection.setText("engines");
    for (Instance instance : top.getInstances()) {
      Target target = NEW.createTarget();
      target.setPath(instance.getName());
      target.getInstances().add(instance);
      target.setAttribute(attribute);
      selection.getTargets().add(target);
    }
    return selection;
  }

  /** A call with one argument by position and any number of words by name. */
  static Call call(String function, Expression first, String... namesAndWords) {
    Call call = NEW.createCall();
    call.setFunction(function);
    call.getArguments().add(argument(null, first));
    for (int i = 0; i < namesAndWords.length; i += 2) {
      TextValue word = NEW.createTextValue();
      word.setText(namesAndWords[i + 1]);
      call.getArguments().add(argument(namesAndWords[i], word));
    }
    return call;
  }

  private static Argument argument(@Nullable String name, Expression value) {
    Argument argument = NEW.createArgument();
    argument.setName(name);
    argument.setValue(value);
    return argument;
  }

  static NumberValue number(double value, String dimension) {
    NumberValue number = NEW.createNumberValue();
    number.setValue(value);
    number.setDimension(dimension);
    return number;
  }

  static Operation operation(String operator, Expression... operands) {
    Operation operation = NEW.createOperation();
    operation.setOperator(operator);
    for (Expression operand : operands) {
      operation.getOperands().add(operand);
    }
    return operation;
  }

  static Contract contract(Expression condition) {
    Contract contract = NEW.createContract();
    contract.setText("condition");
    contract.setCondition(condition);
    return contract;
  }
}
