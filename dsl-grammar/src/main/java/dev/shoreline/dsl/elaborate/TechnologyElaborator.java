package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.FunctionDeclaration;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.Statement.LetStatement;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.BondKind;
import dev.shoreline.netlist.model.BondType;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.FiberKind;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Material;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Process;
import dev.shoreline.netlist.model.StackLayer;
import dev.shoreline.netlist.model.Strip;
import dev.shoreline.netlist.model.TablePoint;
import dev.shoreline.netlist.model.Technology;
import dev.shoreline.netlist.model.ViaKind;
import dev.shoreline.netlist.model.ViaType;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds the objects of a technology. */
final class TechnologyElaborator {
  private static final List<String> KINDS =
      List.of("material", "layer", "process", "cross_section", "via", "joint", "fiber", "rule");

  private final Session session;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;

  TechnologyElaborator(Session session) {
    this.session = session;
  }

  Technology elaborate(Definition definition) {
    Technology technology = factory.createTechnology();
    technology.setName(definition.name().text());
    technology.setDoc(definition.doc());
    technology.setSpan(definition.name().span());
    session.technologies.enter(technology);
    Scope scope = session.global.inner();
    declare(definition, scope);
    // Layers need materials, and everything else needs layers.
    for (String pass : List.of("material", "layer", "")) {
      for (Statement statement : definition.block().statements()) {
        if (statement instanceof ObjectStatement object) {
          String kind = Spelling.meant(object.kind(), KINDS);
          boolean early = kind.equals("material") || kind.equals("layer");
          if (pass.isEmpty() ? !early : kind.equals(pass)) {
            add(technology, kind, object, scope);
          }
        }
      }
    }
    RuleElaborator rules = new RuleElaborator(session);
    rules.deck(definition, scope).ifPresent(technology.getRules()::add);
    session.technologies.leave();
    return technology;
  }

  private void declare(Definition definition, Scope scope) {
    for (Statement statement : definition.block().statements()) {
      switch (statement) {
        case LetStatement let -> scope.declare(let);
        case FunctionDeclaration function -> scope.declare(function);
        case ObjectStatement object -> {}
        case Statement.ErrorStatement error -> {}
        case Setting setting when setting.key().text().equals("source") -> {}
        case Setting setting ->
            session.problems.add(
                Problems.unknown(
                    VocabularyCode.UNKNOWN_SETTING,
                    setting.key().span(),
                    "a technology has no setting `" + setting.key().text() + "`",
                    setting.key().text(),
                    KINDS));
        default ->
            session.problems.add(
                VocabularyCode.MISPLACED,
                statement.span(),
                "a technology holds layers, materials, processes and the like, no such statement");
      }
    }
  }

  private void add(Technology technology, String kind, ObjectStatement object, Scope scope) {
    if (!kind.equals(object.kind().text()) || !KINDS.contains(kind)) {
      session.problems.add(Spelling.unknownKind(object.kind(), "a technology has no", KINDS));
    }
    switch (kind) {
      case "material" -> register(technology.getMaterials(), material(object, scope));
      case "layer" -> register(technology.getLayers(), layer(object, scope));
      case "process" -> register(technology.getProcesses(), process(object, scope));
      case "cross_section" -> register(technology.getCrossSections(), crossSection(object, scope));
      case "via" -> register(technology.getVias(), via(object, scope));
      case "joint" -> register(technology.getBonds(), joint(object, scope));
      case "fiber" -> register(technology.getFibers(), fiber(object, scope));
      default -> {
        // A rule is read with the deck; what is unknown has been reported.
      }
    }
  }

  private <T extends Named> void register(List<T> list, T object) {
    list.add(object);
    session.technologies.add(object);
  }

  private Settings settings(ObjectStatement object, String kind, Scope scope) {
    return Settings.of(session, kind, object, scope);
  }

  private static <T extends Named> T describe(Settings settings, T target, ObjectStatement object) {
    return settings.describe(
        target, object.name().name().text(), object.name().span(), object.doc());
  }

