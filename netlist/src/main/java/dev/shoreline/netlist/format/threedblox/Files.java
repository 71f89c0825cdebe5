package dev.shoreline.netlist.format.threedblox;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Included files; each is read once, and none from outside of the folder. */
final class Files {
  private final Includes includes;
  private final Problems problems;
  private final Set<String> read = new HashSet<>();

  Files(Includes includes, Problems problems) {
    this.includes = includes;
    this.problems = problems;
  }

  /** A file that another names; absent where it was read before, or, with a message, cannot be. */
  Optional<SourceText> include(String path, Span span) {
    Optional<String> inside = normal(path);
    if (inside.isEmpty()) {
      problems.add(
          NetlistFormatCode.INCLUDE_OUTSIDE, span, "'" + path + "' is outside of the folder");
      return Optional.empty();
    }
    if (!read.add(inside.get())) {
      return Optional.empty();
    }
    try {
      Optional<SourceText> text = includes.read(inside.get());
      if (text.isEmpty()) {
        problems.add(NetlistFormatCode.INCLUDE_FAILED, span, "there is no file '" + path + "'");
      }
      return text;
    } catch (IOException e) {
      problems.add(
          NetlistFormatCode.INCLUDE_FAILED,
          span,
          "'" + path + "' cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** A path without steps up and down; absent where it is absolute or climbs out. */
  private static Optional<String> normal(String path) {
    Deque<String> steps = new ArrayDeque<>();
    String plain = path.replace('\\', '/');
    if (plain.startsWith("/") || plain.contains(":")) {
      return Optional.empty();
    }
    for (String step : plain.split("/", -1)) {
      if (step.equals("..") && steps.pollLast() == null) {
        return Optional.empty();
      }
      if (!step.equals("..") && !step.equals(".") && !step.isEmpty()) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }
}
