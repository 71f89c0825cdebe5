package dev.shoreline.ide.editor;

import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.Tokenizer;
import dev.shoreline.dsl.service.SemanticTokens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;
import org.jspecify.annotations.Nullable;

/**
 * Colours words by their letters while they are typed; meaning is added by the painter. A text that
 * nobody has read yet stays plain, so that it is shown at once: the painter colours it whole.
 */
final class WordScanner implements ITokenScanner {
  private final Supplier<Colors> colors;
  private final BooleanSupplier read;
  private final Deque<TextToken> tokens = new ArrayDeque<>();
  private int base;
  private @Nullable TextToken last;

  WordScanner(Supplier<Colors> colors, BooleanSupplier read) {
    this.colors = colors;
    this.read = read;
  }

  @Override
  public void setRange(IDocument document, int offset, int length) {
    tokens.clear();
    last = null;
    base = offset;
    if (!read.getAsBoolean()) {
      return;
    }
    try {
      tokens.addAll(Tokenizer.tokenize(document.get(offset, length)));
    } catch (BadLocationException e) {
      // The text became shorter meanwhile; the next round colours what is left.
      tokens.clear();
    }
  }

  @Override
  public IToken nextToken() {
    last = tokens.poll();
    if (last == null) {
      return Token.EOF;
    }
    SemanticTokens.Type type = type(last);
    return type == null ? Token.UNDEFINED : new Token(colors.get().of(type));
  }

  private static SemanticTokens.@Nullable Type type(TextToken token) {
    return switch (token.kind()) {
      case DOC_COMMENT, LINE_COMMENT, BLOCK_COMMENT -> SemanticTokens.Type.COMMENT;
      case STRING -> SemanticTokens.Type.STRING;
      case NUMBER, QUANTITY -> SemanticTokens.Type.NUMBER;
      case KEYWORD -> SemanticTokens.Type.KEYWORD;
      case IDENTIFIER, SYMBOL, BLANK, UNKNOWN -> null;
    };
  }

  @Override
  public int getTokenOffset() {
    return last == null ? base : base + last.start();
  }

  @Override
  public int getTokenLength() {
    return last == null ? 0 : last.text().length();
  }
}
