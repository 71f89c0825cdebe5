package dev.shoreline.batch.engine;

import dev.shoreline.batch.job.Job;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A queue for each slot. Jobs are dealt out by what they are likely to cost, the dearest first to
 * the slot with the least to do, those of one memory limit together, so that workers stay. A slot
 * without jobs takes the last of the slot that has most left.
 */
final class JobQueues {
  private final List<Deque<Job>> queues = new ArrayList<>();
  private final long[] left;
  private final ToLongFunction<Job> cost;

  JobQueues(List<Job> jobs, int slots, ToLongFunction<Job> cost) {
    this.cost = job -> 1 + cost.applyAsLong(job);
    this.left = new long[slots];
    for (int i = 0; i < slots; i++) {
      queues.add(new ArrayDeque<>());
    }
    Comparator<Job> order =
        Comparator.comparingLong((Job job) -> -job.limits().heapMegabytes())
            .thenComparingLong(job -> -cost.applyAsLong(job))
            .thenComparing(Job::id);
    jobs.stream().sorted(order).forEach(this::deal);
  }

  private void deal(Job job) {
    int least = 0;
    for (int i = 1; i < left.length; i++) {
      least = left[i] < left[least] ? i : least;
    }
    queues.get(least).add(job);
    left[least] += cost.applyAsLong(job);
  }

  /** The next job of a slot; null if none is left anywhere. */
  synchronized @Nullable Job take(int slot) {
    boolean own = !queues.get(slot).isEmpty();
    int from = own ? slot : fullest();
    Job job = own ? queues.get(from).pollFirst() : queues.get(from).pollLast();
    if (job != null) {
      left[from] -= cost.applyAsLong(job);
    }
    return job;
  }

  private int fullest() {
    long most = Arrays.stream(left).max().orElse(0);
    for (int i = 0; i < left.length; i++) {
      if (left[i] == most) {
        return i;
      }
    }
    return 0;
  }
}
