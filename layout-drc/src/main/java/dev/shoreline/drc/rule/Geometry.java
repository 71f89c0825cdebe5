package dev.shoreline.drc.rule;

import dev.shoreline.layout.database.LayerKey;
import java.util.Set;

/** What a deck makes of drawn layers: polygons or edges. */
public sealed interface Geometry permits LayerExpression, EdgeExpression {
  /** The drawn layers that it is made from. */
  Set<LayerKey> drawn();

  /** All drawn layers that it depends on. */
  Set<LayerKey> inputs();
}
