package dev.shoreline.dsl.evaluate;

import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression stands for. */
public sealed interface Value {
  /** Its kind with an article, for messages: {@code a length}. */
  String describe();

  /** A number or a physical quantity. */
  record Amount(Quantity quantity) implements Value {
    @Override
    public String describe() {
      return quantity.isNumber() ? "a number" : Phrases.withArticle(quantity.dimension().name());
    }
  }

  /** A string. */
  record Text(String text) implements Value {
    @Override
    public String describe() {
      return "a string";
    }
  }

  /** True or false. */
  record Truth(boolean value) implements Value {
    @Override
    public String describe() {
      return "a condition";
    }
  }

  /** A predeclared word such as {@code north}. */
  record Word(String text) implements Value {
    @Override
    public String describe() {
      return "the word " + text;
    }
  }

  /**
   * Several values.
   *
   * @param items in order
   * @param tuple written in parentheses, as points are
   */
  record Items(List<Value> items, boolean tuple) implements Value {
    /** Copies the list. */
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return tuple ? "a tuple of " + items.size() : "a list";
    }
  }

  /** Everything between two quantities of one dimension. */
  record Range(Quantity first, Quantity last, boolean inclusive) implements Value {
    @Override
    public String describe() {
      return "a range";
    }
  }

  /** A shape to be drawn. */
  record Figure(Drawing drawing) implements Value {
    @Override
    public String describe() {
      return "a shape";
    }
  }

  /** Stands for what could not be evaluated; the reason has been reported. */
  enum Poison implements Value {
    /** The only one. */
    POISON;

    @Override
    public String describe() {
      return "nothing";
    }
  }

  /** An object of the design or of a technology, or several of them. */
  non-sealed interface Thing extends Value {
    /** Where it is declared, the first of several; null where that is no single place. */
    @Nullable Span place();

    /** The part of that name of each; reports what has none and gives poison. */
    Value member(Name name, Problems problems);

    /**
     * The elements of an array.
     *
     * @param items one a dimension; null for every element
     * @param span the whole index expression
     */
    Value index(List<@Nullable Value> items, Span span, Problems problems);
  }
}
