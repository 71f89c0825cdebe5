package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.Figure;
import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.FlatView;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.extract.PortSurvey;
import dev.shoreline.layout.extract.PortSurvey.Device;
import dev.shoreline.layout.extract.PortSurvey.Joint;
import dev.shoreline.layout.extract.PortSurvey.Port;
import dev.shoreline.layout.extract.PortSurvey.Route;
import dev.shoreline.layout.extract.Recognition;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.region.Links;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Rules on ports, routes and couplers of layouts that mark them. */
final class PortRule {
  /** Marks are at least this large, database units. */
  private static final long LEAST_MARK = 50;

  private final Rule rule;
  private final Check.Ports check;
  private final Cell cell;
  private final double dbu;
  private final PortSurvey survey;
  private final List<Marker> markers = new ArrayList<>();

  /**
   * What a survey depends on, beside its cell.
   *
   * @param reach up to which ports count as meeting, database units
   */
  record Sight(Recognition recognition, double reach) {}

  private PortRule(Rule rule, Check.Ports check, Cell cell, double dbu, PortSurvey survey) {
    this.rule = rule;
    this.check = check;
    this.cell = cell;
    this.dbu = dbu;
    this.survey = survey;
  }

  /**
   * What breaks a rule in a cell and all below it.
   *
   * @param surveys of the cell, which most rules on ports have in common
   */
  static List<Marker> markers(
      Rule rule, Check.Ports check, Cell cell, double dbu, Memo<Sight, PortSurvey> surveys) {
    Recognition recognition =
        new Recognition(
            check.deviceLayers().stream().sorted().toList(),
            check.pinLayers().stream().sorted().toList(),
            List.of(),
            List.of());
    PortSurvey survey =
        surveys.get(
            new Sight(recognition, Math.max(1, check.reach() / dbu)),
            sight -> PortSurvey.of(cell, sight.recognition(), dbu, sight.reach()));
    PortRule run = new PortRule(rule, check, cell, dbu, survey);
    if (run.survey.isTooLarge()) {
      throw new ShapeLimit.TooManyShapes(run.survey.devices().size());
    }
    run.look();
    return run.markers;
  }

  private void look() {
    switch (check.measure()) {
      case PORT_OFFSET -> joints(j -> j.first().distance(j.second()) * dbu);
      case PORT_STEP -> joints(j -> Math.abs(j.first().width() - j.second().width()) * dbu);
      case PORT_ANGLE -> joints(j -> j.first().skew(j.second()));
      case PORTS_JOINED -> survey.open().forEach(this::open);
      case ROUTE_LENGTH ->
          routes().forEach(route -> judge(route.length() * dbu, "a route of ", box(route)));
      case LENGTH_SPREAD -> spread(routes());
      case COUPLER_PITCH -> pitches();
      case COUPLER_ANGLE -> angles();
    }
  }

  /** What is measured of a joint, SI. */
  @FunctionalInterface
  private interface OfJoint {
    double measured(Joint joint);
  }

  private void joints(OfJoint measure) {
    for (Joint joint : survey.joints()) {
      judge(measure.measured(joint), names(joint), mark(joint.first()).union(mark(joint.second())));
    }
  }

  private String names(Joint joint) {
    return device(joint.first()).name() + " and " + device(joint.second()).name() + " meet: ";
  }

  private Device device(Port port) {
    return survey.devices().get(port.device());
  }

  private void open(Port port) {
    String text = "a port of " + device(port).name() + " meets no other one";
    add(text, mark(port), Double.NaN, Double.NaN);
  }

  private static Box mark(Port port) {
    long half = Math.max(LEAST_MARK, Math.round(port.width() / 2));
    long x = Math.round(port.x());
    long y = Math.round(port.y());
    return new Box(x - half, y - half, x + half, y + half);
  }

  private Box box(Route route) {
    Box box = Box.EMPTY;
    for (int guide : route.guides()) {
      box = box.union(survey.devices().get(guide).outline());
    }
    return box;
  }

