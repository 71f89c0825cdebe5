package dev.shoreline.layout.oasis;

/** Types of OASIS records, by their number: SEMI P39, table of records. */
enum OasisRecord {
  PAD(0),
  START(1),
  END(2),
  CELLNAME(3),
  CELLNAME_NUMBERED(4),
  TEXTSTRING(5),
  TEXTSTRING_NUMBERED(6),
  PROPNAME(7),
  PROPNAME_NUMBERED(8),
  PROPSTRING(9),
  PROPSTRING_NUMBERED(10),
  LAYERNAME(11),
  LAYERNAME_TEXT(12),
  CELL_NUMBERED(13),
  CELL(14),
  XYABSOLUTE(15),
  XYRELATIVE(16),
  PLACEMENT(17),
  PLACEMENT_TRANSFORMED(18),
  TEXT(19),
  RECTANGLE(20),
  POLYGON(21),
  PATH(22),
  TRAPEZOID(23),
  TRAPEZOID_A(24),
  TRAPEZOID_B(25),
  CTRAPEZOID(26),
  CIRCLE(27),
  PROPERTY(28),
  PROPERTY_REPEATED(29),
  XNAME(30),
  XNAME_NUMBERED(31),
  XELEMENT(32),
  XGEOMETRY(33),
  CBLOCK(34);

  private static final OasisRecord[] BY_NUMBER = values();

  /** Number of types. */
  static final int COUNT = BY_NUMBER.length;

  /** The number of the type in a file. */
  final int number;

  OasisRecord(int number) {
    this.number = number;
  }

  static OasisRecord of(int number) {
    return BY_NUMBER[number];
  }
}
