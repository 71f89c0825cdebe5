package dev.shoreline.drc.engine;

import dev.shoreline.drc.marker.Marker;
import dev.shoreline.drc.marker.MarkerStream;
import dev.shoreline.drc.rule.Deck;
import dev.shoreline.drc.rule.Rule;
import dev.shoreline.layout.database.Cell;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that several machines share: each runs its {@link Share} on the same layout, and what they
 * found together is the result of {@link RuleRun}.
 *
 * <p>What is shared is the judging: each machine reads the layout and takes it apart. Rules that
 * look at the layout as a whole, and cells that hold few shapes, are left to one machine each.
 */
public final class SharedRun {
  private SharedRun() {}

  /**
   * What a part found.
   *
   * @param markers of each rule that runs, in the order of the deck, and of those that they imply
   * @param stopped why rules stopped that had too much to look at, by their numbers
   */
  public record Findings(List<List<Marker>> markers, Map<Integer, String> stopped) {
    /** Freezes the collections. */
    public Findings {
      markers = markers.stream().map(List::copyOf).toList();
      stopped = Map.copyOf(stopped);
    }

    /** Writes them for another process of the same version that has read the same layout. */
    public void write(DataOutputStream out) throws IOException {
      out.writeInt(markers.size());
      for (List<Marker> found : markers) {
        out.writeInt(found.size());
        for (Marker marker : found) {
          MarkerStream.write(marker, out);
        }
      }
      out.writeInt(stopped.size());
      for (Map.Entry<Integer, String> rule : stopped.entrySet()) {
        out.writeInt(rule.getKey());
        out.writeUTF(rule.getValue());
      }
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param top the cell that was checked
     * @throws IOException if it ends too soon
     */
    public static Findings read(DataInputStream in, Cell top) throws IOException {
      List<List<Marker>> markers = new ArrayList<>();
      int rules = in.readInt();
      for (int i = 0; i < rules; i++) {
        int count = in.readInt();
        List<Marker> found = new ArrayList<>();
        for (int k = 0; k < count; k++) {
          found.add(MarkerStream.read(in, top));
        }
        markers.add(found);
      }
      Map<Integer, String> stopped = new HashMap<>();
      int reasons = in.readInt();
      for (int i = 0; i < reasons; i++) {
        stopped.put(in.readInt(), in.readUTF());
      }
      return new Findings(markers, stopped);
    }
  }

  /**
   * Runs a part of a deck.
   *
   * @param cell what is checked, with everything below it
   * @param dbu database unit, metres
   * @param threads rules that run side by side, at most; the result does not depend on it
   */
  public static Findings run(
      Cell cell, double dbu, Deck deck, Share share, int threads, RuleRun.Progress progress) {
    return new IncrementalRun(
            cell, dbu, deck, progress, Crew.ofAtMost(threads), ShapeLimit.ofMachine(), share)
        .findings();
  }

  /**
   * The result of all parts.
   *
   * @throws IllegalArgumentException if a part was run with another deck
   */
  public static RuleResult joined(Deck deck, List<Findings> parts) {
    List<Rule> rules = Verdict.rules(deck);
    Map<Rule, List<Marker>> found = new LinkedHashMap<>();
    Map<Rule, String> stopped = new LinkedHashMap<>();
    for (Findings part : parts) {
      if (part.markers().size() != rules.size()) {
        throw new IllegalArgumentException("findings of another deck");
      }
      part.stopped().forEach((rule, reason) -> stopped.put(rules.get(rule), reason));
    }
    for (int i = 0; i < rules.size(); i++) {
      List<Marker> markers = new ArrayList<>();
      if (!stopped.containsKey(rules.get(i))) {
        for (Findings part : parts) {
          markers.addAll(part.markers().get(i));
        }
      }
      markers.sort(null);
      found.put(rules.get(i), markers);
    }
    return Verdict.of(deck, found, stopped);
  }
}
