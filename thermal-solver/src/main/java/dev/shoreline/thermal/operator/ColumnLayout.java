package dev.shoreline.thermal.operator;

/**
 * Where the value of each cell lies in an array: columns of cells are coloured like a chess board,
 * and within each row (one y, one z) the red and the black columns are packed apart.
 *
 * <p>All neighbours of a red column are black and the reverse, so relaxing one colour reads runs of
 * consecutive values of the other. Each colour's run ends with padding that always holds zero, and
 * a zero row lies before the first and after the last, so that reads across the rim meet a zero
 * conductance instead of a branch.
 *
 * @param nx cells along x
 * @param ny cells along y
 * @param nz cells along z
 */
public record ColumnLayout(int nx, int ny, int nz) {
  /** Bytes of arrays and object headers are small against this many elements. */
  private static final long MAX_ELEMENTS = Integer.MAX_VALUE - 16L;

  /** Rejects grids that an array cannot hold. */
  public ColumnLayout {
    if (nx < 1 || ny < 1 || nz < 1 || elements(nx, ny, nz) > MAX_ELEMENTS) {
      throw new IllegalArgumentException("grid " + nx + " × " + ny + " × " + nz);
    }
  }

  /** Array length for a grid, also when an array could not be that long. */
  public static long elements(int nx, int ny, int nz) {
    return (ny + 2L) * nz * 2L * ((nx + 1L) / 2 + 1);
  }

  /** Array length. */
  public int size() {
    return (int) elements(nx, ny, nz);
  }

  /** The number of columns of one colour in a row, the last of which may be padding. */
  public int half() {
    return (nx + 1) / 2;
  }

  /** Distance between the two colours of a row. */
  public int colorStride() {
    return half() + 1;
  }

  /** Distance between a cell and the one above it. */
  public int levelStride() {
    return 2 * colorStride();
  }

  /** Distance between a cell's row and the next one along y. */
  public int rowStride() {
    return nz * levelStride();
  }

  /** Where row {@code j} begins; −1 and {@code ny} are the zero rows. */
  public int rowStart(int j) {
    return (j + 1) * rowStride();
  }

  /** Where the run of one colour at row {@code j}, height {@code k} begins. */
  public int runStart(int j, int k, int color) {
    return rowStart(j) + k * levelStride() + color * colorStride();
  }

  /** Which x index, 0 or 1, the first column of a colour has in row {@code j}. */
  public static int phase(int j, int color) {
    return (j + color) & 1;
  }

  /** Where a cell's value lies. */
  public int index(int i, int j, int k) {
    return runStart(j, k, (i + j) & 1) + (i >> 1);
  }
}
