package dev.shoreline.layout.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Laws that every curve obeys, on seeded random curves of the sizes of waveguides. */
class CurveTest {

  private static final double UM = 1e-6;

  static Curve random(Random random) {
    double size = (1 + 99 * random.nextDouble()) * UM;
    double angle = (random.nextBoolean() ? 1 : -1) * (0.05 + 3 * random.nextDouble());
    return switch (random.nextInt(6)) {
      case 0 -> new Straight(size);
      case 1 -> new Arc(size, angle);
      case 2 ->
          new EulerBend(size, angle, random.nextBoolean() ? 1 : 0.1 + 0.8 * random.nextDouble());
      case 3 -> new SBend(size, size * (random.nextDouble() - 0.5) + 1e-9);
      case 4 -> new Bezier(size / 2, size / 2, size * (random.nextDouble() - 0.5), size, size / 3);
      default -> new Taper(size, 0.5 * UM, 2 * UM);
    };
  }

  @Test
  void headingIsTheIntegralOfCurvatureAndPlaceThatOfHeading() {
    Random random = new Random(11);
    for (int i = 0; i < 60; i++) {
      Curve curve = random(random);
      double s = curve.length() * random.nextDouble();
      Pose pose = curve.at(s);
      String seen = "case " + i + ": " + curve + " at " + s;
      int panels = 200;
      assertEquals(
          Quadrature.integrate(u -> Math.cos(curve.at(u).heading()), 0, s, panels),
          pose.x(),
          1e-11,
          seen);
      assertEquals(
          Quadrature.integrate(u -> Math.sin(curve.at(u).heading()), 0, s, panels),
          pose.y(),
          1e-11,
          seen);
      // Where curvature jumps or has a kink the quadrature loses its order.
      double slack = curve instanceof SBend ? 0.02 : 1e-5;
      assertEquals(
          Quadrature.integrate(curve::curvature, 0, s, panels), pose.heading(), slack, seen);
    }
  }

  @Test
  void peakIsTheLargestCurvatureAndIsWhereItSays() {
    Random random = new Random(12);
    for (int i = 0; i < 60; i++) {
      Curve curve = random(random);
      Peak peak = curve.peak();
      String seen = "case " + i + ": " + curve;
      assertEquals(
          peak.curvature(), curve.curvature(peak.at()), 1e-5 * Math.abs(peak.curvature()), seen);
      for (int k = 0; k <= 50; k++) {
        double here = Math.abs(curve.curvature(curve.length() * k / 50));
        assertTrue(here <= Math.abs(peak.curvature()) * (1 + 1e-9), seen);
      }
    }
  }

  @Test
  void eulerBendTurnsByItsAngleAndIsSymmetric() {
    EulerBend bend = new EulerBend(10 * UM, Math.PI / 2);
    assertEquals(2 * 10 * UM * Math.PI / 2, bend.length(), 1e-18);
    assertEquals(Math.PI / 2, bend.end().heading(), 1e-14);
    assertEquals(bend.end().x(), bend.end().y(), 1e-17);
    assertEquals(10 * UM, bend.peak().radius(), 1e-18);
    assertEquals(bend.length() / 2, bend.peak().at(), 1e-18);
    // Each clothoid is 15.708 um long and turns by 45°, its reach is that of t = 1/sqrt(2).
    Fresnel reach = Fresnel.of(Math.sqrt(0.5));
    double scale = Math.PI * Math.sqrt(50) * UM;
    assertEquals(scale * (reach.cosine() + reach.sine()), bend.end().x(), 1e-17);
    assertEquals(10 * UM, new EulerBend(10 * UM, Math.PI / 2, 1e-6).end().x(), 1e-10);
  }

  @Test
  void sBendReachesItsOffsetWithTheStartHeading() {
    SBend bend = new SBend(50 * UM, -8 * UM);
    assertEquals(50 * UM, bend.end().x(), 1e-18);
    assertEquals(-8 * UM, bend.end().y(), 1e-18);
    assertEquals(0, bend.end().heading(), 1e-15);
    assertEquals((2500 + 64) / 32.0 * UM, bend.radius(), 1e-18);
    assertEquals(20 * UM, SBend.ofRadius(20 * UM, 5 * UM).radius(), 1e-16);
  }

  @Test
  void chainsArePoseContinuousAndMeasureTheSumOfTheirParts() {
    Random random = new Random(13);
    for (int i = 0; i < 50; i++) {
      List<Curve> curves = new ArrayList<>();
      for (int k = 0; k < 5; k++) {
        curves.add(random(random));
      }
      CenterLine line = new CenterLine(new Pose(1e-3, -2e-3, random.nextDouble()), curves);
      double sum = curves.stream().mapToDouble(Curve::length).sum();
      assertEquals(sum, line.length(), 1e-15);
      double s = sum * random.nextDouble();
      double step = 1e-9;
      assertEquals(step, line.at(s).distance(line.at(s + step)), 1e-12, "case " + i);
      Peak peak = line.peak();
      assertEquals(
          Math.abs(peak.curvature()),
          Math.max(
              Math.abs(line.curvature(peak.at() - 1e-15)),
              Math.abs(line.curvature(peak.at() + 1e-15))),
          1e-4 * Math.abs(peak.curvature()));
    }
  }

  @Test
  void posesComposeAndInvert() {
    Random random = new Random(14);
    for (int i = 0; i < 100; i++) {
      Pose a = new Pose(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      Pose b = new Pose(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
      Pose back = a.then(b).in(a);
      assertEquals(b.x(), back.x(), 1e-12);
      assertEquals(b.y(), back.y(), 1e-12);
      assertEquals(b.heading(), back.heading(), 1e-12);
    }
    assertEquals(Math.PI, Pose.ORIGIN.turnTo(-Math.PI), 0);
    assertEquals(-Math.PI / 2, Pose.ofDegrees(0, 0, 180).turnTo(Math.PI / 2), 1e-15);
  }

  @Test
  void rejectsWhatIsNoCurve() {
    assertThrows(IllegalArgumentException.class, () -> new Straight(0));
    assertThrows(IllegalArgumentException.class, () -> new Arc(1e-6, 7));
    assertThrows(IllegalArgumentException.class, () -> new EulerBend(1e-6, 1, 0));
    assertThrows(IllegalArgumentException.class, () -> new SBend(1e-6, 2e-6));
    assertThrows(IllegalArgumentException.class, () -> new Taper(1e-6, 0, 1e-6));
    assertThrows(IllegalArgumentException.class, () -> new Bezier(1e-6, 0, 0, 0, 0));
  }
}
