package dev.shoreline.thermal.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.thermal.grid.Axis;
import dev.shoreline.thermal.grid.TensorGrid;
import dev.shoreline.thermal.model.Boundary;
import dev.shoreline.thermal.model.Box;
import dev.shoreline.thermal.model.Face;
import dev.shoreline.thermal.model.HeatSource;
import dev.shoreline.thermal.model.Layer;
import dev.shoreline.thermal.model.Material;
import dev.shoreline.thermal.model.Rect;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.response.ResponseMatrix;
import dev.shoreline.thermal.steady.AnalysisOptions;
import dev.shoreline.thermal.steady.SteadyAnalysis;
import dev.shoreline.thermal.steady.TemperatureField;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportTest {
  private static final ResponseMatrix MATRIX =
      new ResponseMatrix(
          List.of("ring \"a\"", "b"), List.of("h1", "h2"), new double[] {4000, 2.5, 2.5, 3000});

  @Test
  void matrixIsWrittenAsCsv() {
    assertEquals(
        """
        "K/W","h1","h2"
        "ring ""a""\",4000.0,2.5
        "b",2.5,3000.0
        """,
        MatrixText.csv(MATRIX));
  }

  @Test
  void matrixIsWrittenAsJson() {
    assertEquals(
        """
        {
          "unit": "K/W",
          "probes": ["ring \\"a\\"", "b"],
          "sources": ["h1", "h2"],
          "values": [
            [4000.0,2.5],
            [2.5,3000.0]
          ]
        }
        """,
        MatrixText.json(MATRIX));
  }

  private static TemperatureField field() {
    Rect area = new Rect(0, 3e-3, 0, 2e-3);
    ThermalModel model =
        new ThermalModel(
            "block",
            area,
            0,
            List.of(new Layer("block", 1e-3, Material.isotropic("glass", 1))),
            List.of(),
            List.of(new HeatSource.Uniform("heat", Box.of(area, 1e-3, 1e-3), 0.1)),
            Map.of(Face.BOTTOM, new Boundary.Fixed(20)),
            List.of(),
            List.of());
    TensorGrid grid =
        new TensorGrid(
            Axis.uniform(0, 3e-3, 3), Axis.uniform(0, 2e-3, 2), Axis.uniform(0, 1e-3, 4));
    return SteadyAnalysis.solve(model, grid, AnalysisOptions.DEFAULT)
        .solution()
        .orElseThrow()
        .field();
  }

  @Test
  void offsetsOfTheVtkFileLeadToItsValues() throws IOException {
    TemperatureField field = field();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    VtkFile.write(field, out);
    String head = out.toString(StandardCharsets.ISO_8859_1);
    assertTrue(head.contains("WholeExtent=\"0 3 0 2 0 4\""), head);
    ByteBuffer data = ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    int start = head.indexOf("\n_") + 2;
    assertEquals(4 * 24, data.getLong(start));
    assertEquals((float) field.at(1, 1, 2), data.getFloat(start + 8 + 4 * ((2 * 2 + 1) * 3 + 1)));
    int y = Integer.parseInt(head.replaceAll("(?s).*Name=\"y\"[^>]*offset=\"(\\d+)\".*", "$1"));
    assertEquals(3 * 8, data.getLong(start + y));
    assertEquals(2e-3, data.getDouble(start + y + 8 + 16), 1e-12);
  }
}
