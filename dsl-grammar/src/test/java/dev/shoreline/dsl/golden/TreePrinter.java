package dev.shoreline.dsl.golden;

import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.netlist.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a tree of records, one node a line, without places and what is absent. */
final class TreePrinter {
  private final StringBuilder out = new StringBuilder();

  private TreePrinter() {}

  static String print(SyntaxNode node) {
    TreePrinter printer = new TreePrinter();
    printer.value("", node, 0);
    return printer.out.toString();
  }

  private void value(String label, @Nullable Object value, int depth) {
    switch (value) {
      case null -> {}
      case Span _ -> {}
      case Name name -> line(label, name.text(), depth);
      case List<?> list -> list.forEach(item -> value(label, item, depth));
      case Record node -> node(label, node, depth);
      default -> line(label, value.toString(), depth);
    }
  }

  private void node(String label, Record node, int depth) {
    line(label, node.getClass().getSimpleName(), depth);
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      try {
        value(component.getName(), component.getAccessor().invoke(node), depth + 1);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void line(String label, String text, int depth) {
    out.append("  ".repeat(depth))
        .append(label.isEmpty() ? "" : label + " ")
        .append(text.replace("\n", "\\n"))
        .append('\n');
  }
}
