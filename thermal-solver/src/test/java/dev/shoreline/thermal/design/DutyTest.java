package dev.shoreline.thermal.design;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.netlist.model.DutyCycle;
import dev.shoreline.netlist.model.NetlistFactory;
import dev.shoreline.netlist.model.Scenario;
import dev.shoreline.netlist.model.SelectionValue;
import dev.shoreline.netlist.model.Target;
import dev.shoreline.thermal.model.ThermalModel;
import dev.shoreline.thermal.unsteady.PowerSchedule;
import dev.shoreline.thermal.unsteady.Pulses;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Heaters of a design that are switched on and off. */
class DutyTest {
  private final SampleDesign sample = SampleDesign.withEngines(1);
  private final Scenario plain = sample.fullLoad();
  private final String ring =
      Translation.of(sample.design, plain, PowerMaps.NONE).devices().getFirst().path();

  private ThermalModel model(Scenario scenario) {
    return Translation.of(sample.design, scenario, PowerMaps.NONE).model().orElseThrow();
  }

  private Scenario switched(double share, double period) {
    NetlistFactory factory = NetlistFactory.eINSTANCE;
    Target target = factory.createTarget();
    target.setPath(ring);
    SelectionValue targets = factory.createSelectionValue();
    targets.getTargets().add(target);
    DutyCycle duty = factory.createDutyCycle();
    duty.setTargets(targets);
    duty.setShare(share);
    duty.setPeriod(period);
    Scenario scenario = sample.fullLoad();
    scenario.getDuties().add(duty);
    return scenario;
  }

  private double power(ThermalModel model) {
    return model.sources().stream()
        .filter(s -> s.name().equals(ring))
        .mapToDouble(s -> s.power())
        .sum();
  }

  @Test
  void steadyPowerIsTheMean() {
    double on = power(model(plain));
    Scenario scenario = switched(0.4, 1e-5);
    assertEquals(0.4 * on, power(model(scenario)), 1e-12 * on);
    assertEquals(
        model(plain).power() - 0.6 * on, model(scenario).power(), 1e-12 * model(plain).power());
    assertEquals(
        List.of(
            "power over time is not followed; the steady state was solved, with the mean power of"
                + " duty cycles"),
        Translation.of(sample.design, scenario, PowerMaps.NONE).diagnostics().stream()
            .map(d -> d.message())
            .toList());
  }

  @Test
  void throughTimeItIsOnForItsPartOfEachPeriod() {
    Scenario scenario = switched(0.4, 1e-5);
    PowerSteps steps = new PowerSteps(scenario);
    Translation.Result on =
        Translation.of(sample.design, PowerSteps.switchedOn(scenario), PowerMaps.NONE);
    assertEquals(power(model(plain)), power(on.model().orElseThrow()));
    PowerSchedule trace = Objects.requireNonNull(steps.traces(on).get(ring));
    assertEquals(new Pulses(0.4, 1e-5), trace.pulses());
    assertEquals(1, trace.at(3.9e-6));
    assertEquals(0, trace.at(4e-6));
    assertEquals(0.4, trace.mean(0));
    assertEquals(
        power(model(plain)), power(model(steps.atFullPower(scenario, on))), "what it has when on");
  }
}
