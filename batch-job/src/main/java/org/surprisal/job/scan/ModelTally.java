package org.surprisal.job.scan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.evaluation.Evaluation;
import org.surprisal.information.evaluation.EvaluationTally;
import org.surprisal.information.evaluation.MetricSums;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.ranking.CurveTally;
import org.surprisal.information.ranking.Curves;
import org.surprisal.information.ranking.Ranking;
import org.surprisal.information.ranking.RankingScores;
import org.surprisal.information.ranking.RankingTally;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.information.recalibration.Recalibration;
import org.surprisal.information.recalibration.TemperatureScaling;
import org.surprisal.information.recalibration.TemperatureTally;
import org.surprisal.job.evaluation.Score;

/** What is counted of one model in a cell: the tallies of the functions whose figures are shown. */
final class ModelTally {
  /** Those of the figures of recalibration that are metrics or tell how sure one is. */
  static final List<ResultField> OF_RECALIBRATION =
      ResultField.of(Recalibration.class).stream()
          .filter(field -> field.type() == Double.class && !field.name().equals(Score.LOG_LOSS))
          .toList();

  /** Those of the figures of a ranking that an evaluation has, of two classes. */
  private static final List<ResultField> OF_RANKING =
      ResultField.of(Ranking.class).stream()
          .filter(
              field ->
                  Evaluation.fields().stream().anyMatch(own -> own.name().equals(field.name())))
          .toList();

  private final EvaluationTally evaluation;
  private final MetricSums sums = new MetricSums();

  /**
   * Null in the cell of a class, whose rows tell nothing of calibration: no table has it. Of all
   * rows they are in batches, where models are compared.
   */
  private final TemperatureTally temperatures;

  /**
   * Of more than two classes, which the evaluation does not rank, and of all rows only: in every
   * group it would cost as many tallies as there are classes. Null elsewhere.
   */
  private final RankingTally ranking;

  /** What comes of each threshold, of two classes and of all rows only; null elsewhere. */
  private final CurveTally thresholds;

  private final Measures measures;

  ModelTally(Measures measures, boolean isOfClass, boolean isOfAll) {
    this.measures = measures;
    thresholds = isOfAll ? measures.tally(Curves.THRESHOLD_TABLE, CurveTally.class) : null;
    evaluation = measures.tally(Evaluation.EVALUATE_PROBABILITIES, EvaluationTally.class);
    double eps = measures.constants().get("eps");
    if (isOfClass) {
      temperatures = null;
    } else {
      boolean isCompared = isOfAll && measures.models() > 1;
      temperatures = isCompared ? TemperatureTally.inBatches(eps) : new TemperatureTally(eps);
    }
    ranking = isOfAll ? measures.tally(RankingScores.EVALUATE_RANKING, RankingTally.class) : null;
  }

  TemperatureTally temperatures() {
    return temperatures;
  }

  /** Adds what a model predicts for a row, but for the temperatures. */
  void add(CountedRow row, int model) {
    evaluation.addRow(row.distribution(model), row.weight());
    sums.addRow(row.given(model), row.weight());
  }

  /** Ranks a row. */
  void rank(CountedRow row, int model) {
    if (row.distribution(model).classes() > ClassValues.CLASSES_OF_A_NUMBER) {
      ranking.addRow(row.distribution(model), row.weight());
    } else if (row.distribution(model).classes() == ClassValues.CLASSES_OF_A_NUMBER) {
      thresholds.addRow(row.distribution(model), row.weight());
    }
  }

  /** Adds the rows of a part that has fewer tallies, or as many. */
  void merge(ModelTally other) {
    tallies(other).forEach((mine, others) -> mine.merge(others));
  }

  /** The tallies, each with that of another one which has it, too. */
  private Map<Tally, Tally> tallies(ModelTally other) {
    Map<Tally, Tally> pairs = new LinkedHashMap<>();
    pairs.put(evaluation, other.evaluation);
    pairs.put(sums, other.sums);
    if (temperatures != null && other.temperatures != null) {
      pairs.put(temperatures, other.temperatures);
    }
    if (ranking != null && other.ranking != null) {
      pairs.put(ranking, other.ranking);
      pairs.put(thresholds, other.thresholds);
    }
    return pairs;
  }

  /** What comes of each threshold; none for more than two classes. */
  List<ThresholdRow> thresholds() {
    List<ThresholdRow> table = Curves.thresholdTable(thresholds);
    return table == null ? List.of() : table;
  }

  /** The figures; none where no row counts. */
  Score score() {
    if (!isSound()) {
      return Score.NONE;
    }
    Map<String, Double> further = new HashMap<>(sums.metrics());
    Recalibration recalibration =
        temperatures == null ? null : TemperatureScaling.temperatureScaling(temperatures);
    OF_RECALIBRATION.forEach(field -> further.put(field.name(), number(field, recalibration)));
    Ranking ranked = ranking == null ? null : RankingScores.evaluateRanking(ranking);
    if (ranked != null) {
      OF_RANKING.forEach(field -> further.put(field.name(), number(field, ranked)));
    }
    return Score.of(Evaluation.evaluateProbabilities(evaluation), further)
        .without(measures.clustered() ? Score.OF_INDEPENDENT_ROWS : Set.of());
  }

  /** Null for null, and for what is undefined. */
  private static Double number(ResultField field, Object of) {
    Double value = of == null ? null : (Double) field.value().apply(of);
    return value == null || value.isNaN() ? null : value;
  }

  /** Whether the weights sum to a number that something can be made of. */
  private boolean isSound() {
    return evaluation.totals().entrySet().stream()
        .allMatch(
            total -> InputCheck.number(Parameter.total(total.getKey()), total.getValue()) == null);
  }

  void write(DataOutput out) throws IOException {
    for (Tally tally : tallies(this).keySet()) {
      tally.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    for (Tally tally : new ArrayList<>(tallies(this).keySet())) {
      tally.read(in);
    }
  }
}
