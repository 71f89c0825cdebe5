package dev.shoreline.netlist.format.exchange;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.format.JsonFormat;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.NetlistPackage;
import dev.shoreline.netlist.source.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Assumptions;

/** Foreign files that others wrote. */
final class Corpus {
  private Corpus() {}

  /** The folder of netlists; the test is skipped where there is none. */
  static Path netlists() {
    String given = System.getProperty("SHORELINE_CORPUS", System.getenv("SHORELINE_CORPUS"));
    Path folder = given == null ? Path.of("../../shared/corpus") : Path.of(given);
    Assumptions.assumeTrue(Files.isDirectory(folder.resolve("netlist")), "no corpus");
    return folder.resolve("netlist");
  }

  /** All files below the netlists that a format knows by their ending, and plain JSON. */
  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(netlists())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("expected"))
          .filter(file -> formatOf(file).isPresent())
          .sorted()
          .toList();
    }
  }

  /** All other files there. */
  static List<Path> others() throws IOException {
    List<Path> netlists = files();
    try (Stream<Path> files = Files.walk(netlists())) {
      return files
          .filter(file -> Files.isRegularFile(file) && !netlists.contains(file))
          .sorted()
          .toList();
    }
  }

  static Optional<ExchangeFormat> formatOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith("_ref.json")
        ? Optional.of(ExchangeFormat.SAX_JSON)
        : ExchangeFormat.of(name);
  }

  static Reading read(Path file) throws IOException {
    return read(formatOf(file).orElseThrow(), file);
  }

  static Reading read(ExchangeFormat format, Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    Includes includes =
        path -> {
          Path other = file.resolveSibling(path);
          return Files.isRegularFile(other)
              ? Optional.of(new SourceText(path, Files.readString(other)))
              : Optional.empty();
        };
    return format.read(
        new SourceText(name, Files.readString(file)), format.stem(name).orElse(name), includes);
  }

  /** A design as JSON without the places in its text. */
  static String content(Design design) throws IOException {
    Design copy = EcoreUtil.copy(design);
    copy.getFiles().clear();
    TreeIterator<EObject> all = copy.eAllContents();
    while (all.hasNext()) {
      EObject object = all.next();
      EStructuralFeature span =
          object.eClass().getEStructuralFeature(NetlistPackage.Literals.NAMED__SPAN.getName());
      if (span != null) {
        object.eUnset(span);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonFormat.write(copy, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** One message in one line. */
  static String line(Diagnostic diagnostic) {
    return diagnostic.code().id()
        + " line "
        + diagnostic.span().line()
        + ": "
        + diagnostic.message();
  }
}
