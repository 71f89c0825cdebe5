package dev.shoreline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.cancel.Cancellation;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class TimeLimitTest {
  private static final Duration SHORT = Duration.ofMillis(50);

  @Test
  void workWithinTheLimitHasItsResult() throws Exception {
    assertEquals(Optional.of(7), TimeLimit.run(Duration.ofMinutes(1), () -> 7));
    assertEquals(Optional.of(7), TimeLimit.run(Duration.ZERO, () -> 7));
  }

  @Test
  void workBeyondTheLimitHasEndedAndCleanedUp() throws Exception {
    AtomicBoolean cleaned = new AtomicBoolean();
    Optional<Integer> result =
        TimeLimit.run(
            SHORT,
            () -> {
              try {
                while (true) {
                  Cancellation.check();
                }
              } finally {
                cleaned.set(true);
              }
            });
    assertTrue(result.isEmpty());
    assertTrue(cleaned.get());
  }

  @Test
  void failuresOfTheWorkAreHandedOn() {
    assertThrows(
        IOException.class,
        () ->
            TimeLimit.run(
                SHORT,
                () -> {
                  throw new IOException("disk");
                }));
    assertThrows(
        OutOfMemoryError.class,
        () ->
            TimeLimit.run(
                Duration.ZERO,
                () -> {
                  throw new OutOfMemoryError("heap");
                }));
  }
}
