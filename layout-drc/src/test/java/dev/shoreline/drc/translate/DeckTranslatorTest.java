package dev.shoreline.drc.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.shoreline.drc.check.EdgeRelation;
import dev.shoreline.drc.check.Metric;
import dev.shoreline.drc.check.PolygonMeasure;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Facing;
import dev.shoreline.drc.rule.LayerExpression;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.region.BooleanOperation;
import dev.shoreline.layout.region.Count;
import dev.shoreline.layout.region.Selection;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.model.Argument;
import dev.shoreline.netlist.model.Call;
import dev.shoreline.netlist.model.DerivedLayer;
import dev.shoreline.netlist.model.Expression;
import dev.shoreline.netlist.model.LayerValue;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.NumberValue;
import dev.shoreline.netlist.model.Operation;
import dev.shoreline.netlist.model.Rule;
import dev.shoreline.netlist.model.RuleDeck;
import dev.shoreline.netlist.model.TextValue;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class DeckTranslatorTest {
  private static final NetlistFactory MODEL = NetlistFactory.eINSTANCE;
  private static final LayerExpression SILICON = new LayerExpression.Drawn(new LayerKey(1, 0));
  private static final LayerExpression METAL = new LayerExpression.Drawn(new LayerKey(2, 5));

  @Test
  void distancesKeepToleranceAndAngleLimit() {
    Rule rule = rule(compare(">=", call("width", layer(1, 0)), number(7e-8)));
    rule.setTolerance(1e-9);
    rule.setAngleLimit(80);
    assertEquals(
        new Check.Distance(
            EdgeRelation.WIDTH,
            SILICON,
            null,
            7e-8,
            1e-9,
            new Facing(Metric.EUCLIDIAN, 80, 0, -1),
            -1),
        translated(rule));
  }

  @Test
  void limitsMayStandOnTheLeft() {
    assertEquals(
        new Check.Polygons(PolygonMeasure.AREA, SILICON, Double.NEGATIVE_INFINITY, 2.5e-7),
        translated(rule(compare(">=", number(2.5e-7), call("area", layer(1, 0))))));
  }

  @Test
  void wideSpacesAreMeasuredFromTheWideParts() {
    Call space = call("space", layer(1, 0));
    space.getArguments().add(argument("wider", number(3e-7)));
    space.getArguments().add(argument("run", number(1e-6)));
    Check.Distance check =
        assertInstanceOf(
            Check.Distance.class, translated(rule(compare(">=", space, number(2.2e-7)))));
    assertEquals(EdgeRelation.PART_SPACE, check.relation());
    assertEquals(SILICON, check.second());
    assertEquals(new Facing(Metric.PROJECTION, 90, 1e-6, -1), check.facing());
  }

  @Test
  void partsOfAConditionAreCheckedTogether() {
    Rule rule =
        rule(
            compare(
                "and",
                compare("==", call("box_width", layer(1, 0)), number(1e-7)),
                call("inside", layer(1, 0), layer(2, 5))));
    assertEquals(2, assertInstanceOf(Check.Every.class, translated(rule)).parts().size());
  }

  @Test
  void derivedLayersAreFoundByName() {
    DerivedLayer derived = MODEL.createDerivedLayer();
    derived.setName("pads");
    derived.setValue(compare("-", layer(1, 0), call("sized", layer(2, 5), number(1e-6))));
    Rule rule =
        rule(call("empty", call("not_interacting", call("layer", text("pads")), layer(2, 5))));
    assertEquals(
        new Check.Empty(
            new LayerExpression.Selected(
                Selection.INTERACTING,
                Count.ANY,
                true,
                new LayerExpression.Combined(
                    BooleanOperation.NOT, SILICON, new LayerExpression.Sized(METAL, 1e-6)),
                METAL)),
        translated(rule, derived));
  }

  @Test
  void layersMadeFromThemselvesDoNotRun() {
    DerivedLayer derived = MODEL.createDerivedLayer();
    derived.setName("loop");
    derived.setValue(call("holes", call("layer", text("loop"))));
    assertEquals(
        "layer `loop` is made from itself",
        reason(rule(call("empty", call("layer", text("loop")))), derived));
  }

  @Test
  void whatCannotRunSaysWhy() {
    assertEquals("the rule has no check", reason(rule(number(1))));
    assertEquals(
        "rules on layers have no measure `warp`",
        reason(rule(compare(">=", call("warp", layer(1, 0)), number(1)))));
    assertEquals(
        "distances have a lower limit only: width(…) >= …",
        reason(rule(compare("<=", call("width", layer(1, 0)), number(1)))));
    assertEquals(
        "argument `other` is missing: overlap(layer, other, metric: word?, run: length?, run_most: length?, shielded: word?, sides_allowed: word?, grid: length?)",
        reason(rule(compare(">=", call("overlap", layer(1, 0)), number(1)))));
    assertEquals("`width` is compared with no limit", reason(rule(call("width", layer(1, 0)))));
    assertEquals(
        "the limit is no number",
        reason(rule(compare(">=", call("width", layer(1, 0)), text("70")))));
  }

  @Test
  void rulesKeepWhatTheySay() {
    Rule rule = rule(call("empty", layer(1, 0)));
    rule.setName("R");
    rule.setSeverity(dev.shoreline.netlist.model.Severity.WARNING);
    rule.setMessage("nothing here");
    RuleDeck deck = MODEL.createRuleDeck();
    deck.setName("D");
    deck.getRules().add(rule);
    assertEquals(
        new Deck(
            "D",
            List.of(
                new dev.shoreline.drc.rule.Rule(
                    "R", new Check.Empty(SILICON), Severity.WARNING, "nothing here", ""))),
        DeckTranslator.translate(deck));
  }

  private static String reason(Rule rule, DerivedLayer... layers) {
    return assertInstanceOf(Check.Unsupported.class, translated(rule, layers)).reason();
  }

  private static Check translated(Rule rule, DerivedLayer... layers) {
    RuleDeck deck = MODEL.createRuleDeck();
    deck.getLayers().addAll(List.of(layers));
    deck.getRules().add(rule);
    return DeckTranslator.translate(deck).rules().get(0).check();
  }

  private static Rule rule(Expression check) {
    Rule rule = MODEL.createRule();
    rule.setName("rule");
    rule.setCheck(check);
    return rule;
  }

  private static Operation compare(String operator, Expression... operands) {
    Operation operation = MODEL.createOperation();
    operation.setOperator(operator);
    operation.getOperands().addAll(List.of(operands));
    return operation;
  }

  private static Call call(String function, Expression... arguments) {
    Call call = MODEL.createCall();
    call.setFunction(function);
    for (Expression value : arguments) {
      call.getArguments().add(argument(null, value));
    }
    return call;
  }

  private static Argument argument(@Nullable String name, Expression value) {
    Argument argument = MODEL.createArgument();
    argument.setName(name);
    argument.setValue(value);
    return argument;
  }

  private static LayerValue layer(int number, int datatype) {
    LayerValue layer = MODEL.createLayerValue();
    layer.setGdsLayer(number);
    layer.setGdsDatatype(datatype);
    return layer;
  }

  private static NumberValue number(double value) {
    NumberValue number = MODEL.createNumberValue();
    number.setValue(value);
    return number;
  }

  private static TextValue text(String text) {
    TextValue value = MODEL.createTextValue();
    value.setText(text);
    return value;
  }
}
