package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.parse.TextToken;
import dev.shoreline.dsl.parse.TokenKind;
import dev.shoreline.dsl.parse.Tokenizer;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import java.util.List;

/**
 * Names that a block declares in statements that are wrong. Each use of such a name would be a
 * second message on the first mistake.
 */
final class BrokenNames {
  private final Session session;
  private final Frame frame;

  BrokenNames(Session session, Frame frame) {
    this.session = session;
    this.frame = frame;
  }

  /** Marks the name of a statement that has been elaborated and has declared nothing. */
  void check(Statement statement) {
    switch (statement) {
      case Statement.PlaceStatement place -> check(place.name().name().text());
      case Statement.ObjectStatement object when isBody(object) ->
          check(object.name().name().text());
      case Statement.PortStatement port when port.target() == null -> checkPort(port);
      case Statement.ErrorStatement error -> unreadable(error);
      default -> {}
    }
  }

  /** Marks the name of a port that has been elaborated and is not there. */
  void checkPort(Statement.PortStatement port) {
    // An array may be empty.
    if (port.indices().isEmpty()) {
      check(port.name().text());
    }
  }

  private void check(String name) {
    if (frame.members(name).isEmpty()) {
      frame.markBroken(name);
    }
  }

  /** Marks all names that statements would declare that could not be elaborated. */
  void mark(List<Statement> statements) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.PlaceStatement place -> frame.markBroken(place.name().name().text());
        case Statement.PortStatement port -> frame.markBroken(port.name().text());
        case Statement.ObjectStatement object when isBody(object) ->
            frame.markBroken(object.name().name().text());
        case Statement.ForStatement loop -> mark(loop.body().statements());
        case Statement.IfStatement choice -> {
          mark(choice.then().statements());
          if (choice.otherwise() != null) {
            mark(choice.otherwise().statements());
          }
        }
        case Statement.ErrorStatement error -> unreadable(error);
        default -> {}
      }
    }
  }

  /** Nobody knows which of the words in an unreadable statement is the declared one. */
  private void unreadable(Statement.ErrorStatement error) {
    for (TextToken token : Tokenizer.tokenize(session.text(error.span()))) {
      if (token.kind() == TokenKind.IDENTIFIER) {
        frame.markBroken(token.text());
      }
    }
  }

  /** A body, or a kind that does not exist and may have been meant to be one. */
  private static boolean isBody(Statement.ObjectStatement object) {
    String kind = object.kind().text();
    return Vocabulary.bodies().contains(kind) || !Vocabulary.objects().contains(kind);
  }
}
