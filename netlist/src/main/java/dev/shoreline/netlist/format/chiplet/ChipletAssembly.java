package dev.shoreline.netlist.format.chiplet;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.format.tree.YamlTree;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.util.List;
import java.util.Optional;

/** Assemblies in {@code .chiplet} files. */
public final class ChipletAssembly {
  /** Prefix of attributes of the assembly that hold top-level blocks. */
  static final String BLOCK = "chiplet.";

  /** Prefix of attributes of the assembly that hold what else the file says of a net. */
  static final String NET = "net.";

  /** The blocks that are kept as they are. */
  static final List<String> KEPT_BLOCKS =
      List.of("technologies", "interposer", "interconnect", "connection_stacks", "interfaces");

  private ChipletAssembly() {}

  /**
   * Reads an assembly. Places are those of the file: the origin is the lower left corner of the
   * interposer, a component stands with its centre at {@code position}.
   *
   * @param fallback name of the design where the file gives none
   */
  public static Reading read(SourceText source, String fallback) {
    Problems problems = new Problems();
    Optional<Value> tree = YamlTree.read(source, problems);
    if (tree.isEmpty() || problems.hasErrors()) {
      return Reading.refused(problems);
    }
    AssemblyReader reader = new AssemblyReader(tree.get(), problems);
    return reader.isReadable()
        ? Reading.of(reader.read(source.file(), fallback), problems)
        : Reading.refused(problems);
  }

  /**
   * Writes an assembly; every text is quoted, as the format demands.
   *
   * @throws NetlistFormatException if the design has anything but bodies and electrical nets
   */
  public static String write(Design design) throws NetlistFormatException {
    return new AssemblyWriter(design).text();
  }
}
