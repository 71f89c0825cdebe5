package dev.shoreline.flow.report;

import dev.shoreline.flow.result.RunResult;
import dev.shoreline.flow.scene.Scene;

/**
 * What a report is written from.
 *
 * @param result what the run found
 * @param sources the design texts
 * @param scene what there is to be drawn
 */
public record Report(RunResult result, Sources sources, Scene scene) {}
