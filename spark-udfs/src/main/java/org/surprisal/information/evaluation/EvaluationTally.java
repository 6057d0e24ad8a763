package org.surprisal.information.evaluation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.calibration.CalibrationTally;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Term;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.input.Fault;
import org.surprisal.information.ranking.Ranking;
import org.surprisal.information.ranking.RankingTally;
import org.surprisal.information.score.BrierScore;
import org.surprisal.information.score.LogLoss;
import org.surprisal.information.score.LossTally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/** Every metric of labelled predictions and the quality ledger. */
public final class EvaluationTally extends PredictionTally {
  /** What is kept of all rows: of these terms and tallies a metric is finished. */
  private static final List<Term> TERMS = List.of(LogLoss.LOSS, BrierScore.SQUARED_ERROR);

  private static final List<Class<? extends Tally>> TALLIES =
      List.of(LossTally.class, CalibrationTally.class, RankingTally.class);

  private final LossTally losses;
  private final CalibrationTally bins;

  private final RankingTally ranking;

  private final CompensatedSum squaredError = new CompensatedSum();
  private final CompensatedSum zeroLoss = new CompensatedSum();
  private final CompensatedSum clippedLoss = new CompensatedSum();
  private final Map<Fault, Long> skipped = new EnumMap<>(Fault.class);
  private long scoredRows;
  private long zeroWeightRows;
  private long nullRows;
  private long zeroRows;
  private long clippedRows;

  /** Ranks two classes only: a tally for each of many would cost more than everything else. */
  EvaluationTally(double eps, int bins) {
    this(eps, bins, new RankingTally(ClassValues.CLASSES_OF_A_NUMBER));
  }

  EvaluationTally(double eps, int bins, RankingTally ranking) {
    this.losses = new LossTally(eps);
    this.bins = new CalibrationTally(bins);
    this.ranking = ranking;
  }

  @Override
  protected void add(Prediction row, double weight) {
    losses.add(row, weight);
    bins.add(row, weight);
    ranking.add(row, weight);
    squaredError.add(weight * row.squaredError());
    scoredRows++;
    if (row.isOneClass()
        ? row.likelihood() < losses.eps() || row.likelihood() == 0
        : row.isImpossible()) {
      double loss = weight * row.loss(losses.eps());
      clippedRows += row.isImpossible() && losses.eps() == 0 ? 0 : 1;
      clippedLoss.add(losses.eps() == 0 ? 0 : loss);
      if (row.isImpossible()) {
        zeroRows++;
        zeroLoss.add(loss);
      }
    }
  }

  @Override
  protected void zeroWeightRow() {
    zeroWeightRows++;
  }

  @Override
  public void nullRow() {
    nullRows++;
  }

  @Override
  public void badRow(BadInput bad) {
    skipped.merge(bad.condition(), 1L, Long::sum);
  }

  private long skipped(Fault condition) {
    return skipped.getOrDefault(condition, 0L);
  }

  /** Whether a metric can be finished from what is kept here. */
  static boolean canFinish(FunctionDefinition metric) {
    return metric.hasTally()
        ? TALLIES.contains(metric.tallyClass())
        : TERMS.containsAll(metric.terms());
  }

  Evaluation evaluation() {
    long rows =
        scoredRows
            + zeroWeightRows
            + nullRows
            + skipped.values().stream().mapToLong(Long::longValue).sum();
    if (rows == 0) {
      return null;
    }
    double loss = losses.loss();
    Ranking ranked = ranking.ranking();
    return new Evaluation(
        metrics(loss),
        new Evaluation.Details(
            defined(losses.labelEntropy()),
            defined(ranked.rocAucLower()),
            defined(ranked.rocAucUpper()),
            defined(ranked.rocAucMaxError()),
            defined(ranked.averagePrecisionLower()),
            defined(ranked.averagePrecisionUpper()),
            defined(ranked.averagePrecisionMaxError()),
            defined(ranked.ksStatisticMaxError()),
            bins.curve(),
            losses.scores()),
        new QualityLedger(
            rows,
            nullRows + skipped(Fault.NULL_ELEMENT),
            skipped(Fault.NAN),
            skipped(Fault.OUT_OF_RANGE),
            skipped(Fault.BAD_LABEL),
            skipped(Fault.BAD_SUM),
            skipped(Fault.LENGTH_MISMATCH) + skipped(Fault.EMPTY),
            zeroWeightRows,
            zeroRows,
            share(zeroLoss, loss),
            clippedRows,
            share(clippedLoss, loss)));
  }

  private Map<String, Double> metrics(double loss) {
    Map<String, Double> sums =
        Map.of(
            LogLoss.LOSS.name(),
            loss,
            BrierScore.SQUARED_ERROR.name(),
            squaredError.value(),
            Term.WEIGHT,
            losses.weight());
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Metric metric : Metric.OF_EVALUATION) {
      metrics.put(metric.sqlName(), defined(metric.finish(sums, List.of(losses, bins, ranking))));
    }
    return metrics;
  }

  /**
   * The part of the loss; all of it where it makes the loss infinite, and none where there is no
   * loss.
   */
  private Double share(CompensatedSum part, double loss) {
    if (scoredRows == 0) {
      return null;
    }
    return part.value() == 0
        ? 0
        : part.value() == Double.POSITIVE_INFINITY ? 1 : part.value() / loss;
  }

  private static Double defined(double value) {
    return Double.isNaN(value) ? null : value;
  }

  @Override
  public Map<String, Double> totals() {
    return losses.totals();
  }

  @Override
  public void merge(Tally tally) {
    EvaluationTally other = (EvaluationTally) tally;
    losses.merge(other.losses);
    bins.merge(other.bins);
    ranking.merge(other.ranking);
    squaredError.add(other.squaredError);
    zeroLoss.add(other.zeroLoss);
    clippedLoss.add(other.clippedLoss);
    other.skipped.forEach((condition, rows) -> skipped.merge(condition, rows, Long::sum));
    scoredRows += other.scoredRows;
    zeroWeightRows += other.zeroWeightRows;
    nullRows += other.nullRows;
    zeroRows += other.zeroRows;
    clippedRows += other.clippedRows;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    losses.write(out);
    bins.write(out);
    ranking.write(out);
    squaredError.write(out);
    zeroLoss.write(out);
    clippedLoss.write(out);
    for (Fault condition : Fault.values()) {
      out.writeLong(skipped(condition));
    }
    out.writeLong(scoredRows);
    out.writeLong(zeroWeightRows);
    out.writeLong(nullRows);
    out.writeLong(zeroRows);
    out.writeLong(clippedRows);
  }

  @Override
  public void read(DataInput in) throws IOException {
    losses.read(in);
    bins.read(in);
    ranking.read(in);
    squaredError.read(in);
    zeroLoss.read(in);
    clippedLoss.read(in);
    for (Fault condition : Fault.values()) {
      skipped.put(condition, in.readLong());
    }
    scoredRows = in.readLong();
    zeroWeightRows = in.readLong();
    nullRows = in.readLong();
    zeroRows = in.readLong();
    clippedRows = in.readLong();
  }
}
