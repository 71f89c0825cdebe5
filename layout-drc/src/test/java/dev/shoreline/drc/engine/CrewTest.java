package dev.shoreline.drc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void worksOnNoMoreThingsAtOnceThanItHasThreads(int threads) {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> items = IntStream.range(0, 40).boxed().toList();
    List<Integer> squares =
        Crew.ofAtMost(threads)
            .map(
                items,
                i -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  LockSupport.parkNanos(100_000);
                  now.decrementAndGet();
                  return i * i;
                },
                i -> {});
    assertEquals(items.stream().map(i -> i * i).toList(), squares);
    assertTrue(most.get() <= threads, most + " at once");
  }

  @Test
  void ofOneThreadWorksOnTheCallersOne() {
    Thread caller = Thread.currentThread();
    assertFalse(Crew.ofAtMost(1).isParallel());
    Crew.ofAtMost(1).map(List.of(1, 2), i -> assertCaller(caller), i -> {});
  }

  private static boolean assertCaller(Thread caller) {
    assertEquals(caller, Thread.currentThread());
    return true;
  }
}
