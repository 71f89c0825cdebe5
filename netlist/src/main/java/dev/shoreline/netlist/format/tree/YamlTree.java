package dev.shoreline.netlist.format.tree;

import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
import dev.shoreline.netlist.source.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads and writes YAML 1.2. */
public final class YamlTree {
  /** Most characters of a text. */
  static final int LONGEST = 64 << 20;

  private YamlTree() {}

  /**
   * Reads the one document of a text; absent, with a message, where there is none. Takes linear
   * time. Refused are: nesting beyond 64 levels, aliases within what they name, aliases that repeat
   * more than 100 000 values, keys given twice, more than one document, texts beyond 64 Mi
   * characters.
   */
  public static Optional<Value> read(SourceText source, Problems problems) {
    if (source.text().length() > LONGEST) {
      problems.add(
          NetlistFormatCode.BEYOND_LIMITS,
          source.span(0, 0),
          "the text has " + source.text().length() + " characters, the most is " + LONGEST);
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(LONGEST).build();
    try {
      return Optional.of(
          new YamlComposer(source, problems)
              .document(new Parse(settings).parseString(source.text()).iterator()));
    } catch (TreeFault fault) {
      problems.add(fault.code(), fault.span(), fault.text());
    } catch (MarkedYamlEngineException e) {
      int offset =
          e.getProblemMark().map(m -> offset(source, m.getLine(), m.getColumn())).orElse(0);
      problems.add(
          NetlistFormatCode.SYNTAX,
          source.span(offset, offset),
          "not YAML: " + oneLine(e.getProblem()));
    } catch (YamlEngineException e) {
      problems.add(
          NetlistFormatCode.SYNTAX, source.span(0, 0), "not YAML: " + oneLine(e.getMessage()));
    }
    return Optional.empty();
  }

  /** The offset of a line and column from 0. */
  static int offset(SourceText source, int line, int column) {
    int start = source.lineStart(Math.min(line + 1, source.lineCount()));
    return Math.min(start + column, source.text().length());
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).lines().findFirst().orElse("").strip();
  }

  /** A value as a YAML document, block style with leaves in flow style. */
  public static String write(Value value) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setSplitLines(false)
            .setDereferenceAliases(true)
            .build();
    return new Dump(settings).dumpToString(plain(value));
  }

  private static @Nullable Object plain(Value value) {
    return switch (value) {
      case Value.Scalar scalar -> plain(scalar);
      case Value.Sequence sequence -> {
        List<@Nullable Object> items = new ArrayList<>();
        sequence.items().forEach(item -> items.add(plain(item)));
        yield items;
      }
      case Value.Mapping mapping -> {
        Map<@Nullable Object, @Nullable Object> members = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> members.put(plain(entry.key()), plain(entry.value())));
        yield members;
      }
    };
  }

  private static @Nullable Object plain(Value.Scalar scalar) {
    if (scalar.isNull()) {
      return null;
    }
    if (scalar.truth().isPresent()) {
      return scalar.truth().get();
    }
    if (scalar.number().isEmpty()) {
      return scalar.text();
    }
    double number = scalar.number().orElseThrow();
    return scalar.text().matches("-?\\d{1,18}") ? (Object) Long.valueOf(scalar.text()) : number;
  }
}
