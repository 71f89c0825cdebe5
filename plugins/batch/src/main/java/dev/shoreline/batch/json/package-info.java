/**
 * Records as JSON, one line each: how jobs and rows travel between processes and lie in the store.
 *
 * <p>Uses {@code tools.jackson}.
 */
@NullMarked
package dev.shoreline.batch.json;

import org.jspecify.annotations.NullMarked;
