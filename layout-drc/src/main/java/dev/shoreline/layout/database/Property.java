package dev.shoreline.layout.database;

import java.util.List;

/** An annotation of a shape, a reference, a cell or a layout. */
public sealed interface Property {

  /** A numbered string as GDSII has it. */
  record Numbered(int attribute, String value) implements Property {}

  /** A named list of values as OASIS has it. */
  record Named(String name, List<Value> values) implements Property {
    public Named {
      values = List.copyOf(values);
    }
  }

  /** A value of a named property. */
  sealed interface Value {

    /** A text value; OASIS's a-strings, b-strings and n-strings alike. */
    record Text(String text) implements Value {}

    /** An integer value. */
    record Whole(long number) implements Value {}

    /** A real value. */
    record Real(double number) implements Value {}
  }
}
