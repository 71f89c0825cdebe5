package dev.shoreline.netlist.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The register of all codes: which numbers belong to which subject. A code once given stays. */
public enum DiagnosticRange {
  /** The text itself. */
  SYNTAX(1, "Syntax", SyntaxCode.values()),
  /** Imports and files. */
  IMPORT(100, "Imports and files", ImportCode.values()),
  /** Names. */
  NAME(200, "Names", NameCode.values()),
  /** Types and units. */
  TYPE(300, "Types and units", TypeCode.values()),
  /** Parameters, bounds and limits of control flow. */
  EVALUATION(400, "Parameters, bounds and limits", EvaluationCode.values()),
  /** Object kinds and settings. */
  VOCABULARY(500, "Object kinds and settings", VocabularyCode.values()),
  /** Placement and structure. */
  PLACEMENT(600, "Placement and structure", PlacementCode.values()),
  /** Ports, nets and routes in the text. */
  CONNECTION(700, "Ports, nets and routes", ConnectionCode.values()),
  /** Contracts, profiles, waivers and scenarios. */
  CONTRACT(800, "Contracts, profiles, waivers and scenarios", ContractCode.values()),
  /** Rule decks. */
  RULE(900, "Rule decks", RuleCode.values()),
  /** Connectivity of the layout. */
  CONNECTIVITY(1000, "Connectivity", ConnectivityCode.values()),
  /** Layout files. */
  LAYOUT_FILE(1100, "Layout files", LayoutFileCode.values()),
  /** Running rules on a layout. */
  RULE_CHECK(1200, "Rule checks", RuleCheckCode.values()),
  /** Thermal models. */
  THERMAL(1300, "Thermal models", ThermalCode.values()),
  /** Netlist formats. */
  NETLIST_FORMAT(1400, "Netlist formats", NetlistFormatCode.values()),
  /** Netlists out of layouts, and differences. */
  COMPARISON(1500, "Extraction and comparison", ComparisonCode.values());

  private final int first;
  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // holds enum constants only
  private final List<DiagnosticCode> codes;

  DiagnosticRange(int first, String title, DiagnosticCode... codes) {
    this.first = first;
    this.title = title;
    this.codes = List.of(codes);
  }

  /** The lowest number of the range; it ends below the next hundred. */
  public int first() {
    return first;
  }

  /** The subject, as a heading. */
  public String title() {
    return title;
  }

  /** Its codes in the order of their numbers. */
  public List<DiagnosticCode> codes() {
    return codes;
  }

  /** All codes of all ranges in the order of their numbers. */
  public static Stream<DiagnosticCode> allCodes() {
    return Stream.of(values()).flatMap(range -> range.codes.stream());
  }

  /** The code of that name, {@code SHL0003}; case does not matter. */
  public static Optional<DiagnosticCode> find(String id) {
    return allCodes().filter(code -> code.id().equalsIgnoreCase(id)).findFirst();
  }
}
