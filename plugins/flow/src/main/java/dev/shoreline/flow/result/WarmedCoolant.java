package dev.shoreline.flow.result;

/**
 * A coolant that warms along a cold plate.
 *
 * @param face that the plate lies on, such as {@code top}
 * @param inlet kelvin
 * @param outlet mixed, kelvin
 * @param heat that it carries away, watts
 */
public record WarmedCoolant(String face, double inlet, double outlet, double heat) {}
