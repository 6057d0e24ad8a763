package org.surprisal.information.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.Range;

/**
 * What a ranking is at its thresholds: the ROC and the precision-recall curve, the lift table, and
 * the table of thresholds with what each costs.
 *
 * <p>Every point and every row is exact, whatever the number of scores. What is left out, where
 * there are more thresholds than were asked for, is at most one step from the next point, a step
 * being 2 / (points - 1) of the length of the curve.
 *
 * <p>Edge results: of two classes, and of a prediction that is one number, class 1 is the positive
 * one; of more, every class of every row is a prediction of its own (the micro average). NULL where
 * there are no positives or no negatives.
 *
 * <p>Reference: T. Fawcett (2006), An introduction to ROC analysis,
 * doi:10.1016/j.patrec.2005.10.010; the curves are those of scikit-learn's {@code roc_curve} and
 * {@code precision_recall_curve}.
 */
public final class Curves {
  private static final String CLASSES_EDGE =
      "Of two classes, and of a prediction that is one number, class 1 is the positive one; of more every class of every row is a"
          + " prediction of its own (the micro average).";
  private static final String ONE_CLASS_EDGE =
      "NULL for no rows, and where there are no positives or no negatives.";
  private static final String ROWS =
      " FROM VALUES (1, 0.8), (0, 0.4), (1, 0.35), (0, 0.1) AS t(label, probability)";

  private static final Parameter POINTS =
      Parameter.constant(
              "points",
              "how many points there are at most; a constant",
              Range.whole(3, 10_000, "the number of points is a whole number from 3 to 10000"),
              5)
          .withDefault(200);

  private static final Parameter THRESHOLDS =
      Parameter.constant(
              "thresholds",
              "how many thresholds there are at most; a constant",
              Range.whole(5, 10_000, "the number of thresholds is a whole number from 5 to 10000"),
              7)
          .withDefault(20);

  private static final Parameter FALSE_POSITIVE_COST =
      cost("false_positive_cost", "what it costs to predict a negative to be positive; a constant");
  private static final Parameter FALSE_NEGATIVE_COST =
      cost("false_negative_cost", "what it costs to miss a positive; a constant");

