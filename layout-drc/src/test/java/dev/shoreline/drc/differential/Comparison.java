package dev.shoreline.drc.differential;

import dev.shoreline.layout.geometry.Polygon;
import dev.shoreline.layout.region.Edges;
import dev.shoreline.layout.region.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Compares our answer to one question with KLayout's. */
final class Comparison {
  private Comparison() {}

  /** The verdict on a question of a case. */
  static Verdict of(DrawnCase drawn, Question question, Answers answers) {
    List<String> theirs = Objects.requireNonNull(answers.lines().get(question));
    boolean asDrawn = question.kind() == Question.Kind.SET;
    Region first = Region.of(asDrawn ? drawn.flat(0) : answers.first());
    Region second = Region.of(asDrawn ? drawn.flat(1) : answers.second());
    return switch (question.kind()) {
      case SET, MERGED_SET ->
          SetComparison.of(
              theirs.stream().map(DrawnCase::polygon).toList(),
              question.polygons(first, second, drawn.settings()),
              question.halfRibbon(),
              SetComparison.Caps.of(
                  first.polygons(), question.tipReach() * drawn.settings().size()));
      case CHOICE ->
          choice(
              theirs,
              question.polygons(first, second, drawn.settings()),
              () ->
                  question.hasSecondOpinion()
                      ? question.secondOpinion(first, second, drawn.settings())
                      : theirs.stream().map(DrawnCase::polygon).toList());
      case EDGES ->
          EdgeComparison.of(
              theirs,
              EdgeComparison.answer(question, first, second, drawn.settings()).list(),
              Edges.of(first).list(),
              EdgeComparison.outlines(question, second));
      case PLACES -> places(theirs, question.polygons(first, second, drawn.settings()));
      case NUMBERS ->
          numbers(
              theirs,
              question.numbers(first, second, drawn.settings()),
              4.0 / Math.max(1, drawn.settings().area()));
      case PAIRS ->
          PairComparison.of(
              theirs,
              question.pairs(first, second, drawn.settings()),
              new Sight(
                  answers.first(),
                  question.relation().needsTwo() ? answers.second() : answers.first(),
                  drawn.settings().limit(),
                  drawn.settings().metric(),
                  question.relation(),
                  question.isTransparent()),
              question.relation().needsTwo());
    };
  }

  /** Our answer, to be read. */
  static String ours(DrawnCase drawn, Question question, Answers answers) {
    boolean asDrawn = question.kind() == Question.Kind.SET;
    Region first = Region.of(asDrawn ? drawn.flat(0) : answers.first());
    Region second = Region.of(asDrawn ? drawn.flat(1) : answers.second());
    return switch (question.kind()) {
      case PAIRS ->
          PairComparison.alone(
              Objects.requireNonNull(answers.lines().get(question)),
              question.pairs(first, second, drawn.settings()),
              question.relation().needsTwo());
      case NUMBERS -> question.numbers(first, second, drawn.settings()).toString();
      case EDGES ->
          EdgeComparison.answer(question, first, second, drawn.settings()).list().toString();
      default -> question.polygons(first, second, drawn.settings()).toString();
    };
  }

  private static Verdict choice(
      List<String> theirs, List<Polygon> ours, Supplier<List<Polygon>> secondOpinion) {
    Set<Polygon> expected = normalised(theirs.stream().map(DrawnCase::polygon).toList());
    Set<Polygon> actual = normalised(ours);
    return expected.equals(actual)
        ? Verdict.EQUAL
        : normalised(secondOpinion.get()).equals(actual)
            ? Verdict.KLAYOUT_MISSES
            : Verdict.DIFFERENT;
  }

  private static Set<Polygon> normalised(List<Polygon> polygons) {
    return polygons.stream().map(Polygon::normalised).collect(Collectors.toSet());
  }

  private static Verdict places(List<String> theirs, List<Polygon> ours) {
    Set<List<Long>> expected = new HashSet<>();
    for (String line : theirs) {
      long[] edge = DrawnCase.numbers(line);
      expected.add(List.of(edge[0] + edge[2], edge[1] + edge[3]));
    }
    Set<List<Long>> actual =
        ours.stream()
            .map(Polygon::bounds)
            .map(b -> List.of(b.left() + b.right(), b.bottom() + b.top()))
            .collect(Collectors.toSet());
    return expected.equals(actual) ? Verdict.EQUAL : Verdict.DIFFERENT;
  }

  private static Verdict numbers(List<String> theirs, List<Double> ours, double rounding) {
    if (theirs.size() != ours.size()) {
      return Verdict.DIFFERENT;
    }
    double worst = 0;
    for (int i = 0; i < ours.size(); i++) {
      worst = Math.max(worst, Math.abs(ours.get(i) - Double.parseDouble(theirs.get(i))));
    }
    return worst < 1e-9 ? Verdict.EQUAL : worst < rounding ? Verdict.ROUNDED : Verdict.DIFFERENT;
  }
}
