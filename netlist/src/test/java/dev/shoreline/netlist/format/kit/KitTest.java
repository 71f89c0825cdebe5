package dev.shoreline.netlist.format.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.exchange.ExchangeFormat;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CrossSection;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Port;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KitTest {
  private static final String BLOCKS =
      """
      header:
        openEPDA: {version: openEPDA-uPDK-SBB-v0.3}
      xsections:
        guide: {width: 1.5, width_min: 1.0, radius: 100, radius_min: 80}
      blocks:
        amplifier:
          doc: "An amplifier."
          parameters:
            length: {type: float, unit: um, min: 50, max: 1000, value: 200}
            width: {type: float, unit: um, value: 30}
          bbox: [[0, -0.5*width], [length, -0.5*width], [length, 0.5*width], [0, 0.5*width]]
          pins:
            a0: {doc: optical, width: 1.5, xsection: guide, xya: [0, 0, 180]}
            b0: {doc: optical, width: 2*(0.5 + .25), xsection: guide, xya: [length, 0, 0]}
            c0: {doc: electrical, width: length - 20, xya: [0.5*length, -0.5*width + 5, -90]}
          drc: {angle: {values: [0, 180]}}
      """;

  @Test
  void blocksAreDevicesWithPinsByTheirFormulas() {
    Reading reading = read("kit.yaml", BLOCKS);
    assertEquals(List.of(), reading.diagnostics());
    Design design = reading.design().orElseThrow();
    Cell block = design.getCells().get(0);
    assertEquals("amplifier", block.getName());
    Port out = block.getPorts().get(1);
    assertEquals(200e-6, out.getX(), 1e-15);
    assertEquals(1.5e-6, out.getWidth(), 1e-15);
    assertEquals("guide", out.getCrossSection().getName());
    Port contact = block.getPorts().get(2);
    assertEquals(PortKind.ELECTRICAL, contact.getKind());
    assertEquals(-10e-6, contact.getY(), 1e-15);
    assertEquals(270, contact.getDirection());
    CrossSection guide = design.getTechnologies().get(0).getCrossSections().get(0);
    assertEquals(80e-6, guide.getRadiusMin(), 1e-15);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value: 200 | value: 2 | SHL1406",
        "xya: [0, 0, 180] | xya: [0, 0] | SHL1406",
        "xya: [length, 0, 0] | xya: [lenght, 0, 0] | SHL1406",
        "xya: [length, 0, 0] | xya: [length(, 0, 0] | SHL1406",
        "xsection: guide, xya: [0, 0, 180] | xsection: wide, xya: [0, 0, 180] | SHL1407",
        "bbox: [[0, -0.5*width], | bbox: [[0], | SHL1406",
        "pins: | pans: | SHL1405",
      })
  void aMistakeInABlockIsTold(String right, String wrong, String code) {
    assertTrue(BLOCKS.contains(right), right);
    Reading reading = read("kit.yaml", BLOCKS.replace(right, wrong));
    assertEquals(code, reading.diagnostics().get(0).code().id(), reading.diagnostics()::toString);
  }

  @Test
  void formulasEndWhereTheyShould() {
    assertEquals(OptionalDouble.of(-7), Formula.value("-(1 + 2*3)", Map.of()));
    assertEquals(OptionalDouble.of(2.5), Formula.value("w/2/2", Map.of("w", 10.0)));
    assertTrue(Formula.value("(".repeat(100_000), Map.of()).isEmpty());
    assertTrue(Formula.value("1/0", Map.of()).isEmpty());
    assertTrue(Formula.value("2 3", Map.of()).isEmpty());
  }

  @Test
  void theWaveguidesOfTheOpenKitAreCrossSections() throws IOException {
    String given = System.getProperty("SHORELINE_CORPUS", System.getenv("SHORELINE_CORPUS"));
    Path corpus = given == null ? Path.of("../../shared/corpus") : Path.of(given);
    Path file = corpus.resolve("tech/siepic_ebeam_WAVEGUIDES.xml");
    Assumptions.assumeTrue(Files.isRegularFile(file), "no corpus");
    Reading reading = read("siepic_ebeam_WAVEGUIDES.xml", Files.readString(file));
    assertFalse(reading.hasErrors(), reading.diagnostics()::toString);
    Design design = reading.design().orElseThrow();
    List<CrossSection> sections = design.getTechnologies().get(0).getCrossSections();
    assertEquals(13, design.getTop().getAttributes().size());
    CrossSection strip = sections.get(0);
    assertEquals("Strip TE 1550 nm, w=500 nm", strip.getName());
    assertEquals(5e-7, strip.getWidth());
    assertEquals(5e-6, strip.getRadiusDefault());
    assertEquals(
        List.of("Si", "DevRec", "Waveguide"),
        strip.getStrips().stream().map(s -> s.getLayer().getName()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<waveguides><waveguide><name>a</name></waveguide></waveguides> | SHL1405",
        "<waveguides><waveguide><name>a</name><width>x</width><radius>1</radius></waveguide></waveguides> | SHL1406",
        "<waveguides><waveguide> | SHL1401",
        "<other/> | SHL1406",
        "<waveguides/><more/> | SHL1401",
        "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><waveguides>&x;</waveguides> | SHL1401",
        "<waveguides><waveguide><name>&x;</name></waveguide></waveguides> | SHL1401",
      })
  void aMistakeInAListOfWaveguidesIsTold(String text, String code) {
    Reading reading = read("WAVEGUIDES.xml", text);
    assertEquals(code, reading.diagnostics().get(0).code().id(), reading.diagnostics()::toString);
    assertFalse(reading.diagnostics().toString().contains("root:"), "an entity was expanded");
  }

  @Test
  void entitiesDoNotMultiplyAndElementsDoNotNestForEver() {
    StringBuilder bomb = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
    }
    bomb.append("]><waveguides>&a29;</waveguides>");
    assertTrue(read("WAVEGUIDES.xml", bomb.toString()).hasErrors());
    assertTrue(read("WAVEGUIDES.xml", "<waveguides>" + "<a>".repeat(100_000)).hasErrors());
  }

  private static Reading read(String file, String text) {
    ExchangeFormat format = ExchangeFormat.of(file).orElseThrow();
    return format.read(new SourceText(file, text), "kit", Includes.NONE);
  }
}
