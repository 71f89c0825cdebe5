package dev.shoreline.cli;

import dev.shoreline.netlist.compare.ComparisonOptions;
import dev.shoreline.netlist.compare.ComparisonOptions.Shown;
import dev.shoreline.netlist.compare.PinSymmetry;
import dev.shoreline.netlist.quantity.Dimension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options about how netlists are matched. */
final class MatchOptions {
  private static final Pattern EXCHANGE =
      Pattern.compile("([^:]+):([^=,]+=[^=,]+(,[^=,]+=[^=,]+)*)");

  @Option(
      names = "--symmetric",
      paramLabel = "COMPONENT:PIN=PIN[,PIN=PIN]",
      description =
          "Pins of a component that may be exchanged, together where several are given. May be given"
              + " several times. Ends of waveguides and arms of Y-branches are known.")
  private List<String> symmetric = new ArrayList<>();

  @Option(
      names = "--tolerance",
      paramLabel = "LENGTH",
      description = "How far lengths may differ, such as 5nm or 0.1um. Default: 10nm.")
  private @Nullable String tolerance;

  /** The options; devices of what was drawn have no names that mean anything. */
  ComparisonOptions options(String first, String second, Shown shown) {
    boolean named = shown == Shown.EVERYTHING;
    return new ComparisonOptions(first, second, named, shown, symmetry(), length());
  }

  private PinSymmetry symmetry() {
    Map<String, List<Map<String, String>>> declared = new HashMap<>();
    for (String text : symmetric) {
      Matcher matcher = EXCHANGE.matcher(text);
      if (!matcher.matches()) {
        throw new UserError("--symmetric: such as mmi1x2:o2=o3, got " + text);
      }
      Map<String, String> exchange = new LinkedHashMap<>();
      for (String pair : matcher.group(2).split(",", -1)) {
        String[] pins = pair.split("=", -1);
        exchange.put(pins[0], pins[1]);
        exchange.put(pins[1], pins[0]);
      }
      declared.computeIfAbsent(matcher.group(1), key -> new ArrayList<>()).add(exchange);
    }
    return new PinSymmetry(declared);
  }

  private double length() {
    if (tolerance == null) {
      return ComparisonOptions.USUAL_TOLERANCE;
    }
    String given = tolerance;
    return QuantityOption.value(given, Dimension.LENGTH)
        .filter(length -> length >= 0)
        .orElseThrow(
            () -> new UserError("--tolerance: a length such as 5nm or 0.1um, got " + given));
  }
}
