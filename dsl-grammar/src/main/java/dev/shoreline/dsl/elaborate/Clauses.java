package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.syntax.Statement.Setting;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clauses behind a statement by their key; `on` may stand twice, for an edge and a support. */
final class Clauses {
  private final Map<String, Setting> byKey = new LinkedHashMap<>();
  private final List<Setting> all;

  Clauses(Session session, List<Setting> clauses, List<String> known) {
    this.all = clauses;
    for (Setting clause : clauses) {
      String key = clause.key().text();
      if (!known.contains(key)) {
        session.problems.add(
            VocabularyCode.UNKNOWN_SETTING,
            clause.key().span(),
            "`" + key + "` does not belong to this statement");
        continue;
      }
      Setting before = byKey.putIfAbsent(key, clause);
      if (before != null && !key.equals("on")) {
        session.problems.add(
            Diagnostic.of(
                    VocabularyCode.DUPLICATE_SETTING,
                    clause.key().span(),
                    "`" + key + "` is given twice")
                .withNote(before.key().span(), "given here first"));
      }
    }
  }

  @Nullable Setting get(String key) {
    return byKey.get(key);
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /** All clauses of a key. */
  List<Setting> all(String key) {
    return all.stream().filter(c -> c.key().text().equals(key)).toList();
  }
}
