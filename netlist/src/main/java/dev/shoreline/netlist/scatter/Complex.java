package dev.shoreline.netlist.scatter;

/**
 * A complex amplitude.
 *
 * @param re real part
 * @param im imaginary part
 */
public record Complex(double re, double im) {
  /** Nothing. */
  public static final Complex ZERO = new Complex(0, 0);

  /** The whole amplitude, not shifted. */
  public static final Complex ONE = new Complex(1, 0);

  /** An amplitude of a phase in radians. */
  public static Complex polar(double amplitude, double phase) {
    return new Complex(amplitude * Math.cos(phase), amplitude * Math.sin(phase));
  }

  /** The sum. */
  public Complex plus(Complex other) {
    return new Complex(re + other.re, im + other.im);
  }

  /** The difference. */
  public Complex minus(Complex other) {
    return new Complex(re - other.re, im - other.im);
  }

  /** The product. */
  public Complex times(Complex other) {
    return new Complex(re * other.re - im * other.im, re * other.im + im * other.re);
  }

  /** The quotient. */
  public Complex over(Complex other) {
    double norm = other.power();
    return new Complex(
        (re * other.re + im * other.im) / norm, (im * other.re - re * other.im) / norm);
  }

  /** The square of the amplitude. */
  public double power() {
    return re * re + im * im;
  }
}
