package org.surprisal.job.output;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.surprisal.job.request.Options;
import org.surprisal.job.request.Request;

/**
 * What was run.
 *
 * @param version the version of the job
 * @param sparkVersion the version of Spark
 * @param applicationId Spark's name of the run
 * @param started when it began
 * @param seconds how long it took
 * @param settings the settings, whether given or by default
 */
public record RunInfo(
    String version,
    String sparkVersion,
    String applicationId,
    Instant started,
    double seconds,
    Map<String, Object> settings) {

  public static RunInfo of(SparkSession spark, Request request, Instant started) {
    return new RunInfo(
        jarVersion(),
        spark.version(),
        spark.sparkContext().applicationId(),
        started,
        Duration.between(started, Instant.now()).toMillis() / 1000.0,
        settings(request));
  }

  /** The version that the jar was built as. */
  public static String jarVersion() {
    String version = RunInfo.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }

  private static Map<String, Object> settings(Request request) {
    Options options = request.options();
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("input", options.inputs);
    settings.put("format", options.format);
    settings.put("label", request.label());
    settings.put("model_column", options.modelColumn);
    settings.put("labels", request.classes().names());
    settings.put("weight", request.weight());
    settings.put("by", request.groupings());
    settings.put("id", request.id());
    settings.put("cluster", request.cluster());
    settings.put("eps", options.eps);
    settings.put("bins", options.bins);
    settings.put("cost_false_positive", options.costFalsePositive);
    settings.put("cost_false_negative", options.costFalseNegative);
    settings.put("invalid", options.invalid.name().toLowerCase(java.util.Locale.ROOT));
    settings.put("baseline", options.baseline);
    settings.put("worst", options.worst);
    settings.put("fail_if", List.copyOf(options.failIf));
    return settings;
  }
}
