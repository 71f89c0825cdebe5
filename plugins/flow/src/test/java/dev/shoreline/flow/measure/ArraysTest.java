package dev.shoreline.flow.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.Texts;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.ContractStatus;
import dev.shoreline.flow.run.DesignFlow;
import dev.shoreline.flow.run.RunConfiguration;
import dev.shoreline.flow.run.RunObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What contracts ask of arrays: of vias, and of devices. */
final class ArraysTest {
  private static final RunConfiguration WITH_HEAT =
      new RunConfiguration(Path.of("../../lib"), 1, true, true, LocalDate.EPOCH);

  @TempDir private Path folder;

  private List<ContractResult> contracts(String text) throws IOException {
    return Texts.check(folder, text, new DesignFlow(WITH_HEAT, RunObserver.NONE))
        .report()
        .result()
        .contracts();
  }

  private void holds(String text, String measured) throws IOException {
    ContractResult contract = contracts(text).getFirst();
    assertEquals(ContractStatus.HOLDS, contract.status(), contract::toString);
    assertEquals(measured, Objects.requireNonNull(contract.comparison()).measuredText());
  }

  private static String glass(String vias, String contract) {
    return """
        import "tech/glass_tgv.shore"
        design D {
          interposer base {
            size 2mm x 2mm
            thickness 300um
            process glass_panel
          }
          tgv_array v { %s } on base
          require %s
        }
        """
        .formatted(vias.replace("  ", "\n"), contract);
  }

  @Test
  void viasWithoutAKindGoThroughTheirBody() throws IOException {
    holds(glass("diameter 50um  pitch 200um", "aspect_ratio(base.v) <= 10"), "6");
  }

  @Test
  void ofOneRowOfViasThePitchIsThatAlongIt() throws IOException {
    String row = "diameter 50um  pitch (400um, 300um)  region rect((0mm, 0mm), (2mm, 0.2mm))";
    holds(glass(row, "pitch(base.v) >= 100um"), "400 um");
  }

  @Test
  void ofAnArrayOfDevicesTheHottestCopyIsMeasured() throws IOException {
    String text =
        """
        import "devices/ring.shore"
        import "tech/soi220.shore"
        design D {
          die base {
            size 1mm x 1mm
            thickness 300um
            process soi
          }
          place rings = RingModulator(tuning = 1mW) in base at (300um, 500um)
            array (2, 1) pitch (300um, 300um)
        }
        scenario hot of D {
          ambient 25degC
          top convection(h = 2 kW/m2/K)
          require temperature(rings) >= 25degC
        }
        """;
    ContractResult contract = contracts(text).getFirst();
    assertEquals(ContractStatus.HOLDS, contract.status(), contract::toString);
    assertTrue(
        contract.provenance().stream().anyMatch(p -> p.object().startsWith("base.rings(")),
        contract::toString);
  }
}
