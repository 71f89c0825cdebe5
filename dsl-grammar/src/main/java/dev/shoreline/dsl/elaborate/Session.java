package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Evaluator;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What all parts of one elaboration share. */
final class Session {
  final Evaluator evaluator;
  final Problems problems;
  final TechnologyNames technologies;
  final Map<String, Definition> definitions = new LinkedHashMap<>();

  /** Profiles that some design, scenario or other profile applies. */
  final Set<Definition> applied = new HashSet<>();

  final Map<Cell, Frame> frames = Frame.registry();
  final Scope global;
  private final Map<String, SourceText> sources = new HashMap<>();

  Session(Evaluator evaluator, Scope global, Map<String, Set<String>> known) {
    this.evaluator = evaluator;
    this.problems = evaluator.problems();
    this.technologies = new TechnologyNames(problems, evaluator.symbols(), known);
    this.global = global;
  }

  void addSource(SourceText source) {
    sources.put(source.file(), source);
  }

  /** The text at a place, blanks and line ends squeezed. */
  String text(Span span) {
    SourceText source = sources.get(span.file());
    if (source == null || span.end() > source.text().length()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    boolean blank = false;
    for (char c : source.text().substring(span.start(), span.end()).toCharArray()) {
      if (Character.isWhitespace(c)) {
        blank = true;
      } else {
        text.append(blank && !text.isEmpty() ? " " : "").append(c);
        blank = false;
      }
    }
    return text.toString();
  }
}
