package dev.shoreline.thermal.export;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.steady.TemperatureField;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A temperature field as a VTK XML rectilinear grid ({@code .vtr}) with cell values in °C and
 * coordinates in metres, appended raw and little-endian.
 *
 * <p>Format: VTK file formats, "XML file formats", RectilinearGrid; block headers are 64-bit.
 */
public final class VtkFile {
  private final TemperatureField field;
  private final OutputStream out;
  private long offset;

  private VtkFile(TemperatureField field, OutputStream out) {
    this.field = field;
    this.out = out;
  }

  /** Writes a field; does not close the stream. */
  public static void write(TemperatureField field, OutputStream out) throws IOException {
    new VtkFile(field, out).write();
  }

  private void write() throws IOException {
    Axis x = field.grid().x();
    Axis y = field.grid().y();
    Axis z = field.grid().z();
    text(description(x, y, z));
    header(temperatureBytes());
    for (int k = 0; k < z.cells(); k++) {
      layer(field.slice(k));
    }
    edges(x);
    edges(y);
    edges(z);
    text("\n</AppendedData>\n</VTKFile>\n");
  }

  /** Everything before the values. */
  private String description(Axis x, Axis y, Axis z) {
    String extent = "0 %d 0 %d 0 %d".formatted(x.cells(), y.cells(), z.cells());
    return """
        <?xml version="1.0"?>
        <VTKFile type="RectilinearGrid" version="1.0" byte_order="LittleEndian" header_type="UInt64">
        <RectilinearGrid WholeExtent="%s">
        <Piece Extent="%s">
        <CellData Scalars="temperature">
        %s</CellData>
        <Coordinates>
        %s%s%s</Coordinates>
        </Piece>
        </RectilinearGrid>
        <AppendedData encoding="raw">
        _"""
        .formatted(
            extent,
            extent,
            array("Float32", "temperature", temperatureBytes()),
            array("Float64", "x", bytes(x)),
            array("Float64", "y", bytes(y)),
            array("Float64", "z", bytes(z)));
  }

  private long temperatureBytes() {
    return Float.BYTES * field.grid().cells();
  }

  private static long bytes(Axis axis) {
    return (axis.cells() + 1L) * Double.BYTES;
  }

  private String array(String type, String name, long bytes) {
    String line =
        "<DataArray type=\"%s\" Name=\"%s\" format=\"appended\" offset=\"%d\"/>\n"
            .formatted(type, name, offset)
            .replace("\r", "");
    offset += Long.BYTES + bytes;
    return line;
  }

  private void header(long bytes) throws IOException {
    byte[] block = new byte[Long.BYTES];
    littleEndian(block).putLong(bytes);
    out.write(block);
  }

  private void layer(double[] celsius) throws IOException {
    byte[] block = new byte[Float.BYTES * celsius.length];
    ByteBuffer buffer = littleEndian(block);
    for (double t : celsius) {
      buffer.putFloat((float) t);
    }
    out.write(block);
  }

  private void edges(Axis axis) throws IOException {
    header(bytes(axis));
    byte[] block = new byte[(int) bytes(axis)];
    ByteBuffer buffer = littleEndian(block);
    for (int i = 0; i <= axis.cells(); i++) {
      buffer.putDouble(axis.edge(i));
    }
    out.write(block);
  }

  private static ByteBuffer littleEndian(byte[] block) {
    return ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void text(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
