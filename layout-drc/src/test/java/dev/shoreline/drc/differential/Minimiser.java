package dev.shoreline.drc.differential;

import dev.shoreline.drc.differential.DrawnCase.Drawn;
import dev.shoreline.layout.geometry.Polygon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a case smaller as long as a question's verdict stays. */
final class Minimiser {
  private static final int MOST_ROUNDS = 40;

  private final Question question;
  private final Verdict verdict;
  private final Path work;

  Minimiser(Question question, Verdict verdict, Path work) {
    this.question = question;
    this.verdict = verdict;
    this.work = work;
  }

  /** The smallest case found; every round asks of all cases that are one step smaller. */
  DrawnCase smallest(DrawnCase start) throws IOException, InterruptedException {
    DrawnCase current = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      DrawnCase next = step(current);
      if (next.equals(current)) {
        break;
      }
      current = next;
    }
    return current;
  }

  private DrawnCase step(DrawnCase current) throws IOException, InterruptedException {
    Map<String, DrawnCase> smaller = new LinkedHashMap<>();
    for (DrawnCase one : smaller(current)) {
      smaller.put(one.id(), one);
    }
    if (smaller.isEmpty()) {
      return current;
    }
    Map<String, Answers> answers = Answers.ask(smaller.values(), List.of(question), work);
    for (DrawnCase one : smaller.values()) {
      Answers answer = answers.get(one.id());
      if (answer != null && Comparison.of(one, question, answer) == verdict) {
        return one;
      }
    }
    return current;
  }

  private static List<DrawnCase> smaller(DrawnCase drawn) {
    List<DrawnCase> made = new ArrayList<>();
    for (int i = 0; i < drawn.placed().size(); i++) {
      List<DrawnCase.Placed> rest = new ArrayList<>(drawn.placed());
      rest.remove(i);
      made.add(new DrawnCase("r" + i, drawn.settings(), drawn.drawn(), rest));
    }
    for (int i = 0; i < drawn.drawn().size(); i++) {
      List<Drawn> rest = new ArrayList<>(drawn.drawn());
      Drawn removed = rest.remove(i);
      made.add(new DrawnCase("p" + i, drawn.settings(), rest, drawn.placed()));
      List<Polygon> simpler = simpler(removed.polygon());
      for (int k = 0; k < simpler.size(); k++) {
        List<Drawn> changed = new ArrayList<>(drawn.drawn());
        changed.set(i, new Drawn(removed.cell(), removed.layer(), simpler.get(k)));
        made.add(new DrawnCase("v" + i + "." + k, drawn.settings(), changed, drawn.placed()));
      }
    }
    return made;
  }

  private static List<Polygon> simpler(Polygon polygon) {
    List<Polygon> made = new ArrayList<>();
    long[] hull = polygon.contour(0);
    if (polygon.holeCount() > 0) {
      made.add(Polygon.of(hull));
    } else {
      for (int v = 0; hull.length > 6 && v < hull.length; v += 2) {
        long[] rest = new long[hull.length - 2];
        System.arraycopy(hull, 0, rest, 0, v);
        System.arraycopy(hull, v + 2, rest, v, rest.length - v);
        Polygon simpler = Polygon.of(rest);
        if (simpler.doubledArea() != 0) {
          made.add(simpler);
        }
      }
    }
    return made;
  }
}