  private Material material(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "material", scope);
    Material material = describe(settings, factory.createMaterial(), object);
    double[] k = conductivity(settings);
    material.setConductivityX(k[0]);
    material.setConductivityY(k[1]);
    material.setConductivityZ(k[2]);
    table(settings).forEach(material.getConductivityTable()::add);
    material.setDensity(settings.number("density", 0));
    material.setHeatCapacity(settings.number("heat_capacity", 0));
    material.setCte(settings.number("cte", 0));
    material.setThermoOptic(settings.number("thermo_optic", 0));
    material.setRefractiveIndex(settings.number("refractive_index", 0));
    return material;
  }

  private double[] conductivity(Settings settings) {
    double[] none = {0, 0, 0};
    Optional<Value> value = settings.value("conductivity");
    if (value.isEmpty()) {
      return none;
    }
    List<Value> axes =
        value.get() instanceof Value.Items items ? items.items() : List.of(value.get());
    Dimension needed = Dimension.named("conductivity").orElseThrow();
    double[] k = new double[3];
    for (int i = 0; i < 3; i++) {
      Value axis = axes.get(Math.min(i, axes.size() - 1));
      if ((axes.size() != 1 && axes.size() != 3)
          || !(axis instanceof Value.Amount(Quantity quantity))
          || !quantity.dimension().equals(needed)
          || quantity.value() <= 0) {
        wrong(settings, "conductivity", "a positive conductivity or three of them");
        return none;
      }
      k[i] = quantity.value();
    }
    return k;
  }

  private void wrong(Settings settings, String key, String expected) {
    settings
        .expression(key)
        .ifPresent(
            e -> session.problems.add(TypeCode.WRONG_TYPE, e.span(), "expected " + expected));
  }

  private List<TablePoint> table(Settings settings) {
    Optional<Value> value = settings.value("conductivity_table");
    List<TablePoint> points = new ArrayList<>();
    if (value.isPresent() && value.get() instanceof Value.Items rows) {
      for (Value row : rows.items()) {
        if (row instanceof Value.Items pair
            && pair.items().size() == 2
            && pair.items().get(0) instanceof Value.Amount(Quantity temperature)
            && pair.items().get(1) instanceof Value.Amount(Quantity factor)
            && temperature.dimension().equals(Dimension.TEMPERATURE)
            && factor.isNumber()) {
          TablePoint point = factory.createTablePoint();
          point.setTemperature(temperature.value());
          point.setValue(factor.value());
          points.add(point);
        }
      }
    }
    boolean complete =
        value.isEmpty()
            || (value.get() instanceof Value.Items rows && rows.items().size() == points.size());
    if (!complete) {
      wrong(settings, "conductivity_table", "a list of (temperature, factor)");
    }
    return complete ? points : List.of();
  }

  private Layer layer(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "layer", scope);
    Layer layer = describe(settings, factory.createLayer(), object);
    int[] gds = gds(settings);
    layer.setGdsLayer(gds[0]);
    layer.setGdsDatatype(gds[1]);
    layer.setThickness(settings.number("thickness", 0));
    layer.setZBottom(settings.number("z", 0));
    layer.setMaterial(settings.reference(Material.class, "material"));
    layer.setPurpose(settings.bareWord("purpose").orElse("drawing"));
    layer.setColor(settings.text("color"));
    return layer;
  }

  /** {@code 1/0}: read from the text, since it is no division. */
  int[] gds(Settings settings) {
    Expression expression = settings.expression("gds").orElse(null);
    if (expression instanceof Expression.Binary binary
        && binary.left() instanceof Expression.NumberLiteral layer
        && binary.right() instanceof Expression.NumberLiteral datatype) {
      double first = Double.parseDouble(layer.text());
      double second = Double.parseDouble(datatype.text());
      if (first == (int) first && second == (int) second && first < 65536 && second < 65536) {
        return new int[] {(int) first, (int) second};
      }
    }
    if (expression != null && !(expression instanceof Expression.ErrorExpression)) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.BAD_VALUE,
                  expression.span(),
                  "expected layer and datatype, two whole numbers below 65536")
              .withHint("write `gds 1/0`"));
    }
    return new int[] {0, 0};
  }

  private Process process(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "process", scope);
    Process process = describe(settings, factory.createProcess(), object);
    process.setMaterial(settings.reference(Material.class, "material"));
    for (Statement statement : object.block().statements()) {
      if (statement instanceof ObjectStatement inner) {
        if (inner.kind().text().equals("layer")) {
          process.getStack().add(stackLayer(inner, scope));
        } else {
          session.problems.add(
              VocabularyCode.UNKNOWN_KIND, inner.kind().span(), "a process consists of layers");
        }
      }
    }
    return process;
  }

  private StackLayer stackLayer(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "stack_layer", scope);
    StackLayer layer = describe(settings, factory.createStackLayer(), object);
    layer.setMaterial(settings.reference(Material.class, "material"));
    layer.setThickness(settings.number("thickness", 0));
    for (Expression item : items(settings.expression("layers").orElse(null))) {
      Layer drawn = session.technologies.find(Layer.class, item);
      if (drawn != null) {
        layer.getLayers().add(drawn);
      }
    }
    return layer;
  }

  /** The items of a list or the single expression. */
  static List<Expression> items(@Nullable Expression expression) {
    return switch (expression) {
      case null -> List.of();
      case Expression.ListExpression list -> list.items();
      default -> List.of(expression);
    };
  }

  private CrossSection crossSection(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "cross_section", scope);
    CrossSection section = describe(settings, factory.createCrossSection(), object);
    section.setWidth(settings.number("width", 0));
    section.setRadiusMin(settings.number("radius_min", 0));
    section.setRadiusDefault(settings.number("radius", section.getRadiusMin()));
    section.setLoss(settings.number("loss", 0));
    section.setBendLoss(settings.number("bend_loss", 0));
    section.setCrossingLoss(settings.number("crossing_loss", 0));
    section.setEffectiveIndex(settings.number("effective_index", 0));
    section.setGroupIndex(settings.number("group_index", 0));
    section.setThermoOptic(settings.number("thermo_optic", 0));
    section.setWavelength(settings.number("wavelength", 0));
    section.setPolarization(settings.text("polarization"));
    section.setSeparation(settings.number("separation", 0));
    for (Expression item : items(settings.expression("strips").orElse(null))) {
      strip(item, scope).ifPresent(section.getStrips()::add);
    }
    for (Expression item : items(settings.expression("layers").orElse(null))) {
      Layer layer = session.technologies.find(Layer.class, item);
      if (layer != null) {
        Strip strip = factory.createStrip();
        strip.setLayer(layer);
        strip.setWidth(section.getWidth());
        section.getStrips().add(strip);
      }
    }
    return section;
  }

  private Optional<Strip> strip(Expression item, Scope scope) {
    if (!(item instanceof Expression.TupleExpression tuple)
        || tuple.items().size() < 2
        || tuple.items().size() > 3) {
      session.problems.add(
          TypeCode.WRONG_TYPE,
          item.span(),
          "expected a strip: (layer, width) or (layer, width, offset)");
      return Optional.empty();
    }
    Layer layer = session.technologies.find(Layer.class, tuple.items().getFirst());
    Value width = session.evaluator.evaluate(tuple.items().get(1), scope, "length");
    Value offset =
        tuple.items().size() == 3
            ? session.evaluator.evaluate(tuple.items().get(2), scope, "length")
            : new Value.Amount(Quantity.of(0, Dimension.LENGTH));
    if (layer == null
        || !(width instanceof Value.Amount(Quantity w))
        || !(offset instanceof Value.Amount(Quantity o))) {
      return Optional.empty();
    }
    Strip strip = factory.createStrip();
    strip.setLayer(layer);
    strip.setWidth(w.value());
    strip.setOffset(o.value());
    return Optional.of(strip);
  }

  private ViaKind via(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "via", scope);
    ViaKind via = describe(settings, factory.createViaKind(), object);
    settings.word("type").ifPresent(w -> via.setType(ViaType.valueOf(w.toUpperCase(Locale.ROOT))));
    via.setDiameter(settings.number("diameter", 0));
    via.setPitchMin(settings.number("pitch", 0));
    via.setDepth(settings.number("depth", 0));
    via.setAspectMax(settings.number("aspect_max", 0));
    via.setKeepOut(settings.number("keep_out", 0));
    via.setEdgeMin(settings.number("edge_min", 0));
    via.setFill(settings.reference(Material.class, "fill"));
    via.setLayer(settings.reference(Layer.class, "layer"));
    return via;
  }

  private BondKind joint(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "joint", scope);
    BondKind bond = describe(settings, factory.createBondKind(), object);
    settings
        .word("type")
        .ifPresent(w -> bond.setType(BondType.valueOf(w.toUpperCase(Locale.ROOT))));
    bond.setPitch(settings.number("pitch", 0));
    bond.setHeight(settings.number("height", 0));
    bond.setDiameter(settings.number("diameter", 0));
    bond.setMetal(settings.reference(Material.class, "metal"));
    bond.setFill(settings.reference(Material.class, "fill"));
    bond.setLayer(settings.reference(Layer.class, "layer"));
    return bond;
  }

  private FiberKind fiber(ObjectStatement object, Scope scope) {
    Settings settings = settings(object, "fiber", scope);
    FiberKind fiber = describe(settings, factory.createFiberKind(), object);
    fiber.setPitch(settings.number("pitch", 0));
    fiber.setCladdingDiameter(settings.number("cladding", 0));
    fiber.setCoreCount(settings.count("cores", 1));
    fiber.setCorePitch(settings.number("core_pitch", 0));
    fiber.setModeFieldDiameter(settings.number("mode_field", 0));
    fiber.setLoss(settings.number("loss", 0));
    return fiber;
  }
}
