package dev.shoreline.netlist.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MeasuresTest {
  @Test
  void everyMeasureIsFoundByItsNameAndDocumented() {
    for (MeasureSignature signature : Measures.all()) {
      assertEquals(signature, Measures.find(signature.name()).orElseThrow());
      assertTrue(signature.doc().endsWith("."), signature.name());
    }
  }

  @Test
  void parametersHaveDistinctNamesAndRequiredOnesComeFirst() {
    for (MeasureSignature signature : Measures.all()) {
      Set<String> names = new HashSet<>();
      boolean optional = false;
      for (Parameter parameter : signature.parameters()) {
        assertTrue(names.add(parameter.name()), signature.name());
        assertFalse(optional && parameter.required(), signature.name());
        optional = !parameter.required();
      }
    }
  }

  @Test
  void measuresOfObjectsAloneAreAttributes() {
    assertTrue(Measures.find("temperature").orElseThrow().isAttribute());
    assertFalse(Measures.find("spread").orElseThrow().isAttribute());
    assertFalse(Measures.find("cte_offset").orElseThrow().isAttribute());
  }
}
