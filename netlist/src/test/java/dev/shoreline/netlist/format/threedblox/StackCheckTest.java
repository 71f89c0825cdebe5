package dev.shoreline.netlist.format.threedblox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.source.SourceText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The situations in which OpenROAD's {@code check_3dblox} test counts what it finds: two equal
 * chips of 955 by 1082 by 300 um face to face, and a third far away.
 */
final class StackCheckTest {
  private static final String CHIPS =
      """
      Header: {version: 2.5, unit: micron, precision: 2000}
      ChipletDef:
        SoC:
          type: die
          design_area: [955, 1082]
          thickness: 300
          regions:
            front_reg:
              side: front
              coords: [[0, 0], [955, 0], [955, 1082], [0, 1082]]
              bmap: b.bmap
      """;

  @ParameterizedTest
  @CsvSource({
    // x, z of the second chip, third chip, floating, overlapping, gaps
    "100, 300, false, 0, 0, 0",
    "100, 305, false, 1, 0, 1",
    "100, 305, true, 2, 0, 1",
    "338.75, 150, true, 2, 1, 1",
    "100, 300, true, 1, 0, 0",
    "2000, 300, false, 1, 0, 0",
  })
  void findsWhatCheck3dbloxFinds(
      double x, double z, boolean third, int floating, int overlaps, int gaps) {
    Reading reading = read(stack(x, z, third), "");
    assertEquals(floating, count(reading, NetlistFormatCode.CHIPS_FLOATING), () -> text(reading));
    assertEquals(overlaps, count(reading, NetlistFormatCode.CHIPS_OVERLAP), () -> text(reading));
    assertEquals(gaps, count(reading, NetlistFormatCode.CONNECTION_GAP), () -> text(reading));
    assertEquals(floating + overlaps + gaps, reading.diagnostics().size(), () -> text(reading));
  }

  @Test
  void aBumpOutsideOfItsRegionIsTold() {
    Reading reading =
        read(stack(100, 300, false), "# rows\nin BUMP 955 0 - -\nout BUMP 956 0 - S\n");
    assertEquals(1, count(reading, NetlistFormatCode.BUMP_OUTSIDE), () -> text(reading));
  }

  @Test
  void includesStayInTheirFolder() {
    Reading reading = read("Header: {include: [../a.3dbv, /etc/passwd, none.3dbv]}\n", "");
    assertEquals(2, count(reading, NetlistFormatCode.INCLUDE_OUTSIDE), () -> text(reading));
    assertEquals(1, count(reading, NetlistFormatCode.INCLUDE_FAILED), () -> text(reading));
  }

  @ParameterizedTest
  @CsvSource({
    "R0, R0",
    "MY_R180, MX",
    "MZ_MY_R180, MZ_MX",
    "MZ_R0, MZ",
    "MX_R90, MXR90",
    "MYR90, MYR90",
    "MZ_MZ, R0",
    "R180_R90, R270"
  })
  void orientationsHaveOneName(String given, String name) {
    assertEquals(name, Orientation.of(given).orElseThrow().text());
  }

  private static String stack(double x, double z, boolean third) {
    String other = third ? ", far: {reference: SoC}" : "";
    String place = third ? "\n  far: {loc: [9650, 11020], z: 0, orient: R0}" : "";
    return """
        Header: {version: "1.0", unit: "micron", precision: 2000, include: [a.3dbv]}
        Design: {name: Top}
        ChipletInst: {low: {reference: SoC}, high: {reference: SoC}%s}
        Stack:
          low: {loc: [100, 200], z: 0, orient: R0}
          high: {loc: [%s, 200], z: %s, orient: MZ}%s
        Connection:
          c: {top: high.regions.front_reg, bot: low.regions.front_reg, thickness: 0.0}
          open: {top: low.regions.front_reg, bot: "~", thickness: 0.0}
        """
        .formatted(other, x, z, place);
  }

  private static Reading read(String stack, String bumps) {
    Map<String, String> files = Map.of("a.3dbv", CHIPS, "b.bmap", bumps);
    return ThreeDBlox.read(
        new SourceText("a.3dbx", stack),
        "a",
        path -> Optional.ofNullable(files.get(path)).map(text -> new SourceText(path, text)));
  }

  private static long count(Reading reading, NetlistFormatCode code) {
    return reading.diagnostics().stream().filter(d -> d.code() == code).count();
  }

  private static String text(Reading reading) {
    return reading.diagnostics().toString();
  }
}
