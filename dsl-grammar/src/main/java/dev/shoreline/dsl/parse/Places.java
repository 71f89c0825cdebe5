package dev.shoreline.dsl.parse;

import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.netlist.source.SourceText;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Spans, names and doc comments of parsed rules. */
final class Places {
  private static final int DOC_CHANNEL = 2;

  private final SourceText source;
  private final CommonTokenStream tokens;

  Places(SourceText source, CommonTokenStream tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  Span whole() {
    return source.span(0, source.text().length());
  }

  Span span(ParserRuleContext context) {
    int start = context.getStart().getStartIndex();
    Token stop = context.getStop();
    int end = stop == null ? start : stop.getStopIndex() + 1;
    return source.span(start, Math.max(start, end));
  }

  Span span(Token token) {
    return of(source, token);
  }

  /** Where a token stands; one without characters has its place only. */
  static Span of(SourceText source, Token token) {
    return source.span(
        token.getStartIndex(), Math.max(token.getStartIndex(), token.getStopIndex() + 1));
  }

  Span between(Span first, Span last) {
    return source.span(first.start(), Math.max(first.end(), last.end()));
  }

  /** A stretch inside a token. */
  Span inside(Token token, int from, int to) {
    return source.span(token.getStartIndex() + from, token.getStartIndex() + to);
  }

  /** An empty place behind the last token before a rule. */
  Name missingName(ParserRuleContext near) {
    int at = near.getStart().getStartIndex();
    return new Name(source.span(at, at), "");
  }

  /** The word that a rule consists of. */
  Name name(@Nullable ParserRuleContext context, ParserRuleContext owner) {
    if (context == null || context.getChildCount() == 0) {
      return missingName(context == null ? owner : context);
    }
    return new Name(span(context), context.getText());
  }

  /** The text of the {@code ///} lines before a rule, without the slashes and one blank. */
  @Nullable String doc(ParserRuleContext context) {
    List<Token> hidden =
        tokens.getHiddenTokensToLeft(context.getStart().getTokenIndex(), DOC_CHANNEL);
    if (hidden == null || hidden.isEmpty()) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    for (Token token : hidden) {
      String line = token.getText().substring(3);
      text.append(text.isEmpty() ? "" : "\n")
          .append(line.startsWith(" ") ? line.substring(1) : line);
    }
    return text.toString().strip();
  }
}
