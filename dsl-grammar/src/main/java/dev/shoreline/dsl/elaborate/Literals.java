package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.Measures;
import dev.shoreline.netlist.measure.ResultDimension;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.ListValue;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.model.Target;
import dev.shoreline.netlist.model.TextValue;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as expressions of the model; selections start at one occurrence of a cell. */
final class Literals {
  private final List<Instance> prefix;
  private final Map<Expression, Quantity> samples = new HashMap<>();
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;

  /**
   * Literals for an occurrence.
   *
   * @param prefix the instances from the top cell down to the one in which paths start
   */
  Literals(List<Instance> prefix) {
    this.prefix = List.copyOf(prefix);
  }

  /** A value as an expression; null for poison and for shapes. */
  @Nullable Made of(Value value) {
    return switch (value) {
      case Value.Amount(Quantity quantity) ->
          new Made(number(quantity), Made.Kind.QUANTITY, quantity);
      case Value.Truth(boolean truth) -> new Made(truth(truth), Made.Kind.CONDITION, null);
      case Value.Text(String text) -> new Made(text(text), Made.Kind.OTHER, null);
      case Value.Word(String word) -> new Made(text(word), Made.Kind.OTHER, null);
      case Value.Range range -> range(range);
      case Value.Items items -> list(items);
      case Selection selection -> selection(selection);
      case Value.Thing thing -> null;
      case Value.Figure figure -> null;
      case Value.Poison poison -> null;
    };
  }

  /** The quantity that a literal stands for; a plain number for anything else. */
  Quantity sample(Expression expression) {
    return samples.getOrDefault(expression, Quantity.number(1));
  }

  NumberValue number(Quantity quantity) {
    NumberValue number = factory.createNumberValue();
    number.setValue(quantity.value());
    number.setDimension(quantity.dimension().name());
    samples.put(number, quantity);
    return number;
  }

  TextValue text(String text) {
    TextValue value = factory.createTextValue();
    value.setText(text);
    return value;
  }

  /** The model has no truths: {@code 1 == 1}. */
  private Operation truth(boolean truth) {
    Operation operation = factory.createOperation();
    operation.setOperator("==");
    operation.getOperands().add(number(Quantity.number(truth ? 1 : 0)));
    operation.getOperands().add(number(Quantity.number(1)));
    return operation;
  }

  private Made range(Value.Range range) {
    Operation operation = factory.createOperation();
    operation.setOperator(range.inclusive() ? ".." : "..<");
    operation.getOperands().add(number(range.first()));
    operation.getOperands().add(number(range.last()));
    return new Made(operation, Made.Kind.OTHER, null);
  }

  private @Nullable Made list(Value.Items items) {
    ListValue list = factory.createListValue();
    Quantity sample = null;
    for (Value item : items.items()) {
      Made made = of(item);
      if (made == null) {
        return null;
      }
      sample = sample == null ? made.sample() : sample;
      list.getItems().add(made.expression());
    }
    return new Made(list, Made.Kind.OTHER, sample);
  }

  private Made selection(Selection selection) {
    SelectionValue value = targets(selection);
    Hit first = selection.hits().getFirst();
    Dimension dimension = first.isEdge() ? null : dimension(first);
    return dimension == null
        ? new Made(value, Made.Kind.OBJECTS, null)
        : new Made(value, Made.Kind.QUANTITY, Quantity.of(1, dimension));
  }

  /** The targets of a selection. */
  SelectionValue targets(Selection selection) {
    SelectionValue value = factory.createSelectionValue();
    value.setText(selection.name());
    String before = "";
    for (Instance instance : prefix) {
      before += ElementNames.of(instance) + ".";
    }
    for (Hit hit : selection.hits()) {
      Target target = factory.createTarget();
      List<Instance> path = new ArrayList<>(prefix);
      path.addAll(hit.path());
      target.setPath(before + hit.text());
      target.getInstances().addAll(path);
      target.setElement(hit.element());
      target.setAttribute(hit.attribute());
      value.getTargets().add(target);
    }
    return value;
  }

  /** The dimension of what is asked of an object; null if nothing is. */
  private static @Nullable Dimension dimension(Hit hit) {
    String word = hit.attribute();
    if (word == null) {
      return null;
    }
    Attribute attribute = Selection.attribute(hit, word);
    Optional<Dimension> declared =
        attribute == null || attribute.getDimension() == null
            ? Optional.empty()
            : Dimension.named(attribute.getDimension());
    return declared
        .or(() -> Measures.find(word).flatMap(Literals::fixed))
        .or(() -> Optional.ofNullable(Vocabulary.attributes().get(word)).flatMap(Dimension::named))
        .orElse(null);
  }

  private static Optional<Dimension> fixed(MeasureSignature signature) {
    return signature.result() instanceof ResultDimension.Fixed(String name)
        ? Dimension.named(name)
        : Optional.empty();
  }
}
