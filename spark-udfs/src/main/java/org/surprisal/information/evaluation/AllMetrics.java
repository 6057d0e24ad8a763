package org.surprisal.information.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.surprisal.information.declaration.Family;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.declaration.Parameter;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.declaration.ResultField;

/**
 * Every metric of the catalogue at once, also those that cost more than all that {@link Evaluation}
 * has: the ranking of each of many classes, and recalibration. For who asks by metrics and not in
 * SQL, such as an evaluator; a query names the functions whose figures it wants.
 */
public final class AllMetrics {
  /** An aggregate as any other, but no function of SQL. */
  public static final FunctionDefinition ALL_METRICS =
      FunctionDefinition.tally(
              "metrics",
              AllMetrics.class,
              Family.EVALUATION,
              AllMetricsTally.class,
              AllMetricsTally::new)
          .summary("every metric of labelled predictions of any number of classes")
          .parameters(parameters())
          .since("0.1.0")
          .build();

  private final Evaluation evaluation;
  private final Map<String, Double> further;

  private AllMetrics(Evaluation evaluation, Map<String, Double> further) {
    this.evaluation = evaluation;
    this.further = further;
  }

  /** What the metrics are of, and the constants of all of them. */
  private static Parameter[] parameters() {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(Parameters.LABEL, Parameters.PROBABILITY, Parameters.WEIGHT),
            Metric.ALL.stream()
                .flatMap(metric -> metric.function().parameters().stream())
                .filter(parameter -> parameter.role().isConstant()))
        .forEach(parameter -> parameters.putIfAbsent(parameter.name(), parameter));
    return parameters.values().toArray(Parameter[]::new);
  }

  /** The struct; null for no rows. */
  public static AllMetrics metrics(AllMetricsTally tally) {
    Evaluation evaluation = tally.evaluation();
    return evaluation == null ? null : new AllMetrics(evaluation, tally.further());
  }

  /** The fields of the struct: those of evaluate_probabilities, and the other metrics. */
  public static List<ResultField> fields() {
    return Struct.FIELDS;
  }

  private static final class Struct {
    static final List<ResultField> FIELDS =
        Stream.concat(
                Evaluation.fields().stream().map(Struct::ofEvaluation),
                Metric.FURTHER.stream().map(Struct::ofFurther))
            .toList();

    private static ResultField ofEvaluation(ResultField field) {
      return new ResultField(
          field.name(),
          field.type(),
          whole -> field.value().apply(((AllMetrics) whole).evaluation));
    }

    private static ResultField ofFurther(Metric metric) {
      String name = metric.sqlName();
      return new ResultField(name, Double.class, whole -> ((AllMetrics) whole).further.get(name));
    }
  }
}
