package dev.shoreline.flow.run;

import dev.shoreline.flow.result.Figure;
import dev.shoreline.flow.result.Finding;
import dev.shoreline.flow.result.LayoutPlace;
import dev.shoreline.flow.result.Phase;
import dev.shoreline.flow.result.Point;
import dev.shoreline.layout.geometry.Box;
import dev.shoreline.layout.stream.LayoutFormatException;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.DiagnosticCode;
import dev.shoreline.netlist.diagnostic.ImportCode;
import dev.shoreline.netlist.diagnostic.LayoutFileCode;
import dev.shoreline.netlist.diagnostic.NetlistFormatCode;
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
        new LayoutPlace(found.cell(), List.of(outline(found.place(), databaseUnit))),
        null);
  }

  static Figure outline(Box box, double unit) {
    return new Figure.Polygon(
        List.of(
            Point.ofMetres(box.left() * unit, box.bottom() * unit),
            Point.ofMetres(box.right() * unit, box.bottom() * unit),
            Point.ofMetres(box.right() * unit, box.top() * unit),
            Point.ofMetres(box.left() * unit, box.top() * unit)));
  }

  /**
   * A file that could not be read: the message names it, and the place in it where there is one.
   */
  static Finding of(Path file, IOException problem) {
    return switch (problem) {
      case LayoutFormatException e ->
          input(LayoutFileCode.UNREADABLE, String.valueOf(e.getMessage()));
      case NetlistFormatException e ->
          input(
              NetlistFormatCode.NOT_A_NETLIST,
              e.line() > 0
                  ? file + ":" + e.line() + ":" + e.column() + ": " + e.getMessage()
                  : file + ": " + e.getMessage());
      case NoSuchFileException e -> unreadable(file, "there is no such file");
      case FileNotFoundException e -> unreadable(file, "there is no such file");
      case AccessDeniedException e -> unreadable(file, "may not be read");
      case CharacterCodingException e -> unreadable(file, "is not UTF-8 text");
      default -> unreadable(file, String.valueOf(problem.getMessage()));
    };
  }

  private static Finding unreadable(Path file, String problem) {
    return input(ImportCode.INPUT_UNREADABLE, file + ": " + problem);
  }

  /** Something about the input that has no place in a text. */
  static Finding input(DiagnosticCode code, String message) {
    return new Finding(
        Phase.INPUT, code.id(), code.severity(), message, null, List.of(), null, null, null);
  }
}
