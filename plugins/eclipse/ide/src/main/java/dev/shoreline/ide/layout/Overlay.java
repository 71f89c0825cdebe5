package dev.shoreline.ide.layout;

import dev.shoreline.flow.result.Finding;
import dev.shoreline.netlist.place.Rectangle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn over the picture.
 *
 * @param findings those with a place in the top cell's frame
 * @param chosen the one that is looked at, or null
 * @param selected boxes of selected objects, metres
 */
record Overlay(List<Finding> findings, @Nullable Finding chosen, List<Rectangle> selected) {
  static final Overlay NONE = new Overlay(List.of(), null, List.of());

  Overlay {
    findings = List.copyOf(findings);
    selected = List.copyOf(selected);
  }
}
