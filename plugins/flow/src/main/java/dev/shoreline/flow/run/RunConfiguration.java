package dev.shoreline.flow.run;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * How a run is to be done.
 *
 * @param library folder of the standard library
 * @param threads number of threads; results do not depend on it
 * @param rules whether design rules are checked
 * @param thermal whether scenarios are solved
 * @param today the day that waivers are held against
 */
public record RunConfiguration(
    Path library, int threads, boolean rules, boolean thermal, LocalDate today) {}
