package dev.shoreline.thermal.design;

import dev.shoreline.netlist.model.BondKind;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Material;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.thermal.model.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a placed body, or the joint below one, as the thermal model has them.
 *
 * @param path of the body's instance; empty for the top cell's own body
 * @param kind die, substrate, … or {@code bond}
 * @param material its name; "unknown" where none is named
 * @param area its footprint, metres
 * @param z0 lower face, metres
 * @param z1 upper face, metres
 * @param faceDown whether what is drawn in it grows downwards
 * @param drawn drawing layers whose shapes lie in it
 */
public record BodyLayer(
    String path,
    String kind,
    String material,
    Rect area,
    double z0,
    double z1,
    boolean faceDown,
    Set<Layer> drawn) {
  private static final String UNKNOWN = "unknown";

  /** Freezes the set. */
  public BodyLayer {
    drawn = Set.copyOf(drawn);
  }

  /** The layers of every body of a design, the lowest first; arrays of bodies one by one. */
  public static List<BodyLayer> of(Design design) {
    AttributeValues values = new AttributeValues(NetlistFactory.eINSTANCE.createScenario());
    List<BodyLayer> layers = new ArrayList<>();
    for (PlacedBody body : DesignSites.of(design, values).bodies()) {
      addJoint(body, layers);
      for (StackUp.Slice slice : StackUp.of(body.body()).slices()) {
        layers.add(layer(body, slice));
      }
    }
    layers.sort(
        Comparator.comparingDouble(BodyLayer::z0)
            .thenComparing(BodyLayer::path)
            .thenComparingDouble(BodyLayer::z1));
    return layers;
  }

  private static BodyLayer layer(PlacedBody body, StackUp.Slice slice) {
    double a = body.height(slice.bottom());
    double b = body.height(slice.top());
    return new BodyLayer(
        body.path(),
        body.cell().getKind().getName().toLowerCase(Locale.ROOT),
        name(slice.material()),
        body.area(),
        Math.min(a, b),
        Math.max(a, b),
        body.faceDown(),
        slice.drawn());
  }

  private static void addJoint(PlacedBody body, List<BodyLayer> layers) {
    double height = Solids.bondHeight(body);
    if (height > 0) {
      BondKind kind = body.bond() == null ? null : body.bond().getKind();
      Material metal = kind == null ? null : kind.getMetal();
      Material fill = kind == null ? null : kind.getFill();
      String material = fill == null ? name(metal) : name(metal) + " in " + name(fill);
      layers.add(
          new BodyLayer(
              body.path(),
              "bond",
              material,
              body.area(),
              body.z0() - height,
              body.z0(),
              false,
              Set.of()));
    }
  }

  private static String name(@Nullable Material material) {
    return material == null || material.getName() == null ? UNKNOWN : material.getName();
  }
}
