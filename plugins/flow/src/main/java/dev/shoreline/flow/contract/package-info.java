/**
 * The verdicts on contracts: a condition is evaluated over everything that its paths select, and
 * holds if it holds for each of them; the object with the smallest margin is reported.
 *
 * <p>Steps: evaluate operands ({@link dev.shoreline.flow.contract.Evaluator}), compare ({@link
 * dev.shoreline.flow.contract.ContractChecker}), tell what became of it.
 *
 * <p>Uses {@code flow.design}, {@code flow.measure}, {@code flow.result}, {@code netlist}, {@code
 * org.eclipse.emf}.
 */
@NullMarked
package dev.shoreline.flow.contract;

import org.jspecify.annotations.NullMarked;
