package dev.shoreline.layout.gdsii;

import dev.shoreline.layout.database.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the records of one element; one object serves for all elements of a file in turn. */
final class GdsElement {

  long[] xy = new long[1024];
  int coordinates;
  int layer;
  int datatype;
  int pathType;
  long width;
  long beginExtension;
  long endExtension;
  String name = "";
  String text = "";
  int columns;
  int rows;
  boolean mirrored;

  /** Not a number if not given. */
  double magnification;

  double angle;
  int presentation;

  private final List<Property> properties = new ArrayList<>();
  private int attribute;

  /** Reads up to and including ENDEL. */
  void read(GdsRecords records) throws IOException {
    reset();
    for (GdsRecord record = records.next(); record != GdsRecord.ENDEL; record = records.next()) {
      take(record, records);
    }
  }

  private void reset() {
    coordinates = 0;
    layer = 0;
    datatype = 0;
    pathType = 0;
    width = 0;
    beginExtension = 0;
    endExtension = 0;
    name = "";
    text = "";
    columns = 0;
    rows = 0;
    mirrored = false;
    magnification = Double.NaN;
    angle = 0;
    presentation = -1;
    properties.clear();
    attribute = 0;
  }

  private void take(GdsRecord record, GdsRecords records) throws IOException {
    switch (record) {
      case XY -> takeCoordinates(records);
      case LAYER -> layer = records.unsignedAt(0);
      case DATATYPE, TEXTTYPE, BOXTYPE, NODETYPE -> datatype = records.unsignedAt(0);
      case PATHTYPE -> pathType = records.shortAt(0);
      case WIDTH -> width = records.intAt(0);
      case BGNEXTN -> beginExtension = records.intAt(0);
      case ENDEXTN -> endExtension = records.intAt(0);
      case SNAME -> name = records.text();
      case STRING -> text = records.text();
      case COLROW -> {
        columns = records.shortAt(0);
        rows = records.shortAt(1);
      }
      case STRANS -> mirrored = records.shortAt(0) < 0;
      case MAG -> magnification = records.realAt(0);
      case ANGLE -> angle = records.realAt(0);
      case PRESENTATION -> presentation = records.unsignedAt(0);
      case PROPATTR -> attribute = records.unsignedAt(0);
      case PROPVALUE -> properties.add(new Property.Numbered(attribute, records.text()));
      case ELFLAGS,
          PLEX,
          RESERVED,
          ELKEY,
          UINTEGER,
          USTRING,
          LINKTYPE,
          LINKKEYS,
          SPACING,
          STRTYPE -> {}
      default -> throw records.error("is not part of an element, ENDEL expected");
    }
  }

  /**
   * Several XY records in a row continue each other, as large polygons are written by some tools.
   */
  private void takeCoordinates(GdsRecords records) throws IOException {
    int needed = coordinates + records.size() / 4;
    if (needed > xy.length) {
      xy = Arrays.copyOf(xy, Math.max(needed, 2 * xy.length));
    }
    coordinates += records.copyInts(xy, coordinates);
    if (coordinates % 2 != 0) {
      throw records.error("half a point");
    }
  }

  List<Property> properties() {
    return properties.isEmpty() ? List.of() : List.copyOf(properties);
  }
}
