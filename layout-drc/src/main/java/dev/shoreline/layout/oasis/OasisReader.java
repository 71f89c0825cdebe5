package dev.shoreline.layout.oasis;

import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Property;
import dev.shoreline.layout.stream.ByteSource;
import dev.shoreline.layout.stream.LayoutFormatException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * Reads OASIS, gzipped or not, as a stream; tables may come before or after their use.
 *
 * <p>Repetitions of shapes and texts are unfolded, those of placements are kept. Circles become
 * polygons. Standard properties, which tell of the file rather than of the design, are left out,
 * except that S_GDS_PROPERTY becomes a numbered property. XELEMENT, XNAME and XGEOMETRY are passed
 * over. A CRC32 or checksum at the end is verified.
 */
public final class OasisReader {

  static final byte[] MAGIC = "%SEMI-OASIS\r\n".getBytes(StandardCharsets.US_ASCII);

  private static final int CRC32_SCHEME = 1;
  private static final int CHECKSUM_SCHEME = 2;

  /** Numbers from a first to a last, both included. */
  private record Interval(int first, int last) {
    boolean contains(int number) {
      return first <= number && number <= last;
    }
  }

  /** Layers that a LAYERNAME record names. */
  private record LayerName(String name, Interval layers, Interval datatypes) {
    boolean covers(LayerKey key) {
      return layers.contains(key.layer()) && datatypes.contains(key.datatype());
    }
  }

  /** The two kinds of signature that a file may end in. */
  private static final class Signature implements ByteSource.Observer {
    final CRC32 crc = new CRC32();
    long sum;

    @Override
    public void bytes(byte[] buffer, int from, int length) {
      crc.update(buffer, from, length);
      for (int i = from; i < from + length; i++) {
        sum += buffer[i] & 0xff;
      }
    }
  }

  private final ByteSource source;
  private final OasisInput in;
  private final OasisTables tables;
  private final OasisElements elements;
  private final Signature signature;
  private final List<LayerName> layerNames = new ArrayList<>();
  private final List<OasisTables.Task> renames = new ArrayList<>();
  private LayoutBuilder builder = new LayoutBuilder(1);
  private boolean offsetsAtEnd;

  private OasisReader(ByteSource source, OasisInput in, Signature signature) {
    this.source = source;
    this.in = in;
    this.signature = signature;
    this.tables = new OasisTables(in);
    this.elements = new OasisElements(in, tables);
  }

  /**
   * Reads a layout.
   *
   * @param stream the file, read to its end; not closed
   * @param file its name for messages
   * @throws LayoutFormatException if this is not OASIS, ends too early, is damaged, or its cells
   *     refer to each other in a cycle
   */
  public static Layout read(InputStream stream, String file) throws IOException {
    Signature signature = new Signature();
    ByteSource source = ByteSource.of(stream, file, signature);
    OasisInput in = new OasisInput(source, file);
    LayoutBuilder builder;
    try {
      builder = new OasisReader(source, in, signature).file();
    } catch (EOFException | ZipException | ArithmeticException e) {
      throw in.error(e);
    } finally {
      in.close();
    }
    return builder.freeze(file);
  }

  private LayoutBuilder file() throws IOException {
    if (!in.startsWith(MAGIC)) {
      throw in.error("is not OASIS: %SEMI-OASIS expected first");
    }
    OasisRecord record = in.next();
    if (record != OasisRecord.START) {
      throw in.error("START expected first");
    }
    start();
    record = tables.properties().next();
    while (record != OasisRecord.END) {
      record = body(record);
    }
    end();
    for (OasisTables.Task rename : renames) {
      rename.run();
    }
    tables.finish();
    for (LayerKey key : elements.layers()) {
      layerNames.stream().filter(n -> n.covers(key)).forEach(n -> builder.layerName(key, n.name()));
    }
    return builder;
  }

  private void start() throws IOException {
    String version = in.text();
    if (!version.equals("1.0")) {
      throw in.error("version " + version + ", 1.0 expected");
    }
    double stepsPerMicrometre = in.real();
    double databaseUnit = 1 / (stepsPerMicrometre * 1e6);
    if (!(databaseUnit > 0) || Double.isInfinite(databaseUnit)) {
      throw in.error(stepsPerMicrometre + " grid steps per micrometre, a positive number expected");
    }
    builder = new LayoutBuilder(databaseUnit);
    offsetsAtEnd = in.unsigned() != 0;
    if (!offsetsAtEnd) {
      offsets();
    }
    List<OasisProperties.Raw> raws = tables.properties().read();
    LayoutBuilder target = builder;
    tables.whenKnown(
        tables.properties().resolvable(raws),
        () -> tables.properties().resolve(raws).forEach(target::property));
  }

  /** A flag and an offset for each of the six tables: not needed when reading all. */
  private void offsets() throws IOException {
    for (int i = 0; i < 12; i++) {
      in.unsigned();
    }
  }

