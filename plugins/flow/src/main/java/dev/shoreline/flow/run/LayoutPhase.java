package dev.shoreline.flow.run;

import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.scene.DesignScene;
import dev.shoreline.flow.scene.Scene;
import dev.shoreline.flow.scene.SceneBuilder;
import dev.shoreline.layout.build.DesignLayout;
import dev.shoreline.layout.build.Finding;
import dev.shoreline.layout.build.LayoutImports;
import dev.shoreline.layout.connectivity.Connectivity;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.file.LayoutFiles;
import dev.shoreline.netlist.model.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Draws a design and checks that what should meet does. */
final class LayoutPhase {
  private LayoutPhase() {}

  /** The layout of a design; cells that it imports are looked for beside its file. */
  static DesignLayout run(Design design, Path file, Results results, RunObserver observer) {
    observer.phase("layout");
    DesignLayout built = DesignLayout.of(design, imports(file));
    add(Phase.LAYOUT, built.findings(), built, results);
    results.ran("layout");
    results.count("cells", built.layout().cells().size());
    results.count("routes", built.routes().size());
    observer.phase("connectivity");
    add(Phase.CONNECTIVITY, Connectivity.check(built), built, results);
    results.ran("connectivity");
    results.scene(() -> scene(design, built));
    return built;
  }

  private static void add(
      Phase phase, List<Finding> findings, DesignLayout built, Results results) {
    findings.forEach(f -> results.add(Findings.of(phase, f, built.layout().dbu())));
  }

  private static Scene scene(Design design, DesignLayout built) {
    return built
        .top()
        .map(
            top ->
                SceneBuilder.of(
                    built.layout(), top, DesignScene.layers(design), DesignScene.bodies(design)))
        .orElse(Scene.EMPTY);
  }

  private static LayoutImports imports(Path design) {
    Path folder = design.toAbsolutePath().normalize().getParent();
    return name -> folder == null ? Optional.empty() : read(folder, name);
  }

  /** A layout of the design's folder; none from outside of it. */
  private static Optional<Layout> read(Path folder, String name) {
    try {
      Path file = folder.resolve(name);
      return Files.isRegularFile(file) && file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(LayoutFiles.read(file))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
