package dev.shoreline.thermal.threedice;

import dev.shoreline.thermal.model.Rect;
import java.util.ArrayList;
import java.util.List;

/** Blocks of a floor plan with their powers. */
record DieFloorPlan(List<Element> elements) {
  private static final double MICROMETRE = 1e-6;

  DieFloorPlan {
    elements = List.copyOf(elements);
  }

  /**
   * A block, possibly of several rectangles that share its power by area.
   *
   * @param areas in m from the chip's corner
   * @param power W, the first of its values
   */
  record Element(String name, List<Rect> areas, double power) {
    double area() {
      return areas.stream().mapToDouble(Rect::area).sum();
    }
  }

  static DieFloorPlan read(Words words) throws Words.Wrong {
    List<Element> elements = new ArrayList<>();
    while (!words.atEnd()) {
      String name = words.take();
      words.need(":");
      List<Rect> areas = new ArrayList<>();
      while (words.peek().equals("position") || words.peek().equals("rectangle")) {
        areas.add(area(words));
      }
      words.need("power", "values");
      double power = words.number();
      words.skipStatement();
      if (areas.isEmpty()) {
        throw words.wrong("block '" + name + "' has no area");
      }
      elements.add(new Element(name, areas, power));
    }
    return new DieFloorPlan(elements);
  }

  private static Rect area(Words words) throws Words.Wrong {
    boolean rectangle = words.took("rectangle", "(");
    if (!rectangle) {
      words.need("position");
    }
    double x = words.number();
    words.need(",");
    double y = words.number();
    if (rectangle) {
      words.need(",");
    } else {
      words.need(";");
      words.need("dimension");
    }
    double length = words.number();
    words.need(",");
    double width = words.number();
    if (rectangle) {
      words.need(")");
    }
    words.need(";");
    if (!(length > 0) || !(width > 0)) {
      throw words.wrong("a block is %s x %s um; expected above 0".formatted(length, width));
    }
    return new Rect(
        MICROMETRE * x, MICROMETRE * (x + length), MICROMETRE * y, MICROMETRE * (y + width));
  }
}
