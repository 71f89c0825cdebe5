package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Material;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Process;
import dev.shoreline.netlist.model.StackLayer;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.QuantityText;
import java.util.List;
import java.util.Optional;

/** Reads the body of a die, a substrate and the like. */
final class Bodies {
  private final Session session;

  Bodies(Session session) {
    this.session = session;
  }

  void read(ObjectStatement object, Frame frame, Scope scope) {
    Settings settings =
        new Settings(
            session,
            Vocabulary.kind(object.kind().text()),
            object.blocks().stream().flatMap(b -> b.settings()).toList(),
            List.of(),
            scope,
            object.name().span());
    Body body = NetlistFactory.eINSTANCE.createBody();
    if (!size(settings, body, scope)) {
      frame.markVague();
    }
    body.setThickness(settings.number("thickness", 0));
    body.setProcess(settings.reference(Process.class, "process"));
    body.setMaterial(settings.reference(Material.class, "material"));
    body.setPower(settings.number("power", 0));
    body.setPowerMap(settings.text("map"));
    if (settings.has("process") && settings.has("material")) {
      Setting material = settings.setting("material").orElseThrow();
      session.problems.add(
          VocabularyCode.BAD_VALUE,
          material.span(),
          "the process says what the body is made of; leave `material` out");
    } else if (!settings.has("process") && !settings.has("material")) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.MISSING_SETTING,
                  object.name().span(),
                  "this " + object.kind().text() + " needs its `process` or its `material`")
              .withHint("process soi, or material si"));
    }
    fits(body, settings);
    frame.cell().setBody(body);
    frame.cell().setSource(settings.text("source"));
    frame.cell().setUnverified(settings.flag("unverified"));
  }

  /** Reads the size; false where there is none, which has been reported. */
  private boolean size(Settings settings, Body body, Scope scope) {
    Optional<Setting> setting = settings.setting("size");
    if (setting.isEmpty()) {
      return false;
    }
    List<Expression> sides = setting.get().values();
    if (sides.size() != 2) {
      session.problems.add(
          Diagnostic.of(
                  TypeCode.WRONG_TYPE, setting.get().span(), "a size has a width and a height")
              .withHint("write `size 12mm x 6mm`"));
      return false;
    }
    double[] lengths = new double[2];
    for (int i = 0; i < 2; i++) {
      Value value = session.evaluator.evaluate(sides.get(i), scope, "length");
      if (value instanceof Value.Amount(Quantity quantity)) {
        lengths[i] = quantity.value();
        if (quantity.value() <= 0) {
          session.problems.add(
              PlacementCode.EMPTY_SIZE,
              sides.get(i).span(),
              "a body's side has to be longer than zero, found " + quantity);
        }
      }
    }
    body.setWidth(lengths[0]);
    body.setHeight(lengths[1]);
    return lengths[0] > 0 && lengths[1] > 0;
  }

  /** The layers of the process have to leave something of the thickness. */
  private void fits(Body body, Settings settings) {
    Process process = body.getProcess();
    if (process == null || body.getThickness() <= 0) {
      return;
    }
    double layers = process.getStack().stream().mapToDouble(StackLayer::getThickness).sum();
    if (layers > body.getThickness() * (1 + 1e-9)) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.BAD_VALUE,
                  settings.expression("thickness").orElseThrow().span(),
                  "the layers of `"
                      + process.getName()
                      + "` are "
                      + QuantityText.inUnit(layers, "um")
                      + " thick, more than the body")
              .withNote(process.getSpan(), "the process is declared here"));
    }
  }
}
