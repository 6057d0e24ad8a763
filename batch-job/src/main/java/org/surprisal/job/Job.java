package org.surprisal.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** One run: reads, evaluates, judges, writes. */
final class Job {
  private final SparkSession spark;
  private final Options options;
  private final List<String> notes = new ArrayList<>();

  Job(SparkSession spark, Options options) {
    this.spark = spark;
    this.options = options;
  }

  int run() {
    Source source =
        new Source(options.inputs, options.format, options.schema, options.sourceOptions);
    Request request = Request.of(options, new Table(source.open(spark)), notes);
    notes.forEach(note -> System.err.println("surprisal: " + note));
    Scan scan = new Scan(request);
    StructType evaluation = scan.evaluationType();
    Tables tables = new Tables(evaluation);
    Gates gates = new Gates(spark, options.failIf, tables.metrics().schema());
    List<Row> rows = scan.run();
    Findings findings = Findings.of(request, rows);
    System.out.print(Terminal.table(findings));
    List<DataTable> output = tables.of(findings);
    List<String> tripped = gates.tripped(output.get(0));
    tripped.forEach(sentence -> System.err.println("surprisal: " + sentence));
    return tripped.isEmpty() ? Evaluate.GOOD : Evaluate.GATE;
  }
}
