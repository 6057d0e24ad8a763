package org.surprisal.information.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surprisal.information.calibration.CalibrationBin;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.score.ClassScore;

/**
 * What can be said of labelled predictions in one pass: every metric of the catalogue that can be
 * finished from what {@link EvaluationTally} keeps, and the quality ledger, which tells what the
 * metrics rest on. A metric is what the function of its name gives, and NULL where that is; those
 * of a ranking are of two classes only.
 */
public final class Evaluation {
  public static final FunctionDefinition EVALUATE_PROBABILITIES =
      FunctionDefinition.tally(
              "evaluate_probabilities",
              Evaluation.class,
              Family.EVALUATION,
              EvaluationTally.class,
              constants ->
                  new EvaluationTally(constants.get("eps"), constants.get("bins").intValue()))
          .summary(
              "every metric of labelled predictions and the quality ledger, as one struct, in one pass")
          .since("0.1.0")
          .parameters(
              Parameters.LABEL,
              Parameters.PROBABILITY,
              Parameters.WEIGHT,
              Parameters.EPS,
              Parameters.BINS)
          .edge(
              "Each field is what the function of its name gives. Read one with evaluate_probabilities(...).log_loss.")
          .edge(
              "label_entropy is the entropy of the label frequencies, in nats: the log loss of predicting them. classes has the"
                  + " count and log loss of each class that happened.")
          .edge(
              "roc_auc, average_precision and ks_statistic are of two classes, and NULL for more, where evaluate_ranking has them, as are"
                  + " their 95 % intervals; _max_error says how far they are from the exact figures of these rows at most, usually 0.")
          .edge(
              "The ledger counts the rows that were skipped, by reason, and those of weight 0. Bad rows are an error, and only"
                  + " try_ skips them.")
          .edge(
              "NULL for no rows; where no row counts the metrics are NULL and the ledger says why.")
          .example(
              "SELECT e.log_loss, e.brier_score, e.rows, e.zero_probability_rows FROM (SELECT _FUNC_(label, probability) AS e FROM"
                  + " VALUES (1, 0.5), (0, 0.5) AS t(label, probability))",
              "0.6931471805599453\t0.25\t2\t0")
          .related("log_loss", "brier_score", "normalized_entropy", "calibration_curve")
          .build();

  private final Map<String, Double> metrics;
  private final Details details;
  private final QualityLedger ledger;

  /**
   * What is no metric.
   *
   * @param labelEntropy the entropy of the label frequencies, in nats
   * @param rocAucLower the lower end of the 95 % interval of roc_auc; null where there is none
   * @param rocAucUpper the upper end
   * @param rocAucMaxError how far roc_auc is from the exact one at most; null where that is
   * @param averagePrecisionLower the lower end of the 95 % interval of average_precision
   * @param averagePrecisionUpper the upper end
   * @param averagePrecisionMaxError how far average_precision is from the exact one at most
   * @param ksStatisticMaxError the same of ks_statistic
   * @param calibrationCurve see calibration_curve
   * @param classes the count and log loss of each class that happened
   */
  public record Details(
      Double labelEntropy,
      Double rocAucLower,
      Double rocAucUpper,
      Double rocAucMaxError,
      Double averagePrecisionLower,
      Double averagePrecisionUpper,
      Double averagePrecisionMaxError,
      Double ksStatisticMaxError,
      List<CalibrationBin> calibrationCurve,
      List<ClassScore> classes) {}

  /**
   * @param metrics the metrics by their names in SQL; null where one is undefined
   */
  Evaluation(Map<String, Double> metrics, Details details, QualityLedger ledger) {
    this.metrics = metrics;
    this.details = details;
    this.ledger = ledger;
  }

  /** The struct; null for no rows. */
  public static Evaluation evaluateProbabilities(EvaluationTally tally) {
    return tally.evaluation();
  }

  /** The fields of the struct. */
  public static List<ResultField> fields() {
    return Struct.FIELDS;
  }

  /** What follows from the catalogue, and so is known only when the catalogue is. */
  private static final class Struct {
    static final List<ResultField> FIELDS =
        Stream.of(
                Metric.OF_EVALUATION.stream().map(Struct::field),
                ResultField.ofRecord(Details.class, whole -> ((Evaluation) whole).details).stream(),
                ResultField.ofRecord(QualityLedger.class, whole -> ((Evaluation) whole).ledger)
                    .stream())
            .flatMap(fields -> fields)
            .toList();

    private static ResultField field(Metric metric) {
      String name = metric.sqlName();
      return new ResultField(name, Double.class, whole -> ((Evaluation) whole).metrics.get(name));
    }
  }
}
