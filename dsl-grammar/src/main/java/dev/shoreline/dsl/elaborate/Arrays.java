package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.PlacementCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Body;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.ViaArray;
import dev.shoreline.netlist.model.ViaKind;
import dev.shoreline.netlist.place.ElementNames;
import dev.shoreline.netlist.place.Placement;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of vias and bumps in a body. */
final class Arrays {
  private final Session session;
  private final Frame frame;

  Arrays(Session session, Frame frame) {
    this.session = session;
    this.frame = frame;
  }

  /** {@code tgv_array gnd { … } on base}; inside a body's block `on` may be left out. */
  void vias(ObjectStatement object, Scope scope) {
    Settings settings = Settings.of(session, object.kind().text(), object, scope, "on");
    Clauses clauses = new Clauses(session, object.clauses(), List.of("on", "pitch", "using"));
    List<Instance> path = new ArrayList<>();
    Frame host = host(object, clauses, scope, path);
    List<String> indices = host == null ? null : Placements.indices(session, object.name(), scope);
    if (host == null || indices == null) {
      return;
    }
    ViaArray array = NetlistFactory.eINSTANCE.createViaArray();
    String name = object.name().name().text();
    settings.describe(array, ElementNames.of(name, indices), object.name().span(), object.doc());
    ViaKind kind = settings.reference(ViaKind.class, "using");
    Rectangle region = measures(array, kind, settings) ? region(settings, host, path) : null;
    if (region == null) {
      return;
    }
    fill(array, region.grown(-settings.number("inset", 0)), object);
    exclusions(array, settings, path, scope);
    checkPitch(array, kind, settings, object);
    host.cell().getViaArrays().add(array);
    Entry entry = Entry.of(indices, array, object.name().span());
    Placements.register(session, host, object.name().name(), entry);
    if (host != frame) {
      Placements.register(session, frame, object.name().name(), entry.behind(path));
    }
  }

  /** Reads what its vias are like; false with a message where too little is said. */
  private boolean measures(ViaArray array, @Nullable ViaKind kind, Settings settings) {
    array.setKind(kind);
    array.setDiameter(settings.number("diameter", kind == null ? 0 : kind.getDiameter()));
    pitch(array, settings, kind);
    array.setNet(settings.text("net"));
    if (array.getDiameter() > 0 && array.getPitchX() > 0 && array.getPitchY() > 0) {
      return true;
    }
    session.problems.add(
        VocabularyCode.MISSING_SETTING,
        array.getSpan(),
        "this array needs `using` and a kind of via, or `diameter` and `pitch`");
    return false;
  }

  private @Nullable Frame host(
      ObjectStatement object, Clauses clauses, Scope scope, List<Instance> path) {
    Setting on = clauses.get("on");
    Expression named = on == null ? null : on.value();
    if (named == null && frame.cell().getBody() == null) {
      // Without `on` the region says where.
      named =
          object
              .settings()
              .filter(s -> s.key().text().equals("region"))
              .map(Setting::value)
              .findFirst()
              .orElse(null);
    }
    if (named == null) {
      if (frame.cell().getBody() == null) {
        session.problems.add(
            Diagnostic.of(
                    PlacementCode.NO_BODY, object.name().span(), "this array needs a body to be in")
                .withHint("add `on` and the body"));
        return null;
      }
      return frame;
    }
    Hit hit = Placements.single(session, session.evaluator.evaluate(named, scope), named.span());
    if (hit == null) {
      return null;
    }
    Frame host = hit.frame();
    if (host == null || host.cell().getBody() == null) {
      session.problems.add(PlacementCode.NO_BODY, named.span(), "`" + hit.text() + "` has no body");
      return null;
    }
    path.addAll(hit.path());
    return host;
  }

  private void pitch(ViaArray array, Settings settings, @Nullable ViaKind kind) {
    double least = kind == null ? 0 : kind.getPitchMin();
    array.setPitchX(least);
    array.setPitchY(least);
    Value value = settings.value("pitch").orElse(null);
    if (value instanceof Value.Items) {
      double[] xy =
          ClauseValues.point(
              session.evaluator.check(
                  value, "point", settings.expression("pitch").orElseThrow().span()));
      array.setPitchX(xy[0]);
      array.setPitchY(xy[1]);
    } else if (value != null) {
      Value length =
          session.evaluator.check(
              value, "length", settings.expression("pitch").orElseThrow().span());
      if (length instanceof Value.Amount(Quantity quantity)) {
        array.setPitchX(quantity.value());
        array.setPitchY(quantity.value());
      }
    }
  }

