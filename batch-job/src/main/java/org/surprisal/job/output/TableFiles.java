package org.surprisal.job.output;

import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import scala.Function1;
import scala.collection.immutable.Map$;

/**
 * Writes tables as Parquet files, one each, as Spark's tasks would. Here there is no task: the rows
 * are on the driver, and a query for each table would take longer than a small input's evaluation.
 */
final class TableFiles {
  private final SparkSession spark;

  TableFiles(SparkSession spark) {
    this.spark = spark;
  }

  void write(DataTable table, Path path) throws IOException {
    Job job = Job.getInstance(spark.sparkContext().hadoopConfiguration());
    var format =
        new ParquetFileFormat().prepareWrite(spark, job, Map$.MODULE$.empty(), table.schema());
    TaskAttemptContext task =
        new TaskAttemptContextImpl(job.getConfiguration(), new TaskAttemptID());
    Function1<Object, Object> converter =
        CatalystTypeConverters.createToCatalystConverter(table.schema());
    OutputWriter writer = format.newInstance(path.toString(), table.schema(), task);
    try {
      for (Row row : table.rows()) {
        writer.write((InternalRow) converter.apply(row));
      }
    } finally {
      writer.close();
    }
  }
}
