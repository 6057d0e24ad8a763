package org.surprisal.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BindReferences;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeGenerator;
import org.apache.spark.sql.catalyst.expressions.codegen.GeneratedClass;
import org.apache.spark.sql.catalyst.expressions.package$;
import org.apache.spark.sql.execution.BufferedRowIterator;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.LocalTableScanExec;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.aggregate.ObjectHashAggregateExec;
import org.surprisal.information.accumulation.Tally;
import scala.collection.AbstractIterator;

/**
 * What Spark runs for each row of a stage over rows in memory, to be run without a task: the loop
 * that it generates, or the update of a tally.
 */
public final class GeneratedLoop {

  /** Reads rows, and gives the number of rows that come out. */
  private interface Loop {
    int run(List<InternalRow> rows);
  }

  private final Loop loop;
  private final List<InternalRow> rows;

  private GeneratedLoop(Loop loop, List<InternalRow> rows) {
    this.loop = loop;
    this.rows = rows;
  }

  /** The stage that reads the rows of a query over a local table. */
  public static GeneratedLoop ofFirstStage(Dataset<?> query) {
    return ofFirstStage(query, scan -> List.of(scan.executeCollect()));
  }

  /**
   * The stage that reads the rows of a query over a local table whose rows are there already, as
   * {@link #rows} gives them: making them takes as long as compiling the stage.
   */
  public static GeneratedLoop ofFirstStage(Dataset<?> query, List<InternalRow> rows) {
    return ofFirstStage(
        query,
        scan -> {
          if (scan.output().size() != rows.get(0).numFields()) {
            throw new IllegalArgumentException("reads other columns: " + scan);
          }
          return rows;
        });
  }

  /** The rows of a local table. */
  public static List<InternalRow> rows(Dataset<?> table) {
    return Execution.WHOLE_STAGE.in(
        table.sparkSession(), () -> List.of(scan(Plan.of(table)).executeCollect()));
  }

  private static GeneratedLoop ofFirstStage(
      Dataset<?> query, Function<LocalTableScanExec, List<InternalRow>> rows) {
    return Execution.WHOLE_STAGE.in(
        query.sparkSession(),
        () -> {
          Plan plan = Plan.of(query);
          LocalTableScanExec scan = scan(plan);
          Loop loop =
              plan.operators(ObjectHashAggregateExec.class)
                  .reduce((last, first) -> first)
                  .map(first -> update(first, scan))
                  .orElseGet(() -> generated(plan));
          return new GeneratedLoop(loop, rows.apply(scan));
        });
  }

  private static LocalTableScanExec scan(Plan plan) {
    return plan.operators(LocalTableScanExec.class).findFirst().orElseThrow();
  }

  private static Loop generated(Plan plan) {
    WholeStageCodegenExec stage =
        plan.operators(WholeStageCodegenExec.class).reduce((above, first) -> first).orElseThrow();
    // A table of more than a hundred columns is read outside, and the stage is of other rows.
    if (Plan.operators(stage.child()).stream().anyMatch(InputAdapter.class::isInstance)) {
      throw new IllegalArgumentException("not a stage that reads a table in memory: " + stage);
    }
    var code = stage.doCodeGen();
    GeneratedClass compiled = CodeGenerator.compile(code._2())._1();
    Object[] references = ScalaCollections.list(code._1().references()).toArray();
    return rows -> run(compiled, references, rows);
  }

  /** Of the aggregates that are tallies, as Spark updates them before it exchanges any. */
  private static Loop update(ObjectHashAggregateExec first, LocalTableScanExec scan) {
    var columns = package$.MODULE$.AttributeSeq(scan.output());
    List<TallyAggregate> tallies =
        ScalaCollections.list(first.aggregateExpressions()).stream()
            .map(aggregate -> (TallyAggregate) aggregate.aggregateFunction())
            .map(tally -> BindReferences.bindReference(tally, columns, false))
            .toList();
    return rows -> {
      for (TallyAggregate tally : tallies) {
        Tally state = tally.createAggregationBuffer();
        rows.forEach(row -> tally.update(state, row));
      }
      return 0;
    };
  }

  /** Reads the rows, and gives the number of rows that come out. */
  int run() {
    return loop.run(rows);
  }

  /** Reads one of the rows, by its index. */
  public void run(int row) {
    loop.run(rows.subList(row, row + 1));
  }

  private static scala.collection.Iterator<InternalRow> scala(Iterator<InternalRow> rows) {
    return new AbstractIterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public InternalRow next() {
        return rows.next();
      }
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int run(GeneratedClass compiled, Object[] references, List<InternalRow> rows) {
    BufferedRowIterator loop = (BufferedRowIterator) compiled.generate(references);
    Iterator<InternalRow> input = rows.iterator();
    loop.init(0, new scala.collection.Iterator[] {scala(input)});
    int results = 0;
    try {
      while (loop.hasNext()) {
        loop.next();
        results++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return results;
  }
}
