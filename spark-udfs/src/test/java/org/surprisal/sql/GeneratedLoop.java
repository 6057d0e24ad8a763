package org.surprisal.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeGenerator;
import org.apache.spark.sql.catalyst.expressions.codegen.GeneratedClass;
import org.apache.spark.sql.execution.BufferedRowIterator;
import org.apache.spark.sql.execution.LocalTableScanExec;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import scala.collection.AbstractIterator;

/** The loop that Spark generates for a stage over rows in memory, to be run without a task. */
public final class GeneratedLoop {
  private final GeneratedClass compiled;
  private final Object[] references;
  private final List<InternalRow> rows;

  private GeneratedLoop(GeneratedClass compiled, Object[] references, List<InternalRow> rows) {
    this.compiled = compiled;
    this.references = references;
    this.rows = rows;
  }

  /** The stage that reads the rows of a query over a local table. */
  public static GeneratedLoop ofFirstStage(Dataset<?> query) {
    return Execution.WHOLE_STAGE.in(
        query.sparkSession(),
        () -> {
          Plan plan = Plan.of(query);
          WholeStageCodegenExec stage =
              plan.operators(WholeStageCodegenExec.class)
                  .reduce((above, first) -> first)
                  .orElseThrow();
          LocalTableScanExec scan =
              plan.operators(LocalTableScanExec.class).findFirst().orElseThrow();
          var code = stage.doCodeGen();
          return new GeneratedLoop(
              CodeGenerator.compile(code._2())._1(),
              ScalaCollections.list(code._1().references()).toArray(),
              List.of(scan.executeCollect()));
        });
  }

  /** Reads the rows, and gives the number of rows that come out. */
  int run() {
    return run(rows);
  }

  /** Reads one of the rows, by its index. */
  public void run(int row) {
    run(rows.subList(row, row + 1));
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
  private int run(List<InternalRow> some) {
    BufferedRowIterator loop = (BufferedRowIterator) compiled.generate(references);
    Iterator<InternalRow> input = some.iterator();
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
