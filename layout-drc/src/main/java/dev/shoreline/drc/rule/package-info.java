/**
 * What a design-rule deck says, as data: derived layers ({@link
 * dev.shoreline.drc.rule.LayerExpression}), checks ({@link dev.shoreline.drc.rule.Check}) and rules
 * ({@link dev.shoreline.drc.rule.Rule}) in a {@link dev.shoreline.drc.rule.Deck}. Lengths are
 * metres, so that one deck serves layouts of any database unit.
 *
 * <p>May use {@code layout.database} for layer keys, {@code layout.region} and {@code drc.check}
 * for their enumerations, the dimensions of quantities and diagnostics' severities.
 */
@NullMarked
package dev.shoreline.drc.rule;

import org.jspecify.annotations.NullMarked;
