package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.FiberArray;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.place.Copy;
import dev.shoreline.netlist.place.KindDefaults;
import dev.shoreline.netlist.place.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The length of shoreline that the fibre arrays of an object take. */
final class FiberSpan {
  private FiberSpan() {}

  static Measured of(Subject subject, Options options) {
    List<FiberArray> arrays = arrays(subject);
    if (arrays.isEmpty()) {
      return Measured.missing(subject.path() + " has no fibre array");
    }
    double sum = 0;
    List<Provenance> facts = new ArrayList<>();
    for (FiberArray array : arrays) {
      Optional<Double> length = length(array, subject.cell(), options);
      if (length.isEmpty()) {
        return Measured.missing(array.getName() + " is not attached to a body with an edge");
      }
      sum += length.get();
      facts.add(Facts.fact(subject.path() + "." + array.getName(), length.get(), "length", array));
      facts.add(
          Facts.fact(
              subject.path() + "." + array.getName() + ": " + array.getCount() + " fibres at",
              KindDefaults.pitch(array),
              "length",
              array));
    }
    return new Measured.Value(sum, facts);
  }

  private static Optional<Double> length(FiberArray array, Cell cell, Options options) {
    if (options.is("edge", "first_to_last")) {
      return Optional.of((array.getCount() - 1) * KindDefaults.pitch(array));
    }
    if (options.is("edge", "die_edge")) {
      Instance body = array.getBody();
      Optional<Rectangle> box = Footprints.of(body == null ? cell : body.getCell());
      return box.map(b -> Footprints.length(b, array.getEdge())).filter(l -> l > 0);
    }
    return Optional.of(array.getCount() * KindDefaults.pitch(array));
  }

  /** The arrays that an object is or has, nearest first; those of copies once for each copy. */
  static List<FiberArray> arrays(Subject subject) {
    if (subject.element() instanceof FiberArray array) {
      return List.of(array);
    }
    List<FiberArray> found = new ArrayList<>();
    collect(subject, found);
    return found;
  }

  private static void collect(Subject subject, List<FiberArray> found) {
    if (!subject.cell().getFiberArrays().isEmpty()) {
      found.addAll(subject.cell().getFiberArrays());
      return;
    }
    for (Subject child : subject.children()) {
      for (int i = 0; i < Copy.count(child.chain().getLast()); i++) {
        collect(child, found);
      }
    }
  }
}
