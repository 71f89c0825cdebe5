package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Argument;
import dev.shoreline.dsl.syntax.DeclaredName;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement.RouteStatement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.ConnectionCode;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Segment;
import dev.shoreline.netlist.model.SegmentType;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waveguides from port to port. */
final class Routes {
  /** Arguments of the elements of an explicit course, in order. */
  private static final Map<String, List<String>> COURSE =
      Map.of(
          "straight", List.of("length"),
          "arc", List.of("radius", "angle"),
          "euler", List.of("radius", "angle"),
          "sbend", List.of("length", "offset"),
          "taper", List.of("length", "width"),
          "crossing", List.of("length"));

  private final Session session;
  private final Frame frame;
  private final NetlistFactory factory = NetlistFactory.eINSTANCE;

  Routes(Session session, Frame frame) {
    this.session = session;
    this.frame = frame;
  }

  /** {@code route a -> b using strip}; several ports on both sides make several routes. */
  void route(RouteStatement statement, Scope scope) {
    PortPaths paths = new PortPaths(session);
    List<PortPaths.End> from = paths.ends(statement.from(), scope);
    List<PortPaths.End> to = paths.ends(statement.to(), scope);
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    if (from.size() != to.size()) {
      session.problems.add(
          Diagnostic.of(
                  ConnectionCode.COUNT_MISMATCH,
                  statement.to().span(),
                  Phrases.count(to.size(), "port") + " here, " + from.size() + " on the other side")
              .withNote(statement.from().span(), Phrases.count(from.size(), "port")));
      return;
    }
    for (int i = 0; i < from.size(); i++) {
      boolean fits = paths.alike(from.get(i), to.get(i), statement.to().span());
      if (fits && from.get(i).port().getKind() != PortKind.OPTICAL) {
        session.problems.add(
            Diagnostic.of(
                    ConnectionCode.KIND_MISMATCH,
                    statement.from().span(),
                    "a route joins optical ports, these are electrical")
                .withHint("use `connect`"));
        fits = false;
      }
      if (fits) {
        add(statement, from.get(i), to.get(i), from.size() == 1 ? -1 : i, scope);
      }
    }
  }

  private void add(
      RouteStatement statement, PortPaths.End from, PortPaths.End to, int number, Scope scope) {
    List<Instance> a = new ArrayList<>(from.hit().path());
    List<Instance> b = new ArrayList<>(to.hit().path());
    List<Instance> outer = new ArrayList<>();
    Frame host = frame;
    // A waveguide between devices of one die belongs into the die.
    while (!a.isEmpty()
        && !b.isEmpty()
        && a.getFirst().equals(b.getFirst())
        && a.getFirst().getCell().getBody() != null) {
      outer.add(a.getFirst());
      host = host.of(a.removeFirst());
      b.removeFirst();
    }
    Name name =
        statement.name() == null
            ? new Name(statement.from().span(), "route" + (host.cell().getRoutes().size() + 1))
            : statement.name().name();
    Route route = named(statement, name, number, scope);
    if (route == null) {
      return;
    }
    route.setFrom(Ports.reference(a, from.port()));
    route.setTo(Ports.reference(b, to.port()));
    read(route, statement, from, to, scope);
    host.cell().getRoutes().add(route);
    Entry own = Entry.of(route.getIndices(), route, route.getSpan());
    Placements.register(session, host, name, own);
    if (host != frame && statement.name() != null) {
      Placements.register(session, frame, name, own.behind(outer));
    }
  }

  /** A route with its name and indices; null with a message where these are wrong. */
  private @Nullable Route named(RouteStatement statement, Name name, int number, Scope scope) {
    DeclaredName declared = statement.name();
    List<String> indices =
        declared == null ? List.of() : Placements.indices(session, declared, scope);
    if (indices == null) {
      return null;
    }
    Route route = factory.createRoute();
    route.setName(name.text());
    route.setDoc(statement.doc());
    route.setSpan(declared == null ? statement.span() : declared.span());
    route.getIndices().addAll(indices);
    if (number >= 0) {
      route.getIndices().add(String.valueOf(number));
    }
    return route;
  }

  private void read(
      Route route, RouteStatement statement, PortPaths.End from, PortPaths.End to, Scope scope) {
    Settings settings =
        new Settings(
            session,
            Vocabulary.kind("route"),
            statement.settings().toList(),
            List.of(),
            scope,
            statement.span());
    route.setCrossSection(crossSection(settings, from, to, statement.from().span()));
    bend(route, settings, scope);
    waypoints(route, settings);
    route.setMaxCrossings(settings.count("crossings", 0));
    route.setMatchGroup(settings.bareWord("match").orElse(null));
    route.setMatchTolerance(settings.number("tolerance", 0));
    for (Expression item : TechnologyElaborator.items(settings.expression("course").orElse(null))) {
      Segment segment = segment(item, scope);
      if (segment != null) {
        route.getSegments().add(segment);
      }
    }
    checkRadius(route, settings);
  }

