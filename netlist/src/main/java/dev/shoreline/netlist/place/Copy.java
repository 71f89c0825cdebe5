package dev.shoreline.netlist.place;

import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Lattice;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One copy of an instance, which is an array where it has a lattice.
 *
 * @param column of the lattice, from 0
 * @param row of the lattice, from 0
 * @param dx displacement from the first copy in the owner's coordinates, metres
 * @param dy displacement from the first copy in the owner's coordinates, metres
 */
public record Copy(int column, int row, double dx, double dy) {

  private static final Copy ONLY = new Copy(0, 0, 0, 0);

  /** How many copies an instance stands for. */
  public static long count(Instance instance) {
    Lattice lattice = instance.getLattice();
    return lattice == null ? 1 : (long) lattice.getColumns() * lattice.getRows();
  }

  /** The copies of an instance, row by row. */
  public static Stream<Copy> of(Instance instance) {
    Lattice lattice = instance.getLattice();
    if (lattice == null) {
      return Stream.of(ONLY);
    }
    return IntStream.range(0, lattice.getRows())
        .boxed()
        .flatMap(
            row ->
                IntStream.range(0, lattice.getColumns())
                    .mapToObj(column -> at(instance, column, row)));
  }

  /** The copy in a column and a row; both 0 for an instance that is no array. */
  public static Copy at(Instance instance, int column, int row) {
    Lattice lattice = instance.getLattice();
    return lattice == null
        ? ONLY
        : new Copy(
            column,
            row,
            column * lattice.getColumnX() + row * lattice.getRowX(),
            column * lattice.getColumnY() + row * lattice.getRowY());
  }

  /** Whether this is the copy that stands where the instance says. */
  public boolean isFirst() {
    return column == 0 && row == 0;
  }

  /** The name of this copy of an instance, for instance {@code pad(2, 0)}. */
  public String nameOf(Instance instance) {
    String name = ElementNames.of(instance);
    return instance.getLattice() == null ? name : name + ElementNames.copy(column, row);
  }
}
