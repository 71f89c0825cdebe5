package dev.shoreline.dsl.service;

import dev.shoreline.dsl.evaluate.SymbolTable;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.evaluate.ValueText;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Parameter;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.netlist.source.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says in a few words what a name stands for. */
final class Descriptions {
  private final Analysis analysis;

  Descriptions(Analysis analysis) {
    this.analysis = analysis;
  }

  /**
   * {@code optical port, RingModulator}, {@code length = 5um in 1um .. 50um}, {@code value = 4}.
   */
  String of(Symbol symbol) {
    return switch (symbol.node()) {
      case Parameter parameter -> parameter(parameter);
      case Statement.PortStatement port -> port.kind().text() + " port" + carries(port);
      case Statement.PlaceStatement _ -> "instance" + component(symbol.type());
      case Statement.ObjectStatement object -> object.kind().text();
      default -> plain(symbol);
    };
  }

  private String parameter(Parameter parameter) {
    StringBuilder text = new StringBuilder(text(parameter.type().span()));
    if (parameter.value() != null) {
      text.append(" = ").append(text(parameter.value().span()));
    }
    if (parameter.bounds() != null) {
      text.append(" in ").append(text(parameter.bounds().span()));
    }
    return text.toString();
  }

  private String carries(Statement.PortStatement port) {
    return port.settings()
        .filter(setting -> setting.key().text().equals("carries"))
        .findFirst()
        .map(setting -> ", " + text(setting.value().span()))
        .orElse("");
  }

  private static String component(@Nullable Expression type) {
    Expression callee = type instanceof Expression.CallExpression call ? call.callee() : type;
    return callee instanceof Expression.NameReference name ? " of " + name.name() : "";
  }

  private String plain(Symbol symbol) {
    String kind = symbol.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return analysis
        .worth(symbol.nameSpan())
        .filter(worth -> !(worth.value() instanceof Value.Thing))
        .map(worth -> kind + " = " + value(worth))
        .orElse(kind);
  }

  /** The value as it is written, and whether it has others. */
  static String value(SymbolTable.Worth worth) {
    return ValueText.of(worth.value()) + (worth.isVarying() ? ", …" : "");
  }

  private String text(Span span) {
    return analysis
        .file(span.file())
        .map(file -> file.source().text().substring(span.start(), span.end()))
        .map(text -> text.replaceAll("\\s+", " "))
        .orElse("");
  }
}
