package dev.shoreline.netlist.place;

import dev.shoreline.netlist.model.Box;
import dev.shoreline.netlist.model.ViaArray;
import java.util.ArrayList;
import java.util.List;

/**
 * The vias of an array: a lattice without those that an exclusion touches. Metres, in the cell of
 * the array.
 *
 * @param array with a pitch above 0 where it has more than one column or row
 */
public record ViaLattice(ViaArray array) {
  /** Of a pitch: a via that touches an exclusion at a point stays. */
  private static final double NOISE = 1e-9;

  /**
   * Columns of a row that stand side by side.
   *
   * @param first from 0
   * @param last included
   */
  public record Run(int first, int last) {}

  /** The diameter of a via; 0 where it is not known. */
  public double diameter() {
    return KindDefaults.diameter(array);
  }

  /** The centre of a column. */
  public double x(int column) {
    return array.getOriginX() + column * array.getPitchX();
  }

  /** The centre of a row. */
  public double y(int row) {
    return array.getOriginY() + row * array.getPitchY();
  }

  /** The smallest distance of neighbours in the lattice; infinite for a single via. */
  public double pitch() {
    double x = array.getColumns() > 1 ? array.getPitchX() : Double.POSITIVE_INFINITY;
    double y = array.getRows() > 1 ? array.getPitchY() : Double.POSITIVE_INFINITY;
    return Math.min(x, y);
  }

  /** The columns of a row that no exclusion touches. */
  public List<Run> runs(int row) {
    double radius = diameter() / 2;
    List<Run> runs = new ArrayList<>();
    runs.add(new Run(0, array.getColumns() - 1));
    double y = y(row);
    for (Box box : array.getExclusions()) {
      double away = Math.max(0, Math.max(box.getY0() - y, y - box.getY1()));
      if (away >= radius) {
        continue;
      }
      double reach = Math.sqrt(radius * radius - away * away);
      double pitch = array.getPitchX();
      int first = (int) Math.floor((box.getX0() - reach - array.getOriginX()) / pitch + NOISE) + 1;
      int last = (int) Math.ceil((box.getX1() + reach - array.getOriginX()) / pitch - NOISE) - 1;
      runs = without(runs, first, last);
    }
    return runs;
  }

  private static List<Run> without(List<Run> runs, int first, int last) {
    List<Run> left = new ArrayList<>();
    for (Run run : runs) {
      if (last < run.first || run.last < first || last < first) {
        left.add(run);
        continue;
      }
      if (run.first < first) {
        left.add(new Run(run.first, first - 1));
      }
      if (last < run.last) {
        left.add(new Run(last + 1, run.last));
      }
    }
    return left;
  }
}