  /** The routes that end at the devices and carry the labels that the check asks for. */
  private List<Route> routes() {
    List<Label> labels =
        check.labels() == null
            ? List.of()
            : FlatView.labels(cell, Transform.IDENTITY, check.labels()).stream()
                .filter(label -> check.name().matches(label.text()))
                .toList();
    return survey.routes().stream()
        .filter(
            r ->
                r.ends().stream()
                    .allMatch(e -> check.device().matches(survey.devices().get(e).name())))
        .filter(r -> check.labels() == null || carries(r, labels))
        .toList();
  }

  private boolean carries(Route route, List<Label> labels) {
    return labels.stream()
        .anyMatch(
            label ->
                route.guides().stream()
                    .anyMatch(g -> survey.devices().get(g).contains(label.origin())));
  }

  private void spread(List<Route> routes) {
    double shortest = routes.stream().mapToDouble(Route::length).min().orElse(0);
    for (Route route : routes) {
      judge(
          (route.length() - shortest) * dbu,
          "a route of " + told(route.length() * dbu, Dimension.LENGTH) + ", longer by ",
          box(route));
    }
  }

  /** The first ports of couplers, by the circuit that they are of. */
  private Map<Integer, List<Port>> couplers() {
    Links circuits = new Links(survey.devices().size());
    survey.joints().forEach(j -> circuits.join(j.first().device(), j.second().device()));
    Map<Integer, List<Port>> couplers = new TreeMap<>();
    int last = -1;
    for (Port port : survey.ports()) {
      if (port.device() != last && check.device().matches(device(port).name())) {
        couplers.computeIfAbsent(circuits.first(port.device()), key -> new ArrayList<>()).add(port);
      }
      last = port.device();
    }
    return couplers;
  }

  private void pitches() {
    for (List<Port> some : couplers().values()) {
      Comparator<Port> along =
          spread(some, Port::x) > spread(some, Port::y)
              ? Comparator.comparingDouble(Port::x)
              : Comparator.comparingDouble(Port::y);
      List<Port> row = some.stream().sorted(along).toList();
      IntStream.range(1, row.size())
          .forEach(
              i ->
                  judge(
                      row.get(i).distance(row.get(i - 1)) * dbu,
                      "couplers of one circuit at a pitch of ",
                      mark(row.get(i)).union(mark(row.get(i - 1)))));
    }
  }

  /** A coordinate of a port. */
  @FunctionalInterface
  private interface Coordinate {
    double of(Port port);
  }

  private static double spread(List<Port> ports, Coordinate coordinate) {
    double least = ports.stream().mapToDouble(coordinate::of).min().orElse(0);
    return ports.stream().mapToDouble(coordinate::of).max().orElse(0) - least;
  }

  private void angles() {
    couplers().values().stream()
        .flatMap(List::stream)
        .forEach(
            p -> judge(p.heading(), "a waveguide leaves " + device(p).name() + " at ", mark(p)));
  }

  /** Adds a marker unless a value keeps both bounds. */
  private void judge(double measured, String what, Box place) {
    double hair = RuleRun.HAIR * (dimension().equals(Dimension.LENGTH) ? dbu : 1);
    boolean below = measured < check.least() - hair;
    if (below || measured > check.most() + hair) {
      double limit = below ? check.least() : check.most();
      boolean exact = check.least() == check.most();
      String relation = exact ? ", not " : below ? " < " : " > ";
      add(
          what + told(measured, dimension()) + relation + told(limit, dimension()),
          place,
          measured,
          limit);
    }
  }

  private Dimension dimension() {
    return check.measure().dimension();
  }

  private static String told(double value, Dimension dimension) {
    return Quantity.of(value, dimension).toString();
  }

  private void add(String text, Box place, double measured, double limit) {
    markers.add(
        new Marker(
            rule.name(),
            rule.severity(),
            RuleRun.text(rule, text),
            new Figure.Area(Polygon.box(place)),
            measured,
            limit));
  }
}
