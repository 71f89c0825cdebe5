package dev.shoreline.ide.layout;

import dev.shoreline.flow.result.HeatMap;
import java.util.Collections;
import java.util.List;

/** Colours of temperatures: dark blue for the coldest of a map to light yellow for the hottest. */
public final class HeatScale {
  /** Points of the colour map "inferno" (CC0, van der Walt and Smith 2015), evenly spaced. */
  private static final int[] COLORS = {
    0x000004, 0x1f0c48, 0x550f6d, 0x88226a, 0xba3655, 0xe35933, 0xf98c0a, 0xf9c932, 0xfcffa4
  };

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
    float place = Math.clamp(part, 0f, 1f) * (COLORS.length - 1);
    int low = Math.min(COLORS.length - 2, (int) place);
    int mixed = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int from = COLORS[low] >> shift & 0xff;
      int to = COLORS[low + 1] >> shift & 0xff;
      mixed |= Math.round(from + (to - from) * (place - low)) << shift;
    }
    return mixed;
  }

  /** The index of the cell between ascending edges that a value lies in, or -1. */
  public static int cell(List<Double> edges, double value) {
    int found = Collections.binarySearch(edges, value);
    int cell = found >= 0 ? found : -found - 2;
    return cell >= 0 && cell < edges.size() - 1 ? cell : -1;
  }
}
