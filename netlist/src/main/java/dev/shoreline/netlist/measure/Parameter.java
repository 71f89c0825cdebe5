package dev.shoreline.netlist.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One parameter of a measure. */
public sealed interface Parameter {
  /** The name by which an argument may be given. */
  String name();

  /** Whether an argument has to be given. */
  boolean required();

  /** What it means, one sentence. */
  String doc();

  /**
   * Objects of the design.
   *
   * @param kinds what the path may lead to; not empty
   */
  record Objects(String name, Set<ObjectKind> kinds, boolean required, String doc)
      implements Parameter {
    /** Freezes the set in declaration order. */
    public Objects {
      kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
  }

  /**
   * Values: a selection with an attribute such as {@code oe[*].mod[*].temperature}, or a list of
   * numbers. An attribute is one that the cell declares, or the name of a measure that takes
   * objects alone.
   */
  record Values(String name, boolean required, String doc) implements Parameter {}

  /**
   * One word out of a few.
   *
   * @param words the words, the default first
   */
  record Choice(String name, List<String> words, String doc) implements Parameter {
    /** Freezes the list. */
    public Choice {
      words = List.copyOf(words);
    }

    @Override
    public boolean required() {
      return false;
    }
  }

  /**
   * A quantity.
   *
   * @param dimension name of its dimension
   */
  record Quantity(String name, String dimension, boolean required, String doc)
      implements Parameter {}

  /** Required objects of the given kinds. */
  static Parameter objects(String name, String doc, ObjectKind... kinds) {
    return new Objects(name, EnumSet.copyOf(Arrays.asList(kinds)), true, doc);
  }

  /** A choice of words, the default first. */
  static Parameter choice(String name, String doc, String... words) {
    return new Choice(name, List.of(words), doc);
  }
}
