package dev.shoreline.layout.curve;

/**
 * The Fresnel integrals C(t) = ∫₀ᵗ cos(πu²/2) du and S(t) = ∫₀ᵗ sin(πu²/2) du, absolute error below
 * 1e-13.
 *
 * <p>Power series for |t| ≤ 2 (DLMF 7.6.4, 7.6.6), beyond that the continued fraction of the
 * complementary error function (DLMF 7.9.2) with C + iS = (1+i)/2 · erf((√π/2)(1−i)t) (DLMF 7.5.8).
 *
 * @param cosine C(t)
 * @param sine S(t)
 */
public record Fresnel(double cosine, double sine) {

  private static final double SERIES_LIMIT = 2;
  private static final int FRACTION_TERMS = 80;

  /** Both integrals from 0 to {@code t}, any finite value. */
  public static Fresnel of(double t) {
    double magnitude = Math.abs(t);
    Fresnel value = magnitude <= SERIES_LIMIT ? series(magnitude) : fraction(magnitude);
    return t < 0 ? new Fresnel(-value.cosine, -value.sine) : value;
  }

  private static Fresnel series(double t) {
    double phase = StrictMath.PI * t * t / 2;
    double power = t;
    double cosine = t;
    double sine = 0;
    for (int k = 1; Math.abs(power) > 1e-18; k++) {
      power *= phase / k;
      double term = power / (2 * k + 1);
      switch (k % 4) {
        case 0 -> cosine += term;
        case 1 -> sine += term;
        case 2 -> cosine -= term;
        default -> sine -= term;
      }
    }
    return new Fresnel(cosine, sine);
  }

  private static Fresnel fraction(double t) {
    // Denominators b_n = 2z² + 1 + 4n with 2z² = −iπt², evaluated from the tail.
    double imaginary = -StrictMath.PI * t * t;
    double re = 4.0 * FRACTION_TERMS + 1;
    double im = imaginary;
    for (int n = FRACTION_TERMS; n > 0; n--) {
      double numerator = (2.0 * n - 1) * (2.0 * n) / (re * re + im * im);
      double nextRe = 4.0 * (n - 1) + 1 - numerator * re;
      im = imaginary + numerator * im;
      re = nextRe;
    }
    // erfc(z) = 2z e^{−z²} / (√π d) = t (1−i) e^{iπt²/2} / d, and (1+i)(1−i)/2 = 1.
    double phase = StrictMath.PI * t * t / 2;
    double cos = StrictMath.cos(phase);
    double sin = StrictMath.sin(phase);
    double scale = t / (re * re + im * im);
    return new Fresnel(0.5 - scale * (cos * re + sin * im), 0.5 - scale * (sin * re - cos * im));
  }
}
