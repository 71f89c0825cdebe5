package dev.shoreline.flow.measure;

import dev.shoreline.flow.design.Subject;
import java.util.List;

/** How a measure is computed. */
@FunctionalInterface
public interface Measure {
  /**
   * Measures some objects together; a measure that gives each object its own value is called with
   * one at a time.
   */
  Measured of(List<Subject> subjects, Options options, Surroundings surroundings);

  /** A measure of one object at a time. */
  static Measure ofEach(Single single) {
    return (subjects, options, surroundings) ->
        single.of(subjects.getFirst(), options, surroundings);
  }

  /** How one object is measured. */
  @FunctionalInterface
  interface Single {
    /** Measures an object. */
    Measured of(Subject subject, Options options, Surroundings surroundings);
  }
}
