package dev.shoreline.dsl.parse;

import dev.shoreline.netlist.quantity.Units;
import java.util.Set;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;

/**
 * The generated lexer, joining units that its patterns cannot: behind a blank ({@code 25 kW}) and
 * in quotients ({@code W/m2/K}), where only whole words that are units count, so that {@code count
 * 72 material si} and {@code 10um/n} stay what they are.
 */
final class UnitLexer extends ShorelineLexer {
  private static final Set<String> UNITS = Units.words();

  UnitLexer(CharStream input) {
    super(input);
    removeErrorListeners();
  }

  @Override
  public Token emit() {
    if (_type == NUMBER) {
      int blanks = blanks();
      int unit = unitLength(blanks);
      if (unit > 0) {
        advance(blanks + unit);
        _type = QUANTITY;
      }
    }
    if (_type == QUANTITY || _type == NUMBER) {
      joinQuotients();
    }
    return super.emit();
  }

  private void joinQuotients() {
    while (_input.LA(1) == '/') {
      int unit = unitLength(1);
      if (unit == 0) {
        return;
      }
      advance(1 + unit);
      _type = QUANTITY;
    }
  }

  private int blanks() {
    int count = 0;
    while (_input.LA(count + 1) == ' ' || _input.LA(count + 1) == '\t') {
      count++;
    }
    return count;
  }

  /** The length of the word that starts behind so many characters, if it is a unit; else 0. */
  private int unitLength(int offset) {
    int length = 0;
    while (isWordPart(_input.LA(offset + length + 1))) {
      length++;
    }
    StringBuilder word = new StringBuilder(length);
    for (int i = 1; i <= length; i++) {
      word.append((char) _input.LA(offset + i));
    }
    return UNITS.contains(word.toString()) ? length : 0;
  }

  private static boolean isWordPart(int c) {
    return c != CharStream.EOF && (Character.isLetterOrDigit(c) || c == '_');
  }

  private void advance(int count) {
    for (int i = 0; i < count; i++) {
      _input.consume();
    }
    getInterpreter().setCharPositionInLine(getCharPositionInLine() + count);
  }
}
