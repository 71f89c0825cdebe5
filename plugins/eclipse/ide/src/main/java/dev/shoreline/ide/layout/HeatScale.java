package dev.shoreline.ide.layout;

import dev.shoreline.flow.heat.HeatColors;
import dev.shoreline.flow.result.HeatMap;
import java.util.Collections;
import java.util.List;

/** Colours of temperatures: dark blue for the coldest of a map to light yellow for the hottest. */
public final class HeatScale {
  private final float coldest;
  private final float hottest;

  /** The scale of a map. */
  public HeatScale(HeatMap map) {
    coldest = map.temperatures().isEmpty() ? 0 : Collections.min(map.temperatures());
    hottest = map.temperatures().isEmpty() ? 0 : Collections.max(map.temperatures());
  }

  /** The lowest temperature, kelvin. */
  public float coldest() {
    return coldest;
  }

  /** The highest temperature, kelvin. */
  public float hottest() {
    return hottest;
  }

  /** The colour of a temperature in kelvin, {@code 0xrrggbb}. */
  public int rgb(float kelvin) {
    float part = hottest > coldest ? (kelvin - coldest) / (hottest - coldest) : 0;
    return HeatColors.of(part);
  }

  /** The index of the cell between ascending edges that a value lies in, or -1. */
  public static int cell(List<Double> edges, double value) {
    int found = Collections.binarySearch(edges, value);
    int cell = found >= 0 ? found : -found - 2;
    return cell >= 0 && cell < edges.size() - 1 ? cell : -1;
  }
}
