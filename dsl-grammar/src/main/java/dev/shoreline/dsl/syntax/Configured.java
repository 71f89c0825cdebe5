package dev.shoreline.dsl.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A statement that clauses such as {@code at (0mm, 0mm)} and a block may follow. */
public sealed interface Configured
    permits Statement.PlaceStatement,
        Statement.StackStatement,
        Statement.ConnectStatement,
        Statement.NetStatement,
        Statement.RouteStatement,
        Statement.PortStatement,
        Statement.ObjectStatement {
  /** The clauses, in the order of the text. */
  List<Statement.Setting> clauses();

  /** The blocks, in the order of the text: at most one before the clauses and one behind them. */
  List<Block> blocks();

  /** The clauses, then the settings that stand directly in the blocks. */
  default Stream<Statement.Setting> settings() {
    return Stream.concat(clauses().stream(), blocks().stream().flatMap(Block::settings));
  }

  /** A block that may be absent, as a list. */
  static List<Block> blockOrNone(@Nullable Block block) {
    return block == null ? List.of() : List.of(block);
  }
}
