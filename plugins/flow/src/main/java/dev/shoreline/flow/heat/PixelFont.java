package dev.shoreline.flow.heat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Capitals, digits and a few signs, five pixels wide and seven high. */
final class PixelFont {
  static final int WIDTH = 6;
  static final int HEIGHT = 7;

  /** A sign and its rows from the top, five bits each, the leftmost the highest. */
  private static final String[] SIGNS = {
    "0 0E 11 11 11 11 11 0E", "1 04 0C 04 04 04 04 0E", "2 0E 11 01 06 08 10 1F",
    "3 0E 11 01 06 01 11 0E", "4 02 06 0A 12 1F 02 02", "5 1F 10 1E 01 01 11 0E",
    "6 06 08 10 1E 11 11 0E", "7 1F 01 02 02 04 04 04", "8 0E 11 11 0E 11 11 0E",
    "9 0E 11 11 0F 01 02 0C", "A 0E 11 11 1F 11 11 11", "B 1E 11 11 1E 11 11 1E",
    "C 0E 11 10 10 10 11 0E", "D 1E 11 11 11 11 11 1E", "E 1F 10 10 1E 10 10 1F",
    "F 1F 10 10 1E 10 10 10", "G 0E 11 10 17 11 11 0E", "H 11 11 11 1F 11 11 11",
    "I 0E 04 04 04 04 04 0E", "J 07 02 02 02 02 12 0C", "K 11 12 14 18 14 12 11",
    "L 10 10 10 10 10 10 1F", "M 11 1B 15 15 11 11 11", "N 11 19 19 15 13 13 11",
    "O 0E 11 11 11 11 11 0E", "P 1E 11 11 1E 10 10 10", "Q 0E 11 11 11 15 12 0D",
    "R 1E 11 11 1E 14 12 11", "S 0F 10 10 0E 01 01 1E", "T 1F 04 04 04 04 04 04",
    "U 11 11 11 11 11 11 0E", "V 11 11 11 11 11 0A 04", "W 11 11 11 15 15 1B 11",
    "X 11 11 0A 04 0A 11 11", "Y 11 11 0A 04 04 04 04", "Z 1F 01 02 04 08 10 1F",
    ". 00 00 00 00 00 0C 0C", ", 00 00 00 00 04 04 08", "- 00 00 00 0E 00 00 00",
    "+ 00 04 04 1F 04 04 00", ": 00 0C 0C 00 0C 0C 00", "/ 01 01 02 04 08 10 10",
    "= 00 00 1F 00 1F 00 00", "_ 00 00 00 00 00 00 1F", "( 02 04 08 08 08 04 02",
    ") 08 04 02 02 02 04 08", "% 19 19 02 04 08 13 13"
  };

  private static final Map<Character, int[]> ROWS = rows();

  private PixelFont() {}

  private static Map<Character, int[]> rows() {
    Map<Character, int[]> rows = new HashMap<>();
    for (String sign : SIGNS) {
      int[] bits = new int[HEIGHT];
      for (int row = 0; row < HEIGHT; row++) {
        bits[row] = Integer.parseInt(sign.substring(2 + 3 * row, 4 + 3 * row), 16);
      }
      rows.put(sign.charAt(0), bits);
    }
    return rows;
  }

  /** Draws a text with its upper left corner at a pixel; signs that are not known stay blank. */
  static void draw(String text, int[] pixels, int width, int left, int top, int color) {
    String capitals = text.toUpperCase(Locale.ROOT);
    for (int i = 0; i < capitals.length(); i++) {
      int[] bits = ROWS.get(capitals.charAt(i));
      for (int row = 0; bits != null && row < HEIGHT; row++) {
        for (int column = 0; column < 5; column++) {
          int x = left + i * WIDTH + column;
          int at = (top + row) * width + x;
          if ((bits[row] >> (4 - column) & 1) == 1 && x >= 0 && x < width && at < pixels.length) {
            pixels[at] = color;
          }
        }
      }
    }
  }
}
