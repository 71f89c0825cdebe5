package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Scope;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Expression;
import dev.shoreline.dsl.syntax.Statement.ObjectStatement;
import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.dsl.vocabulary.Key;
import dev.shoreline.dsl.vocabulary.Kind;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import dev.shoreline.netlist.model.Named;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The settings of one object, read by the vocabulary. */
final class Settings {
  private final Session session;
  private final Kind kind;
  private final Scope scope;
  private final Map<String, Setting> byKey = new LinkedHashMap<>();
  private final List<Setting> repeated = new ArrayList<>();
  private final Map<String, Setting> misspelt = new HashMap<>();

  /**
   * Takes over the settings and reports unknown, repeated and missing ones.
   *
   * @param settings clauses and settings of the object
   * @param ignored keys that are no business of the kind: clauses of the placement
   * @param span the object's name, where missing settings are reported
   */
  Settings(
      Session session,
      Kind kind,
      List<Setting> settings,
      List<String> ignored,
      Scope scope,
      Span span) {
    this.session = session;
    this.kind = kind;
    this.scope = scope;
    for (Setting setting : settings) {
      if (!setting.key().isMissing() && !ignored.contains(setting.key().text())) {
        take(setting);
      }
    }
    misspelt.forEach(byKey::putIfAbsent);
    for (Key key : kind.keys()) {
      if (key.isRequired() && !byKey.containsKey(key.name())) {
        session.problems.add(
            VocabularyCode.MISSING_SETTING,
            span,
            "this " + kind.name() + " needs its `" + key.name() + "`");
      }
    }
  }

  /**
   * The settings of an object.
   *
   * @param kind its kind in the vocabulary
   * @param ignored keys that are no business of the kind: clauses of the placement
   */
  static Settings of(
      Session session, String kind, ObjectStatement object, Scope scope, String... ignored) {
    return new Settings(
        session,
        Vocabulary.kind(kind),
        object.settings().toList(),
        List.of(ignored),
        scope,
        object.name().span());
  }

  private void take(Setting setting) {
    String name = setting.key().text();
    Optional<Key> key = kind.key(name);
    if (key.isEmpty()) {
      session.problems.add(
          Spelling.unknown(
              setting.key(),
              Phrases.withArticle(kind.name()) + " has no setting",
              kind.keyNames()));
      // What it was meant to be is not missing as well.
      Suggestion.nearest(name, kind.keyNames())
          .ifPresent(meant -> misspelt.putIfAbsent(meant, setting));
      return;
    }
    if (key.get().use() == Key.Use.REPEATED) {
      repeated.add(setting);
      return;
    }
    Setting before = byKey.putIfAbsent(name, setting);
    if (before != null) {
      session.problems.add(
          Diagnostic.of(
                  VocabularyCode.DUPLICATE_SETTING,
                  setting.key().span(),
                  "`" + name + "` is given twice")
              .withNote(before.key().span(), "given here first"));
    }
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  Optional<Setting> setting(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The settings of a key that may be repeated. */
  List<Setting> all(String key) {
    return repeated.stream().filter(s -> s.key().text().equals(key)).toList();
  }

  /** The first expression of a setting. */
  Optional<Expression> expression(String key) {
    return setting(key).map(Setting::value);
  }

  /** The value of a setting by its type; empty if it is not there or wrong. */
  Optional<Value> value(String key) {
    Setting setting = byKey.get(key);
    if (setting == null) {
      return Optional.empty();
    }
    Key declared = kind.key(key).orElseThrow();
    Value value =
        declared.type().equals("form")
            ? session.evaluator.evaluate(setting.value(), scope)
            : session.evaluator.evaluate(setting.value(), scope, declared.type());
    return value instanceof Value.Poison || !isInRange(declared, value, setting)
        ? Optional.empty()
        : Optional.of(value);
  }

  private boolean isInRange(Key key, Value value, Setting setting) {
    if (!(value instanceof Value.Amount(Quantity quantity))) {
      return true;
    }
    boolean above = key.use() == Key.Use.POSITIVE || key.use() == Key.Use.REQUIRED_POSITIVE;
    boolean fits =
        above ? quantity.value() > 0 : key.use() != Key.Use.NOT_NEGATIVE || quantity.value() >= 0;
    if (!fits) {
      session.problems.add(
          VocabularyCode.BAD_VALUE,
          setting.value().span(),
          "`"
              + key.name()
              + "` has to be "
              + (above ? "above zero" : "zero or above")
              + ", found "
              + quantity);
    }
    return fits;
  }

  Optional<Quantity> quantity(String key) {
    return value(key)
        .flatMap(v -> v instanceof Value.Amount(Quantity q) ? Optional.of(q) : Optional.empty());
  }

  /** A number in SI; a default where it is not there or wrong. */
  double number(String key, double otherwise) {
    return quantity(key).map(Quantity::value).orElse(otherwise);
  }

  int count(String key, int otherwise) {
    return (int) number(key, otherwise);
  }

  @Nullable String text(String key) {
    return value(key).orElse(null) instanceof Value.Text(String text) ? text : null;
  }

  boolean flag(String key) {
    return value(key).orElse(null) instanceof Value.Truth(boolean truth) && truth;
  }

  /** A word as it stands there: a name, not its value. */
  Optional<String> bareWord(String key) {
    Expression expression = expression(key).orElse(null);
    return switch (expression) {
      case Expression.NameReference reference -> Optional.of(reference.name());
      case Expression.StringLiteral string -> Optional.of(string.value());
      case null -> Optional.empty();
      default -> {
        session.problems.add(
            VocabularyCode.UNKNOWN_WORD, expression.span(), "`" + key + "` takes one word");
        yield Optional.empty();
      }
    };
  }

  /** One of the words that the vocabulary gives for the key. */
  Optional<String> word(String key) {
    Optional<String> word = bareWord(key);
    List<String> words = kind.key(key).orElseThrow().words();
    if (word.isPresent() && !words.contains(word.get())) {
      session.problems.add(
          Problems.unknown(
              VocabularyCode.UNKNOWN_WORD,
              expression(key).orElseThrow().span(),
              "`"
                  + key
                  + "` is one of "
                  + String.join(", ", words)
                  + ", found `"
                  + word.get()
                  + "`",
              word.get(),
              words));
      return Optional.empty();
    }
    return word;
  }

  /** The object of a technology that a setting names. */
  <T extends Named> @Nullable T reference(Class<T> type, String key) {
    Expression expression = expression(key).orElse(null);
    return expression == null ? null : session.technologies.find(type, expression);
  }

  /** Name, place, comment, source and whether it was checked. */
  <T extends Named> T describe(T object, String name, Span span, @Nullable String doc) {
    object.setName(name);
    object.setSpan(span);
    object.setDoc(doc);
    object.setSource(text("source"));
    object.setUnverified(flag("unverified"));
    return object;
  }
}
