package dev.shoreline.layout.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.layout.build.ReservedLayers;
import dev.shoreline.layout.curve.Arc;
import dev.shoreline.layout.curve.CenterLine;
import dev.shoreline.layout.curve.Curve;
import dev.shoreline.layout.curve.Pose;
import dev.shoreline.layout.curve.Resolution;
import dev.shoreline.layout.curve.Ribbon;
import dev.shoreline.layout.curve.Straight;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import dev.shoreline.netlist.model.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waveguides drawn outside of components, of one unit a nanometre. */
final class DrawnGuidesTest {
  private static final LayerKey CORE = new LayerKey(1, 0);
  private static final double UNIT = 1e-9;
  private static final double WIDTH = 500e-9;

  private final LayoutBuilder layout = new LayoutBuilder(UNIT);
  private final CellBuilder top = layout.cell("top");
  private int ends;

  DrawnGuidesTest() {
    CellBuilder cell = layout.cell("end");
    cell.box(CORE, new Box(-5000, -250, 0, 250));
    cell.box(ReservedLayers.OPTICAL_PORT, new Box(-100, -250, 0, 250));
    cell.text(ReservedLayers.OPTICAL_PORT, "out", new Point(0, 0));
  }

  /** A component whose only port heads along a pose. */
  private void end(Pose pose) {
    top.reference(
        "end",
        Transform.of(
            Math.round(pose.x() / UNIT),
            Math.round(pose.y() / UNIT),
            Math.toDegrees(pose.heading()),
            1,
            false));
    ends++;
  }

  /** Draws a waveguide in one polygon or in several, and returns where it ends. */
  private Pose guide(Pose from, List<Curve> course, boolean inParts) {
    List<List<Curve>> parts = new ArrayList<>();
    if (inParts) {
      course.forEach(part -> parts.add(List.of(part)));
    } else {
      parts.add(course);
    }
    Pose at = from;
    for (List<Curve> part : parts) {
      CenterLine line = new CenterLine(at, part);
      Ribbon core = new Ribbon(0, WIDTH, WIDTH);
      for (Polygon polygon : core.flatten(line, Resolution.ofGrid(UNIT))) {
        top.polygon(CORE, polygon);
      }
      at = line.end();
    }
    return at;
  }

  private static List<Curve> course(Random random) {
    List<Curve> course = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      course.add(new Straight((1 + random.nextInt(40)) * 1e-6));
      double turn = (random.nextBoolean() ? 1 : -1) * Math.PI / 2;
      course.add(new Arc((5 + random.nextInt(20)) * 1e-6, turn));
    }
    course.add(new Straight((1 + random.nextInt(40)) * 1e-6));
    return course;
  }

  /** The nets as sets of instances. */
  private Set<String> nets() {
    Layout drawn = layout.build();
    NetlistExtraction.Result result =
        NetlistExtraction.of(
            drawn, drawn.cell("top").orElseThrow(), Recognition.USUAL, "drawn.gds");
    assertEquals(ends, result.design().getTop().getInstances().size());
    Set<String> nets = new TreeSet<>();
    for (Net net : result.design().getTop().getNets()) {
      TreeSet<String> instances = new TreeSet<>();
      net.getEnds().forEach(end -> instances.add(end.getInstances().get(0).getName()));
      nets.add(String.join(" ", instances));
    }
    return nets;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void guidesLeadFromEndToEndWhateverTheyCross(long seed) {
    Random random = new Random(seed);
    Set<String> meant = new TreeSet<>();
    for (int g = 0; g < 30; g++) {
      double heading = random.nextInt(4) * Math.PI / 2;
      Pose from = new Pose(random.nextInt(200_000) * UNIT, random.nextInt(200_000) * UNIT, heading);
      end(from);
      end(guide(from, course(random), random.nextBoolean()).reversed());
      meant.add(String.join(" ", new TreeSet<>(List.of("end_" + (ends - 1), "end_" + ends))));
    }
    assertEquals(meant, nets(), "seed " + seed);
  }

  @Test
  void aGuideThatEndsBesideAPortDoesNotReachIt() {
    Pose from = new Pose(0, 0, 0);
    end(from);
    Pose to = guide(from, List.of(new Straight(30e-6)), false);
    end(new Pose(to.x(), to.y() + 5e-9, to.heading()).reversed());
    assertEquals(new TreeSet<>(), nets());
  }

  @Test
  void aGuideOfAnotherWidthDoesNotReachAPort() {
    end(new Pose(0, 0, 0));
    top.box(CORE, new Box(0, -200, 30_000, 200));
    end(new Pose(30e-6, 0, 0).reversed());
    assertEquals(new TreeSet<>(), nets());
  }

  @Test
  void shapesOnOtherLayersLeadNothing() {
    end(new Pose(0, 0, 0));
    top.box(new LayerKey(7, 0), new Box(0, -250, 30_000, 250));
    end(new Pose(30e-6, 0, 0).reversed());
    assertEquals(new TreeSet<>(), nets());
  }

  @Test
  void portsThatMeetNeedNoGuide() {
    end(new Pose(0, 0, 0));
    end(new Pose(0, 0, 0).reversed());
    assertEquals(new TreeSet<>(List.of("end_1 end_2")), nets());
  }
}
