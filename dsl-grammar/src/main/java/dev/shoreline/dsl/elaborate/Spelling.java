package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Phrases;
import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.parse.Keywords;
import dev.shoreline.dsl.parse.ParsedFile;
import dev.shoreline.dsl.resolve.Program;
import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Declaration;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.DefinitionKind;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.Suggestion;
import dev.shoreline.netlist.diagnostic.VocabularyCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Looks for unknown settings and kinds of objects in all texts, since what nothing uses, such as a
 * profile or a branch that is not taken, is never elaborated.
 */
final class Spelling {
  /**
   * A block.
   *
   * @param lack what a message on an unknown setting says before the word
   * @param keys the settings that it takes
   * @param holdsObjects false where each object is reported as misplaced
   */
  private record Place(String lack, Collection<String> keys, boolean holdsObjects) {}

  private final Session session;

  Spelling(Session session) {
    this.session = session;
  }

  /** Technologies and rule decks are always elaborated and need no look here. */
  void check(Program program) {
    for (ParsedFile file : program.files()) {
      for (Declaration declaration : file.tree().declarations()) {
        if (declaration instanceof Definition definition) {
          check(definition);
        }
      }
    }
  }

  private void check(Definition definition) {
    if (definition.kind() != DefinitionKind.SCENARIO && !definition.indices().isEmpty()) {
      session.problems.add(
          VocabularyCode.MISPLACED,
          definition.indices().getFirst().span(),
          "only a scenario is repeated");
    }
    switch (definition.kind()) {
      case COMPONENT, DESIGN ->
          block(definition.block(), new Place("there is no attribute", cellKeys(), true));
      case PROFILE ->
          block(definition.block(), new Place("a profile has no setting", List.of(), false));
      case SCENARIO ->
          block(
              definition.block(),
              new Place(
                  "a scenario has no setting", Vocabulary.kind("scenario").keyNames(), false));
      case TECHNOLOGY, RULES -> {}
    }
  }

  private static List<String> cellKeys() {
    List<String> keys = new ArrayList<>(Vocabulary.attributes().keySet());
    keys.addAll(List.of("kind", "source", "unverified"));
    return keys;
  }

  private void block(Block block, Place place) {
    statements(block.statements(), place);
  }

  private void statements(List<Statement> statements, Place place) {
    for (Statement statement : statements) {
      switch (statement) {
        case Statement.Setting setting -> setting(setting, place);
        case Statement.ForStatement loop -> block(loop.body(), place);
        case Statement.IfStatement choice -> {
          block(choice.then(), place);
          if (choice.otherwise() != null) {
            block(choice.otherwise(), place);
          }
        }
        case Statement.ErrorStatement error -> statements(error.inner(), place);
        case Statement.WaiveStatement waive -> kind(List.of(waive.block()), "waive");
        case Statement.ObjectStatement object when place.holdsObjects() -> object(object);
        case Statement.PlaceStatement instance -> instance(instance);
        case Statement.RouteStatement route -> kind(route.blocks(), "route");
        case Statement.PortStatement port -> kind(port.blocks(), "port");
        case Statement.ConnectStatement connect -> kind(connect.blocks(), "connection");
        case Statement.NetStatement net -> kind(net.blocks(), "connection");
        default -> {}
      }
    }
  }

  private void object(Statement.ObjectStatement object) {
    String kind = meant(object.kind(), Vocabulary.objects());
    if (!kind.equals(object.kind().text()) || !Vocabulary.objects().contains(kind)) {
      session.problems.add(
          unknownKind(object.kind(), "there is no kind of object", Vocabulary.objects()));
    }
    if (Vocabulary.objects().contains(kind)) {
      kind(object.blocks(), kind);
    }
  }

  /** A kind of object, or the known one that it is nearly, as which the object is then read. */
  static String meant(Name kind, Collection<String> known) {
    return known.contains(kind.text())
        ? kind.text()
        : Suggestion.nearest(kind.text(), known).orElse(kind.text());
  }

  /**
   * The message on an unknown kind of object.
   *
   * @param lack what it says before the word
   */
  static Diagnostic unknownKind(Name kind, String lack, Collection<String> known) {
    return Problems.unknown(
        VocabularyCode.UNKNOWN_KIND,
        kind.span(),
        lack + " `" + kind.text() + "`",
        kind.text(),
        known);
  }

  private void kind(List<Block> blocks, String kind) {
    String lack = Phrases.withArticle(kind) + " has no setting";
    Place place = new Place(lack, Vocabulary.kind(kind).keyNames(), true);
    blocks.forEach(block -> block(block, place));
  }

  /** An instance takes the attributes that its component declares or has as parameters. */
  private void instance(Statement.PlaceStatement place) {
    String name = place.componentName();
    Definition component = name == null ? null : session.definitions.get(name);
    if (component == null || component.kind() != DefinitionKind.COMPONENT) {
      return;
    }
    List<String> keys = new ArrayList<>(Vocabulary.attributes().keySet());
    component.parameters().forEach(p -> keys.add(p.name().text()));
    component.block().settings().forEach(s -> keys.add(s.key().text()));
    Place inside = new Place("there is no attribute", keys, true);
    place.blocks().forEach(block -> block(block, inside));
  }

  /** Clauses are words of the grammar; whether they fit is told where they are read. */
  private void setting(Statement.Setting setting, Place place) {
    Name key = setting.key();
    if (!key.isMissing()
        && !place.keys().contains(key.text())
        && !Keywords.clauses().contains(key.text())) {
      session.problems.add(unknown(key, place.lack(), place.keys()));
    }
  }

  /**
   * The message on an unknown setting; it may have been meant as a statement.
   *
   * @param lack what the message says before the word
   */
  static Diagnostic unknown(Name key, String lack, Collection<String> keys) {
    Optional<String> statement = Suggestion.nearest(key.text(), Keywords.statements());
    if (statement.isPresent() && Suggestion.nearest(key.text(), keys).isEmpty()) {
      return Diagnostic.of(
              VocabularyCode.UNKNOWN_SETTING,
              key.span(),
              "there is no statement or setting `" + key.text() + "`")
          .withHint("did you mean `" + statement.get() + "`?");
    }
    return Problems.unknown(
        VocabularyCode.UNKNOWN_SETTING,
        key.span(),
        lack + " `" + key.text() + "`",
        key.text(),
        keys);
  }
}
