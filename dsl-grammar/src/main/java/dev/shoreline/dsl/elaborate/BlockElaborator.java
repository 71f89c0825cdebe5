package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.Statement.ForStatement;
import dev.shoreline.dsl.syntax.Statement.IfStatement;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Elaborates the block of a component, a design or a body into its cell. What refers to objects
 * that may stand further down waits: ports that stand for others first, then arrays, routes and
 * nets.
 */
final class BlockElaborator {
  private final Session session;
  private final Components components;
  private final Frame frame;
  private final Placements placements;
  private final Devices devices;
  private final BrokenNames broken;
  private final List<Runnable> aliases = new ArrayList<>();
  private final List<Runnable> connections = new ArrayList<>();

  BlockElaborator(Session session, Components components, Frame frame) {
    this.session = session;
    this.components = components;
    this.frame = frame;
    this.placements = new Placements(session, components, frame);
    this.devices = new Devices(session, frame);
    this.broken = new BrokenNames(session, frame);
  }

  /** Elaborates a whole block and completes the cell. */
  void elaborate(Block block, Scope scope) {
    run(block.statements(), scope);
    settle();
  }

  /** Elaborates the statements of a body's block; its settings have been read elsewhere. */
  void elaborateBody(List<Block> blocks, Scope scope) {
    for (Block block : blocks) {
      run(block.statements().stream().filter(s -> !(s instanceof Setting)).toList(), scope);
    }
    settle();
  }

  private void settle() {
    aliases.forEach(Runnable::run);
    connections.forEach(Runnable::run);
    frame.changed();
    new StackChecks(session.problems).check(frame);
  }

  private void run(List<Statement> statements, Scope scope) {
    declare(statements, scope);
    for (Statement statement : statements) {
      run(statement, scope);
      broken.check(statement);
    }
  }

  private void declare(List<Statement> statements, Scope scope) {
    for (Statement statement : statements) {
      Span before =
          switch (statement) {
            case LetStatement let -> scope.declare(let);
            case FunctionDeclaration function -> scope.declare(function);
            default -> null;
          };
      if (before != null) {
        Span place = statement instanceof LetStatement let ? let.name().span() : statement.span();
        session.problems.add(
            Diagnostic.of(NameCode.DUPLICATE_NAME, place, "this name is declared twice")
                .withNote(before, "declared here first"));
      }
    }
  }

  private void run(Statement statement, Scope scope) {
    switch (statement) {
      case LetStatement let -> session.evaluator.evaluate(let, scope);
      case FunctionDeclaration function -> {}
      case ForStatement loop -> loop(loop, scope);
      case IfStatement condition -> condition(condition, scope);
      case Statement.PlaceStatement place -> placements.place(place, scope);
      case Statement.StackStatement stack -> placements.stack(stack, scope);
      case Statement.PortStatement port -> port(port, scope);
      case Statement.DrawStatement draw -> devices.draw(draw, scope);
      case Statement.RouteStatement route ->
          connections.add(() -> new Routes(session, frame).route(route, scope));
      case Statement.ConnectStatement connect ->
          connections.add(() -> new Nets(session, frame).connect(connect, scope));
      case Statement.NetStatement net ->
          connections.add(() -> new Nets(session, frame).net(net, scope));
      case Statement.RequireStatement require ->
          frame.judgements().add(new Frame.Judgement(require, scope));
      case Statement.ApplyStatement apply ->
          frame.judgements().add(new Frame.Judgement(apply, scope));
      case Statement.WaiveStatement waive ->
          frame.judgements().add(new Frame.Judgement(waive, scope));
      case Statement.SetStatement set -> Scenarios.misplaced(set, session.problems);
      case ObjectStatement object -> object(object, scope);
      case Setting setting -> setting(setting, scope);
      case Statement.ErrorStatement error -> run(error.inner(), scope);
    }
  }

  private void port(Statement.PortStatement port, Scope scope) {
    Ports ports = new Ports(session, frame);
    if (port.target() == null) {
      ports.declare(port, scope);
    } else {
      aliases.add(
          () -> {
            ports.declare(port, scope);
            broken.checkPort(port);
          });
    }
  }

  private void loop(ForStatement loop, Scope scope) {
    Repetition rounds = new Repetition(session, loop.bindings());
    if (!rounds.forEach(scope, (_, inner) -> run(loop.body().statements(), inner.inner()))) {
      broken.mark(loop.body().statements());
    }
  }

  private void condition(IfStatement condition, Scope scope) {
    Value value = session.evaluator.evaluate(condition.condition(), scope, "boolean");
    if (value instanceof Value.Truth(boolean holds)) {
      Block chosen = holds ? condition.then() : condition.otherwise();
      if (chosen != null) {
        run(chosen.statements(), scope.inner());
      }
    } else {
      broken.mark(List.of(condition));
    }
  }

