package dev.shoreline.layout.gdsii;

/** Types of GDSII records, by their number: GDSII Stream Format Manual, release 6.0, 1987. */
enum GdsRecord {
  HEADER(0x00, Data.SHORTS),
  BGNLIB(0x01, Data.SHORTS),
  LIBNAME(0x02, Data.TEXT),
  UNITS(0x03, Data.REALS),
  ENDLIB(0x04, Data.NONE),
  BGNSTR(0x05, Data.SHORTS),
  STRNAME(0x06, Data.TEXT),
  ENDSTR(0x07, Data.NONE),
  BOUNDARY(0x08, Data.NONE),
  PATH(0x09, Data.NONE),
  SREF(0x0a, Data.NONE),
  AREF(0x0b, Data.NONE),
  TEXT(0x0c, Data.NONE),
  LAYER(0x0d, Data.SHORTS),
  DATATYPE(0x0e, Data.SHORTS),
  WIDTH(0x0f, Data.INTS),
  XY(0x10, Data.INTS),
  ENDEL(0x11, Data.NONE),
  SNAME(0x12, Data.TEXT),
  COLROW(0x13, Data.SHORTS),
  TEXTNODE(0x14, Data.NONE),
  NODE(0x15, Data.NONE),
  TEXTTYPE(0x16, Data.SHORTS),
  PRESENTATION(0x17, Data.BITS),
  SPACING(0x18, Data.NONE),
  STRING(0x19, Data.TEXT),
  STRANS(0x1a, Data.BITS),
  MAG(0x1b, Data.REALS),
  ANGLE(0x1c, Data.REALS),
  UINTEGER(0x1d, Data.NONE),
  USTRING(0x1e, Data.NONE),
  REFLIBS(0x1f, Data.TEXT),
  FONTS(0x20, Data.TEXT),
  PATHTYPE(0x21, Data.SHORTS),
  GENERATIONS(0x22, Data.SHORTS),
  ATTRTABLE(0x23, Data.TEXT),
  STYPTABLE(0x24, Data.TEXT),
  STRTYPE(0x25, Data.SHORTS),
  ELFLAGS(0x26, Data.BITS),
  ELKEY(0x27, Data.INTS),
  LINKTYPE(0x28, Data.NONE),
  LINKKEYS(0x29, Data.NONE),
  NODETYPE(0x2a, Data.SHORTS),
  PROPATTR(0x2b, Data.SHORTS),
  PROPVALUE(0x2c, Data.TEXT),
  BOX(0x2d, Data.NONE),
  BOXTYPE(0x2e, Data.SHORTS),
  PLEX(0x2f, Data.INTS),
  BGNEXTN(0x30, Data.INTS),
  ENDEXTN(0x31, Data.INTS),
  TAPENUM(0x32, Data.SHORTS),
  TAPECODE(0x33, Data.SHORTS),
  STRCLASS(0x34, Data.BITS),
  RESERVED(0x35, Data.INTS),
  FORMAT(0x36, Data.SHORTS),
  MASK(0x37, Data.TEXT),
  ENDMASKS(0x38, Data.NONE),
  LIBDIRSIZE(0x39, Data.SHORTS),
  SRFNAME(0x3a, Data.TEXT),
  LIBSECUR(0x3b, Data.SHORTS);

  /** What a record holds, by the number of its data type. */
  enum Data {
    NONE(0),
    BITS(1),
    SHORTS(2),
    INTS(3),
    REALS(5),
    TEXT(6);

    final int number;

    Data(int number) {
      this.number = number;
    }
  }

  private static final GdsRecord[] BY_NUMBER = values();

  final int number;
  final Data data;

  GdsRecord(int number, Data data) {
    this.number = number;
    this.data = data;
  }

  /** The name of a type of record, known or not. */
  static String name(int number) {
    return number < BY_NUMBER.length
        ? BY_NUMBER[number].name()
        : "0x" + Integer.toHexString(number);
  }

  /** The type of a number; RESERVED, which readers skip, for one that is unknown. */
  static GdsRecord of(int number) {
    return number < BY_NUMBER.length ? BY_NUMBER[number] : RESERVED;
  }
}
