package dev.shoreline.layout.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.route.RouteOutcome.Routed;
import dev.shoreline.layout.route.RouteOutcome.Unroutable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

  private static final double UM = 1e-6;
  private static final BendStyle ARCS = new BendStyle(10 * UM, false);
  private static final BendStyle CLOTHOIDS = new BendStyle(10 * UM, true);

  static RouteRequest request(String name, Pose from, Pose to, BendStyle style) {
    return new RouteRequest(
        name,
        from,
        to,
        RouteRequest.NO_OWNER,
        RouteRequest.NO_OWNER,
        style,
        0.5 * UM,
        2 * UM,
        0,
        null);
  }

  private static Pose port(double x, double y, double degrees) {
    return Pose.ofDegrees(x * UM, y * UM, degrees);
  }

  private static RoutingSpace space(double extent) {
    return new RoutingSpace(-extent, -extent, extent, extent);
  }

  private static CenterLine routed(RouteOutcome outcome) {
    return assertInstanceOf(Routed.class, outcome, outcome.toString()).line();
  }

  /** The laws of a course: ends on its ports, bends no tighter than allowed. */
  private static void assertConnects(RouteRequest request, CenterLine line) {
    String seen = request.toString();
    assertEquals(0, line.end().distance(request.to()), 1e-12, seen);
    assertEquals(0, line.end().turnTo(request.arrival().heading()), 1e-9, seen);
    assertTrue(line.peak().radius() >= request.style().radius() * (1 - 1e-9), seen);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 30, 45, 90, 135, 180, 210, 270, 300})
  void routesBetweenPortsThatFaceAnywhere(double facing) {
    for (BendStyle style : List.of(ARCS, CLOTHOIDS)) {
      for (double start = 0; start < 360; start += 45) {
        RouteRequest request = request("a", port(0, 0, start), port(230, -140, facing), style);
        RouteOutcome outcome = Router.route(space(1e-3), List.of(request)).getFirst();
        assertConnects(request, routed(outcome));
      }
    }
  }

  @Test
  void smallOffsetsBecomeLaneChangesWithoutStraightLeftovers() {
    RouteRequest request = request("a", port(0, 0, 0), port(100, 3, 180), ARCS);
    CenterLine line = routed(Router.route(space(1e-3), List.of(request)).getFirst());
    assertConnects(request, line);
    assertEquals(2, line.bends());
    assertTrue(line.length() < 101 * UM);
  }

  @Test
  void goesAroundWhatIsInTheWay() {
    RoutingSpace space = space(1e-3);
    int wall = space.owner("wall");
    space.block(wall, 80 * UM, -200 * UM, 120 * UM, 60 * UM);
    RouteRequest request = request("a", port(0, 0, 0), port(200, 0, 180), CLOTHOIDS);
    CenterLine line = routed(Router.route(space, List.of(request)).getFirst());
    assertConnects(request, line);
    for (int i = 0; i <= 1000; i++) {
      Pose pose = line.at(line.length() * i / 1000);
      boolean near = pose.x() > 77.75 * UM && pose.x() < 122.25 * UM && pose.y() < 62.25 * UM;
      assertTrue(!near, "too near at " + pose);
    }
  }

  @Test
  void saysWhatBlocksAPort() {
    RoutingSpace space = space(1e-3);
    space.block(space.owner("device heater"), 5 * UM, -50 * UM, 10 * UM, 50 * UM);
    RouteRequest request = request("a", port(0, 0, 0), port(200, 0, 180), ARCS);
    Unroutable outcome =
        assertInstanceOf(Unroutable.class, Router.route(space, List.of(request)).getFirst());
    assertEquals(
        "no way from (0.000, 0.000) um to (200.000, 0.000) um: device heater is in front of the"
            + " port at (0.000, 0.000) um",
        outcome.reason());
  }

  @Test
  void givesUpInBoundedTimeWhereThereIsNoWay() {
    RoutingSpace space = space(2e-3);
    int cage = space.owner("cage");
    space.block(cage, -300 * UM, -300 * UM, 300 * UM, -290 * UM);
    space.block(cage, -300 * UM, 290 * UM, 300 * UM, 300 * UM);
    space.block(cage, -300 * UM, -300 * UM, -290 * UM, 300 * UM);
    space.block(cage, 290 * UM, -300 * UM, 300 * UM, 300 * UM);
    RouteRequest request = request("a", port(0, 0, 0), port(900, 0, 180), ARCS);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> assertInstanceOf(Unroutable.class, Router.route(space, List.of(request)).getFirst()));
  }

  @Test
  void crossesOnlyWhereItMay() {
    Pose west = port(0, 0, 0);
    Pose east = port(400, 0, 180);
    CenterLine wall =
        new CenterLine(
            port(200, -2000, 90), List.of(new dev.shoreline.layout.curve.Straight(4000 * UM)));
    RouteRequest never = request("a", west, east, ARCS);
    RoutingSpace space = space(4e-3);
    space.existingRoute("wall", wall, 0.5 * UM);
    CenterLine around = routed(Router.route(space, List.of(never)).getFirst());
    assertTrue(around.length() > 4000 * UM);
    RouteRequest once =
        new RouteRequest(
            "a",
            west,
            east,
            RouteRequest.NO_OWNER,
            RouteRequest.NO_OWNER,
            ARCS,
            0.5 * UM,
            2 * UM,
            1,
            null);
    RoutingSpace again = space(4e-3);
    again.existingRoute("wall", wall, 0.5 * UM);
    RouteOutcome outcome = Router.route(again, List.of(once)).getFirst();
    assertEquals(1, assertInstanceOf(Routed.class, outcome).crossings());
    assertEquals(400 * UM, routed(outcome).length(), 1e-12);
  }

  @Test
  void fansHundredsOfLanesInWithoutCrossings() {
    List<RouteRequest> lanes = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      lanes.add(
          request("lane" + i, port(i * 400, 5000, 270), port(54_000 + i * 127, 0, 90), CLOTHOIDS));
    }
    List<RouteOutcome> outcomes =
        assertTimeout(Duration.ofSeconds(20), () -> Router.route(space(0.16), lanes));
    List<CenterLine> lines = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      CenterLine line = routed(outcomes.get(i));
      assertConnects(lanes.get(i), line);
      lines.add(line);
    }
    assertApart(lines, 2.5 * UM - 50e-9);
  }

  /** Sampled centre lines keep a distance from each other. */
  private static void assertApart(List<CenterLine> lines, double distance) {
    for (int i = 1; i < lines.size(); i++) {
      CenterLine a = lines.get(i - 1);
      CenterLine b = lines.get(i);
      List<Pose> other = b.stations(0, 20e-9);
      for (Pose pose : a.stations(0, 20e-9)) {
        for (int k = 1; k < other.size(); k++) {
          double seen = toSegment(pose, other.get(k - 1), other.get(k));
          assertTrue(
              seen >= distance, "lanes " + (i - 1) + " and " + i + " at " + pose + ": " + seen);
        }
      }
    }
  }

  private static double toSegment(Pose p, Pose a, Pose b) {
    double dx = b.x() - a.x();
    double dy = b.y() - a.y();
    double square = dx * dx + dy * dy;
    double t =
        square == 0
            ? 0
            : Math.clamp(((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square, 0.0, 1.0);
    return Math.hypot(a.x() + t * dx - p.x(), a.y() + t * dy - p.y());
  }

  @Test
  void lanesOfUnevenPitchesShiftingBothWaysStayApart() {
    Random random = new Random(31);
    for (int round = 0; round < 20; round++) {
      List<RouteRequest> lanes = new ArrayList<>();
      double from = 0;
      double to = 400 * random.nextGaussian();
      for (int i = 0; i < 12; i++) {
        from += 30 + 200 * random.nextDouble();
        to += 5 + 250 * random.nextDouble();
        lanes.add(request("lane" + i, port(from, 900, 270), port(to, 0, 90), ARCS));
      }
      List<CenterLine> lines = new ArrayList<>();
      for (RouteOutcome outcome : Router.route(space(4e-3), lanes)) {
        lines.add(routed(outcome));
      }
      assertApart(lines, 2.5 * UM - 50e-9);
    }
  }

  @Test
  void aMatchGroupGetsOneLength() {
    List<RouteRequest> lanes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      RouteRequest lane =
          request("lane" + i, port(i * 400, 2000, 270), port(400 + i * 127, 0, 90), ARCS);
      lanes.add(
          new RouteRequest(
              lane.name(),
              lane.from(),
              lane.to(),
              lane.fromOwner(),
              lane.toOwner(),
              lane.style(),
              lane.width(),
              lane.separation(),
              0,
              "clock"));
    }
    List<RouteOutcome> outcomes = Router.route(space(4e-3), lanes);
    double length = routed(outcomes.getFirst()).length();
    for (int i = 0; i < 4; i++) {
      assertConnects(lanes.get(i), routed(outcomes.get(i)));
      assertEquals(length, routed(outcomes.get(i)).length(), 1e-11);
    }
  }

  @Test
  void sameRequestsGiveTheSameCourses() {
    List<RouteRequest> requests = new ArrayList<>();
    Random random = new Random(33);
    for (int i = 0; i < 12; i++) {
      requests.add(
          request(
              "r" + i,
              port(i * 150, 0, 90),
              port(1000 * random.nextDouble(), 700 + 120 * i, 90 * random.nextInt(4)),
              ARCS));
    }
    List<String> first =
        Router.route(space(3e-3), requests).stream().map(RouterTest::describe).toList();
    List<String> second =
        Router.route(space(3e-3), requests).stream().map(RouterTest::describe).toList();
    assertEquals(first, second);
    assertTrue(
        first.stream().filter(s -> s.startsWith("Unroutable")).count() <= 2, first.toString());
  }

  private static String describe(RouteOutcome outcome) {
    return outcome instanceof Routed routed
        ? routed.line().curves().toString()
        : outcome.toString();
  }
}
