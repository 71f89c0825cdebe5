package dev.shoreline.batch.job;

import org.jspecify.annotations.Nullable;

/**
 * One finding or unmet contract of a job, as stores and reports keep it.
 *
 * @param fingerprint the same in every run as long as code and place are, within its job unique
 * @param code code of a diagnostic, name of a rule, or {@code contract}
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param counts whether it makes the verdict negative
 * @param message what was found
 * @param file design text that it points into, or null
 * @param line from 1; 0 where there is no place in a text
 * @param column from 1; 0 where there is no place in a text
 * @param cell cell of the layout, or null
 * @param x micrometres in that cell, or null
 * @param y micrometres in that cell, or null
 * @param copies in how many copies of arrays it stands
 */
public record Violation(
    String fingerprint,
    String code,
    String severity,
    boolean counts,
    String message,
    @Nullable String file,
    int line,
    int column,
    @Nullable String cell,
    @Nullable Double x,
    @Nullable Double y,
    long copies) {}