  /** What is said, or what the ports have. */
  private @Nullable CrossSection crossSection(
      Settings settings, PortPaths.End from, PortPaths.End to, Span place) {
    if (settings.has("using")) {
      return settings.reference(CrossSection.class, "using");
    }
    CrossSection section = from.port().getCrossSection();
    section = section == null ? to.port().getCrossSection() : section;
    if (section == null) {
      session.problems.add(
          Diagnostic.of(
                  ConnectionCode.NO_CROSS_SECTION,
                  place,
                  "neither the route nor its ports have a cross-section")
              .withHint("add `using` and a cross-section"));
    }
    return section;
  }

  private void checkRadius(Route route, Settings settings) {
    CrossSection section = route.getCrossSection();
    double radius = route.getBendRadius();
    if (section != null && radius > 0 && radius < section.getRadiusMin() * (1 - 1e-9)) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.BAD_VALUE,
                  settings.expression("bend").orElseThrow().span(),
                  "bends of `"
                      + section.getName()
                      + "` need a radius of "
                      + length(section.getRadiusMin())
                      + " or more, found "
                      + length(radius))
              .withNote(section.getSpan(), "the cross-section is declared here"));
    }
  }

  private static String length(double metres) {
    return Quantity.of(metres, Dimension.LENGTH).toString();
  }

  private void bend(Route route, Settings settings, Scope scope) {
    Expression bend = settings.expression("bend").orElse(null);
    if (bend == null) {
      return;
    }
    String word =
        bend instanceof Expression.CallExpression call
                && call.callee() instanceof Expression.NameReference name
            ? name.name()
            : bend instanceof Expression.NameReference plain ? plain.name() : "";
    if (!word.equals("euler") && !word.equals("circular")) {
      session.problems.add(
          Diagnostic.of(VocabularyCode.UNKNOWN_WORD, bend.span(), "a bend is euler or circular")
              .withHint("bend euler(radius = 10um)"));
      return;
    }
    route.setEuler(word.equals("euler"));
    if (bend instanceof Expression.CallExpression call && !call.arguments().isEmpty()) {
      Argument argument = call.arguments().getFirst();
      if (argument.name() != null && !argument.name().text().equals("radius")) {
        session.problems.add(
            EvaluationCode.UNKNOWN_ARGUMENT, argument.span(), "a bend has a radius only");
      } else if (session.evaluator.evaluate(argument.value(), scope, "length")
          instanceof Value.Amount(Quantity quantity)) {
        route.setBendRadius(quantity.value());
      }
    }
  }

  private void waypoints(Route route, Settings settings) {
    Value value = settings.value("via").orElse(null);
    if (value == null) {
      return;
    }
    List<Value> points =
        value instanceof Value.Items items && !items.tuple() ? items.items() : List.of(value);
    for (Value point : points) {
      Value checked =
          session.evaluator.check(point, "point", settings.expression("via").orElseThrow().span());
      if (checked instanceof Value.Poison) {
        return;
      }
      double[] xy = ClauseValues.point(checked);
      route.getWaypoints().add(xy[0]);
      route.getWaypoints().add(xy[1]);
    }
  }

  private @Nullable Segment segment(Expression item, Scope scope) {
    if (!(item instanceof Expression.CallExpression call)
        || !(call.callee() instanceof Expression.NameReference name)
        || !COURSE.containsKey(name.name())) {
      session.problems.add(
          Diagnostic.of(TypeCode.WRONG_TYPE, item.span(), "expected an element of a course")
              .withHint("straight, arc, euler, sbend, taper or crossing"));
      return null;
    }
    List<String> parameters = COURSE.getOrDefault(name.name(), List.of());
    Segment segment = factory.createSegment();
    segment.setType(SegmentType.valueOf(name.name().toUpperCase(Locale.ROOT)));
    segment.setSpan(item.span());
    int position = 0;
    for (Argument argument : call.arguments()) {
      String parameter =
          argument.name() != null
              ? argument.name().text()
              : position < parameters.size() ? parameters.get(position++) : "";
      if (!parameters.contains(parameter)) {
        session.problems.add(
            Diagnostic.of(
                    EvaluationCode.UNKNOWN_ARGUMENT,
                    argument.span(),
                    "`" + name.name() + "` takes no such argument")
                .withHint(name.name() + "(" + String.join(", ", parameters) + ")"));
        continue;
      }
      String type = parameter.equals("angle") ? "angle" : "length";
      if (session.evaluator.evaluate(argument.value(), scope, type)
          instanceof Value.Amount(Quantity quantity)) {
        set(segment, parameter, quantity.value());
      }
    }
    return segment;
  }

  private static void set(Segment segment, String parameter, double value) {
    switch (parameter) {
      case "length" -> segment.setLength(value);
      case "radius" -> segment.setRadius(value);
      case "angle" -> segment.setAngle(Math.toDegrees(value));
      case "offset" -> segment.setOffset(value);
      default -> segment.setEndWidth(value);
    }
  }
}
