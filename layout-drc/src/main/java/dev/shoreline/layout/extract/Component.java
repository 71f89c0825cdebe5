package dev.shoreline.layout.extract;

import dev.shoreline.layout.geometry.Box;
import dev.shoreline.netlist.model.Attribute;
import java.util.List;

/**
 * A cell that is a component.
 *
 * @param name of the component: what its label says, else that of the cell without its number
 * @param cell name of the cell
 * @param outline its device outline, else the box of its shapes
 * @param pins in order, each name once
 * @param parameters what was measured, and what labels say beyond that
 * @param remarks what is wrong with it, for each copy
 */
record Component(
    String name,
    String cell,
    Box outline,
    List<Pin> pins,
    List<Attribute> parameters,
    List<String> remarks) {}
