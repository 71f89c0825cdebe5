package dev.shoreline.layout.connectivity;

import static dev.shoreline.layout.build.DesignFixture.UM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.layout.build.BuiltRoute;
import dev.shoreline.layout.build.DesignFixture;
import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Finding;
import dev.shoreline.layout.build.LayoutImports;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.CellKind;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.model.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random designs, routed automatically: what the router calls done, the checks, which share nothing
 * with it, must find clean. From the ninth seed on no crossing is allowed.
 */
class RoutedDesignsTest {

  private static final int SIDE = 5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whatIsRoutedIsClean(long seed) {
    Random random = new Random(seed);
    DesignFixture f = new DesignFixture();
    Cell device = f.device("dev", 60);
    Cell top = f.cell("top", CellKind.COMPONENT);
    List<Instance> instances = new ArrayList<>();
    boolean slanted = seed % 2 == 0;
    for (int i = 0; i < SIDE * SIDE; i++) {
      double x = i % SIDE * 300.0 + 60 * random.nextDouble();
      double y = Math.floorDiv(i, SIDE) * 300.0 + 60 * random.nextDouble();
      double rotation = slanted ? 360 * random.nextDouble() : 90 * random.nextInt(4);
      Instance instance = f.place(top, "d" + i, device, x, y, rotation);
      instance.setMirror(random.nextBoolean());
      instances.add(instance);
    }
    Collections.shuffle(instances, random);
    for (int i = 0; i + 1 < 16; i += 2) {
      Route route =
          f.route(top, "r" + i, f.ref(instances.get(i), "out"), f.ref(instances.get(i + 1), "in"));
      route.setMaxCrossings(seed > 8 ? 0 : random.nextInt(4));
      route.setEuler(random.nextBoolean());
    }
    DesignLayout layout = DesignLayout.of(f.design, LayoutImports.NONE);
    List<Finding> wrong =
        Connectivity.check(layout).stream()
            .filter(x -> x.diagnostic().code() != ConnectivityCode.DANGLING_PORT)
            .toList();
    assertEquals(List.of(), wrong, "seed " + seed);
    for (BuiltRoute route : layout.routes()) {
      assertTrue(route.minRadius() >= 10 * UM * (1 - 1e-9), "seed " + seed + " " + route.name());
      assertTrue(route.crossings() <= route.route().getMaxCrossings());
    }
    int expected = seed > 8 ? 7 : 8;
    assertTrue(layout.routes().size() >= expected, "seed " + seed + ": " + layout.findings());
  }
}
