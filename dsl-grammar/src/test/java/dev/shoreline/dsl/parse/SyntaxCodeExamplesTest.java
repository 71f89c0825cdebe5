package dev.shoreline.dsl.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.SyntaxCode;
import dev.shoreline.netlist.source.SourceText;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntaxCodeExamplesTest {
  @ParameterizedTest
  @EnumSource
  void theExampleGivesItsCodeAndNoOther(SyntaxCode code) {
    String example = code.explanation().example();
    Assumptions.assumeFalse(example.isEmpty());
    List<DiagnosticCode> codes =
        DesignParser.parse(new SourceText("example.shore", example)).diagnostics().stream()
            .map(Diagnostic::code)
            .toList();
    assertEquals(List.of(code), codes);
  }
}
