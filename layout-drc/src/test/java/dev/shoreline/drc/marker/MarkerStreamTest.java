package dev.shoreline.drc.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.shoreline.drc.check.EdgePair;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Edge;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.quantity.Dimension;
import dev.shoreline.netlist.quantity.Scale;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkerStreamTest {
  private static final Cell TOP = top();

  private static Cell top() {
    LayoutBuilder layout = new LayoutBuilder(1e-9);
    layout.cell("BAR").box(new LayerKey(1, 0), new Box(0, 0, 10, 100));
    layout
        .cell("PAIR")
        .reference("BAR", Transform.IDENTITY)
        .array("BAR", Transform.translation(50, 0), new Point(20, 0), new Point(0, 200), 3, 2);
    layout.cell("TOP").reference("PAIR", Transform.IDENTITY);
    return layout.build().cell("TOP").orElseThrow();
  }

  private static final Dimension ANY = new Dimension(1, 2, -3, 4, -5, 6, 7, -8, Scale.LINEAR);

  private static final List<Figure> FIGURES =
      List.of(
          new Figure.Edges(
              new EdgePair(
                  new Point(1, 2),
                  new Point(3, 4),
                  new Point(5, -6),
                  new Point(1L << 40, 8),
                  2.5,
                  7)),
          new Figure.Line(new Edge(1, -2, 3, 1L << 35)),
          new Figure.Area(Polygon.box(new Box(1, 2, 30, 40))),
          new Figure.Area(
              Polygon.withHoles(
                  new long[] {0, 0, 90, 0, 90, 90, 0, 90},
                  List.of(
                      new long[] {10, 10, 10, 20, 20, 20, 20, 10},
                      new long[] {50, 50, 50, 60, 60, 60}))));

  private static Marker marker(Figure figure) {
    CellPath.Step first = new CellPath.Step(TOP, 0, 0);
    CellPath.Step second = new CellPath.Step(first.reference().cell(), 1, 5);
    return new Marker(
        "breite – \u00b5",
        Severity.WARNING,
        "x".repeat(70_000),
        figure,
        0.5,
        Double.NaN,
        Marker.Standing.AT_LIMIT,
        ANY,
        new CellPath(List.of(first, second)),
        1L << 33);
  }

  @Test
  void markersComeBackAsTheyWere() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    for (Figure figure : FIGURES) {
      MarkerStream.write(marker(figure), out);
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    for (Figure figure : FIGURES) {
      assertEquals(marker(figure), MarkerStream.read(in, TOP));
    }
    assertEquals(-1, in.read());
  }

  @Test
  void bytesThatEndTooSoonOrAreOthersAreTold() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MarkerStream.write(marker(FIGURES.getFirst()), new DataOutputStream(bytes));
    byte[] whole = bytes.toByteArray();
    ByteArrayInputStream less = new ByteArrayInputStream(whole, 0, whole.length - 1);
    assertThrows(EOFException.class, () -> MarkerStream.read(new DataInputStream(less), TOP));
    Marker small = new Marker("a", Severity.ERROR, "b", FIGURES.get(1), 1, 2);
    ByteArrayOutputStream odd = new ByteArrayOutputStream();
    MarkerStream.write(small, new DataOutputStream(odd));
    byte[] wrong = odd.toByteArray();
    // Behind two texts of one letter and the word ERROR.
    int kind = 5 + 2 + 5 + 5;
    assertEquals(1, wrong[kind]);
    wrong[kind] = 9;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(wrong));
    assertThrows(IOException.class, () -> MarkerStream.read(in, TOP));
  }
}
