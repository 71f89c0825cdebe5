package dev.shoreline.netlist.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that an unknown one was probably meant to be. */
public final class Suggestion {
  private Suggestion() {}

  /**
   * The known word nearest to an unknown one, if it is near: at most a third of its letters, and no
   * more than three, are inserted, left out, replaced or swapped with their neighbour. Among
   * equals, the first by alphabet.
   */
  public static Optional<String> nearest(String unknown, Collection<String> known) {
    int allowed = Math.min(3, (unknown.length() + 1) / 3);
    return known.stream()
        .filter(word -> Math.abs(word.length() - unknown.length()) <= allowed)
        .filter(word -> distance(unknown, word) <= allowed)
        .min(
            Comparator.comparingInt((String word) -> distance(unknown, word))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Optimal string alignment distance; letters that differ in case only count as equal. */
  private static int distance(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(a, b, d, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(String a, String b, int[][] d, int i, int j) {
    int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