  /** Handles a record with the properties after it, and returns the record after these. */
  private OasisRecord body(OasisRecord record) throws IOException {
    switch (record) {
      case CELL -> cell(OasisNames.Name.of(in.text()));
      case CELL_NUMBERED -> cell(OasisNames.Name.numbered(in.unsigned()));
      case CELLNAME, CELLNAME_NUMBERED -> cellName(record == OasisRecord.CELLNAME_NUMBERED);
      case TEXTSTRING, TEXTSTRING_NUMBERED ->
          name(tables.textStrings(), record == OasisRecord.TEXTSTRING_NUMBERED);
      case PROPNAME, PROPNAME_NUMBERED ->
          name(tables.propertyNames(), record == OasisRecord.PROPNAME_NUMBERED);
      case PROPSTRING, PROPSTRING_NUMBERED ->
          name(tables.propertyStrings(), record == OasisRecord.PROPSTRING_NUMBERED);
      case LAYERNAME, LAYERNAME_TEXT -> layerName();
      case XYABSOLUTE, XYRELATIVE -> {
        elements.positionsAreRelative(record == OasisRecord.XYRELATIVE);
        tables.properties().read();
      }
      case XNAME, XNAME_NUMBERED, XELEMENT -> foreign(record);
      case START -> throw in.error("a second START");
      default -> elements.read(record);
    }
    return tables.properties().next();
  }

  private void name(OasisNames names, boolean numbered) throws IOException {
    leaveCell();
    names.read(numbered);
    tables.properties().read();
  }

  private void leaveCell() {
    elements.begin(null);
    in.inCell("");
  }

  private void cellName(boolean numbered) throws IOException {
    leaveCell();
    OasisNames.Name name = tables.cellNames().read(numbered);
    List<OasisProperties.Raw> raws = tables.properties().read();
    if (!raws.isEmpty()) {
      // The cell may come later; a name without a cell makes none.
      tables.whenKnown(
          false,
          () -> {
            String cell = tables.cellNames().resolve(name);
            List<Property> annotations = tables.properties().resolve(raws);
            if (builder.hasCell(cell)) {
              annotations.forEach(builder.cell(cell)::property);
            }
          });
    }
  }

  private void cell(OasisNames.Name name) throws IOException {
    boolean known = tables.cellNames().has(name);
    // A name that no file can hold stands in for one that is yet to come.
    String text = known ? tables.cellNames().resolve(name) : "\0" + name.number();
    if (builder.hasCell(text)) {
      throw in.error("a second cell " + text.trim());
    }
    in.inCell(known ? text : "number " + name.number());
    CellBuilder cell = builder.cell(text);
    if (!known) {
      renames.add(() -> rename(cell, tables.cellNames().resolve(name)));
    }
    elements.begin(cell);
    List<OasisProperties.Raw> raws = tables.properties().read();
    tables.whenKnown(
        tables.properties().resolvable(raws),
        () -> tables.properties().resolve(raws).forEach(cell::property));
  }

  private void rename(CellBuilder cell, String name) throws IOException {
    if (builder.hasCell(name)) {
      throw in.error("a second cell " + name);
    }
    builder.rename(cell, name);
  }

  private void layerName() throws IOException {
    leaveCell();
    String name = in.text();
    Interval layers = interval();
    layerNames.add(new LayerName(name, layers, interval()));
    tables.properties().read();
  }

  private Interval interval() throws IOException {
    int type = in.unsignedInt();
    return switch (type) {
      case 0 -> new Interval(0, Integer.MAX_VALUE);
      case 1 -> new Interval(0, in.unsignedInt());
      case 2 -> new Interval(in.unsignedInt(), Integer.MAX_VALUE);
      case 3 -> {
        int single = in.unsignedInt();
        yield new Interval(single, single);
      }
      case 4 -> {
        int first = in.unsignedInt();
        yield new Interval(first, in.unsignedInt());
      }
      default -> throw in.error("an interval of type " + type + ", 0 to 4 expected");
    };
  }

  /** Extensions that only their author can interpret. */
  private void foreign(OasisRecord record) throws IOException {
    in.unsigned();
    in.text();
    if (record == OasisRecord.XNAME_NUMBERED) {
      in.unsigned();
    }
    tables.properties().read();
  }

  private void end() throws IOException {
    if (in.inBlock()) {
      throw in.error("within a compressed block");
    }
    in.inCell("");
    if (offsetsAtEnd) {
      offsets();
    }
    in.text();
    int scheme = in.unsignedInt();
    if (scheme != CRC32_SCHEME && scheme != CHECKSUM_SCHEME) {
      return;
    }
    long expected = in.littleEndian(4);
    if (!source.atEnd()) {
      throw in.error("further bytes after it");
    }
    source.drain();
    long found = scheme == CRC32_SCHEME ? signature.crc.getValue() : signature.sum & 0xffff_ffffL;
    if (found != expected) {
      throw in.error(
          "the file is damaged: signature %08x, but its bytes give %08x"
              .formatted(expected, found));
    }
  }
}
