package dev.shoreline.netlist.rule;

import dev.shoreline.netlist.quantity.Dimension;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A function of rule decks.
 *
 * @param name as written in a deck
 * @param kind what it gives
 * @param parameters layers first, by position; then options
 * @param result dimension of a measure; a plain number for other kinds
 * @param doc what it measures or makes
 */
public record RuleFunction(
    String name, Kind kind, List<Parameter> parameters, Dimension result, String doc) {
  /** Copies the parameters. */
  public RuleFunction {
    parameters = List.copyOf(parameters);
  }

  /** What a function gives. */
  public enum Kind {
    /** A quantity that a rule compares with a limit. */
    MEASURE,
    /** A condition that holds or not; a rule states it as it is. */
    CONDITION,
    /** A layer. */
    LAYER,
    /** Edges. */
    EDGES
  }

  /** What a parameter takes. */
  public enum Type {
    /** A layer. */
    LAYER,
    /** Edges. */
    EDGES,
    /** Pairs of edges: a distance below a limit. */
    PAIRS,
    /** A length. */
    LENGTH,
    /** An area. */
    AREA,
    /** An angle. */
    ANGLE,
    /** A plain number. */
    NUMBER,
    /** A whole number from 1 on. */
    COUNT,
    /** A word in quotes. */
    WORD
  }

  /**
   * A parameter.
   *
   * @param name by which an option is passed
   * @param required whether it must be given
   * @param doc what it means
   */
  public record Parameter(String name, Type type, boolean required, String doc) {}

  /** Number of layers that have to be given. */
  public int layers() {
    return (int) parameters.stream().filter(p -> p.type() == Type.LAYER && p.required()).count();
  }

  /** Whether it looks at the objects of a design, and not at shapes. */
  public boolean ofObjects() {
    return (kind == Kind.MEASURE || kind == Kind.CONDITION) && layers() == 0;
  }

  /** The parameter of a name. */
  public Optional<Parameter> parameter(String parameter) {
    return parameters.stream().filter(p -> p.name().equals(parameter)).findFirst();
  }

  /** As it is called, for example {@code space(layer, wider: length?)}. */
  public String signature() {
    StringBuilder text = new StringBuilder(name).append('(');
    for (Parameter parameter : parameters) {
      if (text.charAt(text.length() - 1) != '(') {
        text.append(", ");
      }
      text.append(parameter.name());
      if (parameter.type() != Type.LAYER) {
        text.append(": ").append(parameter.type().name().toLowerCase(Locale.ROOT));
      }
      text.append(parameter.required() ? "" : "?");
    }
    return text.append(')').toString();
  }
}
