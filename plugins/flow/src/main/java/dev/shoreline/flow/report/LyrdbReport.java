package dev.shoreline.flow.report;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Point;
import dev.shoreline.flow.result.RunResult;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;

/**
 * KLayout's marker database: a category for each phase, below it one for each code (dots in a code
 * nest further), and an item for each finding. Findings without a place in the layout are items
 * with text alone.
 */
final class LyrdbReport implements ReportWriter {
  /** A category and what lies below it, by name. */
  private static final class Category {
    final Map<String, Category> children = new TreeMap<>();
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    XmlOut.write(out, xml -> database(report.result(), xml));
  }

  private static void database(RunResult result, XmlOut xml) throws XMLStreamException {
    String top = result.title();
    xml.start("report-database");
    xml.element("description", "Findings of Shoreline in " + result.subject());
    xml.element("original-file", result.subject());
    xml.element("generator", "shoreline");
    xml.element("top-cell", top);
    xml.start("tags");
    xml.start("tag");
    xml.element("name", "waived");
    xml.element("description", "Waived in the design");
    xml.end();
    xml.end();
    categories(result, xml);
    cells(result, xml);
    xml.start("items");
    for (Finding finding : result.findings()) {
      item(finding, top, xml);
    }
    xml.end();
    xml.end();
  }

  private static void categories(RunResult result, XmlOut xml) throws XMLStreamException {
    Category root = new Category();
    for (Finding finding : result.findings()) {
      Category at = root;
      for (String name : path(finding)) {
        at = at.children.computeIfAbsent(name, n -> new Category());
      }
    }
    categories(root, xml);
  }

  private static void categories(Category parent, XmlOut xml) throws XMLStreamException {
    xml.start("categories");
    for (Map.Entry<String, Category> child : parent.children.entrySet()) {
      xml.start("category");
      xml.element("name", child.getKey());
      xml.element("description", "");
      categories(child.getValue(), xml);
      xml.end();
    }
    xml.end();
  }

  private static void cells(RunResult result, XmlOut xml) throws XMLStreamException {
    SortedSet<String> names = new TreeSet<>();
    names.add(result.title());
    for (Finding finding : result.findings()) {
      LayoutPlace marker = finding.marker();
      if (marker != null) {
        names.add(marker.cell());
      }
    }
    xml.start("cells");
    for (String name : names) {
      xml.start("cell");
      xml.element("name", name);
      xml.element("variant", "");
      xml.start("references");
      xml.end();
      xml.end();
    }
    xml.end();
  }

  private static void item(Finding finding, String top, XmlOut xml) throws XMLStreamException {
    LayoutPlace marker = finding.marker();
    xml.start("item");
    xml.element("tags", finding.waived() == null ? "" : "waived");
    xml.element("category", String.join(".", path(finding).stream().map(s -> quoted(s)).toList()));
    xml.element("cell", marker == null ? top : marker.cell());
    xml.element("visited", "false");
    xml.element("multiplicity", String.valueOf(marker == null ? 1 : marker.copies()));
    xml.start("values");
    if (marker != null) {
      for (Figure figure : marker.figures()) {
        xml.element("value", value(figure));
      }
    }
    xml.element("value", "text: " + quoted(finding.message()));
    if (marker != null && marker.path() != null) {
      xml.element("value", "text: " + quoted("in " + marker.path()));
    }
    xml.end();
    xml.end();
  }

  private static List<String> path(Finding finding) {
    List<String> path = new ArrayList<>();
    path.add(finding.phase().label());
    path.addAll(List.of(finding.code().split("\\.")));
    return path;
  }

  private static String value(Figure figure) {
    return switch (figure) {
      case Figure.Polygon polygon ->
          "polygon: ("
              + String.join(";", polygon.points().stream().map(p -> text(p)).toList())
              + ")";
      case Figure.Edge edge -> "edge: " + text(edge);
      case Figure.EdgePair pair -> "edge-pair: " + text(pair.first()) + "|" + text(pair.second());
    };
  }

  private static String text(Figure.Edge edge) {
    return "(" + text(edge.from()) + ";" + text(edge.to()) + ")";
  }

  private static String text(Point point) {
    return number(point.x()) + "," + number(point.y());
  }

  /** Picometre precision, no exponent, no trailing zeros. */
  private static String number(double micrometres) {
    BigDecimal value =
        BigDecimal.valueOf(micrometres).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return value.signum() == 0 ? "0" : value.toPlainString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }
}
