package dev.shoreline.batch.job;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job. Apart from {@code attempts}, {@code cached} and {@code milliseconds} it is
 * the same on every engine and machine.
 *
 * @param job its identifier
 * @param key its key
 * @param status how it ended
 * @param message why, where the status alone does not tell; else null
 * @param attempts how often it was run
 * @param cached whether the result is one of an earlier, equal job
 * @param milliseconds that the last attempt took
 * @param violations how many findings count, in every copy of an array
 * @param counts how many by code, waived and minor ones left out
 * @param findings the first of them, at most {@link JobRunner#MOST_FINDINGS}
 * @param unlisted how many findings are left out of the list
 * @param statistics of the flow
 * @param notChecked what did not run, with the reason
 * @param found what a tile found, packed, for the job that puts tiles together; else null
 */
public record JobRow(
    String job,
    String key,
    JobStatus status,
    @Nullable String message,
    int attempts,
    boolean cached,
    long milliseconds,
    long violations,
    Map<String, Long> counts,
    List<Violation> findings,
    long unlisted,
    Map<String, Long> statistics,
    List<String> notChecked,
    @Nullable String found) {
  /** Freezes the collections. */
  public JobRow {
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    findings = List.copyOf(findings);
    statistics = Collections.unmodifiableMap(new TreeMap<>(statistics));
    notChecked = List.copyOf(notChecked);
  }

  /** A job that came to no result. */
  public static JobRow failed(Job job, JobStatus status, String message, long milliseconds) {
    return new JobRow(
        job.id(),
        job.key(),
        status,
        message,
        1,
        false,
        milliseconds,
        0,
        Map.of(),
        List.of(),
        0,
        Map.of(),
        List.of(),
        null);
  }

  /** The same after so many attempts. */
  public JobRow withAttempts(int count) {
    return new JobRow(
        job,
        key,
        status,
        message,
        count,
        cached,
        milliseconds,
        violations,
        counts,
        findings,
        unlisted,
        statistics,
        notChecked,
        found);
  }

  /** The same with what a tile found. */
  JobRow withFound(String packed) {
    return new JobRow(
        job,
        key,
        status,
        message,
        attempts,
        cached,
        milliseconds,
        violations,
        counts,
        findings,
        unlisted,
        statistics,
        notChecked,
        packed);
  }

  /** The same as the result of an equal job of another name. */
  public JobRow asCached(Job of) {
    return new JobRow(
        of.id(),
        of.key(),
        status,
        message,
        0,
        true,
        milliseconds,
        violations,
        counts,
        findings,
        unlisted,
        statistics,
        notChecked,
        null);
  }

  /** Whether it is what the job was expected to come to; anything is, where nothing was. */
  public boolean meets(Job.@Nullable Expectation expected) {
    return expected == null
        || ((expected.status() == null || expected.status() == status)
            && (expected.violations() == null || expected.violations() == violations));
  }
}
