package dev.shoreline.flow.heat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * A heat map with its axes and a colour bar.
 *
 * <p>Each pixel shows the cell that it lies in; a section much flatter than wide is stretched, and
 * says so.
 */
final class Picture {
  private static final int MAP_WIDTH = 640;
  private static final int MOST_HEIGHT = 640;
  private static final int LEAST_HEIGHT = 200;
  private static final int LEFT = 70;
  private static final int TOP = 30;
  private static final int RIGHT = 120;
  private static final int BOTTOM = 40;
  private static final int BAR_WIDTH = 16;
  private static final int TICKS = 6;
  private static final int INK = 0x202020;
  private static final int PAPER = 0xffffff;

  private final Plane plane;
  private final int mapHeight;
  private final int width;
  private final int height;
  private final double lowest;
  private final double highest;
  private final String title;

  Picture(Plane plane) {
    this.plane = plane;
    double across = plane.x().max() - plane.x().min();
    double up = plane.y().max() - plane.y().min();
    double natural = MAP_WIDTH * up / across;
    this.mapHeight = Math.clamp(Math.round(natural), LEAST_HEIGHT, MOST_HEIGHT);
    double stretch = mapHeight / natural;
    this.title =
        Math.abs(stretch - 1) < 0.01
            ? plane.title()
            : plane.title()
                + String.format(Locale.ROOT, ", %s stretched %.3g times", plane.upwards(), stretch);
    this.width = LEFT + MAP_WIDTH + RIGHT;
    this.height = TOP + mapHeight + BOTTOM;
    this.lowest = plane.lowest();
    this.highest = plane.highest();
  }

  /** As pixels. */
  byte[] png() {
    int[] pixels = pixels();
    for (Label label : labels()) {
      int left = label.left - (int) (label.anchor * label.text.length() * PixelFont.WIDTH);
      PixelFont.draw(label.text, pixels, width, left, label.middle - PixelFont.HEIGHT / 2, INK);
    }
    return PngFile.of(width, pixels);
  }

  /** As a drawing. */
  byte[] svg() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" "
                + "font-family=\"sans-serif\" font-size=\"12\">\n<image width=\"%d\" height=\"%d\" "
                + "href=\"data:image/png;base64,%s\"/>\n",
            width,
            height,
            width,
            height,
            Base64.getEncoder().encodeToString(PngFile.of(width, pixels()))));
    for (Label label : labels()) {
      String anchor = label.anchor == 0 ? "start" : label.anchor == 1 ? "end" : "middle";
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>\n",
              label.left,
              label.middle + 4,
              anchor,
              label.text.replace("&", "&amp;").replace("<", "&lt;")));
    }
    return out.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private int[] pixels() {
    int[] pixels = new int[width * height];
    Arrays.fill(pixels, PAPER);
    double dx = (plane.x().max() - plane.x().min()) / MAP_WIDTH;
    double dy = (plane.y().max() - plane.y().min()) / mapHeight;
    for (int row = 0; row < mapHeight; row++) {
      double y = plane.y().max() - (row + 0.5) * dy;
      for (int column = 0; column < MAP_WIDTH; column++) {
        double t = plane.at(plane.x().min() + (column + 0.5) * dx, y);
        pixels[(TOP + row) * width + LEFT + column] = color(t);
      }
      int bar = HeatColors.of(1 - row / (mapHeight - 1.0));
      for (int column = 0; column < BAR_WIDTH; column++) {
        pixels[(TOP + row) * width + LEFT + MAP_WIDTH + 20 + column] = bar;
      }
    }
    return pixels;
  }

  private int color(double celsius) {
    return HeatColors.of(highest > lowest ? (celsius - lowest) / (highest - lowest) : 0);
  }

  /**
   * A text.
   *
   * @param left of its anchor
   * @param anchor share of its length left of that
   */
  private record Label(String text, int left, int middle, double anchor) {}

  private List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    labels.add(new Label(title, LEFT, TOP / 2, 0));
    int bar = LEFT + MAP_WIDTH + 20 + BAR_WIDTH + 6;
    labels.add(new Label("degC", bar, TOP / 2, 0));
    int bottom = TOP + mapHeight;
    for (int i = 0; i < TICKS; i++) {
      double share = i / (TICKS - 1.0);
      int middle = bottom - 1 - (int) Math.round(share * (mapHeight - 1));
      double t = lowest + share * (highest - lowest);
      labels.add(new Label(String.format(Locale.ROOT, "%.2f", t), bar, middle, 0));
      labels.add(
          new Label(millimetres(plane.y().min(), plane.y().max(), share), LEFT - 6, middle, 1));
      int column = LEFT + (int) Math.round(share * (MAP_WIDTH - 1));
      labels.add(
          new Label(
              millimetres(plane.x().min(), plane.x().max(), share), column, bottom + 12, 0.5));
    }
    labels.add(new Label(plane.across() + " (mm)", LEFT + MAP_WIDTH / 2, bottom + 28, 0.5));
    labels.add(new Label(plane.upwards() + " (mm)", LEFT - 6, TOP / 2, 1));
    return labels;
  }

  private static String millimetres(double from, double to, double share) {
    double value = 1e3 * (from + share * (to - from));
    return String.format(Locale.ROOT, to - from < 5e-3 ? "%.4f" : "%.2f", value + 0.0);
  }
}
