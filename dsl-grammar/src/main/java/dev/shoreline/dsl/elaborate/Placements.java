package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Configured;
import dev.shoreline.dsl.syntax.DeclaredName;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.dsl.vocabulary.PlacementClauses;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts instances into a cell. */
final class Placements {
  /** Bodies that a design may hold; bounds what is compared when they stack. */
  private static final int MOST_BODIES = 20_000;

  private final Session session;
  private final Components components;
  private final Frame frame;

  Placements(Session session, Components components, Frame frame) {
    this.session = session;
    this.components = components;
    this.frame = frame;
  }

  /** {@code place mod[i] = Ring(…) in pic at (…)}. */
  void place(Statement.PlaceStatement place, Scope scope) {
    Frame inner = components.call(place.component(), scope);
    if (inner == null) {
      return;
    }
    List<String> indices = indices(session, place.name(), scope);
    if (indices == null) {
      frame.markBroken(place.name().name().text());
      return;
    }
    Instance instance = create(place.name(), inner, place.doc(), indices);
    for (Statement.Setting setting : settings(place)) {
      BlockElaborator.attribute(session, setting, scope, inner.cell())
          .ifPresent(instance.getAttributes()::add);
    }
    put(place, instance, place.name(), inner, scope);
  }

  private List<Setting> settings(Configured configured) {
    List<Setting> settings = new ArrayList<>();
    configured.blocks().forEach(b -> b.settings().forEach(settings::add));
    configured
        .blocks()
        .forEach(
            b ->
                b.statements().stream()
                    .filter(
                        s -> !(s instanceof Setting) && !(s instanceof Statement.ErrorStatement))
                    .findFirst()
                    .ifPresent(
                        s ->
                            session.problems.add(
                                VocabularyCode.MISPLACED,
                                s.span(),
                                "a placed component's block holds attributes only")));
    return settings;
  }

  /** {@code die asic { … } on base at center}. */
  void add(ObjectStatement object, Frame inner, Scope scope) {
    List<String> indices = indices(session, object.name(), scope);
    if (indices == null) {
      frame.markBroken(object.name().name().text());
      return;
    }
    Instance instance = create(object.name(), inner, object.doc(), indices);
    put(object, instance, object.name(), inner, scope);
  }

  /** {@code stack eic on pic.top at (…)}: places anew what has been declared. */
  void stack(Statement.StackStatement stack, Scope scope) {
    Value value = session.evaluator.evaluate(stack.target(), scope);
    Hit hit = single(value, stack.target());
    if (hit == null) {
      // Any of them may be what should have been stacked.
      frame.cell().getInstances().forEach(frame::markUnplaced);
      return;
    }
    if (hit.path().size() != 1 || hit.element() != null) {
      session.problems.add(
          NameCode.WRONG_KIND,
          stack.target().span(),
          "only what is declared in this block can be stacked here; what stands in an instance is"
              + " stacked by its component");
      return;
    }
    Instance instance = hit.path().getFirst();
    Frame inner = frame.of(instance);
    Clauses clauses = new Clauses(session, stack.clauses(), PlacementClauses.KEYS);
    new Placer(session, frame, scope, clauses).apply(instance, inner, frame, stack.target().span());
    frame.changed();
  }

  private Instance create(
      DeclaredName name, Frame inner, @Nullable String doc, List<String> indices) {
    Instance instance = NetlistFactory.eINSTANCE.createInstance();
    instance.setName(name.name().text());
    instance.setDoc(doc);
    instance.setSpan(name.span());
    instance.setCell(inner.cell());
    instance.getIndices().addAll(indices);
    return instance;
  }

  private void put(
      Configured statement, Instance instance, DeclaredName name, Frame inner, Scope scope) {
    Clauses clauses = new Clauses(session, statement.clauses(), PlacementClauses.KEYS);
    Placer placer = new Placer(session, frame, scope, clauses);
    List<Instance> outer = new ArrayList<>();
    Frame host = host(clauses, scope, outer);
    if (host == null) {
      return;
    }
    placer.apply(instance, inner, host, name.span());
    if (inner.bodies() > MOST_BODIES) {
      return;
    }
    host.count(instance, inner);
    if (host.bodies() > MOST_BODIES) {
      session.problems.add(
          EvaluationCode.LIMIT,
          frame.cell().getSpan(),
          String.format(Locale.ROOT, "this holds more than %,d bodies", MOST_BODIES));
      return;
    }
    host.cell().getInstances().add(instance);
    host.changed();
    frame.changed();
    Entry own =
        new Entry(instance.getIndices(), List.of(instance), inner, null, instance.getSpan());
    register(session, host, name.name(), own);
    if (host != frame) {
      List<Instance> path = new ArrayList<>(outer);
      path.add(instance);
      register(
          session,
          frame,
          name.name(),
          new Entry(instance.getIndices(), path, inner, null, instance.getSpan()));
    }
  }

  /** The cell that an instance goes into; null with a message if the clause {@code in} is wrong. */
  private @Nullable Frame host(Clauses clauses, Scope scope, List<Instance> outer) {
    Setting in = clauses.get("in");
    if (in == null) {
      return frame;
    }
    Hit hit = single(session.evaluator.evaluate(in.value(), scope), in.value());
    if (hit == null) {
      return null;
    }
    Frame host = hit.frame();
    if (host == null || host.cell().getBody() == null || hit.path().size() != 1) {
      session.problems.add(
          NameCode.WRONG_KIND,
          in.value().span(),
          "`in` takes a die or another body that is declared in this block");
      return null;
    }
    outer.addAll(hit.path());
    return host;
  }

  /** Adds a name to a cell and reports one that is there already. */
  static void register(Session session, Frame frame, Name name, Entry entry) {
    Entry before = frame.add(name.text(), entry);
    if (before != null) {
      session.problems.add(
          Diagnostic.of(
                  NameCode.DUPLICATE_NAME,
                  entry.span(),
                  "`" + ElementNames.of(name.text(), entry.indices()) + "` is declared twice")
              .withNote(before.span(), "declared here first"));
    }
  }

  /** The one instance that a value selects; null with a message if it is something else. */
  private @Nullable Hit single(Value value, Expression place) {
    return single(session, value, place.span());
  }

  static @Nullable Hit single(Session session, Value value, Span span) {
    if (value instanceof Value.Poison) {
      return null;
    }
    if (!(value instanceof Selection selection)) {
      session.problems.add(
          TypeCode.WRONG_TYPE, span, "expected an object of the design, found " + value.describe());
      return null;
    }
    if (selection.hits().size() != 1) {
      session.problems.add(
          NameCode.WRONG_KIND,
          span,
          "expected one object, `" + selection.name() + "` selects " + selection.hits().size());
      return null;
    }
    return selection.hits().getFirst();
  }

  /** The indices of a declared name as text; null with a message if one of them is wrong. */
  static @Nullable List<String> indices(Session session, DeclaredName name, Scope scope) {
    List<String> indices = new ArrayList<>();
    for (Expression expression : name.indices()) {
      Value value = session.evaluator.evaluate(expression, scope);
      if (value instanceof Value.Poison) {
        return null;
      }
      if (!(value instanceof Value.Amount) && !isWord(value)) {
        session.problems.add(
            TypeCode.WRONG_TYPE,
            expression.span(),
            "an index is a number or a word, found " + value.describe());
        return null;
      }
      indices.add(Selection.text(value));
    }
    return indices;
  }

  private static boolean isWord(Value value) {
    return value instanceof Value.Word
        || value instanceof Value.Text
        || value instanceof Value.Truth;
  }
}
