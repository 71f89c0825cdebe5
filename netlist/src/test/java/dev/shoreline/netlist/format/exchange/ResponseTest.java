package dev.shoreline.netlist.format.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.format.circuit.Settings;
import dev.shoreline.netlist.format.tree.JsonTree;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.scatter.Circuit;
import dev.shoreline.netlist.scatter.Scattering;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Power through the circuits of PICBench against the responses published with them. */
final class ResponseTest {
  private static final double TOLERANCE = 1e-6;
  private static final int WAVELENGTHS = 1000;
  private static final int STEP = 37;
  private static final Path TABLE = Path.of("../docs/circuit-responses.md");

  @Test
  void soundCircuitsRespondAsPublished() throws IOException {
    StringBuilder table =
        new StringBuilder(
            "# Responses of circuits against published ones\n\nWritten by `ResponseTest` with"
                + " `-Dshoreline.update=true`: PICBench circuits, power from each input to each"
                + " output, every "
                + STEP
                + "th of the published 1000 wavelengths from 1510 to 1590 nm.\n\n"
                + "| circuit | responses | largest difference |\n| --- | ---: | --- |\n");
    for (Path file : Corpus.files()) {
      if (file.toString().endsWith("_ref.json")) {
        table.append(row(file));
      }
    }
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table.toString());
  }

  private static String row(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).replace("_ref.json", "");
    var reading = Corpus.read(file);
    if (reading.hasErrors()) {
      return "| " + name + " | | the netlist contradicts itself: not solved |\n";
    }
    Value.Mapping published = published(file.resolveSibling(name + "_res.json"));
    double worst = difference(reading.design().orElseThrow(), published);
    assertTrue(worst <= TOLERANCE, name + " differs by " + worst);
    return "| " + name + " | " + published.entries().size() + " | at most 1e-6 |\n";
  }

  private static Value.Mapping published(Path file) throws IOException {
    return (Value.Mapping)
        JsonTree.read(new SourceText("res", Files.readString(file)), new Problems()).orElseThrow();
  }

  private static double difference(Design design, Value.Mapping published) {
    Cell top = design.getTop();
    Circuit circuit =
        new Circuit(
            top,
            component ->
                Settings.find(top.getAttributes(), "models." + component)
                    .flatMap(model -> PicbenchModels.find(model.getText())));
    double worst = 0;
    for (int i = 0; i < WAVELENGTHS; i += STEP) {
      double wavelength = (1.51 + 0.08 * i / (WAVELENGTHS - 1)) * 1e-6;
      Scattering response = circuit.at(wavelength, Map.of());
      for (Value.Entry entry : published.entries()) {
        String[] ports = entry.name().split("_", -1);
        List<Value> expected = ((Value.Sequence) entry.value()).items();
        double power = response.get(ports[1], ports[0]).power();
        double given = ((Value.Scalar) expected.get(i)).number().orElseThrow();
        worst = Math.max(worst, Math.abs(power - given));
      }
    }
    return worst;
  }
}
