package dev.shoreline.batch.report;

import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;

/**
 * A job with what came of it.
 *
 * @param job what was asked
 * @param row what came of it
 * @param comparison with the baseline; everything is new where there is none
 * @param asExpected whether it came to what its manifest says; true where that says nothing
 */
public record JobReport(Job job, JobRow row, Comparison comparison, boolean asExpected) {
  /** Whether the manifest says what it should come to. */
  public boolean hasExpectation() {
    return job.expected() != null;
  }
}
