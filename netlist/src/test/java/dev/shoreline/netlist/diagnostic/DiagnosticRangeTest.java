package dev.shoreline.netlist.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticRangeTest {
  @ParameterizedTest
  @EnumSource
  void codesLieInTheirRangeInOrder(DiagnosticRange range) {
    List<Integer> numbers =
        range.codes().stream().map(code -> code.explanation().number()).toList();
    assertEquals(numbers.stream().sorted().distinct().toList(), numbers);
    int last = range.first() / 100 * 100 + 99;
    assertTrue(
        numbers.stream().allMatch(number -> number >= range.first() && number <= last),
        () -> range + " holds " + numbers);
  }

  @Test
  void everyCodeIsFoundByItsName() {
    Set<String> seen = new HashSet<>();
    DiagnosticRange.allCodes()
        .forEach(
            code -> {
              assertTrue(seen.add(code.id()), code.id());
              assertEquals(code, DiagnosticRange.find(code.id()).orElseThrow());
            });
  }
}
