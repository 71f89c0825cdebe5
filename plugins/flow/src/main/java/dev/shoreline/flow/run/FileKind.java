package dev.shoreline.flow.run;

import dev.shoreline.netlist.format.exchange.ExchangeFormat;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its ending. */
public enum FileKind {
  /** A design text. */
  DESIGN_TEXT,
  /** GDSII. */
  GDSII,
  /** OASIS. */
  OASIS,
  /** An elaborated design as JSON. */
  NETLIST_JSON,
  /** An elaborated design as XMI. */
  NETLIST_XMI,
  /** A netlist in somebody else's format. */
  FOREIGN_NETLIST;

  /** The endings that can be written, for messages. */
  public static final String OUTPUT_ENDINGS =
      ".gds, .oas, .json, .xmi, " + ExchangeFormat.allEndings();

  /** The endings that can be read, for messages. */
  public static final String ENDINGS = ".shore, " + OUTPUT_ENDINGS;

  /** The kind of a file; a second ending {@code .gz} is looked through. */
  public static Optional<FileKind> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (ExchangeFormat.of(name).isPresent()) {
      return Optional.of(FOREIGN_NETLIST);
    }
    String bare = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    String ending = bare.substring(bare.lastIndexOf('.') + 1);
    return switch (ending) {
      case "shore" -> Optional.of(DESIGN_TEXT);
      case "gds", "gds2", "gdsii" -> Optional.of(GDSII);
      case "oas", "oasis" -> Optional.of(OASIS);
      case "json" -> Optional.of(NETLIST_JSON);
      case "xmi" -> Optional.of(NETLIST_XMI);
      default -> Optional.empty();
    };
  }

  /** Whether it holds shapes and nothing else. */
  public boolean isLayout() {
    return this == GDSII || this == OASIS;
  }
}
