package dev.shoreline.flow.run;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.Marker;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.stream.LayoutFormatException;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Severity;
import dev.shoreline.netlist.format.NetlistFormatException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Turns what engines and readers say into findings. */
final class Findings {
  /** Code of a file that cannot be read or understood. */
  private static final String FILE = "file";

  private Findings() {}

  /** A diagnostic of a phase. */
  static Finding of(Phase phase, Diagnostic diagnostic) {
    return new Finding(
        phase,
        diagnostic.code().id(),
        diagnostic.severity(),
        diagnostic.message(),
        diagnostic.span(),
        diagnostic.notes(),
        diagnostic.hint(),
        null,
        null);
  }

  /** A finding about a place in a layout. */
  static Finding of(Phase phase, dev.shoreline.layout.build.Finding found, double databaseUnit) {
    Finding plain = of(phase, found.diagnostic());
    return new Finding(
        phase,
        plain.code(),
        plain.severity(),
        plain.message(),
        plain.place(),
        plain.notes(),
        plain.hint(),
        new Marker(found.cell(), List.of(outline(found.place(), databaseUnit))),
        null);
  }

  private static Figure outline(Box box, double unit) {
    return new Figure.Polygon(
        List.of(
            Coordinates.point(box.left(), box.bottom(), unit),
            Coordinates.point(box.right(), box.bottom(), unit),
            Coordinates.point(box.right(), box.top(), unit),
            Coordinates.point(box.left(), box.top(), unit)));
  }

  /**
   * A file that could not be read: the message names it, and the place in it where there is one.
   */
  static Finding of(Path file, IOException problem) {
    String message =
        switch (problem) {
          case LayoutFormatException e -> String.valueOf(e.getMessage());
          case NetlistFormatException e ->
              e.line() > 0
                  ? file + ":" + e.line() + ":" + e.column() + ": " + e.getMessage()
                  : file + ": " + e.getMessage();
          case NoSuchFileException e -> file + ": there is no such file";
          case FileNotFoundException e -> file + ": there is no such file";
          case AccessDeniedException e -> file + ": may not be read";
          case CharacterCodingException e -> file + ": is not UTF-8 text";
          default -> file + ": " + problem.getMessage();
        };
    return input(message);
  }

  /** Something about the input that has no place in a text. */
  static Finding input(String message) {
    return new Finding(
        Phase.INPUT, FILE, Severity.ERROR, message, null, List.of(), null, null, null);
  }
}
