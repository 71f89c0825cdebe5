/** Reference solutions that the solver is proved against. */
@NullMarked
package dev.shoreline.thermal.analytic;

import org.jspecify.annotations.NullMarked;
