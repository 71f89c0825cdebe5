package dev.shoreline.netlist.format.exchange;

import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.chiplet.ChipletAssembly;
import dev.shoreline.netlist.format.circuit.CircuitView;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.gdsfactory.PicYaml;
import dev.shoreline.netlist.format.hotspot.FloorPlan;
import dev.shoreline.netlist.format.kit.BlockLibrary;
import dev.shoreline.netlist.format.kit.WaveguideList;
import dev.shoreline.netlist.format.sax.SaxJson;
import dev.shoreline.netlist.format.spice.SpiceNetlist;
import dev.shoreline.netlist.format.threedblox.ThreeDBlox;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A format of somebody else's that designs are read from, and some of them written to. */
public enum ExchangeFormat {
  /** SAX, PICBench and kfnetlist; plain {@code .json} is told by its content. */
  SAX_JSON("SAX JSON", ".sax.json") {
    @Override
    public Reading read(SourceText source, String name, Includes includes) {
      return SaxJson.read(source, name);
    }

    @Override
    public Map<String, String> write(Design design, String name) throws NetlistFormatException {
      return Map.of(name + ".sax.json", SaxJson.write(design));
    }
  },
  /** gdsfactory's netlists and LiDAR's PIC-IR; openEPDA's blocks, told by content, are read. */
  PIC_YAML("gdsfactory YAML", ".pic.yml", ".pic.yaml", ".gp.yml", ".yml", ".yaml") {
    @Override
    public Reading read(SourceText source, String name, Includes includes) {
      return BlockLibrary.looksLike(source)
          ? BlockLibrary.read(source, name)
          : PicYaml.read(source, name);
    }

    @Override
    public Map<String, String> write(Design design, String name) throws NetlistFormatException {
      return Map.of(name + ".pic.yml", PicYaml.write(design));
    }
  },
  /** SiEPIC-Tools and Lumerical INTERCONNECT. */
  SPICE("SiEPIC .spi", ".spi") {
    @Override
    public Reading read(SourceText source, String name, Includes includes) {
      return SpiceNetlist.read(source, name);
    }

    @Override
    public Map<String, String> write(Design design, String name) throws NetlistFormatException {
      return Map.of(name + ".spi", SpiceNetlist.write(design));
    }
  },
  /** Stacks of chips; definitions alone are read too. */
  THREE_D_BLOX("3Dblox", ".3dbx", ".3dbv") {
    @Override
    public Reading read(SourceText source, String name, Includes includes) {
      return ThreeDBlox.read(source, name, includes);
    }

    @Override
    public Map<String, String> write(Design design, String name) throws NetlistFormatException {
      return ThreeDBlox.write(design, name);
    }
  },
  /** IHP's assemblies of chiplets. */
  CHIPLET(".chiplet", ".chiplet") {
    @Override
    public Reading read(SourceText source, String name, Includes includes) {
      return ChipletAssembly.read(source, name);
    }

    @Override
    public Map<String, String> write(Design design, String name) throws NetlistFormatException {
      return Map.of(name + ".chiplet", ChipletAssembly.write(design));
    }
  },
  /** SiEPIC's waveguides; they are only read. */
  WAVEGUIDES("SiEPIC waveguides", "waveguides.xml") {
    @Override
    public Reading read(SourceText source, String name, Includes includes) {
      return WaveguideList.read(source, name.isEmpty() ? "waveguides" : name);
    }
  },
  /** HotSpot's floor plans with their power traces. */
  FLOOR_PLAN("HotSpot floor plan", ".flp") {
    @Override
    public Reading read(SourceText source, String name, Includes includes) {
      return FloorPlan.read(source, name, includes);
    }

    @Override
    public Map<String, String> write(Design design, String name) throws NetlistFormatException {
      return FloorPlan.write(design, name);
    }
  };

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
  private final List<String> endings;

  ExchangeFormat(String title, String... endings) {
    this.title = title;
    this.endings = List.of(endings);
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /** Its endings with their points, the one that is written first. */
  public List<String> endings() {
    return endings;
  }

  /** The format of a file by the ending of its name; case does not matter. */
  public static Optional<ExchangeFormat> of(String file) {
    return Arrays.stream(values()).filter(format -> format.stem(file).isPresent()).findFirst();
  }

  /** The name of a file without its ending, where that is one of the format. */
  public Optional<String> stem(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return endings.stream()
        .filter(lower::endsWith)
        .findFirst()
        .map(ending -> file.substring(0, file.length() - ending.length()));
  }

  /** All endings, for messages. */
  public static String allEndings() {
    return Arrays.stream(values())
        .flatMap(format -> format.endings.stream())
        .collect(Collectors.joining(", "));
  }

  /**
   * Reads a design.
   *
   * @param source the text; its file is what messages name
   * @param name name of the design where the text gives none
   * @param includes the files beside it
   */
  public abstract Reading read(SourceText source, String name, Includes includes);

  /**
   * Writes a design.
   *
   * @param name name of the file without its ending
   * @return texts by file name, the main file among them; all in one folder
   * @throws NetlistFormatException if the format cannot hold the design
   */
  public Map<String, String> write(Design design, String name) throws NetlistFormatException {
    throw CircuitView.refused(title, "a design of Shoreline: it is only read");
  }
}
