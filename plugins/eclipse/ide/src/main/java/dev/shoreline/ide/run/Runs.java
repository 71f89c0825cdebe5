package dev.shoreline.ide.run;

import dev.shoreline.flow.result.Comparison;
import dev.shoreline.flow.result.ContractResult;
import dev.shoreline.netlist.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.jspecify.annotations.Nullable;

/** The last run of each design of this session. */
public final class Runs {
  private static final Map<IFile, Checked> LAST = new ConcurrentHashMap<>();
  private static final List<Consumer<Checked>> WATCHERS = new CopyOnWriteArrayList<>();
  private static volatile @Nullable Checked newest;

  private Runs() {}

  /** Keeps a run and tells those who watch, on the thread of the run. */
  static void put(Checked checked) {
    LAST.put(checked.file(), checked);
    newest = checked;
    WATCHERS.forEach(watcher -> watcher.accept(checked));
  }

  /** The last run of a design. */
  public static Optional<Checked> of(IFile file) {
    return Optional.ofNullable(LAST.get(file));
  }

  /** The run that ended last. */
  public static Optional<Checked> newest() {
    return Optional.ofNullable(newest);
  }

  /** Hears of every run that ends, on its thread. */
  public static void watch(Consumer<Checked> watcher) {
    WATCHERS.add(watcher);
  }

  /** Hears no more. */
  public static void unwatch(Consumer<Checked> watcher) {
    WATCHERS.remove(watcher);
  }

  /** What the last run says of contracts, by the places of their statements. */
  public static Map<Span, String> contractTexts(IFile file) {
    Map<Span, String> texts = new HashMap<>();
    of(file)
        .ifPresent(
            checked ->
                checked
                    .result()
                    .contracts()
                    .forEach(
                        contract -> {
                          Span place = contract.place();
                          if (place != null) {
                            texts.merge(place, text(contract), (a, b) -> a + "\n" + b);
                          }
                        }));
    return texts;
  }

  private static String text(ContractResult contract) {
    Comparison comparison = contract.comparison();
    String scenario = contract.scenario() == null ? "" : " in " + contract.scenario();
    return contract.status().label()
        + scenario
        + (comparison == null
            ? ""
            : ": "
                + comparison.measuredText()
                + " "
                + comparison.relation()
                + " "
                + comparison.limitText()
                + ", margin "
                + comparison.marginText()
                + " at "
                + comparison.object());
  }
}
