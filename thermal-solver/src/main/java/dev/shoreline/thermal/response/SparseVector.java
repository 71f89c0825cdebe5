package dev.shoreline.thermal.response;

import java.util.stream.IntStream;

/** The few values of a field that are not zero. */
final class SparseVector {
  private final int[] place;
  private final double[] value;

  private SparseVector(int[] place, double[] value) {
    this.place = place;
    this.value = value;
  }

  /** What is not zero of a field, times a factor. */
  static SparseVector of(double[] field, double factor) {
    int[] place = IntStream.range(0, field.length).filter(i -> field[i] != 0).toArray();
    double[] value = IntStream.of(place).mapToDouble(i -> field[i] * factor).toArray();
    return new SparseVector(place, value);
  }

  double[] toField(int size) {
    double[] field = new double[size];
    for (int i = 0; i < place.length; i++) {
      field[place[i]] = value[i];
    }
    return field;
  }

  double dot(double[] field) {
    double sum = 0;
    for (int i = 0; i < place.length; i++) {
      sum += value[i] * field[place[i]];
    }
    return sum;
  }
}
