package dev.shoreline.flow.result;

import dev.shoreline.netlist.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One number that a measured value was made from.
 *
 * @param object path of the object that it belongs to, or what it stands for
 * @param value the number with its unit
 * @param source where the number comes from as the design states it, or null
 * @param unverified whether the design marks it as unverified
 * @param place where it was written, or null
 */
public record Provenance(
    String object,
    String value,
    @Nullable String source,
    boolean unverified,
    @Nullable Span place) {}
