package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Makes values of YAML events, within the limits of {@link YamlTree}. */
final class YamlComposer {
  static final int DEEPEST = 64;
  private static final long MOST_REPEATED = 100_000;

  /** What an anchor names: the value and how many values it holds when written out. */
  private record Anchored(Value value, long size) {}

  private final SourceText source;
  private final Problems problems;
  private final Map<Anchor, Anchored> anchors = new HashMap<>();
  private long size;
  private long repeated;

  YamlComposer(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  Value document(Iterator<Event> events) {
    Value value = new Value.Scalar("", false, source.span(0, 0));
    int documents = 0;
    while (events.hasNext()) {
      Event event = events.next();
      if (event instanceof StreamEndEvent) {
        break;
      }
      if (event instanceof DocumentStartEvent) {
        if (++documents > 1) {
          throw fault(NetlistFormatCode.SYNTAX, event, "a second document begins; one is expected");
        }
        value = value(events.next(), events, 0);
      }
    }
    return value;
  }

  private Value value(Event event, Iterator<Event> events, int depth) {
    if (depth > DEEPEST) {
      throw fault(
          NetlistFormatCode.BEYOND_LIMITS, event, "nested deeper than " + DEEPEST + " levels");
    }
    if (event instanceof AliasEvent alias) {
      return repeat(alias);
    }
    long before = size++;
    Value value =
        switch (event) {
          case ScalarEvent scalar ->
              new Value.Scalar(scalar.getValue(), !scalar.isPlain(), span(event));
          case SequenceStartEvent start -> sequence(start, events, depth);
          case MappingStartEvent start -> mapping(start, events, depth);
          default -> throw fault(NetlistFormatCode.SYNTAX, event, "a value is expected");
        };
    Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
    anchor.ifPresent(name -> anchors.put(name, new Anchored(value, size - before)));
    return value;
  }

  private Value repeat(AliasEvent alias) {
    Anchored target = anchors.get(alias.getAlias());
    if (target == null) {
      throw fault(
          NetlistFormatCode.SYNTAX,
          alias,
          "alias '" + alias.getAlias() + "' names nothing that ends before it");
    }
    size += target.size();
    repeated += target.size();
    if (repeated > MOST_REPEATED) {
      throw fault(
          NetlistFormatCode.BEYOND_LIMITS,
          alias,
          "aliases repeat more than " + MOST_REPEATED + " values");
    }
    return target.value();
  }

  private Value sequence(Event start, Iterator<Event> events, int depth) {
    List<Value> items = new ArrayList<>();
    Event event = events.next();
    while (!(event instanceof SequenceEndEvent)) {
      items.add(value(event, events, depth + 1));
      event = events.next();
    }
    return new Value.Sequence(items, span(start));
  }

  private Value mapping(Event start, Iterator<Event> events, int depth) {
    List<Value.Entry> entries = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Event event = events.next();
    while (!(event instanceof MappingEndEvent)) {
      Value key = value(event, events, depth + 1);
      Value value = value(events.next(), events, depth + 1);
      if (key instanceof Value.Scalar scalar && !names.add(scalar.text())) {
        problems.add(
            NetlistFormatCode.DUPLICATE_KEY, key.span(), "'" + scalar.text() + "' is given twice");
      }
      entries.add(new Value.Entry(key, value));
      event = events.next();
    }
    return new Value.Mapping(entries, span(start));
  }

  private Span span(Event event) {
    return source.span(
        event.getStartMark().map(this::offset).orElse(0),
        Math.max(
            event.getStartMark().map(this::offset).orElse(0),
            event.getEndMark().map(this::offset).orElse(0)));
  }

  private int offset(Mark mark) {
    return YamlTree.offset(source, mark.getLine(), mark.getColumn());
  }

  private TreeFault fault(NetlistFormatCode code, Event event, String text) {
    return new TreeFault(code, span(event), text);
  }
}
