package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Types;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.EvaluationCode;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.measure.MeasureSignature;
import dev.shoreline.netlist.measure.Measures;
import dev.shoreline.netlist.model.Attribute;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.quantity.Quantity;
import dev.shoreline.netlist.quantity.QuantityText;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Objects of a design that a path selects.
 *
 * @param root the cell in which the path starts
 * @param name the last name of the path, for messages
 * @param hits in design order
 */
record Selection(Frame root, String name, List<Hit> hits) implements Value.Thing {
  /** Objects that one path may meet; bounds the memory. */
  static final int MOST = 1_000_000;

  /** Copies the list. */
  Selection {
    hits = List.copyOf(hits);
  }

  static Selection of(Frame root, String name, List<Entry> family) {
    List<Hit> hits = new ArrayList<>(family.size());
    for (Entry entry : family) {
      hits.add(
          new Hit(
              entry.path(), entry.frame(), entry.element(), null, entry.indices(), entry.span()));
    }
    return new Selection(root, name, hits);
  }

  @Override
  public String describe() {
    return hits.size() == 1 ? "the object `" + name + "`" : "objects `" + name + "`";
  }

  @Override
  public @Nullable Span place() {
    return hits.isEmpty() || hits.getFirst().attribute() != null ? null : hits.getFirst().span();
  }

  @Override
  public Value member(Name member, Problems problems) {
    String word = member.text();
    List<Hit> found = new ArrayList<>();
    Hit lacking = null;
    for (Hit hit : hits) {
      int before = found.size();
      add(hit, word, found);
      lacking = found.size() == before && lacking == null ? hit : lacking;
      if (found.size() > MOST) {
        return problems.poison(tooMany(member.span()));
      }
    }
    if (lacking == null) {
      return new Selection(root, word, found);
    }
    Frame inside = lacking.frame();
    return inside != null && inside.isBroken(word)
        ? Value.Poison.POISON
        : problems.poison(unknown(lacking, member));
  }

  static Diagnostic tooMany(Span span) {
    return Diagnostic.of(
        EvaluationCode.LIMIT,
        span,
        String.format(Locale.ROOT, "this looks at more than %,d objects", MOST));
  }

  private static void add(Hit hit, String word, List<Hit> found) {
    if (hit.attribute() != null) {
      return;
    }
    Frame frame = hit.frame();
    List<Entry> family = frame == null ? List.of() : frame.members(word);
    for (Entry entry : family) {
      List<Instance> path = new ArrayList<>(hit.path());
      path.addAll(entry.path());
      found.add(new Hit(path, entry.frame(), entry.element(), null, entry.indices(), entry.span()));
    }
    if (family.isEmpty() && isAttribute(hit, word)) {
      found.add(hit.withAttribute(word));
    }
  }

  private static boolean isAttribute(Hit hit, String word) {
    return (hit.frame() != null && Types.SIDES.contains(word))
        || Measures.find(word).map(MeasureSignature::isAttribute).orElse(false)
        || attribute(hit, word) != null
        || (hit.frame() != null && Vocabulary.attributes().containsKey(word));
  }

  /** A declared attribute: the instance's before the cell's. */
  static @Nullable Attribute attribute(Hit hit, String word) {
    if (hit.frame() == null || hit.path().isEmpty()) {
      return null;
    }
    for (Attribute attribute : hit.path().getLast().getAttributes()) {
      if (word.equals(attribute.getName())) {
        return attribute;
      }
    }
    for (Attribute attribute : hit.frame().cell().getAttributes()) {
      if (word.equals(attribute.getName())) {
        return attribute;
      }
    }
    return null;
  }

  private static Diagnostic unknown(Hit hit, Name member) {
    Set<String> known = new TreeSet<>(hit.frame() == null ? Set.of() : hit.frame().names());
    Measures.all().stream()
        .filter(MeasureSignature::isAttribute)
        .map(MeasureSignature::name)
        .forEach(known::add);
    Diagnostic plain =
        Problems.unknown(
            NameCode.UNKNOWN_MEMBER,
            member.span(),
            "`" + hit.text() + "` has no `" + member.text() + "`",
            member.text(),
            known);
    return plain.withNote(hit.span(), "declared here");
  }

  @Override
  public Value index(List<@Nullable Value> items, Span span, Problems problems) {
    List<Hit> found = new ArrayList<>();
    for (Hit hit : hits) {
      if (hit.indices().size() == items.size() && matches(hit, items)) {
        found.add(hit);
      }
    }
    if (!found.isEmpty()) {
      return new Selection(root, name, found);
    }
    return root.isBroken(name) ? Value.Poison.POISON : problems.poison(nothing(items, span));
  }

  private static boolean matches(Hit hit, List<@Nullable Value> items) {
    for (int i = 0; i < items.size(); i++) {
      Value item = items.get(i);
      if (item != null && !matches(hit.indices().get(i), item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String index, Value item) {
    return switch (item) {
      case Value.Range range -> {
        double number = isNumber(index) ? Double.parseDouble(index) : Double.NaN;
        yield number >= range.first().value()
            && (range.inclusive() ? number <= range.last().value() : number < range.last().value());
      }
      case Value.Items list -> list.items().stream().anyMatch(i -> matches(index, i));
      default -> index.equals(text(item));
    };
  }

  private static boolean isNumber(String index) {
    int start = index.startsWith("-") ? 1 : 0;
    return index.length() > start && index.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
  }

  private Diagnostic nothing(List<@Nullable Value> items, Span span) {
    int dimensions = hits.isEmpty() ? 0 : hits.getFirst().indices().size();
    if (dimensions == 0) {
      return Diagnostic.of(
          TypeCode.WRONG_TYPE, span, "`" + name + "` is a single object and takes no index");
    }
    if (dimensions != items.size()) {
      return Diagnostic.of(
          NameCode.NOTHING_SELECTED,
          span,
          "`" + name + "` has " + dimensions + " indices, found " + items.size());
    }
    return Diagnostic.of(
            NameCode.NOTHING_SELECTED, span, "no element of `" + name + "` has these indices")
        .withHint(
            "its elements go from ["
                + String.join(",", hits.getFirst().indices())
                + "] to ["
                + String.join(",", hits.getLast().indices())
                + "]");
  }

  /** A value as an index is written: {@code 3} or {@code north}. */
  static String text(Value value) {
    return switch (value) {
      case Value.Amount(Quantity quantity) -> QuantityText.of(quantity);
      case Value.Word(String word) -> word;
      case Value.Text(String text) -> text;
      case Value.Truth(boolean truth) -> String.valueOf(truth);
      default -> value.describe();
    };
  }
}
