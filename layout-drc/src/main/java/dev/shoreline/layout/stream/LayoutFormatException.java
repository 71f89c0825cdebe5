package dev.shoreline.layout.stream;

import java.io.IOException;

/**
 * A layout file that cannot be read, or a layout that a format cannot hold; the message names the
 * place.
 */
public final class LayoutFormatException extends IOException {

  private static final long serialVersionUID = 1;

  private final String file;
  private final long offset;
  private final String record;
  private final String cell;
  private final String problem;

  /**
   * An error at a place.
   *
   * @param file name of the file as the caller gave it
   * @param offset byte offset of the record in the (unzipped) file; −1 if the error is not at one
   *     place
   * @param record name of the record; empty if unknown
   * @param cell name of the cell; empty outside of cells
   * @param problem what was found, and what was expected
   */
  public LayoutFormatException(
      String file, long offset, String record, String cell, String problem) {
    super(describe(file, offset, record, cell, problem));
    this.file = file;
    this.offset = offset;
    this.record = record;
    this.cell = cell;
    this.problem = problem;
  }

  private static String describe(
      String file, long offset, String record, String cell, String problem) {
    StringBuilder text = new StringBuilder(file);
    if (offset >= 0) {
      text.append(": byte ").append(offset);
    }
    if (!record.isEmpty()) {
      text.append(", record ").append(record);
    }
    if (!cell.isEmpty()) {
      text.append(", cell ").append(cell);
    }
    return text.append(": ").append(problem).toString();
  }

  /** Name of the file as the caller gave it. */
  public String file() {
    return file;
  }

  /** Byte offset of the record in the (unzipped) file; −1 if the error is not at one place. */
  public long offset() {
    return offset;
  }

  /** Name of the record; empty if unknown. */
  public String record() {
    return record;
  }

  /** Name of the cell; empty outside of cells. */
  public String cell() {
    return cell;
  }

  /** What was found, and what was expected, without the place. */
  public String problem() {
    return problem;
  }
}
