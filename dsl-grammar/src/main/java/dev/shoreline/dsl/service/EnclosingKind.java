package dev.shoreline.dsl.service;

import dev.shoreline.dsl.syntax.Block;
import dev.shoreline.dsl.syntax.Definition;
import dev.shoreline.dsl.syntax.Statement;
import dev.shoreline.dsl.syntax.SyntaxNode;
import dev.shoreline.dsl.vocabulary.Key;
import dev.shoreline.dsl.vocabulary.Kind;
import dev.shoreline.dsl.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** In the block of what kind of object a place is, and what settings that takes. */
final class EnclosingKind {
  private EnclosingKind() {}

  /**
   * The first word of the innermost statement or definition with braces around a place; empty at
   * the top of a file.
   *
   * @param nodes those around the place, the outermost first
   */
  static String of(List<SyntaxNode> nodes, int offset) {
    String kind = "";
    SyntaxNode owner = null;
    for (SyntaxNode node : nodes) {
      boolean inside = node instanceof Block && node.span().start() < offset;
      if (inside && owner != null) {
        kind = word(owner, kind);
      }
      owner = node;
    }
    return kind;
  }

  private static String word(SyntaxNode owner, String outer) {
    return switch (owner) {
      case Definition definition -> definition.kind().word();
      case Statement.ObjectStatement object ->
          outer.equals("process") && object.kind().text().equals("layer")
              ? "stack_layer"
              : object.kind().text();
      case Statement.PlaceStatement _ -> "place";
      case Statement.PortStatement _ -> "port";
      case Statement.RouteStatement _ -> "route";
      case Statement.NetStatement _, Statement.ConnectStatement _ -> "connection";
      case Statement.WaiveStatement _ -> "waive";
      default -> outer;
    };
  }

  /** The settings of a kind; none if the vocabulary has no such kind. */
  static List<Key> keys(String kind) {
    Kind known = Vocabulary.kinds().get(kind);
    return known == null ? List.of() : known.keys();
  }

  /** The setting of a kind by its name. */
  static Optional<Key> key(String kind, String name) {
    return keys(kind).stream().filter(key -> key.name().equals(name)).findFirst();
  }
}
