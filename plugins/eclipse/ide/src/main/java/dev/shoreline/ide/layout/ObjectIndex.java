package dev.shoreline.ide.layout;

import dev.shoreline.flow.design.Footprints;
import dev.shoreline.flow.design.Subject;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.place.Rectangle;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The placed objects of a design: where they are, and where they were written. */
final class ObjectIndex {
  /** More objects than anybody points at; the deepest levels of a huge design are left out. */
  private static final int MOST = 50_000;

  private final List<Placed> objects = new ArrayList<>();

  /**
   * An object.
   *
   * @param path its path in the design
   * @param box the box around it in the frame of the top cell, metres
   * @param written the statement that placed it and those that placed what it is in, innermost
   *     first
   */
  record Placed(String path, Rectangle box, List<Span> written) {
    /** Where it was written in a file, or what it is in; the innermost place. */
    Optional<Span> writtenIn(String file) {
      return written.stream().filter(span -> span.file().equals(file)).findFirst();
    }
  }

  ObjectIndex(Design design) {
    Cell top = design.getTop();
    List<Subject> level = top == null ? List.of() : Subject.of(top).children();
    while (!level.isEmpty() && objects.size() < MOST) {
      List<Subject> next = new ArrayList<>();
      for (Subject subject : level) {
        if (objects.size() < MOST) {
          Footprints.inTop(subject)
              .ifPresent(box -> objects.add(new Placed(subject.path(), box, written(subject))));
          next.addAll(subject.children());
        }
      }
      level = next;
    }
  }

  private static List<Span> written(Subject subject) {
    return subject.chain().reversed().stream()
        .map(instance -> instance.getSpan())
        .filter(span -> span != null)
        .toList();
  }

  /** The smallest object around a point, metres. */
  Optional<Placed> at(double x, double y) {
    return objects.stream()
        .filter(o -> o.box().x0() <= x && x <= o.box().x1())
        .filter(o -> o.box().y0() <= y && y <= o.box().y1())
        .min(Comparator.comparingDouble(o -> o.box().width() * o.box().height()));
  }

  /** The objects that the innermost statement around an offset placed. */
  List<Placed> writtenAt(String file, int offset) {
    Optional<Span> innermost =
        objects.stream()
            .flatMap(o -> o.written().stream().limit(1))
            .filter(s -> s.file().equals(file) && s.start() <= offset && offset <= s.end())
            .min(Comparator.comparingInt(Span::length));
    return innermost
        .map(
            span ->
                objects.stream()
                    .filter(o -> !o.written().isEmpty() && o.written().getFirst().equals(span))
                    .toList())
        .orElse(List.of());
  }
}
