/**
 * The language services for editors that speak the Language Server Protocol.
 *
 * <ol>
 *   <li>{@link dev.shoreline.language.ShorelineServer} says what it can do and runs until the
 *       editor leaves;
 *   <li>{@code OpenTexts} holds what is open, analysed anew at each change by the syntax alone and
 *       compiled when typing pauses;
 *   <li>{@code TextRequests} answers by the services of {@code dsl.service}; {@code Protocol} turns
 *       their answers into the protocol's.
 * </ol>
 *
 * <p>Everything about texts runs on one thread.
 *
 * <p>Uses {@code dsl}, {@code flow}, {@code netlist}, {@code org.eclipse.lsp4j}.
 */
@NullMarked
package dev.shoreline.language;

import org.jspecify.annotations.NullMarked;
