/**
 * Projects with designs: nature, builder, wizards, commands and the perspective.
 *
 * <p>The {@link dev.shoreline.ide.project.ShorelineBuilder} compiles what a change reaches and has
 * saved designs checked in the background; {@link dev.shoreline.ide.project.Readiness} has classes
 * read before they are needed. May use the workspace, run and editor packages, diagnostics and
 * widgets.
 */
@NullMarked
package dev.shoreline.ide.project;

import org.jspecify.annotations.NullMarked;
