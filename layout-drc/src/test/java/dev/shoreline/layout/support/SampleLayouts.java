package dev.shoreline.layout.support;

import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutBuilder;
import dev.shoreline.layout.database.Property;
import dev.shoreline.layout.database.Repetition;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.geometry.Transform;
import java.util.List;

/** Small layouts with something of everything. */
public final class SampleLayouts {

  /** Waveguides. */
  public static final LayerKey WG = new LayerKey(1, 0);

  /** Metal. */
  public static final LayerKey METAL = new LayerKey(11, 3);

  private SampleLayouts() {}

  /** Shapes of every kind, arrays of every kind, properties, names of layers. */
  public static Layout everything() {
    LayoutBuilder layout = new LayoutBuilder(1e-9).name("SAMPLES").layerName(WG, "waveguide");
    List<Property> numbered =
        List.of(new Property.Numbered(7, "seven"), new Property.Numbered(2, "two"));
    layout
        .cell("LEAF")
        .box(WG, new Box(0, 0, 100, 40))
        .add(METAL, new Shape.BoxShape(new Box(-5, -5, 5, 5), numbered))
        .polygon(WG, frameWithHoles())
        .path(WG, Path.flush(20, 0, 500, 300, 500, 300, 900))
        .path(METAL, Path.extended(31, 0, 0, 1000, 0, 2000, 777))
        .path(METAL, Path.round(50, 0, 3000, 800, 3500))
        .path(METAL, Path.of(new long[] {0, 5000, 900, 5000}, 40, 13, -7, false));
    layout
        .cell("TOP")
        .text(WG, "port µ", new Point(3, 4))
        .add(METAL, new Shape.TextShape(turnedLabel(), List.of()))
        .reference("LEAF", Transform.of(1000, 2000, 90, 1, true))
        .reference("LEAF", Transform.of(-1000, 2000, 30, 1.5, false))
        .array(
            "LEAF",
            Transform.translation(0, 20000),
            new Point(4000, 100),
            new Point(-50, 7000),
            3,
            2)
        .reference(
            "LEAF",
            Transform.IDENTITY,
            Repetition.Irregular.of(0, 0, 9000, 10, 18500, -70),
            numbered);
    return layout.build();
  }

  private static Label turnedLabel() {
    return new Label("turned", Transform.of(50, -60, 270, 1, true), 2000, 1, 2, 0);
  }

  private static Polygon frameWithHoles() {
    return Polygon.withHoles(
        new long[] {10000, 0, 20000, 0, 21000, 9000, 10000, 10000},
        List.of(
            new long[] {11000, 1000, 12000, 1000, 12000, 3000, 11500, 2500},
            new long[] {13000, 5000, 19000, 5000, 19000, 8000, 13000, 8000},
            new long[] {11000, 5000, 12000, 5000, 12000, 8000}));
  }
}
