package dev.shoreline.flow.run;

import dev.shoreline.drc.rule.Check;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.drc.translate.DeckTranslator;
import dev.shoreline.netlist.model.Design;
import dev.shoreline.netlist.model.RuleDeck;
import dev.shoreline.netlist.model.Technology;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule decks of a design or rule file.
 *
 * @param model as elaborated
 * @param decks as the engine runs them
 */
record Decks(List<RuleDeck> model, List<Deck> decks) {
  /** The decks of the technologies first, then those beside the design. */
  static Decks of(Design design) {
    List<RuleDeck> model = new ArrayList<>();
    for (Technology technology : design.getTechnologies()) {
      model.addAll(technology.getRules());
    }
    model.addAll(design.getDecks());
    return new Decks(model, model.stream().map(DeckTranslator::translate).toList());
  }

  /** The same with what is chosen beside them. */
  Decks with(RuleChoice choice) {
    Decks more = choice.decks().map(Decks::of).orElse(new Decks(List.of(), List.of()));
    Set<String> own = decks.stream().map(Deck::name).collect(Collectors.toSet());
    Stream<Deck> others = more.decks.stream().filter(deck -> !own.contains(deck.name()));
    return new Decks(
        Stream.concat(more.model.stream(), model.stream()).toList(),
        Stream.concat(decks.stream(), others).map(choice::of).toList());
  }

  /** The names of the rules of all decks. */
  Set<String> names() {
    return decks.stream()
        .flatMap(deck -> deck.rules().stream())
        .map(Rule::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The rules on the objects of a design. */
  List<Rule> onObjects() {
    return decks.stream().flatMap(d -> d.rules().stream()).filter(Decks::isOnObjects).toList();
  }

  /** The same without the rules on objects. */
  Decks onLayers() {
    return new Decks(
        model,
        decks.stream()
            .map(
                deck ->
                    new Deck(
                        deck.name(), deck.rules().stream().filter(r -> !isOnObjects(r)).toList()))
            .toList());
  }

  private static boolean isOnObjects(Rule rule) {
    return rule.check() instanceof Check.Objects;
  }

  /** Where rules were written, by name. */
  Map<String, Span> places() {
    Map<String, Span> places = new HashMap<>();
    for (RuleDeck deck : model) {
      for (dev.shoreline.netlist.model.Rule rule : deck.getRules()) {
        if (rule.getName() != null && rule.getSpan() != null) {
          places.put(rule.getName(), rule.getSpan());
        }
      }
    }
    return places;
  }
}
