package dev.shoreline.flow.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.Measures;
import dev.shoreline.netlist.measure.Parameter;
import dev.shoreline.netlist.measure.ResultDimension;
import dev.shoreline.netlist.quantity.Dimension;
import org.junit.jupiter.api.Test;

final class MeasureRegistryTest {
  /** Measures of values are statistics, which the contract evaluation does itself. */
  @Test
  void everyMeasureOfObjectsIsImplemented() {
    for (MeasureSignature signature : Measures.all()) {
      boolean ofObjects = signature.parameters().getFirst() instanceof Parameter.Objects;
      assertEquals(ofObjects, MeasureRegistry.find(signature.name()).isPresent(), signature.name());
    }
  }

  @Test
  void everyResultHasADimensionOfTheLanguage() {
    for (MeasureSignature signature : Measures.all()) {
      if (signature.result() instanceof ResultDimension.Fixed(String dimension)) {
        assertTrue(Dimension.named(dimension).isPresent(), signature.name() + ": " + dimension);
      }
    }
  }
}
