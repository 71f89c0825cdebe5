package dev.shoreline.ide.tests;

import static dev.shoreline.ide.tests.Workbench.page;
import static dev.shoreline.ide.tests.Workbench.shot;
import static dev.shoreline.ide.tests.Workbench.until;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.ide.layout.LayoutView;
import dev.shoreline.ide.layout.SectionView;
import dev.shoreline.ide.run.Runs;
import dev.shoreline.ide.workspace.Ids;
import dev.shoreline.ide.workspace.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.Test;

/** What lies below the surface. */
class SectionTest {
  private static final String DESIGN =
      """
      import "devices/passive.shore"
      import "tech/soi220.shore"

      design Cut {
        die pic {
          size 1mm x 1mm
          thickness 775um
          process soi
        }

        place one = YBranch() in pic at (490um, 500um)
      }
      """;

  private static final String STACKED =
      """
      import "tech/soi220.shore"
      import "tech/bonds.shore"

      component Pad() { draw soi220.core = rect((0um, 0um), (80um, 80um)) }

      design Stacked {
        substrate base { size 4mm x 4mm  thickness 400um  material si }
        die lower { size 1mm x 1mm  thickness 300um  process soi } on base at (0.5mm, 1.5mm) bond c4
        die upper { size 1mm x 1mm  thickness 300um  process soi } on lower at (0mm, 0mm) bond c4
        die turned { size 1mm x 1mm  thickness 300um  process soi }
          on base at (2.2mm, 1.292893mm) rotate 45deg bond c4
        place one = Pad() in lower at (700um, 460um)
        place two = Pad() in upper at (200um, 460um)
      }
      """;

  @Test
  void aCutShowsBodiesLayersAndWhatIsDrawnInThem() throws Exception {
    SectionView section = open("section", "cut.shore", DESIGN);
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    until("silicon", () -> section.canvas().pieces().stream().anyMatch(p -> p.contains(", si,")));
    // The cut in the middle follows the guide of the splitter: a film of 220 nm.
    until("the guide", () -> drawn(section) == 1);
    String guide =
        section.canvas().pieces().stream().filter(p -> p.startsWith("core")).findFirst().get();
    assertTrue(guide.contains("220 nm thick"), guide);
    assertTrue(
        section.canvas().pieces().stream().anyMatch(p -> p.contains("sio2, 2.000 µm thick")));
    // Far from it nothing is drawn; the body is still there.
    Point size = layout.canvas().getSize();
    click(layout, size.x / 2, size.y / 4);
    until("no guide", () -> drawn(section) == 0);
    assertTrue(section.canvas().pieces().size() > 3);
  }

  @Test
  void aPackageIsCutThroughItsDies() throws Exception {
    Path example = Library.examples().resolve("nvidia-28t8").resolve("nvidia-28t8.shore");
    SectionView section = open("package", "nvidia-28t8.shore", Files.readString(example));
    until("bonds", () -> section.canvas().pieces().stream().anyMatch(p -> p.contains(": bond,")));
    assertTrue(section.canvas().pieces().stream().anyMatch(p -> p.contains("substrate")));
    Workbench.pump(500);
    shot("70-section");
  }

  @Test
  void diesAboveEachOtherShowTheirOwnShapesAndTurnedOnesTheirTrueWidth() throws Exception {
    SectionView section = open("stacked", "stacked.shore", STACKED);
    until("both guides", () -> drawn(section) == 2);
    List<String> guides =
        section.canvas().pieces().stream().filter(p -> p.startsWith("core")).toList();
    assertTrue(guides.stream().distinct().count() == 2, "one a die: " + guides);
    // A square of 1 mm that is turned by 45° is cut along its diagonal's middle.
    assertTrue(
        section.canvas().pieces().stream()
            .anyMatch(
                p -> p.startsWith("turned: die, si,") && p.matches(".*, 1\\.4\\d\\d mm wide")),
        section.canvas().pieces()::toString);
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    Point size = layout.canvas().getSize();
    click(layout, size.x / 2, size.y * 3 / 8);
    until(
        "a narrower stretch of it",
        () ->
            section.canvas().pieces().stream()
                .noneMatch(p -> p.startsWith("turned") && p.matches(".*, 1\\.4\\d\\d mm wide")));
    Workbench.pump(300);
    shot("71-stacked");
  }

  private static SectionView open(String project, String name, String text) throws Exception {
    Projects.freshPage();
    IFile file = Projects.make(project, Map.of(name, text)).getFile(name);
    Projects.open(file);
    until("the check", () -> Runs.of(file).isPresent());
    LayoutView layout = (LayoutView) page().findView(Ids.LAYOUT_VIEW);
    until("the picture", () -> layout.canvas().shapeCount() > 0 && layout.canvas().isUpToDate());
    return (SectionView) page().showView(Ids.SECTION_VIEW);
  }

  private static long drawn(SectionView section) {
    return section.canvas().pieces().stream().filter(p -> p.startsWith("core")).count();
  }

  private static void click(LayoutView layout, int x, int y) {
    for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
      Event event = new Event();
      event.x = x;
      event.y = y;
      event.button = 1;
      layout.canvas().notifyListeners(type, event);
    }
  }
}
