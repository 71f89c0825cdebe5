package dev.shoreline.layout.build;

import dev.shoreline.layout.curve.Resolution;
import dev.shoreline.layout.database.CellBuilder;
import dev.shoreline.layout.database.Label;
import dev.shoreline.layout.database.LayerKey;
import dev.shoreline.layout.database.Shape;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Path;
import dev.shoreline.layout.geometry.Point;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.diagnostic.ConnectivityCode;
import dev.shoreline.netlist.model.Layer;
import dev.shoreline.netlist.model.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** A layout cell under construction, with where its shapes come from. */
final class CellDraft {

  private final CellBuilder builder;
  private final Resolution resolution;
  private final List<Finding> findings;
  private final SortedMap<LayerKey, String> layerNames;
  private final List<SourceMap.Entry> entries = new ArrayList<>();
  private Box drawn = Box.EMPTY;

  CellDraft(
      CellBuilder builder,
      Resolution resolution,
      List<Finding> findings,
      SortedMap<LayerKey, String> layerNames) {
    this.builder = builder;
    this.resolution = resolution;
    this.findings = findings;
    this.layerNames = layerNames;
  }

  String name() {
    return builder.name();
  }

  CellBuilder builder() {
    return builder;
  }

  Resolution resolution() {
    return resolution;
  }

  List<SourceMap.Entry> entries() {
    return entries;
  }

  /** What the technology's layers hold here, in this cell itself. */
  Box drawn() {
    return drawn;
  }

  long snap(double metres) {
    return resolution.snap(metres);
  }

  Point snap(double x, double y) {
    return new Point(snap(x), snap(y));
  }

  /** The layout's key of a layer; remembers its name. */
  LayerKey key(Layer layer) {
    LayerKey key = new LayerKey(layer.getGdsLayer(), layer.getGdsDatatype());
    if (layer.getName() != null) {
      layerNames.putIfAbsent(key, layer.getName());
    }
    return key;
  }

  void polygons(LayerKey layer, List<Polygon> polygons, Named element) {
    for (Polygon polygon : polygons) {
      add(layer, polygon.isBox() ? box(polygon.bounds()) : polygon(polygon), element);
    }
  }

  void box(LayerKey layer, Box box, Named element) {
    add(layer, box(box), element);
  }

  void path(LayerKey layer, Path path, Named element) {
    add(layer, new Shape.PathShape(path, List.of()), element);
  }

  void text(LayerKey layer, String text, Point at, Named element) {
    add(layer, new Shape.TextShape(Label.at(text, at), List.of()), element);
  }

  private static Shape box(Box box) {
    return new Shape.BoxShape(box, List.of());
  }

  private static Shape polygon(Polygon polygon) {
    return new Shape.PolygonShape(polygon, List.of());
  }

  private void add(LayerKey layer, Shape shape, Named element) {
    builder.add(layer, shape);
    entries.add(new SourceMap.Entry(layer, element));
    if (layer.layer() < ReservedLayers.BODY.layer()) {
      drawn = drawn.union(shape.bounds());
    }
  }

  void find(ConnectivityCode code, Named element, String message, Box place) {
    findings.add(Finding.of(code, element, message, name(), place));
  }
}
