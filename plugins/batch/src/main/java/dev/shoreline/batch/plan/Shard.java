package dev.shoreline.batch.plan;

import dev.shoreline.batch.job.Digests;
import dev.shoreline.batch.job.Job;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a batch. Which part a job belongs to depends on its name alone, so that machines need
 * not talk to each other.
 *
 * @param index from 1
 * @param count of parts
 */
public record Shard(int index, int count) {
  private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,5})/([1-9]\\d{0,5})");

  /**
   * The part that {@code 2/8} names.
   *
   * @throws PlanException if it names none
   */
  public static Shard of(String text) throws PlanException {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      Shard shard =
          new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
      if (shard.index <= shard.count) {
        return shard;
      }
    }
    throw new PlanException("--shard: a part such as 2/8, got " + text);
  }

  /** The jobs of this part. */
  public List<Job> select(List<Job> jobs) {
    return jobs.stream().filter(this::has).toList();
  }

  private boolean has(Job job) {
    long number = Long.parseLong(Digests.of(job.id()).substring(0, 12), 16);
    return number % count == index - 1;
  }
}
