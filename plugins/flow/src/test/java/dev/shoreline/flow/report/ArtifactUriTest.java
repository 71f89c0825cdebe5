package dev.shoreline.flow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArtifactUriTest {
  @ParameterizedTest
  @CsvSource({
    "designs/a.shore, designs/a.shore",
    "a b.shore, a%20b.shore",
    "a:b.shore, ./a:b.shore",
    "designs/a:b.shore, designs/a:b.shore",
    "//x y, /x%20y"
  })
  void namesOfAnyCharactersAreRelativeReferences(String path, String reference) {
    assertEquals(reference, ArtifactUri.of(path));
  }
}
