package dev.shoreline.flow.contract;

import dev.shoreline.flow.contract.Outcome.Truth;
import dev.shoreline.flow.contract.Outcome.Unknown;
import dev.shoreline.flow.measure.Surroundings;
import dev.shoreline.flow.measure.TemperatureTable;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.flow.result.ContractStatus;
import dev.shoreline.flow.result.Provenance;
import dev.shoreline.netlist.model.Contract;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges contracts. */
public final class ContractChecker {
  private ContractChecker() {}

  /** The verdict on each contract, in order. */
  public static List<ContractResult> check(List<Contract> contracts, Surroundings surroundings) {
    Evaluator evaluator = new Evaluator(surroundings);
    String scenario = surroundings.scenario().map(TemperatureTable::scenario).orElse(null);
    return contracts.stream().map(c -> check(c, evaluator, scenario)).toList();
  }

  /** Contracts that were not looked at, with the reason. */
  public static List<ContractResult> notEvaluated(
      List<Contract> contracts, String scenario, String reason) {
    return contracts.stream()
        .map(c -> result(c, ContractStatus.NOT_EVALUATED, new Unknown(reason), scenario))
        .toList();
  }

  private static ContractResult check(
      Contract contract, Evaluator evaluator, @Nullable String scenario) {
    Outcome outcome = evaluator.evaluate(contract.getCondition());
    ContractStatus status =
        switch (outcome) {
          case Truth t when t.holds() ->
              contract.isExpectFail() ? ContractStatus.HOLDS_UNEXPECTEDLY : ContractStatus.HOLDS;
          case Truth t ->
              contract.isExpectFail() ? ContractStatus.FAILS_AS_EXPECTED : ContractStatus.FAILS;
          default -> ContractStatus.NOT_EVALUATED;
        };
    return result(contract, status, outcome, scenario);
  }

  private static ContractResult result(
      Contract contract, ContractStatus status, Outcome outcome, @Nullable String scenario) {
    String explanation =
        switch (outcome) {
          case Unknown unknown -> unknown.reason();
          case Truth t -> contract.isExpectFail() ? contract.getFailReason() : null;
          default -> "the condition is neither true nor false";
        };
    Truth truth = outcome instanceof Truth t ? t : null;
    List<Provenance> provenance = truth == null ? List.of() : truth.provenance();
    return new ContractResult(
        text(contract),
        status,
        truth == null ? null : truth.comparison(),
        contract.getBecause(),
        explanation,
        contract.getProfile(),
        scenario,
        contract.getSpan(),
        provenance);
  }

  private static String text(Contract contract) {
    String name = contract.getName();
    String text = String.valueOf(contract.getText()).strip().replaceAll("\\s+", " ");
    return name == null || name.isBlank() || text.startsWith(name + ":")
        ? text
        : name + ": " + text;
  }
}
