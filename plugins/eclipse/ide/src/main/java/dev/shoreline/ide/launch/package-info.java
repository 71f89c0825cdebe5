/**
 * Commands of the command line, run from the workbench.
 *
 * <p>A launch configuration names a {@link dev.shoreline.ide.launch.Command}, a design and options;
 * {@link dev.shoreline.ide.launch.CommandLaunch} runs it in a process of its own, with the classes
 * of the engine bundle; {@link dev.shoreline.ide.launch.ConsoleLinks} leads from its messages into
 * text and layout. May use the workspace, run, editor and layout packages, the flow's results and
 * widgets.
 */
@NullMarked
package dev.shoreline.ide.launch;

import org.jspecify.annotations.NullMarked;
