package dev.shoreline.flow.result;

/**
 * A check that did not run.
 *
 * @param check its name
 * @param reason why not
 */
public record Skipped(String check, String reason) {}
