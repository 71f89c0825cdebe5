package dev.shoreline.layout.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FresnelTest {

  @Test
  void agreesWithQuadrature() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      double t = 6 * random.nextDouble() - 3;
      Fresnel value = Fresnel.of(t);
      double cosine = Quadrature.integrate(u -> Math.cos(Math.PI * u * u / 2), 0, t, 200);
      double sine = Quadrature.integrate(u -> Math.sin(Math.PI * u * u / 2), 0, t, 200);
      assertEquals(cosine, value.cosine(), 1e-12, "C at " + t);
      assertEquals(sine, value.sine(), 1e-12, "S at " + t);
    }
  }

  @Test
  void bothMethodsMeetAndTheLimitIsAHalf() {
    Fresnel below = Fresnel.of(2);
    Fresnel above = Fresnel.of(Math.nextUp(2.0));
    assertEquals(below.cosine(), above.cosine(), 1e-13);
    assertEquals(below.sine(), above.sine(), 1e-13);
    // Table 7.7 of Abramowitz and Stegun at 1, and the limit.
    assertEquals(0.7798934003768228, Fresnel.of(1).cosine(), 1e-14);
    assertEquals(0.4382591473903548, Fresnel.of(1).sine(), 1e-14);
    assertEquals(0.5, Fresnel.of(1e6).cosine(), 1e-6);
  }
}
