package dev.shoreline.netlist.compare;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Pairs the devices of two graphs, surest first.
 *
 * <ol>
 *   <li>Ports by name; devices by name where names are meant to be the same.
 *   <li>From the widest surroundings to none: devices whose colour nobody shares, and from each
 *       pair along its pins to neighbours of equal colours ({@link PinFollower}).
 *   <li>Devices that look the same, as in equal lanes: by name, else in order, one class after the
 *       other, each time followed along the pins. This step and the one before are done with
 *       colours that know the parameters, then with colours that do not.
 *   <li>What stands beside differences: along the pins whatever the colours, then by the number of
 *       nets in common, then what is left of a kind if it is as many on both sides ({@link
 *       Leftovers}).
 * </ol>
 *
 * <p>Each step takes time linear in the graphs, except that the third may follow each class alone.
 */
final class Matcher {
  /** Colours of fewer rounds are too common to choose by. */
  private static final int LEAST_CHOICE_ROUND = 2;

  private final PairedGraphs kinds;
  private final Matching matching;
  private final PinFollower follower;

  private Matcher(PairedGraphs kinds, Matching matching, PairedColors colors) {
    this.kinds = kinds;
    this.matching = matching;
    follower = new PinFollower(kinds, matching, colors);
  }

  /** Pairs the devices of two graphs; {@code byName} where names are meant to be the same. */
  static Matching match(PairedGraphs kinds, boolean byName) {
    Matching matching = new Matching(kinds.first(), kinds.second());
    Matcher exact = new Matcher(kinds, matching, PairedColors.withParameters(kinds));
    exact.byName(byName);
    exact.byColors();
    Matcher rough = new Matcher(kinds, matching, PairedColors.withoutParameters(kinds));
    rough.byColors();
    new Leftovers(kinds, matching, rough.follower).pair();
    return matching;
  }

  private void byName(boolean all) {
    Graph one = kinds.first();
    Graph other = kinds.second();
    Map<String, Integer> names = new HashMap<>();
    for (int b = 0; b < other.size(); b++) {
      names.put(other.at(b).name() + '\n' + other.kind[b], b);
    }
    for (int a = 0; a < one.size(); a++) {
      Integer b = names.get(one.at(a).name() + '\n' + one.kind[a]);
      if (b != null && (all || one.at(a).isPort())) {
        follower.pair(a, b);
      }
    }
  }

  private void byColors() {
    for (int round = PairedColors.ROUNDS; round >= 0; round--) {
      if (round >= LEAST_CHOICE_ROUND) {
        pairUnique(round);
      }
      follower.followAll(round);
    }
    for (int round = PairedColors.ROUNDS; round >= LEAST_CHOICE_ROUND; round--) {
      breakTies(round);
      follower.followAll(round);
    }
  }

  private Collection<FreeGroup> groups(int round) {
    return FreeGroup.of(kinds, matching, follower.colors(), round);
  }

  private void pairUnique(int round) {
    for (FreeGroup group : groups(round)) {
      if (group.first.size() == 1 && group.second.size() == 1) {
        follower.pair(group.first.get(0), group.second.get(0));
      }
    }
  }

  private void breakTies(int round) {
    follower.followUndecided(round);
    List<FreeGroup> common =
        groups(round).stream()
            .filter(group -> !group.second.isEmpty())
            .sorted(Comparator.comparingInt(group -> group.first.size() + group.second.size()))
            .toList();
    for (FreeGroup group : common) {
      group.chooseByName(kinds, follower, round);
      chooseInOrder(group, round);
    }
  }

  private void chooseInOrder(FreeGroup group, int round) {
    Iterator<Integer> seconds = group.second.iterator();
    int b = Matching.NONE;
    for (int a : group.first) {
      while ((b == Matching.NONE || matching.first(b) != Matching.NONE) && seconds.hasNext()) {
        b = seconds.next();
      }
      if (b != Matching.NONE) {
        follower.choose(a, b, round);
      }
    }
  }
}