  private void object(ObjectStatement given, Scope scope) {
    String kind = Spelling.meant(given.kind(), Vocabulary.objects());
    ObjectStatement object = given.withKind(kind);
    if (Vocabulary.bodies().contains(kind)) {
      body(object, CellKind.valueOf(kind.toUpperCase(Locale.ROOT)), scope);
      return;
    }
    switch (kind) {
      case "heat" -> devices.heat(object, scope);
      case "keepout" -> devices.keepOut(object, scope);
      case "tgv_array", "tsv_array", "bump_array" ->
          connections.add(() -> new Arrays(session, frame).vias(object, scope));
      case "fiber_array" ->
          connections.add(() -> new FiberArrays(session, frame).fibers(object, scope));
      default -> {
        // Reported with the spelling.
      }
    }
  }

  private void body(ObjectStatement object, CellKind kind, Scope scope) {
    String name = object.name().name().text();
    Frame inner =
        components.body(
            frame.cell().getName() + "_" + name, object.name().span(), object.doc(), kind);
    Scope inside = scope.inner(inner);
    new Bodies(session).read(object, inner, scope);
    new BlockElaborator(session, components, inner).elaborateBody(object.blocks(), inside);
    components.add(inner);
    placements.add(object, inner, scope);
  }

  /** A setting of the block itself: an attribute, the device's class or where numbers come from. */
  private void setting(Setting setting, Scope scope) {
    Cell cell = frame.cell();
    String key = setting.key().text();
    switch (key) {
      case "" -> {}
      case "kind" -> {
        if (setting.value() instanceof Expression.NameReference name) {
          cell.setKind(CellKind.DEVICE);
          addText(cell, "kind", name.name(), setting.key().span());
        } else {
          session.problems.add(
              VocabularyCode.UNKNOWN_WORD, setting.value().span(), "`kind` takes one word");
        }
      }
      case "source" -> text(setting, scope).ifPresent(cell::setSource);
      case "unverified" ->
          cell.setUnverified(
              session.evaluator.evaluate(setting.value(), scope, "boolean")
                      instanceof Value.Truth(boolean truth)
                  && truth);
      default -> attribute(session, setting, scope).ifPresent(a -> set(cell, a));
    }
  }

  private Optional<String> text(Setting setting, Scope scope) {
    return session.evaluator.evaluate(setting.value(), scope, "string")
            instanceof Value.Text(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static void addText(Cell cell, String name, String text, Span span) {
    Attribute attribute = NetlistFactory.eINSTANCE.createAttribute();
    attribute.setName(name);
    attribute.setText(text);
    attribute.setSpan(span);
    cell.getAttributes().add(attribute);
  }

  /** A later attribute of the same name replaces a parameter's. */
  private static void set(Cell cell, Attribute attribute) {
    cell.getAttributes().removeIf(a -> attribute.getName().equals(a.getName()));
    cell.getAttributes().add(attribute);
  }

  /** The attribute that a setting gives; empty with a message if there is no such attribute. */
  static Optional<Attribute> attribute(Session session, Setting setting, Scope scope) {
    return attribute(session, setting, scope, null);
  }

  /**
   * The attribute that a setting gives.
   *
   * @param device where other attributes may have been declared
   */
  static Optional<Attribute> attribute(
      Session session, Setting setting, Scope scope, @Nullable Cell device) {
    String key = setting.key().text();
    String type = Vocabulary.attributes().get(key);
    if (type == null && device != null) {
      type =
          device.getAttributes().stream()
              .filter(a -> key.equals(a.getName()))
              .map(Attribute::getDimension)
              .findFirst()
              .orElse(null);
    }
    if (type == null) {
      session.problems.add(
          Spelling.unknown(
              setting.key(), "there is no attribute", Vocabulary.attributes().keySet()));
      return Optional.empty();
    }
    Value value = session.evaluator.evaluate(setting.value(), scope, type);
    if (!(value instanceof Value.Amount(Quantity quantity))) {
      if (!(value instanceof Value.Poison)) {
        session.problems.add(
            TypeCode.WRONG_TYPE,
            setting.value().span(),
            "expected " + Phrases.withArticle(type) + ", found " + value.describe());
      }
      return Optional.empty();
    }
    Attribute attribute = NetlistFactory.eINSTANCE.createAttribute();
    attribute.setName(key);
    attribute.setSpan(setting.key().span());
    attribute.setValue(quantity.value());
    attribute.setDimension(quantity.dimension().name());
    return Optional.of(attribute);
  }
}
