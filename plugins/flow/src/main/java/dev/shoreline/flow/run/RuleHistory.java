package dev.shoreline.flow.run;

import dev.shoreline.drc.engine.IncrementalRun;
import dev.shoreline.drc.engine.RuleResult;
import dev.shoreline.drc.engine.RuleRun;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.layout.database.Cell;
import dev.shoreline.layout.database.Layout;
import dev.shoreline.layout.database.LayoutEdit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What rule runs over the versions of one design know from the version before: a design that is
 * checked again after an edit is judged where the edit reaches, and nowhere else. Holds a layout
 * and the engine's indexes of it. A check that is cancelled loses them; the next one starts anew.
 * One for each design; for use by any threads, of which only one at a time profits.
 */
public final class RuleHistory {
  private final AtomicReference<@Nullable Version> last = new AtomicReference<>();

  private record Version(Layout layout, String top, Map<Deck, IncrementalRun> runs) {}

  /** Forgets everything. */
  public void clear() {
    last.set(null);
  }

  /**
   * Goes over to a new version of the layout.
   *
   * @param threads rules that run side by side when a deck runs for the first time
   */
  Session open(Layout built, Cell top, int threads) {
    Version before = last.getAndSet(null);
    boolean known =
        before != null && before.top().equals(top.name()) && before.layout().dbu() == built.dbu();
    if (before == null || !known) {
      return new Session(new Version(built, top.name(), new HashMap<>()), Map.of(), threads);
    }
    Layout shared = LayoutEdit.sharing(before.layout(), built);
    return new Session(new Version(shared, top.name(), new HashMap<>()), before.runs(), threads);
  }

  /** The runs over one version. */
  final class Session implements RulePhase.Judge {
    private final Version version;
    private final Map<Deck, IncrementalRun> before;

    private final int threads;

    private Session(Version version, Map<Deck, IncrementalRun> before, int threads) {
      this.version = version;
      this.before = before;
      this.threads = threads;
    }

    @Override
    public RuleResult judge(Deck deck, RuleRun.Progress progress) {
      Cell top = version.layout().cell(version.top()).orElseThrow();
      Optional<IncrementalRun> known = Optional.ofNullable(before.get(deck));
      known.ifPresent(run -> run.update(top));
      IncrementalRun run =
          known.orElseGet(
              () -> new IncrementalRun(top, version.layout().dbu(), deck, threads, progress));
      version.runs().put(deck, run);
      return run.result();
    }

    /** Keeps what was found for the next version. */
    void keep() {
      last.set(version);
    }
  }
}
