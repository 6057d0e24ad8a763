package org.surprisal.job.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.SparkContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.surprisal.information.declaration.ResultField;
import org.surprisal.information.evaluation.Evaluation;
import org.surprisal.information.evaluation.MetricSums;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.Ledger;
import org.surprisal.job.evaluation.Score;
import org.surprisal.job.request.EvaluationException;
import org.surprisal.job.request.NaturalOrder;
import org.surprisal.job.request.Request;
import org.surprisal.sql.Surprisal;

/**
 * A single scan of the input gives every metric of every model, over all rows, for each class and
 * for each group.
 *
 * <p>A row is counted in its cells: that of all rows, that of its class, and one of each grouping.
 * Spark's own aggregates would need a copy of it for each, and would read and check its predictions
 * anew for each metric of each cell.
 */
public final class Scan {
  private final Request request;
  private final SparkSession spark;

  private final Dataset<Row> rows;

  public Scan(Request request) {
    this.request = request;
    this.spark = request.table().rows().sparkSession();
    if (!spark.catalog().functionExists(Evaluation.EVALUATE_PROBABILITIES.tryName())) {
      Surprisal.register(spark);
    }
    rows = new ScoredRows(request).rows();
  }

  /** The metrics and counts of a model: what evaluate_probabilities gives, and what it has not. */
  public static StructType evaluationType() {
    StructType type = new StructType();
    for (ResultField field : Evaluation.fields()) {
      if (field.type() == Double.class) {
        type = type.add(field.name(), DataTypes.DoubleType);
      } else if (field.type() == long.class) {
        type = type.add(field.name(), DataTypes.LongType);
      }
    }
    List<String> further =
        Stream.concat(
                MetricSums.METRICS.stream().map(metric -> metric.sqlName()),
                ModelTally.OF_RECALIBRATION.stream().map(ResultField::name))
            .toList();
    for (String name : further) {
      type = type.add(name, DataTypes.DoubleType);
    }
    return type;
  }

  /** The rows that are read: a scan, and what is computed of each row. */
  public Dataset<Row> rows() {
    return rows;
  }

  /** Reads the input, and refuses one that cannot be evaluated. */
  public Findings run() {
    List<Counted> counted = count();
    Counted all =
        counted.stream()
            .filter(each -> each.grouping == CellKey.ALL && each.intake.rows() > 0)
            .findFirst()
            .orElseThrow(() -> new EvaluationException("the input has no rows"));
    List<Score> faults = all.intake.faults();
    List<Ledger> ledgers = all.intake.ledgers(faults);
    new Soundness(request).check(all.cell, all.intake, ledgers);
    List<List<Cell>> groups = new ArrayList<>();
    for (int i = 0; i < request.groupings().size(); i++) {
      int grouping = i;
      groups.add(
          inOrder(counted.stream().filter(each -> each.grouping == grouping).map(Counted::cell)));
    }
    return Findings.of(
        request,
        all.intake.longest(0),
        ledgers,
        faults,
        all.thresholds,
        all.cell,
        inOrder(all.classes.stream()),
        groups);
  }

  private static List<Cell> inOrder(Stream<Cell> cells) {
    return cells.sorted(Comparator.comparing(Cell::name, NaturalOrder.INSTANCE)).toList();
  }

  /** The figures of a cell; of all rows those of the classes, too, and what came in. */
  private record Counted(
      int grouping,
      Cell cell,
      List<Cell> classes,
      List<List<ThresholdRow>> thresholds,
      Intake intake)
      implements Serializable {
    static Counted of(CellKey key, CellTally tally) {
      List<Cell> classes = tally.classCells();
      return new Counted(
          key.grouping(), tally.cell(key.values()), classes, tally.thresholds(), tally.intake());
    }
  }

  private List<Counted> count() {
    Measures measures = Measures.of(request);
    RowReader.Columns columns =
        RowReader.Columns.of(
            rows.schema(),
            ScoredRows.scored(request),
            measures.models(),
            request.groupings().size());
    JavaRDD<InternalRow> read = rows.queryExecution().toRdd().toJavaRDD();
    // Not the session's serializer, which may know nothing of these classes.
    SparkContext context = spark.sparkContext();
    int tasks = Math.min(read.getNumPartitions(), context.defaultParallelism());
    JavaPairRDD<CellKey, CellTally> cells =
        read.mapPartitionsToPair(
                partition ->
                    new ScannedPartition(
                        partition,
                        new RowReader(columns, measures),
                        measures,
                        ScannedPartition.roomOfTask()))
            .combineByKey(
                part -> CellTally.of(part, measures),
                CellTally::plus,
                CellTally::plus,
                new HashPartitioner(request.groupings().isEmpty() ? 1 : Math.max(1, tasks)),
                false,
                new JavaSerializer(context.conf()));
    return cells.map(cell -> bytes(Counted.of(cell._1(), cell._2()))).collect().stream()
        .map(Scan::read)
        .toList();
  }

  private static byte[] bytes(Counted counted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(counted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Counted read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (Counted) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
