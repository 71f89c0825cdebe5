package dev.shoreline.batch.store;

/**
 * How a run ended.
 *
 * @param finished ISO instant
 * @param milliseconds of work, those before an interruption included
 * @param rows how many rows the journal has
 */
public record Finish(String finished, long milliseconds, int rows) {}
