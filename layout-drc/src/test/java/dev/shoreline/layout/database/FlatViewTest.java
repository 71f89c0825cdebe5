package dev.shoreline.layout.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.gdsii.GdsOptions;
import dev.shoreline.layout.gdsii.GdsWriter;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.layout.support.KLayout;
import dev.shoreline.layout.support.SampleLayouts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatViewTest {

  @Test
  void flatShapesLieWhereKLayoutPutsThem(@TempDir Path work) throws Exception {
    KLayout.assumeInstalled();
    Layout layout = SampleLayouts.everything();
    LayoutBuilder flat = new LayoutBuilder(layout.dbu());
    Cell top = layout.topCells().get(0);
    for (LayerKey layer : top.layersBelow()) {
      FlatView.visitPolygons(
          top,
          Transform.IDENTITY,
          layer,
          Box.EVERYTHING,
          polygon -> flat.cell("FLAT").polygon(layer, polygon));
    }
    Path original = write(layout, work.resolve("original.gds"));
    Path ours = write(flat.build(), work.resolve("flat.gds"));
    assertEquals(
        "1/0 none\n11/3 none\n",
        KLayout.run(
            FlatViewTest.class,
            "flat.py",
            work,
            Map.of("original", original.toString(), "flat", ours.toString())));
  }

  private static Path write(Layout layout, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      GdsWriter.write(layout, out, file.toString(), GdsOptions.DEFAULT);
    }
    return file;
  }
}
