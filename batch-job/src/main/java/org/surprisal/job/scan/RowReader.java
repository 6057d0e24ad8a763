package org.surprisal.job.scan;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.sql.VectorView;

/** Reads the columns of {@link ScoredRows} where Spark keeps them. */
final class RowReader {
  private final Columns columns;
  private final Measures measures;
  private final CountedRow row;
  private final VectorView distribution = VectorView.ofDoubles();
  private boolean usable;

  /** The places of the columns; those of the models by the index of the model. */
  record Columns(
      int label,
      int weight,
      int usable,
      int id,
      int cluster,
      int[] read,
      int[] scored,
      int[] loss,
      int[] faulty,
      int[] misfit,
      int[] groups)
      implements Serializable {
    /**
     * @param scored the name of the columns that have what metrics are computed from
     */
    static Columns of(StructType schema, String scored, int models, int groupings) {
      return new Columns(
          schema.fieldIndex(ScoredRows.LABEL),
          schema.fieldIndex(ScoredRows.WEIGHT),
          schema.fieldIndex(ScoredRows.USABLE),
          schema.fieldIndex(ScoredRows.ID),
          schema.fieldIndex(ScoredRows.CLUSTER),
          all(schema, ScoredRows.READ, models),
          all(schema, scored, models),
          all(schema, ScoredRows.LOSS, models),
          all(schema, ScoredRows.FAULTY, models),
          all(schema, ScoredRows.MISFIT, models),
          all(schema, ScoredRows.GROUP, groupings));
    }

    private static int[] all(StructType schema, String name, int count) {
      return IntStream.range(0, count).map(i -> schema.fieldIndex(name + i)).toArray();
    }
  }

  RowReader(Columns columns, Measures measures) {
    this.columns = columns;
    this.measures = measures;
    row = new CountedRow(measures);
  }

  /** The number of groupings. */
  int groupings() {
    return columns.groups.length;
  }

  /** Whether the row that was read counts. */
  boolean isUsable() {
    return usable;
  }

  /** The row that was read, if it counts. */
  CountedRow row() {
    return row;
  }

  /** The values of the columns of a grouping. */
  ArrayData group(InternalRow from, int grouping) {
    return from.getArray(columns.groups[grouping]);
  }

  /** Reads a row, and notes what came in. */
  void read(InternalRow from, Intake intake) {
    intake.addRow();
    usable = from.getBoolean(columns.usable);
    for (int model = 0; model < measures.models(); model++) {
      if (from.getBoolean(columns.misfit[model])) {
        intake.addMisfit(model);
      }
      if (from.getBoolean(columns.faulty[model])) {
        Double label = number(from, columns.label);
        Double weight = number(from, columns.weight);
        intake.addFaulty(model, label, predicted(from, columns.read[model], model), weight);
      }
    }
    if (usable) {
      fill(from, intake);
    }
  }

  private void fill(InternalRow from, Intake intake) {
    double[] losses = new double[measures.models()];
    for (int model = 0; model < losses.length; model++) {
      losses[model] = from.getDouble(columns.loss[model]);
    }
    row.begin(
        from.getDouble(columns.label),
        from.getDouble(columns.weight),
        from.isNullAt(columns.cluster) ? null : from.getLong(columns.cluster),
        from.isNullAt(columns.id) ? null : from.getUTF8String(columns.id),
        losses);
    for (int model = 0; model < losses.length; model++) {
      if (measures.isNumber(model)) {
        row.predict(model, from.getDouble(columns.scored[model]));
      } else {
        row.predict(model, predicted(from, columns.scored[model], model));
      }
      intake.addSize(model, row.distribution(model).classes());
    }
  }

  private static Double number(InternalRow from, int column) {
    return from.isNullAt(column) ? null : (Double) from.getDouble(column);
  }

  /** What a model predicts, as it is; null for NULL. */
  private ClassValues predicted(InternalRow from, int column, int model) {
    if (from.isNullAt(column)) {
      return null;
    }
    if (measures.isNumber(model)) {
      return ClassArray.of(from.getDouble(column));
    }
    distribution.point(from.getArray(column));
    return distribution;
  }
}
