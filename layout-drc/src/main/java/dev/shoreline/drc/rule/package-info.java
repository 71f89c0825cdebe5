/**
 * What a design-rule deck says, as data: derived layers ({@link
 * dev.shoreline.drc.rule.LayerExpression}), checks ({@link dev.shoreline.drc.rule.Check}) and rules
 * ({@link dev.shoreline.drc.rule.Rule}) in a {@link dev.shoreline.drc.rule.Deck}. Lengths are
 * metres, so that one deck serves layouts of any database unit.
 *
 * <p>Uses {@code drc.check}, {@code layout}, {@code netlist}.
 */
@NullMarked
package dev.shoreline.drc.rule;

import org.jspecify.annotations.NullMarked;
