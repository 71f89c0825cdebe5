/**
 * What the words of the language mean: kinds of objects with their settings, attributes of devices.
 *
 * <p>{@link dev.shoreline.dsl.vocabulary.Vocabulary} is one table; elaboration reads settings by
 * it, editors propose from it and the language reference prints it.
 *
 * <p>Uses the JDK only.
 */
@NullMarked
package dev.shoreline.dsl.vocabulary;

import org.jspecify.annotations.NullMarked;
