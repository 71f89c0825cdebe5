package dev.shoreline.thermal.solve;

import dev.shoreline.thermal.operator.ColumnLayout;

/** What a cycle works on at one level: a right-hand side and the correction that answers it. */
final class Values {
  final float[] rhs;
  final float[] x;

  Values(ColumnLayout layout) {
    rhs = new float[layout.size()];
    x = new float[layout.size()];
  }
}
