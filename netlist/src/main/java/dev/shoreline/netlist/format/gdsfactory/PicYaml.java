package dev.shoreline.netlist.format.gdsfactory;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Problems;
import dev.shoreline.netlist.format.tree.Value;
import dev.shoreline.netlist.format.tree.YamlTree;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.util.Optional;

/** Netlists in gdsfactory's YAML. */
public final class PicYaml {
  /** What the names of attributes begin with that stand beside an instance's settings. */
  public static final String INSTANCE = "instance.";

  /** What the names of attributes begin with that place an instance relative to something. */
  public static final String PLACEMENT = "placement.";

  /** What the names of a circuit's attributes begin with that describe a bundle of links. */
  public static final String ROUTES = "routes.";

  /** What the name of the attribute ends with that every bundle has. */
  public static final String STRATEGY = ".routing_strategy";

  private PicYaml() {}

  /**
   * Reads a netlist. What depends on the size of components that the file does not hold (places
   * relative to a port, an edge) becomes attributes {@code placement.*} of the instance; strategy
   * and settings of a bundle become attributes {@code routes.BUNDLE.*} of the circuit, its links
   * nets {@code BUNDLE:0}, {@code BUNDLE:1}, ….
   *
   * @param fallback name of the design where the file gives none
   */
  public static Reading read(SourceText source, String fallback) {
    Problems problems = new Problems();
    if (Template.refuse(source, problems)) {
      return Reading.refused(problems);
    }
    Optional<Value> tree = YamlTree.read(source, problems);
    return tree.isEmpty()
        ? Reading.refused(problems)
        : read(tree.get(), source.file(), fallback, problems);
  }

  private static Reading read(Value tree, String file, String fallback, Problems problems) {
    Design design = new PicReader(Template.fill(tree, problems), problems).read(file, fallback);
    return Reading.of(design, problems);
  }

  /**
   * Writes a netlist.
   *
   * @throws NetlistFormatException if the design is no flat circuit of nets with two ends
   */
  public static String write(Design design) throws NetlistFormatException {
    return YamlTree.write(new PicWriter(design).tree());
  }
}
