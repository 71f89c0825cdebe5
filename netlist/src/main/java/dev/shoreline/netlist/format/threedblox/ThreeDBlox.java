package dev.shoreline.netlist.format.threedblox;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.util.Map;

/** Stacks in 3Dblox. */
public final class ThreeDBlox {
  /** Prefix of attributes of a cell that hold its regions. */
  static final String REGION = "region.";

  /** Prefix of attributes of a cell that hold the rows of a region's bump map. */
  static final String BUMPS = "bumps.";

  /** Prefix of attributes of the stack that hold what paths have to pass. */
  static final String PATH = "path.";

  private ThreeDBlox() {}

  /**
   * Reads a stack, or definitions alone, whose design has an empty top. An instance stands with the
   * lower left corner of its turned outline at {@code loc}, its bottom at {@code z}.
   */
  public static Reading read(SourceText source, String fallback, Includes includes) {
    Problems problems = new Problems();
    StackReader reader = new StackReader(new Files(includes, problems), problems);
    Design design = reader.read(source, fallback);
    return design.getCells().size() < 2 ? Reading.refused(problems) : Reading.of(design, problems);
  }

  /**
   * Writes a stack: {@code NAME.3dbx}, {@code NAME.3dbv} and a bump map for each region with bumps.
   *
   * @throws NetlistFormatException if the top cell has instances without a body, or turned by
   *     something else than quarters
   */
  public static Map<String, String> write(Design design, String name)
      throws NetlistFormatException {
    return new StackWriter(design, name).files();
  }
}
