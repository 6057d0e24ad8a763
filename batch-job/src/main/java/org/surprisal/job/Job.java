package org.surprisal.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.output.DataTable;
import org.surprisal.job.output.Gates;
import org.surprisal.job.output.MetricsDocument;
import org.surprisal.job.output.OutputDirectory;
import org.surprisal.job.output.RunInfo;
import org.surprisal.job.output.Tables;
import org.surprisal.job.output.Terminal;
import org.surprisal.job.output.TrippedGate;
import org.surprisal.job.report.Page;
import org.surprisal.job.report.Report;
import org.surprisal.job.request.InputTable;
import org.surprisal.job.request.Options;
import org.surprisal.job.request.Request;
import org.surprisal.job.request.Source;
import org.surprisal.job.scan.Scan;

/** One run: reads, evaluates, judges, writes. */
final class Job {
  private final SparkSession spark;
  private final Options options;
  private final Instant started = Instant.now();
  private final List<String> notes = new ArrayList<>();

  Job(SparkSession spark, Options options) {
    this.spark = spark;
    this.options = options;
  }

  int run() {
    Source source =
        new Source(options.inputs, options.format, options.schema, options.sourceOptions);
    Request request = Request.of(options, new InputTable(source.open(spark)), notes);
    notes.forEach(note -> System.err.println("surprisal: " + note));
    Scan scan = new Scan(request);
    Tables tables = new Tables(Scan.evaluationType());
    Gates gates = new Gates(spark, request, tables);
    if (options.output == null) {
      return judge(tripped(gates, tables.of(evaluate(scan, request))));
    }
    try (OutputDirectory output =
        OutputDirectory.open(
            options.output, options.overwrite, spark.sparkContext().hadoopConfiguration())) {
      return write(scan, request, tables, gates, output);
    }
  }

  private int write(
      Scan scan, Request request, Tables tables, Gates gates, OutputDirectory output) {
    Findings findings = evaluate(scan, request);
    RunInfo run = RunInfo.of(spark, request, started);
    List<DataTable> results = tables.of(findings);
    List<TrippedGate> tripped = tripped(gates, results);
    output.write(results, spark);
    output.write(OutputDirectory.MARK, new MetricsDocument(findings, run).toJson(results, tripped));
    output.write(
        "report.html",
        Report.html(new Page(findings, run, tripped.stream().map(TrippedGate::text).toList())));
    output.commit();
    return judge(tripped);
  }

  private Findings evaluate(Scan scan, Request request) {
    spark.sparkContext().setJobDescription("surprisal: evaluate " + request.text());
    Findings findings = scan.run();
    System.out.print(Terminal.text(findings));
    return findings;
  }

  private static List<TrippedGate> tripped(Gates gates, List<DataTable> results) {
    return gates.tripped(
        DataTable.named(Tables.METRICS, results), DataTable.named(Tables.GROUPS, results));
  }

  private static int judge(List<TrippedGate> tripped) {
    tripped.forEach(gate -> System.err.println("surprisal: " + gate.text()));
    return tripped.isEmpty() ? Evaluate.GOOD : Evaluate.GATE;
  }
}
