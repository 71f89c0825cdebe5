/**
 * The inner loops over runs of neighbouring cells, in plain Java and with the Vector API, equal to
 * the last bit.
 *
 * <p>{@link dev.shoreline.thermal.kernel.Kernels#best} takes the vectors where the JVM was started
 * with {@code --add-modules jdk.incubator.vector}: they are about four times as fast, since the
 * compiler does not vectorise loops that read one array at several places and write it at another.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.thermal.kernel;

import org.jspecify.annotations.NullMarked;
