package org.surprisal.information.recalibration;

import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.ranking.SortedScores;

/**
 * Sigmoid calibration (Platt scaling) of binary predictions: a logistic regression of what happened
 * on the log-odds of the predictions. Beside what a temperature repairs, it repairs a base rate.
 *
 * <p>Algorithm: Newton's method over the counts of positives and negatives by score, which one pass
 * keeps, with the step halved until the loss falls. A weak prior of a billionth of the rows holds
 * the slope at 1 and the intercept at 0, so that both are finite where the classes can be told
 * apart without a mistake, and where there is only one. Where the best slope is below 0 it is 0.
 *
 * <p>Edge results: NULL for no rows.
 *
 * <p>Reference: J. Platt (1999), Probabilistic Outputs for Support Vector Machines; H.-T. Lin,
 * C.-J. Lin, R. Weng (2007), A Note on Platt's Probabilistic Outputs,
 * doi:10.1007/s10994-007-5018-6.
 */
public final class SigmoidScaling {
  private static final double PRIOR = 1e-9;
  private static final int STEPS = 200;
  private static final int HALVINGS = 60;
  private static final double CONVERGED = 1e-12;

  public static final FunctionDefinition SIGMOID_SCALING =
      FunctionDefinition.tally(
              "sigmoid_scaling",
              SigmoidScaling.class,
              Family.RECALIBRATION,
              BinaryTally.class,
              constants -> new BinaryTally(constants.get("eps")))
          .summary(
              "the slope and intercept of the sigmoid that recalibrates binary predictions (Platt scaling), and the log loss with it")
          .parameters(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT, Parameters.EPS)
          .edge(
              "The recalibrated probability is 1 / (1 + exp(-(slope * ln(p / (1 - p)) + intercept))), p and 1 - p raised to eps.")
          .edge(
              "The slope is 0 or more, so that the order of the predictions stays; large where they tell the classes apart without a"
                  + " mistake.")
          .edge(
              "Of two classes: of an array pass probability[1]. NULL for no rows, or where all weights are 0.")
          .example(
              "SELECT round(s.slope, 4), round(s.intercept, 4) FROM (SELECT _FUNC_(label, probability) AS s FROM VALUES (1, 0.8D),"
                  + " (1, 0.8D), (0, 0.8D), (1, 0.2D), (0, 0.2D), (0, 0.2D) AS t(label, probability))",
              "0.5\t0.0")
          .related("temperature_scaling", "log_loss_decomposition")
          .since("0.1.0")
          .build();

  private final double[] logOdds;
  private final double[] positives;
  private final double[] negatives;
  private final double weight;

  private SigmoidScaling(SortedScores scores, double eps) {
    int size = scores.size();
    // In units of a power of 2 near to the weight of all, so that no product overflows.
    double unit = Math.scalb(1.0, -Math.getExponent(scores.positives() + scores.negatives()));
    logOdds = new double[size];
    positives = new double[size];
    negatives = new double[size];
    for (int key = 0; key < size; key++) {
      double score = scores.score(key);
      double least = Math.max(eps, Double.MIN_NORMAL);
      logOdds[key] = Math.log(Math.max(score, least)) - Math.log(Math.max(1 - score, least));
      positives[key] = scores.positive(key) * unit;
      negatives[key] = scores.negative(key) * unit;
    }
    weight = scores.positives() * unit + scores.negatives() * unit;
  }

  /** The figures; null for no rows. */
  public static SigmoidCalibration sigmoidScaling(BinaryTally tally) {
    SortedScores scores = tally.sorted();
    return scores == null ? null : new SigmoidScaling(scores, tally.eps()).fitted();
  }

  private SigmoidCalibration fitted() {
    double[] line = newton(1, 0, true);
    if (line[0] < 0) {
      line = newton(0, line[1], false);
    }
    return new SigmoidCalibration(
        line[0], line[1], loss(1, 0) / weight, loss(line[0], line[1]) / weight);
  }

  private double[] newton(double slope, double intercept, boolean turns) {
    double[] line = {slope, intercept};
    for (int step = 0; step < STEPS; step++) {
      double[] move = step(line[0], line[1], turns);
      double before = penalized(line[0], line[1]);
      double part = 1;
      for (int i = 0;
          i < HALVINGS
              && !(penalized(line[0] - part * move[0], line[1] - part * move[1]) <= before);
          i++) {
        part /= 2;
      }
      line[0] -= part * move[0];
      line[1] -= part * move[1];
      if (Math.abs(part * move[0]) + Math.abs(part * move[1])
          <= CONVERGED * (1 + Math.abs(line[0]) + Math.abs(line[1]))) {
        break;
      }
    }
    return line;
  }

  /** The inverse of the second derivatives times the first ones. */
  private double[] step(double slope, double intercept, boolean turns) {
    CompensatedSum first = new CompensatedSum();
    CompensatedSum second = new CompensatedSum();
    CompensatedSum ofSlope = new CompensatedSum();
    CompensatedSum ofBoth = new CompensatedSum();
    CompensatedSum ofIntercept = new CompensatedSum();
    for (int key = 0; key < logOdds.length; key++) {
      double x = logOdds[key];
      double z = slope * x + intercept;
      double all = positives[key] + negatives[key];
      double excess = negatives[key] * sigmoid(z) - positives[key] * sigmoid(-z);
      double curvature = all * sigmoid(z) * sigmoid(-z);
      first.add(excess * x);
      second.add(excess);
      ofSlope.add(curvature * x * x);
      ofBoth.add(curvature * x);
      ofIntercept.add(curvature);
    }
    double prior = PRIOR * weight;
    double g0 = first.value() + prior * (slope - 1);
    double g1 = second.value() + prior * intercept;
    double h00 = ofSlope.value() + prior;
    double h01 = ofBoth.value();
    double h11 = ofIntercept.value() + prior;
    double determinant = h00 * h11 - h01 * h01;
    return turns
        ? new double[] {(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant}
        : new double[] {0, g1 / h11};
  }

  private static double sigmoid(double z) {
    return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
  }

  private double penalized(double slope, double intercept) {
    double distance = (slope - 1) * (slope - 1) + intercept * intercept;
    return loss(slope, intercept) + PRIOR * weight * distance / 2;
  }

  private double loss(double slope, double intercept) {
    CompensatedSum sum = new CompensatedSum();
    for (int key = 0; key < logOdds.length; key++) {
      double z = slope * logOdds[key] + intercept;
      sum.add(positives[key] * softplus(-z));
      sum.add(negatives[key] * softplus(z));
    }
    return sum.value();
  }

  /** ln(1 + exp(z)). */
  private static double softplus(double z) {
    return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
  }
}
