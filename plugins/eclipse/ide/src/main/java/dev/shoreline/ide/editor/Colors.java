package dev.shoreline.ide.editor;

import dev.shoreline.dsl.service.SemanticTokens;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** The colours of words, for light and for dark grounds. */
final class Colors {
  private static final Colors LIGHT =
      new Colors(
          "7f0055", "5f7a61", "2a00ff", "9a3b00", "444444", "00627a", "1f5fa8", "6f42c1", "805a00",
          "1b1b1b", "0b6e4f");
  private static final Colors DARK =
      new Colors(
          "cf8ef4", "7f9f7f", "8fb7ff", "f0a46b", "c0c0c0", "6fc3c9", "79b8ff", "c8a6ff", "e3c07b",
          "e6e6e6", "7fd1a8");

  private final Map<SemanticTokens.Type, TextAttribute> attributes =
      new EnumMap<>(SemanticTokens.Type.class);

  /** Colours in the order of the types. */
  private Colors(String... colors) {
    int next = 0;
    for (SemanticTokens.Type type : SemanticTokens.Type.values()) {
      int rgb = Integer.parseInt(colors[next++], 16);
      int style =
          switch (type) {
            case KEYWORD -> SWT.BOLD;
            case COMMENT -> SWT.ITALIC;
            default -> SWT.NORMAL;
          };
      attributes.put(type, new TextAttribute(Palette.of(rgb), null, style));
    }
  }

  /** Those that can be read on the ground of a control. */
  static Colors of(Control control) {
    return Ground.isDark(control) ? DARK : LIGHT;
  }

  TextAttribute of(SemanticTokens.Type type) {
    TextAttribute attribute = attributes.get(type);
    return attribute == null ? new TextAttribute(null) : attribute;
  }
}
