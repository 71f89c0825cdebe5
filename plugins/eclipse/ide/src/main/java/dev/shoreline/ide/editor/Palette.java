package dev.shoreline.ide.editor;

import org.eclipse.swt.graphics.Color;

/** Colours that views share. */
public final class Palette {
  /** What holds. */
  public static final Color GOOD = of(0x3a9a5a);

  /** What does not hold. */
  public static final Color BAD = of(0xd04040);

  private Palette() {}

  /** A colour by its number {@code 0xRRGGBB}. */
  public static Color of(int rgb) {
    return new Color(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }
}
