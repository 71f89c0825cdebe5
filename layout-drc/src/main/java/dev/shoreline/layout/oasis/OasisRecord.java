package dev.shoreline.layout.oasis;

/** Types of OASIS records, by their number: SEMI P39, table of records. */
enum OasisRecord {
  PAD,
  START,
  END,
  CELLNAME,
  CELLNAME_NUMBERED,
  TEXTSTRING,
  TEXTSTRING_NUMBERED,
  PROPNAME,
  PROPNAME_NUMBERED,
  PROPSTRING,
  PROPSTRING_NUMBERED,
  LAYERNAME,
  LAYERNAME_TEXT,
  CELL_NUMBERED,
  CELL,
  XYABSOLUTE,
  XYRELATIVE,
  PLACEMENT,
  PLACEMENT_TRANSFORMED,
  TEXT,
  RECTANGLE,
  POLYGON,
  PATH,
  TRAPEZOID,
  TRAPEZOID_A,
  TRAPEZOID_B,
  CTRAPEZOID,
  CIRCLE,
  PROPERTY,
  PROPERTY_REPEATED,
  XNAME,
  XNAME_NUMBERED,
  XELEMENT,
  XGEOMETRY,
  CBLOCK;

  private static final OasisRecord[] BY_NUMBER = values();

  /** Number of types. */
  static final int COUNT = BY_NUMBER.length;

  static OasisRecord of(int number) {
    return BY_NUMBER[number];
  }
}
