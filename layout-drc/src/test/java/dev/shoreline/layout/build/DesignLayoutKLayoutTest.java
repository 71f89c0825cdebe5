package dev.shoreline.layout.build;

import static dev.shoreline.layout.build.DesignFixture.UM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.support.KLayout;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Route;
import dev.shoreline.netlist.model.Segment;
import dev.shoreline.netlist.model.SegmentType;
import dev.shoreline.netlist.model.Shape;
import dev.shoreline.netlist.model.ShapeType;
import dev.shoreline.netlist.model.ViaArray;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A built design opened by KLayout, its curves compared with KLayout's own drawings. */
class DesignLayoutKLayoutTest {

  private final DesignFixture f = new DesignFixture();

  private void bend(Cell top, Instance a, Instance b) {
    Route route = f.route(top, "r", f.ref(a, "out"), f.ref(b, "in"));
    for (int i = 0; i < 3; i++) {
      Segment segment = NetlistFactory.eINSTANCE.createSegment();
      segment.setType(i == 1 ? SegmentType.ARC : SegmentType.STRAIGHT);
      segment.setLength(40 * UM);
      segment.setRadius(20 * UM);
      segment.setAngle(90);
      route.getSegments().add(segment);
    }
  }

  private Cell design() {
    Cell device = f.device("dev", 100);
    Cell top = f.cell("top", CellKind.COMPONENT);
    bend(top, f.place(top, "a", device, 0, 0, 0), f.place(top, "b", device, 160, 60, 90));
    Shape ring = f.shape(top, ShapeType.RING, f.core, 300, 0);
    ring.setRadius(10 * UM);
    ring.setWidth(0.5 * UM);
    f.shape(top, ShapeType.CIRCLE, f.core, 400, 0).setRadius(7.5 * UM);
    f.place(top, "slanted", device, 0, 300, 30);
    ViaArray array = NetlistFactory.eINSTANCE.createViaArray();
    array.setDiameter(1 * UM);
    array.setPitchX(5 * UM);
    array.setPitchY(5 * UM);
    array.setColumns(30);
    array.setRows(20);
    top.getViaArrays().add(array);
    return top;
  }

  @Test
  void curvesDifferFromKLayoutsByTheGridAtMost(@TempDir Path work) throws Exception {
    KLayout.assumeInstalled();
    design();
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    assertTrue(layout.findings().isEmpty(), layout.findings().toString());
    Path file = work.resolve("curves.gds");
    try (OutputStream out = Files.newOutputStream(file)) {
      GdsWriter.write(layout.layout(), out, file.toString(), GdsOptions.DEFAULT);
    }
    String printed =
        KLayout.run(
            DesignLayoutKLayoutTest.class, "curves.py", work, Map.of("file", file.toString()));
    assertEquals(
        """
        cells 3
        area 413
        wider than two units: 0
        vias 600
        """,
        printed);
  }
}