  public static final FunctionDefinition ROC_CURVE =
      curve("roc_curve")
          .summary(
              "the ROC curve of labelled predictions: the false and the true positive rate at each threshold, from the highest down")
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, POINTS, Parameters.WEIGHT)
          .edge(
              "The first point is that of the threshold Infinity, above all scores. Each point is exact; where there are more thresholds than"
                  + " points, one that is left out is at most 2 / (points - 1) from the next point, adding both rates.")
          .edge(CLASSES_EDGE)
          .edge(ONE_CLASS_EDGE)
          .example(
              "SELECT inline(_FUNC_(label, probability))" + ROWS,
              "Infinity\t0.0\t0.0\n0.8\t0.0\t0.5\n0.4\t0.5\t0.5\n0.35\t0.5\t1.0\n0.1\t1.0\t1.0")
          .related("roc_auc", "precision_recall_curve", "threshold_table")
          .build();

  public static final FunctionDefinition PRECISION_RECALL_CURVE =
      curve("precision_recall_curve")
          .summary(
              "the precision-recall curve of labelled predictions: precision and recall at each threshold, from the highest down")
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, POINTS, Parameters.WEIGHT)
          .edge(
              "Each point is exact; where there are more thresholds than points, those are left out whose recall, and whose number of predicted"
                  + " rows, is nearly that of the next point.")
          .edge(CLASSES_EDGE)
          .edge(ONE_CLASS_EDGE)
          .example(
              "SELECT inline(_FUNC_(label, probability))" + ROWS,
              "0.8\t1.0\t0.5\n0.4\t0.5\t0.5\n0.35\t0.6666666666666666\t1.0\n0.1\t0.5\t1.0")
          .related("average_precision", "roc_curve", "threshold_table")
          .build();

  public static final FunctionDefinition LIFT_TABLE =
      curve("lift_table")
          .summary(
              "the lift table of labelled predictions: how many positives there are among the rows of the highest scores, bin by bin")
          .parameters(
              Parameters.LABEL,
              Parameters.PROBABILITY,
              Parameters.BINS.describedAs("the number of bins of equal weight; a constant"),
              Parameters.WEIGHT)
          .edge(
              "Rows of the same score are in the same bin, so that bins are as equal as ties allow, and there may be fewer. Each figure is exact"
                  + " for the threshold beside it.")
          .edge(CLASSES_EDGE)
          .edge(ONE_CLASS_EDGE)
          .example(
              "SELECT bin, threshold, lift, cumulative_gain FROM (SELECT inline(_FUNC_(label, probability, 2))"
                  + ROWS
                  + ")",
              "1\t0.4\t1.0\t0.5\n2\t0.1\t1.0\t1.0")
          .related("threshold_table", "roc_curve", "calibration_curve")
          .build();

  public static final FunctionDefinition THRESHOLD_TABLE =
      curve("threshold_table")
          .summary(
              "what comes of predicting the positive class at thresholds, from the highest down: counts, precision, recall, F1, accuracy and"
                  + " the mean cost")
          .parameters(
              Parameters.LABEL,
              Parameters.PROBABILITY,
              THRESHOLDS,
              FALSE_POSITIVE_COST,
              FALSE_NEGATIVE_COST,
              Parameters.WEIGHT)
          .edge(
              "The threshold of the least cost of all is among them, and so is that of the largest F1: ORDER BY cost LIMIT 1 finds it. With equal"
                  + " costs that is the one of the largest accuracy.")
          .edge("The threshold Infinity predicts nothing to be positive; its precision is NULL.")
          .edge(CLASSES_EDGE)
          .edge(ONE_CLASS_EDGE)
          .example(
              "SELECT threshold, cost FROM (SELECT inline(_FUNC_(label, probability, false_negative_cost => 5))"
                  + ROWS
                  + ") ORDER BY cost LIMIT 1",
              "0.35\t0.25")
          .related("roc_curve", "precision_recall_curve", "lift_table")
          .build();

  private Curves() {}

  private static Parameter cost(String name, String description) {
    return Parameter.constant(
            name, description, Range.of(0, 1e9, "a cost is a number from 0 to 1000000000"), 5)
        .withDefault(1);
  }

  private static FunctionDefinition.Builder curve(String name) {
    return FunctionDefinition.tally(
            name,
            Curves.class,
            Family.RANKING,
            CurveTally.class,
            constants -> tally(name, constants))
        .since("0.1.0");
  }

  private static Tally tally(String name, Map<String, Double> constants) {
    return switch (name) {
      case "lift_table" -> new CurveTally(constants.get("bins"));
      case "threshold_table" ->
          new CurveTally(
              constants.get("thresholds"),
              constants.get("false_positive_cost"),
              constants.get("false_negative_cost"));
      default -> new CurveTally(constants.get("points"));
    };
  }

  /** The points, from the highest threshold down; null where there is no curve. */
  public static List<RocPoint> rocCurve(CurveTally tally) {
    Thresholds at = tally.thresholds();
    return at == null
        ? null
        : at.spread(tally.points(), at::alongRocCurve).stream()
            .map(i -> new RocPoint(at.score(i), at.falsePositiveRate(i), at.truePositiveRate(i)))
            .toList();
  }

  /** The points, from the highest threshold down; null where there is no curve. */
  public static List<PrecisionRecallPoint> precisionRecallCurve(CurveTally tally) {
    Thresholds at = tally.thresholds();
    return at == null
        ? null
        : at.spread(tally.points() + 1, at::alongPrecisionRecallCurve).stream()
            .skip(1)
            .map(
                i -> new PrecisionRecallPoint(at.score(i), at.precision(i), at.truePositiveRate(i)))
            .toList();
  }

  /** The bins, from the highest scores down; null where there are not both kinds. */
  public static List<LiftBin> liftTable(CurveTally tally) {
    Thresholds at = tally.thresholds();
    if (at == null) {
      return null;
    }
    List<Integer> ends = at.spread(tally.points() + 1, at::predicted);
    double rate = at.precision(at.size() - 1);
    List<LiftBin> bins = new ArrayList<>();
    for (int bin = 1; bin < ends.size(); bin++) {
      int before = ends.get(bin - 1);
      int end = ends.get(bin);
      double positives = at.positivesBetween(before, end);
      double negatives = at.negativesBetween(before, end);
      double binRate = positives / (positives + negatives);
      bins.add(
          new LiftBin(
              bin,
              at.score(end),
              at.predicted(end) / at.total(),
              positives,
              negatives,
              binRate,
              binRate / rate,
              at.truePositiveRate(end),
              at.precision(end) / rate));
    }
    return bins;
  }

  /** The thresholds, from the highest down; null where there are not both kinds. */
  public static List<ThresholdRow> thresholdTable(CurveTally tally) {
    Thresholds at = tally.thresholds();
    if (at == null) {
      return null;
    }
    IntToDoubleFunction cost =
        i ->
            tally.falsePositiveCost() * (at.falsePositives(i) / at.total())
                + tally.falseNegativeCost() * (at.falseNegatives(i) / at.total());
    TreeSet<Integer> shown = new TreeSet<>(at.spread(tally.points() - 2, at::alongRocCurve));
    shown.add(least(at, cost));
    shown.add(least(at, i -> -f1(at, i)));
    return shown.stream().map(i -> row(at, i, cost.applyAsDouble(i))).toList();
  }

  /** Of equal ones the first, which predicts least. */
  private static int least(Thresholds at, IntToDoubleFunction figure) {
    return IntStream.range(0, at.size())
        .reduce(0, (best, i) -> figure.applyAsDouble(i) < figure.applyAsDouble(best) ? i : best);
  }

  private static double f1(Thresholds at, int i) {
    double right = 2 * at.truePositives(i);
    return right / (right + at.falsePositives(i) + at.falseNegatives(i));
  }

  private static ThresholdRow row(Thresholds at, int i, double cost) {
    return new ThresholdRow(
        at.score(i),
        at.truePositives(i),
        at.falsePositives(i),
        at.trueNegatives(i),
        at.falseNegatives(i),
        at.predicted(i) > 0 ? at.precision(i) : null,
        at.truePositiveRate(i),
        f1(at, i),
        (at.truePositives(i) + at.trueNegatives(i)) / at.total(),
        cost);
  }
}
