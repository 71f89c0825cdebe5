package dev.shoreline.layout.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.support.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CornersTest {

  private static final double UM = 1e-6;

  private static Place at(double x, double y) {
    return new Place(x * UM, y * UM);
  }

  @Test
  void bendsTakeTheirSetbackFromBothLegs() {
    BendStyle style = new BendStyle(5 * UM, false);
    Course course =
        Corners.round(
            Pose.ORIGIN,
            List.of(at(10, 0), at(10, 30)),
            Pose.ofDegrees(40 * UM, 30 * UM, 0),
            style);
    CenterLine line = assertInstanceOf(Course.Fits.class, course).line();
    assertEquals((70 - 2 * (10 - 2.5 * Math.PI)) * UM, line.length(), 1e-15);
    assertEquals(0, line.end().distance(Pose.ofDegrees(40 * UM, 30 * UM, 0)), 1e-15);
  }

  @Test
  void aLegTooShortForItsBendsIsReportedWithItsPlace() {
    Course course =
        Corners.round(
            Pose.ORIGIN,
            List.of(at(20, 0), at(20, 15)),
            Pose.ofDegrees(40 * UM, 15 * UM, 0),
            new BendStyle(10 * UM, false));
    Course.Misfit misfit = assertInstanceOf(Course.Misfit.class, course);
    assertEquals(at(20, 15), misfit.at());
    assertEquals(
        "a bend of 90.0° with radius 10.000 um does not fit: the bends at both ends of the leg of"
            + " 15.000 um take 20.000 um",
        misfit.reason());
  }

  @Test
  void turningBackAndMissingThePortAreReported() {
    BendStyle style = new BendStyle(1 * UM, false);
    assertInstanceOf(
        Course.Misfit.class,
        Corners.round(
            Pose.ORIGIN,
            List.of(at(50, 0), at(10, 0)),
            Pose.ofDegrees(10 * UM, 9 * UM, 90),
            style));
    assertInstanceOf(
        Course.Misfit.class,
        Corners.round(Pose.ORIGIN, List.of(at(0, 50)), Pose.ofDegrees(9 * UM, 50 * UM, 0), style));
    assertInstanceOf(
        Course.Misfit.class,
        Corners.round(Pose.ORIGIN, List.of(), Pose.ofDegrees(9 * UM, 5 * UM, 0), style));
  }

  @Test
  void waypointsAsideAreReachedBySquareCorners() {
    List<Place> corners =
        Corners.throughWaypoints(Pose.ORIGIN, List.of(at(100, 40)), Pose.ofDegrees(300 * UM, 0, 0));
    assertEquals(List.of(at(100, 0), at(100, 40), at(100, 0)).size(), corners.size());
    assertEquals(at(100, 0), corners.getFirst());
  }

  /**
   * Lengths that an independent tool exported for the waveguides of a ring-modulator transceiver.
   * It counts every bend by whole nanometres (7.853 um for 90° at 5 um), ours exactly, so that
   * lengths agree within 1 nm a bend, and to the rounding of its last digit once that is undone.
   */
  @Test
  void lengthsAgreeWithTheTransceiverNetlist() throws IOException {
    Path file = Corpus.file("netlist/siepic/GSiP_RingMod_Transceiver.spi");
    Pattern waveguide =
        Pattern.compile("wg_length=([\\d.]+)u .*points=\\[(\\[.*?\\])\\] radius=([\\d.]+)");
    int seen = 0;
    for (String line : Files.readAllLines(file)) {
      Matcher m = waveguide.matcher(line);
      if (m.find()) {
        double radius = Double.parseDouble(m.group(3)) * UM;
        CenterLine course = course(m.group(2), new BendStyle(radius, false));
        double expected = Double.parseDouble(m.group(1)) * UM;
        int bends = course.bends();
        assertEquals(expected, course.length(), (bends + 0.6) * 1e-9, line);
        double quarter = radius * Math.PI / 2;
        double lost = quarter - Math.floor(quarter / 1e-9) * 1e-9;
        assertEquals(expected, course.length() - bends * lost, 0.51e-9, line);
        seen++;
      }
    }
    assertEquals(19, seen);
  }

  private static CenterLine course(String points, BendStyle style) {
    List<Place> places = new ArrayList<>();
    Matcher m = Pattern.compile("\\[([-\\d.]+),([-\\d.]+)\\]").matcher(points);
    while (m.find()) {
      places.add(at(Double.parseDouble(m.group(1)), Double.parseDouble(m.group(2))));
    }
    int last = places.size() - 1;
    Pose from =
        new Pose(places.get(0).x(), places.get(0).y(), places.get(0).headingTo(places.get(1)));
    double arriving = places.get(last - 1).headingTo(places.get(last));
    Pose to = new Pose(places.get(last).x(), places.get(last).y(), arriving);
    Course course = Corners.round(from, places.subList(1, last), to, style);
    assertTrue(course instanceof Course.Fits, course.toString());
    return ((Course.Fits) course).line();
  }
}
