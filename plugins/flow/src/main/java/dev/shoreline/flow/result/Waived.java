package dev.shoreline.flow.result;

import org.jspecify.annotations.Nullable;

/**
 * Why a finding does not count.
 *
 * @param reason as written in the design
 * @param owner who accepted it, or null
 * @param until ISO date of the last day on which it holds, or null
 */
public record Waived(String reason, @Nullable String owner, @Nullable String until) {}
