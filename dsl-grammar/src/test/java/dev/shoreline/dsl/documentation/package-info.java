/**
 * Holds the documents to the language: tables of the reference to the vocabulary, and every design
 * text in them to the compiler.
 */
@NullMarked
package dev.shoreline.dsl.documentation;

import org.jspecify.annotations.NullMarked;
