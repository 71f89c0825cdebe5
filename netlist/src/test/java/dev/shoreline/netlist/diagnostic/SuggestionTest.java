package dev.shoreline.netlist.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> KNOWN = List.of("thickness", "material", "place", "power", "x");

  @Test
  void aSlipOfTheFingersIsRecognised() {
    assertEquals(Optional.of("thickness"), Suggestion.nearest("thicknes", KNOWN));
    assertEquals(Optional.of("place"), Suggestion.nearest("plcae", KNOWN));
    assertEquals(Optional.of("material"), Suggestion.nearest("Material", KNOWN));
  }

  @Test
  void anotherWordIsNot() {
    assertEquals(Optional.empty(), Suggestion.nearest("connect", KNOWN));
    assertEquals(Optional.empty(), Suggestion.nearest("y", KNOWN));
    assertEquals(Optional.empty(), Suggestion.nearest("", KNOWN));
  }
}
