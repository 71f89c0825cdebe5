package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.CompletionItem;
import dev.shoreline.dsl.service.SymbolKind;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/** Small round signs with a letter for what a name stands for. Used on the display's thread. */
final class KindImages {
  private static final int SIZE = 16;
  private static final Map<String, Image> IMAGES = new HashMap<>();

  private KindImages() {}

  static Image of(SymbolKind kind) {
    return switch (kind) {
      case TECHNOLOGY, RULES, PROFILE -> image("T", 0x8c6d3f);
      case COMPONENT -> image("C", 0x1f5fa8);
      case DESIGN -> image("D", 0x7f0055);
      case SCENARIO -> image("S", 0xb5566b);
      case FUNCTION -> image("f", 0x6f42c1);
      case VALUE, LOOP_VARIABLE -> image("v", 0x4f8796);
      case PARAMETER -> image("p", 0x805a00);
      case OBJECT -> image("o", 0x0b6e4f);
      case INSTANCE -> image("i", 0x3f9b4f);
      case PORT -> image("P", 0xd0453e);
      case NET, ROUTE -> image("n", 0xe08a1e);
      case CONTRACT -> image("R", 0xa259c4);
    };
  }

  static Image of(CompletionItem.Kind kind) {
    return switch (kind) {
      case KEYWORD -> image("k", 0x7f0055);
      case SETTING -> image("s", 0x00627a);
      case NAME -> image("n", 0x0b6e4f);
      case PARAMETER -> image("p", 0x805a00);
      case UNIT -> image("u", 0x9a3b00);
    };
  }

  private static Image image(String letter, int rgb) {
    return IMAGES.computeIfAbsent(letter + rgb, key -> draw(letter, rgb));
  }

  private static Image draw(String letter, int rgb) {
    Display display = Display.getDefault();
    ImageData data = new ImageData(SIZE, SIZE, 24, new PaletteData(0xff0000, 0xff00, 0xff));
    for (int y = 0; y < SIZE; y++) {
      for (int x = 0; x < SIZE; x++) {
        data.setPixel(x, y, rgb);
        double inside = 7.8 - Math.hypot(x - 7.5, y - 7.5);
        data.setAlpha(x, y, (int) (255 * Math.clamp(inside, 0, 1)));
      }
    }
    Image image = new Image(display, data);
    GC gc = new GC(image);
    gc.setForeground(new Color(255, 255, 255));
    gc.setTextAntialias(SWT.ON);
    var extent = gc.textExtent(letter);
    gc.drawText(letter, (SIZE - extent.x) / 2, (SIZE - extent.y) / 2, true);
    gc.dispose();
    return image;
  }
}
