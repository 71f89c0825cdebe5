package dev.shoreline.ide.workspace;

import dev.shoreline.netlist.diagnostic.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How bad a project takes rules and diagnostics, written as {@code min_gap = warning, SHL0107 =
 * ignore}. What is wrong with the language stays an error.
 *
 * @param changed by the name of a rule or the code of a diagnostic
 * @param ignored names and codes of what is not told
 */
public record Severities(Map<String, Severity> changed, Set<String> ignored) {
  /** The word for what is not to be told. */
  public static final String IGNORE = "ignore";

  /** Freezes the collections. */
  public Severities {
    changed = Map.copyOf(changed);
    ignored = Set.copyOf(ignored);
  }

  /** Reads them; what cannot be read is left out. */
  public static Severities of(String text) {
    Map<String, Severity> changed = new LinkedHashMap<>();
    Set<String> ignored = new LinkedHashSet<>();
    entries(text)
        .forEach(
            entry -> {
              String[] parts = parts(entry);
              severity(parts[1]).ifPresent(severity -> changed.put(parts[0], severity));
              if (parts[1].equals(IGNORE)) {
                ignored.add(parts[0]);
              }
            });
    return new Severities(changed, ignored);
  }

  /** What cannot be read of a text. */
  public static Optional<String> mistake(String text) {
    return entries(text)
        .filter(
            entry -> {
              String[] parts = parts(entry);
              return parts[0].isEmpty()
                  || (severity(parts[1]).isEmpty() && !parts[1].equals(IGNORE));
            })
        .map(entry -> "\"" + entry + "\" is not a name = " + words())
        .findFirst();
  }

  private static String words() {
    return Stream.concat(Arrays.stream(Severity.values()).map(Severity::word), Stream.of(IGNORE))
        .collect(Collectors.joining(", "));
  }

  private static Stream<String> entries(String text) {
    return Arrays.stream(text.split("[,;\n]", -1)).map(String::strip).filter(s -> !s.isEmpty());
  }

  private static String[] parts(String entry) {
    int middle = entry.indexOf('=');
    return middle < 0
        ? new String[] {entry, ""}
        : new String[] {
          entry.substring(0, middle).strip(),
          entry.substring(middle + 1).strip().toLowerCase(Locale.ROOT)
        };
  }

  private static Optional<Severity> severity(String word) {
    return Arrays.stream(Severity.values()).filter(s -> s.word().equals(word)).findFirst();
  }

  /** How bad a diagnostic is; empty if it is not to be told. */
  public Optional<Severity> of(String code, Severity own) {
    if (own == Severity.ERROR) {
      return Optional.of(own);
    }
    return ignored.contains(code) ? Optional.empty() : Optional.of(changed.getOrDefault(code, own));
  }
}
