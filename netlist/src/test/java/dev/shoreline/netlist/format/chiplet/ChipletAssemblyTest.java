package dev.shoreline.netlist.format.chiplet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.PortKind;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChipletAssemblyTest {
  private static final String ASSEMBLY =
      """
      format_version: "1.0"
      assembly: {name: "two dies", units: um, author: "somebody"}
      technologies:
        t1: {description: "0755", dbu: 0.001}
      connection_stacks:
        pillar:
          layers:
            - {name: post, material: Cu, height: 30.0, diameter: 40.0}
            - {name: cap, material: SnAg, height: 15.5, diameter: 40.0}
      components:
        - id: base
          type: interposer
          anchor: bbox_center
          technology: t1
          position: {x: 2500, y: 1500, z: 0}
          dimensions: {width: 5000, height: 3000, thickness: 200}
          attachment_surface_z: 12.5
          io_pads:
            - {id: J1, net: VDD, position: {x: 100, y: 150}, size: {x: 80, y: 80}, layer: M2}
        - id: logic
          type: die
          anchor: gds_origin
          orientation: flip_chip
          connection: pillar
          position: {x: 1000, y: 1000, z: 0}
          rotation: {z: 90}
          dimensions: {width: 800, height: 600, thickness: 50}
          metadata: {vendor: "us"}
        - id: memory
          type: die_array
          anchor: gds_origin
          dimensions: {width: 400, height: 400, thickness: 100}
          array:
            pattern: grid
            count: {x: 3, y: 2}
            pitch: {x: 500, y: 450}
            start_position: {x: 3000, y: 700, z: 58}
      interfaces:
        - id: link
          type: micro_bump
          from: {component: logic, surface: top}
          to: {component: base, surface: top}
      netlist:
        nets:
          - name: VDD
            class: power
            connections:
              - {component: logic, pin: A1, layer: M9}
              - {component: base, pin: J1, layer: M2}
      flow: {steps: [{name: export, tool: "${HOME}/tool"}]}
      """;

  @Test
  void componentsStandWithTheirCentreAtTheirPosition() {
    Design design = design(ASSEMBLY);
    assertEquals("two dies", design.getName());
    Cell top = design.getTop();
    assertEquals(3, top.getInstances().size());
    Instance logic = top.getInstances().get(1);
    assertEquals(90, logic.getRotation());
    assertTrue(logic.isFaceDown());
    assertEquals(1000e-6 + 300e-6, logic.getX(), 1e-12);
    assertEquals(1000e-6 - 400e-6, logic.getY(), 1e-12);
    assertEquals(12.5e-6 + 45.5e-6, logic.getZ(), 1e-12, "on the surface and the pillar");
    Instance base = top.getInstances().get(0);
    assertEquals(0, base.getX(), 1e-12);
    assertEquals(12.5e-6 - 200e-6, base.getZ(), 1e-12);
    assertEquals(100e-6, base.getCell().getPorts().get(0).getX(), 1e-12);
    assertEquals(3, top.getInstances().get(2).getLattice().getColumns());
    assertEquals(1, top.getNets().size());
    assertEquals(PortKind.ELECTRICAL, top.getNets().get(0).getKind());
  }

  @Test
  void whatIsWrittenReadsTheSame() throws IOException {
    String once = ChipletAssembly.write(design(ASSEMBLY));
    assertEquals(once, ChipletAssembly.write(design(once)));
    assertTrue(once.contains("\"0755\""), once);
    for (String kept :
        new String[] {"${HOME}/tool", "\"vendor\"", "\"M9\"", "\"power\"", "io_pads"}) {
      assertTrue(once.contains(kept), kept + " in " + once);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "format_version: \"1.0\" | format_version: \"2.0\" | SHL1427",
        "format_version: \"1.0\" | format_version: \"0.9\" | SHL1427",
        "format_version: \"1.0\" | format_version: \"one\" | SHL1427",
        "format_version: \"1.0\" | x: 1 | SHL1405",
        "flow: | _metadata: {finalize_required: true}\\nflow: | SHL1427",
        "flow: | components: []\\nflow: | SHL1403",
        "name: \"two dies\", | | SHL1405",
        "\"two dies\" | \"\" | SHL1406",
        "type: micro_bump | type: glue | SHL1406",
        "id: link | no: link | SHL1405",
        "to: {component: base | to: {component: bse | SHL1407",
        "pin: J1 | pan: J1 | SHL1405",
        "component: logic, pin | component: logik, pin | SHL1407",
        "- name: VDD | - nam: VDD | SHL1405",
        "id: memory | id: logic | SHL1403",
        "type: die_array | kind: die_array | SHL1405",
        "pattern: grid | pattern: custom | SHL1406",
        "count: {x: 3 | count: {x: 0.5 | SHL1406",
        "width: 800 | width: -800 | SHL1406",
        "width: 800 | width: wide | SHL1406",
        "orientation: flip_chip | orientation: sideways | SHL1406",
        "rotation: {z: 90} | rotation: {x: 90} | SHL1404",
        "units: um | units: mm | SHL1406",
        "flow: | interposer: {adapter: ../decks/a.drc}\\nflow: | SHL1406",
      })
  void aMistakeIsToldByItsCode(String right, String wrong, String code) {
    assertTrue(ASSEMBLY.contains(right), right);
    String text =
        ASSEMBLY.replaceFirst(
            Pattern.quote(right),
            Matcher.quoteReplacement(wrong == null ? "" : wrong.replace("\\n", "\n")));
    Reading reading = read(text);
    assertTrue(reading.hasErrors(), "refused");
    assertEquals(code, reading.diagnostics().get(0).code().id(), reading.diagnostics()::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "format_version: \"1.0\" | format_version: \"1.1\" | SHL1428",
        "anchor: gds_origin | cells: [a] | SHL1429",
        "x: 1000, y: 1000 | x: 100001, y: 1000 | SHL1429",
      })
  void aDoubtIsAWarning(String right, String wrong, String code) {
    Reading reading = read(ASSEMBLY.replace(right, wrong));
    assertFalse(reading.hasErrors(), reading.diagnostics()::toString);
    assertEquals(code, reading.diagnostics().get(0).code().id());
  }

  @Test
  void keysOfALaterVersionAreKept() throws IOException {
    Design design = design(ASSEMBLY + "future_block: {a: [1, \"2\"]}\n");
    assertTrue(ChipletAssembly.write(design).contains("future_block: {"));
  }

  @Test
  void whatTheFormatCannotSayIsRefused() {
    Design optical = design(ASSEMBLY);
    optical.getTop().getNets().get(0).setKind(PortKind.OPTICAL);
    assertRefused(optical, "optical");
    Design mirrored = design(ASSEMBLY);
    mirrored.getTop().getInstances().get(0).setMirror(true);
    assertRefused(mirrored, "mirrored");
    Design powered = design(ASSEMBLY);
    powered.getTop().getInstances().get(1).getCell().getBody().setPower(1);
    assertRefused(powered, "power");
  }

  private static void assertRefused(Design design, String word) {
    NetlistFormatException refused =
        assertThrows(NetlistFormatException.class, () -> ChipletAssembly.write(design));
    assertTrue(String.valueOf(refused.getMessage()).contains(word), refused.getMessage());
  }

  private static Design design(String text) {
    Reading reading = read(text);
    assertFalse(reading.hasErrors(), reading.diagnostics()::toString);
    return reading.design().orElseThrow();
  }

  private static Reading read(String text) {
    return ChipletAssembly.read(new SourceText("a.chiplet", text), "a");
  }
}
