package dev.shoreline.batch.report;

import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A job beside the same job of a baseline. Violations are matched by their fingerprints. Where a
 * job has more than are listed, they are matched by their number for each code: the lists then hold
 * none and only the numbers say what changed.
 *
 * @param comparable whether both were judged; if not, nothing is called fixed
 * @param fresh violations that the baseline does not have
 * @param fixed violations that only the baseline has
 * @param freshCount how many are new
 * @param fixedCount how many are fixed
 * @param unchanged how many are in both
 */
public record Comparison(
    boolean comparable,
    List<Violation> fresh,
    List<Violation> fixed,
    long freshCount,
    long fixedCount,
    long unchanged) {
  /** Freezes the lists. */
  public Comparison {
    fresh = List.copyOf(fresh);
    fixed = List.copyOf(fixed);
  }

  /** Compares a row with that of a baseline; all is new where there is none. */
  static Comparison of(JobRow row, @Nullable JobRow before) {
    List<Violation> now = counting(row);
    if (before == null || !before.status().isJudged()) {
      return new Comparison(before == null, now, List.of(), row.violations(), 0, 0);
    }
    if (!row.status().isJudged()) {
      return new Comparison(false, List.of(), List.of(), 0, 0, row.violations());
    }
    return row.unlisted() > 0 || before.unlisted() > 0
        ? byCount(row, before)
        : byFingerprint(now, counting(before));
  }

  private static List<Violation> counting(JobRow row) {
    return row.findings().stream().filter(Violation::counts).toList();
  }

  private static Comparison byFingerprint(List<Violation> now, List<Violation> before) {
    Set<String> here = prints(now);
    Set<String> there = prints(before);
    List<Violation> fresh = without(now, there);
    List<Violation> fixed = without(before, here);
    long common = copies(now) - copies(fresh);
    return new Comparison(true, fresh, fixed, copies(fresh), copies(fixed), common);
  }

  private static Set<String> prints(List<Violation> violations) {
    return violations.stream()
        .map(Violation::fingerprint)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Violation> without(List<Violation> violations, Set<String> others) {
    List<Violation> rest = new ArrayList<>(violations);
    rest.removeIf(violation -> others.contains(violation.fingerprint()));
    return rest;
  }

  private static long copies(List<Violation> violations) {
    return violations.stream().mapToLong(Violation::copies).sum();
  }

  private static Comparison byCount(JobRow row, JobRow before) {
    long fresh = 0;
    long fixed = 0;
    Set<String> codes = new TreeSet<>(row.counts().keySet());
    codes.addAll(before.counts().keySet());
    for (String code : codes) {
      long change = count(row.counts(), code) - count(before.counts(), code);
      fresh += Math.max(0, change);
      fixed += Math.max(0, -change);
    }
    return new Comparison(true, List.of(), List.of(), fresh, fixed, row.violations() - fresh);
  }

  private static long count(Map<String, Long> counts, String code) {
    return counts.getOrDefault(code, 0L);
  }
}
