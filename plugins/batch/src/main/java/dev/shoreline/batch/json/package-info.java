/**
 * Records as JSON, one line each: how jobs and rows travel between processes and lie in the store.
 *
 * <p>Uses no other package; the only one of the batch that uses Jackson.
 */
@NullMarked
package dev.shoreline.batch.json;

import org.jspecify.annotations.NullMarked;
