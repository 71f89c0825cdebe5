package dev.shoreline.ide.form;

import dev.shoreline.dsl.service.StatedValues.Stated;
import dev.shoreline.ide.workspace.Analysed;
import dev.shoreline.ide.workspace.Designs;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another value in a field, tried out: the language decides whether it is right, and what the model
 * becomes with it.
 */
final class FormEdit {
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9_.]+(?:[eE][-+]?[0-9]+)?");
  private static final Pattern QUANTITY = Pattern.compile("(" + NUMBER + ")(\\s*[^\\s0-9].*)");

  private FormEdit() {}

  /** What became of a value. */
  sealed interface Outcome {}

  /**
   * It is none here.
   *
   * @param message the language's words
   */
  record Refused(String message) implements Outcome {}

  /**
   * It can be taken over.
   *
   * @param place what it replaces in the text that was looked at
   * @param value as it is written into the text
   * @param change what the model becomes
   */
  record Accepted(Span place, String value, ModelChange change) implements Outcome {}

  /** Compiles the text with a value in the place of a field's; not on the display's thread. */
  static Outcome attempt(FormObject object, int row, String typed) {
    Stated field = object.stated().get(row);
    String value = withUnit(field.text(), typed.strip());
    Analysed now = object.text();
    String text =
        now.text().substring(0, field.place().start())
            + value
            + now.text().substring(field.place().end());
    Analysed then = Designs.compile(now.file(), text);
    Optional<Diagnostic> error = newError(now, then);
    if (error.isPresent()) {
      return new Refused(message(error.get(), field.place()));
    }
    Optional<FormObject> changed = FormObject.of(object.path(), then);
    if (changed.isEmpty()
        || !labels(changed.get()).equals(labels(object))
        || !changed.get().stated().get(row).text().equals(value)) {
      return new Refused("`" + value + "` is more than a value");
    }
    ModelChange change = ModelChange.between(object.object(), changed.get().object());
    return new Accepted(field.place(), value, change);
  }

  /** A number by itself keeps the unit that stood behind the one before. */
  static String withUnit(String before, String typed) {
    Matcher quantity = QUANTITY.matcher(before);
    return NUMBER.matcher(typed).matches() && quantity.matches()
        ? typed + quantity.group(2)
        : typed;
  }

  private static List<String> labels(FormObject object) {
    return object.stated().stream().map(Stated::label).toList();
  }

  private static Optional<Diagnostic> newError(Analysed now, Analysed then) {
    Set<String> known =
        now.compilation().diagnostics().stream()
            .map(Diagnostic::message)
            .collect(Collectors.toSet());
    return then.compilation().diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR && !known.contains(found.message()))
        .findFirst();
  }

  private static String message(Diagnostic error, Span field) {
    boolean isHere = error.span().line() == field.line();
    return (isHere ? "" : "line " + error.span().line() + ": ") + error.message();
  }
}
