package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies trees with all their places moved by whole lines. Works on any record, so that a new kind
 * of node needs nothing here.
 */
final class SpanShift {
  private final int characters;
  private final int lines;

  SpanShift(int characters, int lines) {
    this.characters = characters;
    this.lines = lines;
  }

  Declaration shift(Declaration declaration) {
    return (Declaration) shiftRecord((Record) declaration);
  }

  Diagnostic shift(Diagnostic diagnostic) {
    return (Diagnostic) shiftRecord(diagnostic);
  }

  private @Nullable Object shiftValue(@Nullable Object value) {
    return switch (value) {
      case Span span ->
          new Span(
              span.file(),
              span.start() + characters,
              span.end() + characters,
              span.line() + lines,
              span.column());
      case List<?> list -> list.stream().map(this::shiftValue).toList();
      case Record node -> shiftRecord(node);
      case null, default -> value;
    };
  }

  private Object shiftRecord(Record node) {
    RecordComponent[] components = node.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = shiftValue(components[i].getAccessor().invoke(node));
      }
      Class<?>[] types =
          Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return node.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot copy " + node, e);
    }
  }
}
