package dev.shoreline.netlist.format.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.format.NetlistFormatException;
import dev.shoreline.netlist.format.circuit.Reading;
import dev.shoreline.netlist.format.tree.Includes;
import dev.shoreline.netlist.model.Cell;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CorpusTest {
  private static final Path TABLE = Path.of("../docs/netlist-corpus.md");

  @Test
  void everyFileIsReadOrRefusedAsTheTableSays() throws IOException {
    StringBuilder table = new StringBuilder();
    table.append("# Foreign netlists: what is read of files that others wrote\n\n");
    table.append("Written by `CorpusTest` with `-Dshoreline.update=true`; *back* tells whether");
    table.append(" writing and reading again gives the same model.\n\n");
    table.append("| file | instances | nets | ports | back | found |\n");
    table.append("| --- | ---: | ---: | ---: | --- | --- |\n");
    for (Path file : Corpus.files()) {
      table.append(row(file));
    }
    table.append("\nFiles beside them that hold no netlist of a design.\n\n");
    table.append("| file | what it is | read as a netlist |\n| --- | --- | --- |\n");
    for (Path file : Corpus.others()) {
      table.append(other(file));
    }
    if (Boolean.getBoolean("shoreline.update")) {
      Files.writeString(TABLE, table);
    }
    assertEquals(
        Files.readString(TABLE), table.toString(), "run the tests with -Dshoreline.update=true");
  }

  private static String row(Path file) throws IOException {
    Reading reading = Corpus.read(file);
    String found =
        reading.diagnostics().stream()
            .limit(3)
            .map(Corpus::line)
            .reduce((a, b) -> a + "; " + b)
            .orElse("");
    int more = reading.diagnostics().size() - 3;
    String name = Corpus.netlists().relativize(file).toString();
    String counts =
        reading.design().map(CorpusTest::counts).orElse("refused | | |")
            + " "
            + back(Corpus.formatOf(file).orElseThrow(), reading);
    String messages = found.replace("|", "\\|") + (more > 0 ? "; " + more + " more" : "");
    return "| " + name + " | " + counts + " | " + messages + " |\n";
  }

  private static String other(Path file) throws IOException {
    String name = Corpus.netlists().relativize(file).toString();
    String what =
        name.startsWith("picbench/")
            ? "response, [compared](circuit-responses.md)"
            : name.endsWith(".bmap")
                ? "bumps of a 3Dblox region, read through the file that names it"
                : name.contains("/expected/") ? "what another tool says or writes" : "schema";
    String found =
        name.endsWith(".json")
            ? Corpus.read(ExchangeFormat.SAX_JSON, file).diagnostics().stream()
                .findFirst()
                .map(Corpus::line)
                .orElse("nothing is found wrong")
            : "not known by its ending";
    return "| " + name + " | " + what + " | " + found.replace("|", "\\|") + " |\n";
  }

  private static String counts(Design design) {
    Cell top = design.getTop();
    return top.getInstances().size()
        + " | "
        + top.getNets().size()
        + " | "
        + top.getPorts().size()
        + " |";
  }

  private static String back(ExchangeFormat format, Reading reading) throws IOException {
    if (reading.design().isEmpty()
        || reading.diagnostics().stream().anyMatch(Diagnostic::isError)) {
      return "";
    }
    Design design = reading.design().get();
    try {
      Map<String, String> texts = format.write(design, "again");
      Includes includes =
          path -> Optional.ofNullable(texts.get(path)).map(text -> new SourceText(path, text));
      String main = "again" + format.endings().get(0);
      Reading again =
          format.read(
              new SourceText(main, texts.getOrDefault(main, "")),
              String.valueOf(design.getName()),
              includes);
      String before = Corpus.content(design);
      String after = again.design().isPresent() ? Corpus.content(again.design().get()) : "";
      if (Boolean.getBoolean("shoreline.update") && !before.equals(after)) {
        System.err.println(main + "\n" + texts.get(main) + again.diagnostics());
      }
      return before.equals(after) ? "same" : "DIFFERS";
    } catch (NetlistFormatException e) {
      return String.valueOf(e.getMessage());
    }
  }
}
