package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of settings within values: {@code ${settings.NAME}} in a text, and <code>{{ NAME }}</code>,
 * which YAML reads as a mapping in a mapping. Anything else of a template is refused.
 */
final class Template {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(?:settings\\.)?([^{}$]*)}");
  private static final List<String> MARKS = List.of("{%", "{#");

  private final Map<String, Value> values = new HashMap<>();
  private final Problems problems;

  private Template(Problems problems) {
    this.problems = problems;
  }

  /** Tells of the first line with a statement or comment of a template. */
  static boolean refuse(SourceText source, Problems problems) {
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line);
      for (String mark : MARKS) {
        int at = text.indexOf(mark);
        int comment = text.indexOf('#');
        if (at >= 0 && (comment < 0 || comment > at || mark.equals("{#"))) {
          int start = source.lineStart(line) + at;
          problems.add(
              NetlistFormatCode.TEMPLATE,
              source.span(start, source.lineStart(line) + text.length()),
              "line " + line + " is a statement of a template: " + text.strip());
          return true;
        }
      }
    }
    return false;
  }

  /** The tree with names of settings replaced by their values, linear in what it grows to. */
  static Value fill(Value tree, Problems problems) {
    Template template = new Template(problems);
    if (!(tree instanceof Value.Mapping top)) {
      return tree;
    }
    for (String section : List.of("default_settings", "settings")) {
      top.get(section).ifPresent(template::define);
    }
    List<Value.Entry> filled =
        top.entries().stream()
            .map(
                entry ->
                    entry.name().endsWith("settings")
                        ? entry
                        : new Value.Entry(entry.key(), template.fill(entry.value())))
            .toList();
    return new Value.Mapping(filled, top.span());
  }

  private void define(Value section) {
    if (section instanceof Value.Mapping mapping) {
      for (Value.Entry entry : mapping.entries()) {
        Optional<Value> inner =
            entry.value() instanceof Value.Mapping given ? given.get("value") : Optional.empty();
        values.put(entry.name(), inner.orElse(entry.value()));
      }
    }
  }

  private Value fill(Value value) {
    return switch (value) {
      case Value.Scalar scalar -> fill(scalar);
      case Value.Sequence sequence ->
          new Value.Sequence(sequence.items().stream().map(this::fill).toList(), sequence.span());
      case Value.Mapping mapping when name(mapping).isPresent() ->
          named(name(mapping).get(), mapping.span());
      case Value.Mapping mapping ->
          new Value.Mapping(
              mapping.entries().stream()
                  .map(entry -> new Value.Entry(entry.key(), fill(entry.value())))
                  .toList(),
              mapping.span());
    };
  }

  /** The name in <code>{{ name }}</code>. */
  private static Optional<String> name(Value.Mapping mapping) {
    return mapping.entries().size() == 1
            && mapping.entries().get(0).key() instanceof Value.Mapping inner
            && inner.entries().size() == 1
        ? Optional.of(inner.entries().get(0).name())
        : Optional.empty();
  }

  private Value fill(Value.Scalar scalar) {
    Matcher reference = REFERENCE.matcher(scalar.text());
    if (!reference.find()) {
      return scalar;
    }
    Value value = named(reference.group(1), scalar.span());
    if (reference.group().length() == scalar.text().length()
        || !(value instanceof Value.Scalar inner)) {
      return value;
    }
    String text =
        scalar.text().substring(0, reference.start())
            + inner.text()
            + scalar.text().substring(reference.end());
    return new Value.Scalar(text, scalar.quoted(), scalar.span());
  }

  private Value named(String name, Span span) {
    Value value = values.get(name);
    if (value == null) {
      problems.add(
          NetlistFormatCode.TEMPLATE,
          span,
          "'"
              + name
              + "' is no setting of this file; settings are "
              + (values.isEmpty()
                  ? "none"
                  : String.join(", ", values.keySet().stream().sorted().toList())));
      return new Value.Scalar("", false, span);
    }
    return value;
  }
}
