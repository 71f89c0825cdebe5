package dev.shoreline.dsl.elaborate;

import dev.shoreline.dsl.evaluate.Problems;
import dev.shoreline.dsl.evaluate.Value;
import dev.shoreline.dsl.syntax.Name;
import dev.shoreline.netlist.diagnostic.Diagnostic;
import dev.shoreline.netlist.diagnostic.NameCode;
import dev.shoreline.netlist.diagnostic.TypeCode;
import dev.shoreline.netlist.model.Instance;
import dev.shoreline.netlist.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The star of {@code *.host}: everything below a cell.
 *
 * @param root the cell
 */
record Everywhere(Frame root) implements Value.Thing {
  @Override
  public String describe() {
    return "everything";
  }

  @Override
  public @Nullable Span place() {
    return null;
  }

  @Override
  public Value member(Name name, Problems problems) {
    List<Hit> found = new ArrayList<>();
    if (!collect(root, List.of(), name.text(), found, new int[1])) {
      return problems.poison(Selection.tooMany(name.span()));
    }
    return found.isEmpty()
        ? problems.poison(
            Diagnostic.of(
                NameCode.NOTHING_SELECTED,
                name.span(),
                "nothing in the design is called `" + name.text() + "`"))
        : new Selection(root, name.text(), found);
  }

  /** A name that reaches into an instance is met again there, so only a cell's own ones count. */
  private static boolean collect(
      Frame frame, List<Instance> path, String name, List<Hit> found, int[] visited) {
    if (visited[0]++ > Selection.MOST) {
      return false;
    }
    for (Entry entry : frame.members(name)) {
      boolean own = entry.element() == null ? entry.path().size() == 1 : entry.path().isEmpty();
      if (own) {
        List<Instance> chain = new ArrayList<>(path);
        chain.addAll(entry.path());
        found.add(
            new Hit(chain, entry.frame(), entry.element(), null, entry.indices(), entry.span()));
      }
    }
    for (Instance instance : frame.cell().getInstances()) {
      Frame inner = frame.of(instance);
      if (inner != frame) {
        List<Instance> chain = new ArrayList<>(path);
        chain.add(instance);
        if (!collect(inner, chain, name, found, visited)) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public Value index(List<@Nullable Value> items, Span span, Problems problems) {
    return problems.poison(Diagnostic.of(TypeCode.WRONG_TYPE, span, "`*` takes no index here"));
  }
}
