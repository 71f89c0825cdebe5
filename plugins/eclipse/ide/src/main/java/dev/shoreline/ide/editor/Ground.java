package dev.shoreline.ide.editor;

import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Whether something is drawn on a dark ground, as in the dark theme. */
public final class Ground {
  private static final int MIDDLE = 3 * 128;

  private Ground() {}

  /** Whether the background of a control is nearer to black than to white. */
  public static boolean isDark(Control control) {
    RGB color = control.getBackground().getRGB();
    return color.red + color.green + color.blue < MIDDLE;
  }
}
