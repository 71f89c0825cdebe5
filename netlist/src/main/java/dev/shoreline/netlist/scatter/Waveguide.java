package dev.shoreline.netlist.scatter;

import java.util.List;

/**
 * A piece of waveguide with an index that changes linearly with wavelength.
 *
 * @param effectiveIndex at the reference wavelength
 * @param groupIndex at the reference wavelength
 * @param reference wavelength in vacuum, metres
 * @param lossPerLength dB/m
 */
public record Waveguide(
    double effectiveIndex, double groupIndex, double reference, double lossPerLength) {
  /**
   * Amplitude through a length.
   *
   * @param wavelength in vacuum, metres
   * @param length metres
   * @param shift further phase, radians
   */
  public Complex through(double wavelength, double length, double shift) {
    double slope = (groupIndex - effectiveIndex) / reference;
    double index = effectiveIndex - (wavelength - reference) * slope;
    double amplitude = Math.pow(10, -lossPerLength * length / 20);
    return Complex.polar(amplitude, 2 * Math.PI * index * length / wavelength + shift);
  }

  /** The matrix of a length between two ports; the arguments are those of {@link #through}. */
  public Scattering between(String in, String out, double wavelength, double length, double shift) {
    return Scattering.of(List.of(in, out)).with(in, out, through(wavelength, length, shift));
  }
}
