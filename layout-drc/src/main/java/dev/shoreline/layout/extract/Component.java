package dev.shoreline.layout.extract;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.netlist.model.Attribute;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A cell that is a component.
 *
 * @param name of the component: what its label says, else that of the cell without its number
 * @param cell name of the cell
 * @param outline the box of its device outline, else of its shapes
 * @param shapes its device outline, if it has one
 * @param guide length of its centre line if it is a waveguide of one width, database units
 * @param pins in order, each name once
 * @param metal for each pin the conductors that the component itself has there, by their place in
 *     the stack
 * @param parameters what was measured, and what labels say beyond that
 * @param remarks what is wrong with it, for each copy
 */
record Component(
    String name,
    String cell,
    Box outline,
    List<Polygon> shapes,
    OptionalDouble guide,
    List<Pin> pins,
    List<Set<Integer>> metal,
    List<Attribute> parameters,
    List<String> remarks) {}
