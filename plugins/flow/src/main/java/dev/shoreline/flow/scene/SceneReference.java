package dev.shoreline.flow.scene;

/**
 * A placed cell or a lattice of it. A point p of the cell goes to (xx·p.x + xy·p.y + dx, yx·p.x +
 * yy·p.y + dy).
 *
 * @param cell index of the cell
 * @param xx matrix
 * @param xy matrix
 * @param yx matrix
 * @param yy matrix
 * @param dx displacement, database units
 * @param dy displacement, database units
 * @param columns copies along the column step
 * @param rows copies along the row step
 * @param columnX step from column to column, database units
 * @param columnY step from column to column, database units
 * @param rowX step from row to row, database units
 * @param rowY step from row to row, database units
 */
public record SceneReference(
    int cell,
    double xx,
    double xy,
    double yx,
    double yy,
    long dx,
    long dy,
    int columns,
    int rows,
    long columnX,
    long columnY,
    long rowX,
    long rowY) {}
