package dev.shoreline.flow.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.Texts;
import dev.shoreline.flow.run.DesignRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lamp of 10 dBm, a splitter of 3 dB and receivers behind it. */
final class LinkBudgetsTest {
  private static final double CLOSE = 1e-9;

  private static final String DEVICES =
      """
      import "tech/soi220.shore"

      component Lamp(launch: power_level = 10dBm) {
        kind laser
        port optical out at (0um, 0um) direction 0deg width 9um
      }
      component Splitter() {
        kind y_branch
        port optical in at (0um, 0um) direction 180deg width 9um
        port optical left at (9um, 20um) direction 0deg width 9um
        port optical right at (9um, -20um) direction 0deg width 9um
        loss 3dB
      }
      component Eye() {
        kind photodetector
        port optical in at (0um, 0um) direction 180deg width 9um
        sensitivity 6dBm
      }
      """;

  private static final String LINK =
      DEVICES
          + """
          design Link {
            die base {
              size 10mm x 10mm
              thickness 1mm
              process soi
            }
            place lamp = Lamp() in base at (1mm, 5mm)
            place split = Splitter() in base at (5mm, 5mm)
            place near = Eye() in base at (8mm, 6mm)
            place far = Eye() in base at (8mm, 4mm)
            connect lamp.out to split.in { length 0m }
            connect split.left to near.in { length 0m }
            connect split.right to far.in { length 1m  loss 2dB/m }
          }
          """;

  @TempDir private Path folder;

  private List<LinkBudget> budgets(String text, int most) throws IOException {
    DesignRun run = Texts.check(folder, text);
    return LinkBudgets.of(
        run.design().orElseThrow().getTop(), run.routes(), run.report().result().contracts(), most);
  }

  @Test
  void everyReceiverThatLightReachesHasABudgetTheSmallestMarginFirst() throws IOException {
    List<LinkBudget> found = budgets(LINK, 10);
    assertEquals(
        List.of("base.far", "base.near"),
        found.stream().map(LinkBudget::receiver).toList(),
        found::toString);
    assertEquals("base.lamp", found.getFirst().source());
    assertEquals(10, found.getFirst().launch(), CLOSE);
    assertEquals(5, found.getFirst().received(), CLOSE);
    assertEquals(-1, found.getFirst().margin(), CLOSE);
    assertEquals(1, found.getLast().margin(), CLOSE);
    assertEquals("sensitivity", found.getFirst().because());
  }

  @Test
  void theLossesOfAWayStandInItsOrderAndAddUp() throws IOException {
    LinkBudget far = budgets(LINK, 10).getFirst();
    double lost = far.losses().stream().mapToDouble(LinkBudget.Loss::loss).sum();
    assertEquals(far.launch() - far.received(), lost, CLOSE);
    assertEquals("base.split", far.losses().getFirst().object());
    assertEquals(2, far.losses().getLast().loss(), CLOSE);
    assertTrue(far.losses().stream().allMatch(loss -> loss.place() != null));
  }

  @Test
  void aContractOnReceivedPowerIsABudgetToo() throws IOException {
    String text = LINK.replaceFirst("\\}\\s*$", "  require received_power(near.in) >= 8dBm\n}\n");
    LinkBudget asked =
        budgets(text, 10).stream().filter(b -> b.because().contains("8")).findFirst().orElseThrow();
    assertEquals("base.near.in", asked.receiver());
    assertEquals(8, asked.need(), CLOSE);
    assertEquals(-1, asked.margin(), CLOSE);
  }

  @Test
  void withoutLightThereIsNoBudget() throws IOException {
    String dark =
        LINK.lines()
            .filter(line -> !line.contains("connect lamp.out"))
            .collect(Collectors.joining("\n"));
    assertEquals(List.of(), budgets(dark, 10));
  }

  @Test
  void noMoreBudgetsAreMadeThanAskedFor() throws IOException {
    assertEquals(1, budgets(LINK, 1).size());
  }
}
