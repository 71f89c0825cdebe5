package dev.shoreline.flow.scene;

import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.thermal.design.BodyLayer;
import java.util.Comparator;
import java.util.List;

/**
 * A layer of a body of the package, or the joint below one, in the frame of the top cell;
 * micrometres.
 *
 * @param path path of the body's instance; empty for the top cell's own body
 * @param kind die, substrate, … or {@code bond}
 * @param material what it is made of
 * @param x0 left
 * @param y0 bottom in plan
 * @param z0 lower face
 * @param x1 right
 * @param y1 top in plan
 * @param z1 upper face
 * @param films what is drawn in it
 */
public record SceneSlab(
    String path,
    String kind,
    String material,
    double x0,
    double y0,
    double z0,
    double x1,
    double y1,
    double z1,
    List<Film> films) {
  private static final double MICROMETRES = 1e6;

  /** Freezes the list. */
  public SceneSlab {
    films = List.copyOf(films);
  }

  /**
   * The heights that shapes of a drawing layer have in a layer of a body, micrometres.
   *
   * @param gdsLayer GDSII layer number
   * @param gdsDatatype GDSII datatype
   * @param material what its shapes are made of; empty if it is not said
   * @param z0 lower face
   * @param z1 upper face
   */
  public record Film(int gdsLayer, int gdsDatatype, String material, double z0, double z1) {}

  /**
   * The layers of every body of a design, the lowest first. Shapes of several drawing layers in one
   * layer keep the heights that their technology gives them among each other; a drawing layer
   * without a thickness fills the layer.
   */
  public static List<SceneSlab> of(Design design) {
    return BodyLayer.of(design).stream().map(SceneSlab::of).toList();
  }

  private static SceneSlab of(BodyLayer layer) {
    double lowest = layer.drawn().stream().mapToDouble(Layer::getZBottom).min().orElse(0);
    return new SceneSlab(
        layer.path(),
        layer.kind(),
        layer.material(),
        layer.area().x0() * MICROMETRES,
        layer.area().y0() * MICROMETRES,
        layer.z0() * MICROMETRES,
        layer.area().x1() * MICROMETRES,
        layer.area().y1() * MICROMETRES,
        layer.z1() * MICROMETRES,
        layer.drawn().stream()
            .map(drawn -> film(layer, drawn, drawn.getZBottom() - lowest))
            .sorted(Comparator.comparingInt(Film::gdsLayer).thenComparingInt(Film::gdsDatatype))
            .toList());
  }

  private static Film film(BodyLayer in, Layer drawn, double above) {
    double room = in.z1() - in.z0();
    double from = Math.min(above, room);
    double thickness = drawn.getThickness() > 0 ? drawn.getThickness() : room;
    double to = Math.min(from + thickness, room);
    return new Film(
        drawn.getGdsLayer(),
        drawn.getGdsDatatype(),
        drawn.getMaterial() == null ? "" : String.valueOf(drawn.getMaterial().getName()),
        (in.faceDown() ? in.z1() - to : in.z0() + from) * MICROMETRES,
        (in.faceDown() ? in.z1() - from : in.z0() + to) * MICROMETRES);
  }
}
