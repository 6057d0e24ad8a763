package org.surprisal.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.surprisal.Project;
import org.surprisal.generated.GoldenFile;
import org.surprisal.sql.LocalSpark;

/**
 * The state of an aggregate is part of the checkpoint of a streaming query, which has to go on with
 * a newer version of this library. So no state changes unnoticed: it is written down, buffer by
 * buffer, and for tallies byte by byte. The command that rewrites generated files adds new states;
 * changing one needs a further word.
 */
@ExtendWith(LocalSpark.class)
@Tag(GoldenFile.TAG)
class BufferSchemaTest {
  private static final Path WRITTEN =
      Project.file("spark-udfs/src/test/resources/buffer-schemas.txt");

  @Test
  void stateIsAsItWas(SparkSession spark) throws IOException {
    Dataset<Row> rows = ContractRows.of(spark, Grain.FINE).limit(0);
    List<String> lines = new ArrayList<>();
    for (CallForm call : CallForm.aggregates()) {
      lines.add(name(call) + ": " + attributes(rows, call));
      if (call.definition().hasTally()) {
        Tallies tallies = new Tallies(call);
        lines.add("  " + hex(tallies.written(tallies.of(Tallies.draw(call, Grain.EIGHTHS, 2)))));
      }
    }
    new GoldenFile(WRITTEN).growsTo(lines);
  }

  private static String name(CallForm call) {
    return call.arguments().stream()
        .map(argument -> argument.shape() + " " + argument.parameter().name())
        .collect(Collectors.joining(", ", call.definition().name() + "(", ")"));
  }

  private static String attributes(Dataset<Row> rows, CallForm call) {
    AggregateFunction function =
        (AggregateFunction) SerializationContractTest.expression(rows, call.sql());
    return Figures.list(function.aggBufferAttributes()).stream()
        .map(attribute -> attribute.name() + " " + attribute.dataType().sql())
        .collect(Collectors.joining(", "));
  }

  /** Eight bytes a word. */
  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes).replaceAll("(.{16})(?=.)", "$1 ");
  }
}
