package dev.shoreline.dsl.syntax;

import java.util.Locale;

/** A word behind a bit rate that tells how it is counted. */
public enum RateQualifier {
  /** With coding overhead. */
  RAW,
  /** Without coding overhead. */
  NET_RATE,
  /** Of one direction. */
  PER_DIRECTION,
  /** Sum of both directions. */
  BOTH_DIRECTIONS;

  /** As written in the text. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
