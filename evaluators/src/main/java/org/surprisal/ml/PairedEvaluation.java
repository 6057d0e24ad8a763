package org.surprisal.ml;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.information.score.LossDifference;
import org.surprisal.sql.Records;

/** Two datasets of predictions of the same rows, compared row by row. */
final class PairedEvaluation {
  private static final FunctionDefinition DIFFERENCE =
      FunctionCatalogue.find("log_loss_difference").orElseThrow();
  private static final String ID = "id_";

  private final ProbabilisticClassificationParams params;
  private final Dataset<?> first;
  private final Dataset<?> second;
  private final String[] idCols;

  PairedEvaluation(
      ProbabilisticClassificationParams params,
      Dataset<?> first,
      Dataset<?> second,
      String... idCols) {
    if (idCols.length == 0) {
      throw new IllegalArgumentException(
          "compare needs idCols, the columns that tell which rows of the two datasets are the same");
    }
    this.params = params;
    this.first = first;
    this.second = second;
    this.idCols = idCols.clone();
  }

  LossDifference.Paired compare() {
    boolean strict = params.policy() == HandleInvalid.ERROR;
    Dataset<Row> a = read(first, "a", strict).alias("a");
    Dataset<Row> b = read(second, "b", strict).alias("b");
    Column same = lit(true);
    for (int i = 0; i < idCols.length; i++) {
      same = same.and(col("a." + ID + i).equalTo(col("b." + ID + i)));
    }
    Map<String, Column> arguments = new HashMap<>();
    arguments.put("label", col("a.label"));
    arguments.put("probability_a", col("a.probability"));
    arguments.put("probability_b", col("b.probability"));
    if (params.reading().isWeighted()) {
      arguments.put("weight", col("a.weight"));
    }
    Row found =
        a.join(b, same)
            .agg(
                Pass.call(DIFFERENCE, strict, arguments, params.constants()),
                count(lit(1)),
                count_if(not(col("a.label").equalTo(col("b.label")))))
            .collectAsList()
            .get(0);
    requireSameRows(found.getLong(1), found.getLong(2));
    if (found.isNullAt(0)) {
      throw new IllegalArgumentException(
          "compare has nothing to compare: no row of the two datasets can be scored");
    }
    return Records.read(found.getStruct(0), LossDifference.Paired.class);
  }

  /** The columns of the ids, by their numbers, and the arguments of the functions. */
  private Dataset<Row> read(Dataset<?> dataset, String name, boolean strict) {
    Predictions predictions = new Predictions(dataset, params.reading());
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < idCols.length; i++) {
      columns.add(NamedColumn.of(dataset, "idCols", idCols[i]).column().as(ID + i));
    }
    (strict ? predictions.raisingArguments() : predictions.lenientArguments())
        .forEach((argument, column) -> columns.add(column.as(argument)));
    return dataset.select(columns.toArray(Column[]::new)).as(name);
  }

  private void requireSameRows(long pairs, long otherLabels) {
    long rowsOfFirst = first.count();
    long rowsOfSecond = second.count();
    if (pairs != rowsOfFirst || pairs != rowsOfSecond) {
      throw new IllegalArgumentException(
          "compare needs the same rows in both datasets, but the first has %d, the second %d, and %d pairs have the same %s; use columns that tell every row from the others, and leave out rows that only one has"
              .formatted(rowsOfFirst, rowsOfSecond, pairs, Arrays.toString(idCols)));
    }
    if (otherLabels > 0) {
      throw new IllegalArgumentException(
          "compare needs the same labels in both datasets, but %d of %d rows have another %s"
              .formatted(otherLabels, pairs, params.getLabelCol()));
    }
  }
}
