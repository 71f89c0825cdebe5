package dev.shoreline.batch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.shoreline.batch.SampleJobs;
import dev.shoreline.batch.job.Job;
import dev.shoreline.batch.job.JobRow;
import dev.shoreline.batch.job.JobStatus;
import dev.shoreline.batch.store.Finish;
import dev.shoreline.batch.store.Plan;
import dev.shoreline.batch.store.StoredRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class BatchReportTest {
  private static final StoredRun BEFORE =
      run(
          1,
          SampleJobs.row("changed", JobStatus.VIOLATIONS, "width@1", "width@2"),
          SampleJobs.row("gone", JobStatus.OK),
          SampleJobs.row("late", JobStatus.VIOLATIONS, "space@1"),
          SampleJobs.row("same", JobStatus.VIOLATIONS, "space@1"));
  private static final StoredRun NOW =
      run(
          2,
          SampleJobs.row("changed", JobStatus.VIOLATIONS, "width@2", "width@</script>", "area@1"),
          JobRow.failed(SampleJobs.job("late"), JobStatus.TIMEOUT, "the limit was hit", 9),
          SampleJobs.row("same", JobStatus.VIOLATIONS, "space@1"));

  private static StoredRun run(int number, JobRow... rows) {
    List<Job> jobs = Arrays.stream(rows).map(row -> SampleJobs.job(row.job())).toList();
    Map<String, JobRow> byJob =
        Arrays.stream(rows).collect(Collectors.toMap(JobRow::job, Function.identity()));
    return new StoredRun(
        number,
        new Plan(Plan.FORMAT, "test", "local", "2026-01-01T00:00:00Z", jobs),
        byJob,
        new Finish("2026-01-01T00:00:01Z", 1000, rows.length));
  }

  private static BatchReport report() {
    return BatchReport.of(NOW, Optional.of(BEFORE), List.of(BEFORE));
  }

  @Test
  void violationsAreNewFixedOrUnchanged() {
    BatchReport report = report();
    assertEquals(2, report.fresh());
    assertEquals(1, report.fixed(), "what was not judged is not called fixed");
    assertEquals(2, report.unchanged());
    assertEquals(List.of("gone"), report.gone());
    assertEquals(2, report.trend().size());
  }

  @ParameterizedTest
  @CsvSource({"NEW, 3", "ANY, 3", "ERROR, 3"})
  void aLimitOutweighsViolations(FailPolicy policy, int status) {
    assertEquals(status, policy.exitStatus(report()));
  }

  @ParameterizedTest
  @CsvSource({"NEW, 0", "ANY, 1", "ERROR, 0"})
  void unchangedViolationsFailOnAnyOnly(FailPolicy policy, int status) {
    StoredRun same = run(2, SampleJobs.row("same", JobStatus.VIOLATIONS, "space@1"));
    assertEquals(
        status, policy.exitStatus(BatchReport.of(same, Optional.of(BEFORE), List.of(BEFORE))));
  }

  @Test
  void anExpectationReplacesThePolicy() {
    Job job =
        SampleJobs.job("x", new Job.Limits(1, 64), new Job.Expectation(JobStatus.VIOLATIONS, 1L));
    Plan plan = new Plan(Plan.FORMAT, null, "local", "x", List.of(job));
    JobRow one = SampleJobs.row("x", JobStatus.VIOLATIONS, "space@1");
    JobRow none = SampleJobs.row("x", JobStatus.OK);
    assertEquals(0, FailPolicy.ANY.exitStatus(only(plan, one)));
    assertEquals(1, FailPolicy.ERROR.exitStatus(only(plan, none)));
  }

  private static BatchReport only(Plan plan, JobRow row) {
    StoredRun run = new StoredRun(1, plan, Map.of("x", row), null);
    return BatchReport.of(run, Optional.empty(), List.of());
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatNamesEveryFailure(BatchFormat format) throws IOException {
    String text = text(format);
    assertTrue(text.contains("the limit was hit"), text);
    assertEquals(text, text(format), "the same input gives the same bytes");
  }

  @Test
  void thePageHoldsItsDataSafely() throws IOException {
    String page = text(BatchFormat.HTML);
    assertTrue(page.contains("width@\\u003c/script>"), page);
    assertTrue(!page.contains("@data@") && !page.contains("http://localhost"), page);
  }

  @Test
  void sarifFollowsItsSchema() throws IOException {
    try (InputStream in =
        BatchReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
      assertEquals(List.of(), schema.validate(text(BatchFormat.SARIF), InputFormat.JSON));
    }
  }

  private static String text(BatchFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(report(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
