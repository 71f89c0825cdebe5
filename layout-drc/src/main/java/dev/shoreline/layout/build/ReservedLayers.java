package dev.shoreline.layout.build;

import dev.shoreline.layout.database.LayerKey;
import java.util.Map;
import java.util.TreeMap;

/** Layers for what no technology draws. Layer numbers from 990 up are kept for these. */
public final class ReservedLayers {

  /** Outlines of bodies: dies, substrates, interposers, bridges, boards. */
  public static final LayerKey BODY = new LayerKey(990, 0);

  /** Optical ports: a box of the port's width, 100 nm long across the port, and its name. */
  public static final LayerKey OPTICAL_PORT = new LayerKey(991, 0);

  /** Electrical ports, drawn alike. */
  public static final LayerKey ELECTRICAL_PORT = new LayerKey(991, 1);

  /** Fibres seen from above, as long as {@link OutlineDrawer} draws them. */
  public static final LayerKey FIBER = new LayerKey(992, 0);

  /** Keep-out regions, with what they keep out as text. */
  public static final LayerKey KEEP_OUT = new LayerKey(993, 0);

  /** Vias whose kind names no layer. */
  public static final LayerKey VIA = new LayerKey(994, 0);

  private static final Map<LayerKey, String> NAMES =
      Map.of(
          BODY, "body",
          OPTICAL_PORT, "optical port",
          ELECTRICAL_PORT, "electrical port",
          FIBER, "fiber",
          KEEP_OUT, "keep-out",
          VIA, "via");

  private ReservedLayers() {}

  /** What people call them, by layer. */
  public static Map<LayerKey, String> names() {
    return new TreeMap<>(NAMES);
  }
}
