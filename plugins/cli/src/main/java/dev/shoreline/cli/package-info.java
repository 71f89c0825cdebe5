/**
 * The command line: one class a command, each of which reads its options, calls the flow and turns
 * the outcome into output and exit status. What is done stands in the flow; how it is said, here.
 *
 * <p>Results go to standard output, progress and diagnostics to standard error. Exit status: 0 all
 * holds, 1 violations or contracts not met, 2 wrong input or command line, 3 a limit was hit, 70 a
 * bug in Shoreline.
 *
 * <p>Uses {@code batch}, {@code flow}, {@code language}, {@code layout}, {@code me.tongfei}, {@code
 * netlist}, {@code picocli}, {@code thermal}.
 */
@NullMarked
package dev.shoreline.cli;

import org.jspecify.annotations.NullMarked;
