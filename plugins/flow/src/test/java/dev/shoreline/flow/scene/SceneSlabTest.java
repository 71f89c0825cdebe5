package dev.shoreline.flow.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.flow.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A photonic die, face up or face down on a base. */
final class SceneSlabTest {
  private static final double NANOMETRE = 1e-3;

  private static final String DIE =
      """
      import "tech/soi220.shore"
      import "tech/bonds.shore"
      import "tech/materials.shore"

      design Stack {
        substrate base {
          size 20mm x 20mm
          thickness 1mm
          material glass
        }
        die pic {
          size 10mm x 5mm
          thickness 150um
          process soi
        } on base at (5mm, 5mm) bond c4(pitch = 130um) face up
      }
      """;

  @TempDir private Path folder;

  private List<SceneSlab> slabs(String text) throws IOException {
    return SceneSlab.of(Texts.check(folder, text).design().orElseThrow());
  }

  /** The layers of the die. */
  private List<SceneSlab> layers(String text) throws IOException {
    return slabs(text).stream().filter(s -> s.kind().equals("die")).toList();
  }

  @Test
  void layersOfAProcessAreStackedAndDrawnLayersLieInThem() throws IOException {
    List<SceneSlab> pic = layers(DIE);
    assertEquals(6, pic.size(), pic::toString);
    for (int i = 1; i < pic.size(); i++) {
      assertEquals(pic.get(i - 1).z1(), pic.get(i).z0(), NANOMETRE);
    }
    assertEquals(150, pic.getLast().z1() - pic.getFirst().z0(), NANOMETRE);
    assertEquals("si", pic.getFirst().material());
    SceneSlab device = pic.get(2);
    assertEquals(List.of(1, 2), device.films().stream().map(SceneSlab.Film::gdsLayer).toList());
    assertEquals(0.22, device.films().getFirst().z1() - device.films().getFirst().z0(), NANOMETRE);
    assertEquals(0.09, device.films().getLast().z1() - device.films().getLast().z0(), NANOMETRE);
    assertTrue(device.films().stream().allMatch(film -> film.material().equals("si_film")));
  }

  @Test
  void aDieThatLooksDownHasItsLayersTheOtherWayRound() throws IOException {
    List<SceneSlab> pic = layers(DIE.replace("face up", "face down"));
    assertEquals("si", pic.getLast().material());
    SceneSlab device = pic.get(3);
    assertEquals(device.z1(), device.films().getFirst().z1(), NANOMETRE);
    assertEquals(0.09, device.z1() - device.films().getLast().z0(), NANOMETRE);
  }

  @Test
  void theJointLiesBetweenBaseAndDie() throws IOException {
    List<SceneSlab> all = slabs(DIE);
    SceneSlab joint = all.stream().filter(s -> s.kind().equals("bond")).findFirst().orElseThrow();
    assertEquals(1000, joint.z0(), NANOMETRE);
    assertEquals(layers(DIE).getFirst().z0(), joint.z1(), NANOMETRE);
    assertTrue(joint.material().contains(" in "), joint.material());
    assertEquals(5000, joint.x0(), NANOMETRE);
    assertEquals(15000, joint.x1(), NANOMETRE);
  }
}
