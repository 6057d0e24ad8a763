package org.surprisal.job.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.loss.LossHistogram;

/**
 * metrics.json: everything but the worst rows, for programs. A field is never removed, renamed or
 * given another meaning without a new {@link #SCHEMA_VERSION}; fields are added without.
 */
public final class MetricsDocument {
  static final int SCHEMA_VERSION = 1;

  private final Findings findings;
  private final Verdict verdict;
  private final RunInfo run;

  public MetricsDocument(Findings findings, RunInfo run) {
    this.findings = findings;
    this.verdict = new Verdict(findings);
    this.run = run;
  }

  /** The document. Numbers that JSON has not are the texts "Infinity" and "-Infinity". */
  public String toJson(List<DataTable> tables, List<TrippedGate> trippedGates) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("schema_version", SCHEMA_VERSION);
    document.put("surprisal_version", run.version());
    document.put("spark_version", run.sparkVersion());
    document.put("application_id", run.applicationId());
    document.put("started", run.started().toString());
    document.put("seconds", run.seconds());
    document.put("settings", run.settings());
    document.put("input_rows", findings.rows());
    document.put("rows", findings.all().rows());
    document.put("classes", classes());
    document.put("baselines", baselines());
    document.put("verdict", verdict.headline());
    document.put("remarks", verdict.remarks());
    document.put("warnings", verdict.warnings());
    document.put("quality", verdict.ledger());
    document.put("models", models(tables));
    document.put("comparisons", records(DataTable.named("comparisons", tables)));
    document.put("per_class", records(DataTable.named("per_class", tables)));
    document.put("groups", records(DataTable.named("groups", tables)));
    document.put("failed_gates", trippedGates.stream().map(TrippedGate::fields).toList());
    try {
      return new ObjectMapper()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .writeValueAsString(document)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Object> classes() {
    List<Object> classes = new ArrayList<>();
    for (Cell cell : findings.classes()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("class", Integer.valueOf(cell.key().get(0)));
      entry.put("label", findings.className(cell));
      entry.put("rows", cell.rows());
      entry.put("weight", cell.weight());
      classes.add(entry);
    }
    return classes;
  }

  private Map<String, Object> baselines() {
    Map<String, Object> baselines = new LinkedHashMap<>();
    baselines.put("label_entropy", verdict.labelEntropy());
    baselines.put("uniform", verdict.uniform());
    return baselines;
  }

  private List<Object> models(List<DataTable> tables) {
    List<Object> models = new ArrayList<>();
    List<Map<String, Object>> metrics = records(DataTable.named(Tables.METRICS, tables));
    for (int i = 0; i < metrics.size(); i++) {
      ModelFindings model = findings.models().get(i);
      Map<String, Object> entry = metrics.get(i);
      entry.put("columns", model.model().columns());
      entry.put("invalid_reasons", model.ledger().reasons());
      entry.put(
          "calibration",
          records(DataTable.named("calibration", tables)).stream()
              .filter(bin -> bin.remove("model").equals(model.name()))
              .toList());
      entry.put("histogram", histogram(model.histogram()));
      models.add(entry);
    }
    return models;
  }

  private static List<Object> histogram(LossHistogram histogram) {
    List<Object> bins = new ArrayList<>();
    for (int bin = 0; bin < histogram.size(); bin++) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("lower", histogram.lower(bin));
      entry.put("upper", histogram.upper(bin));
      entry.put("count", histogram.count(bin));
      bins.add(entry);
    }
    return bins;
  }

  private static List<Map<String, Object>> records(DataTable table) {
    List<Map<String, Object>> records = new ArrayList<>();
    String[] names = table.schema().fieldNames();
    for (Row row : table.rows()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      for (int i = 0; i < names.length; i++) {
        entry.put(names[i], row.get(i));
      }
      records.add(entry);
    }
    return records;
  }
}