  private void checkPitch(
      ViaArray array, @Nullable ViaKind kind, Settings settings, ObjectStatement object) {
    double pitch = Math.min(array.getPitchX(), array.getPitchY());
    double least =
        Math.max(array.getDiameter(), kind == null ? 0 : kind.getPitchMin() * (1 - 1e-9));
    if (pitch < least) {
      Diagnostic diagnostic =
          Diagnostic.of(
              PlacementCode.VIA_PITCH,
              settings.expression("pitch").map(Expression::span).orElse(object.name().span()),
              "a pitch of "
                  + Quantity.of(pitch, Dimension.LENGTH)
                  + " is less than the "
                  + Quantity.of(least, Dimension.LENGTH)
                  + " that these vias need");
      session.problems.add(
          kind == null ? diagnostic : diagnostic.withNote(kind.getSpan(), "declared here"));
    }
  }

  private @Nullable Rectangle region(Settings settings, Frame host, List<Instance> path) {
    Body body = host.cell().getBody();
    Rectangle whole = new Rectangle(0, 0, body.getWidth(), body.getHeight());
    Value value = settings.value("region").orElse(null);
    if (value == null) {
      return settings.has("region") ? null : whole;
    }
    Expression place = settings.expression("region").orElseThrow();
    Rectangle area = Devices.rectangle(value);
    if (area != null) {
      if (!host.isVague() && !whole.contains(area, 1e-9)) {
        session.problems.add(
            PlacementCode.OUTSIDE, place.span(), "this region reaches beyond the body");
      }
      return area;
    }
    Hit hit = Placements.single(session, value, place.span());
    Frame inner = hit == null ? null : hit.frame();
    if (hit == null || inner == null) {
      return null;
    }
    return inner.bounds().placed(Placement.of(hit.path())).placed(Placement.of(path).inverse());
  }

  private void fill(ViaArray array, Rectangle region, ObjectStatement object) {
    double usableX = region.width() - array.getDiameter();
    double usableY = region.height() - array.getDiameter();
    // A hair more than whole steps is whole steps.
    int columns = (int) Math.floor(usableX / array.getPitchX() + 1e-9) + 1;
    int rows = (int) Math.floor(usableY / array.getPitchY() + 1e-9) + 1;
    if (usableX < 0 || usableY < 0) {
      session.problems.add(
          PlacementCode.EMPTY_ARRAY, object.name().span(), "no via fits into the region");
      columns = 0;
      rows = 0;
    }
    array.setColumns(columns);
    array.setRows(rows);
    array.setOriginX(region.centerX() - (columns - 1) * array.getPitchX() / 2);
    array.setOriginY(region.centerY() - (rows - 1) * array.getPitchY() / 2);
  }

  private void exclusions(ViaArray array, Settings settings, List<Instance> path, Scope scope) {
    for (Setting setting : settings.all("except")) {
      for (Expression item : TechnologyElaborator.items(setting.value())) {
        exclude(array, item, path, scope);
      }
    }
  }

  private void exclude(ViaArray array, Expression item, List<Instance> path, Scope scope) {
    if (item instanceof Expression.CallExpression call
        && call.callee() instanceof Expression.NameReference name
        && name.name().equals("keepout")) {
      keepOut(array, call, path, scope);
      return;
    }
    Value value = session.evaluator.evaluate(item, scope);
    Rectangle area = Devices.rectangle(value);
    if (area != null) {
      array.getExclusions().add(Devices.box(area));
    } else if (!(value instanceof Value.Poison)) {
      session.problems.add(
          Diagnostic.of(
                  TypeCode.WRONG_TYPE,
                  item.span(),
                  "expected a rectangle or a keep-out, found " + value.describe())
              .withHint("keepout(asic, 0.3mm)"));
    }
  }

  private void keepOut(
      ViaArray array, Expression.CallExpression call, List<Instance> path, Scope scope) {
    if (call.arguments().isEmpty() || call.arguments().size() > 2) {
      session.problems.add(
          Diagnostic.of(
                  EvaluationCode.MISSING_ARGUMENT,
                  call.span(),
                  "`keepout` takes objects and a distance")
              .withHint("keepout(asic, 0.3mm)"));
      return;
    }
    Expression place = call.arguments().getFirst().value();
    Value objects = session.evaluator.evaluate(place, scope);
    double margin = 0;
    if (call.arguments().size() == 2) {
      margin =
          session.evaluator.evaluate(call.arguments().get(1).value(), scope, "length")
                  instanceof Value.Amount(Quantity quantity)
              ? quantity.value()
              : 0;
    }
    if (!(objects instanceof Selection selection)) {
      if (!(objects instanceof Value.Poison)) {
        session.problems.add(
            TypeCode.WRONG_TYPE, place.span(), "expected objects, found " + objects.describe());
      }
      return;
    }
    for (Hit hit : selection.hits()) {
      Frame inner = hit.frame();
      if (inner != null) {
        Rectangle area = inner.bounds().placed(Placement.of(hit.path())).grown(margin);
        array.getExclusions().add(Devices.box(area.placed(Placement.of(path).inverse())));
      }
    }
  }
}
