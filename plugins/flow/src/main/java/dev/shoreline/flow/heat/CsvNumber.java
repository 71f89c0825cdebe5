package dev.shoreline.flow.heat;

import java.util.Locale;

/** Numbers of the tables. */
final class CsvNumber {
  private CsvNumber() {}

  /** The number as a format has it, without a sign where rounding leaves nothing of it. */
  static String of(String format, double value) {
    String text = String.format(Locale.ROOT, format, value);
    return text.startsWith("-") && Double.parseDouble(text) == 0 ? text.substring(1) : text;
  }
}
