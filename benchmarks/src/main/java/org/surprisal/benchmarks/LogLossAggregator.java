package org.surprisal.benchmarks;

import java.io.Serializable;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/** The log loss of a binary prediction as Spark's documentation shows how to write aggregates. */
public final class LogLossAggregator
    extends Aggregator<LogLossAggregator.Row, LogLossAggregator.Mean, Double> {
  private static final long serialVersionUID = 1L;

  /** A row. */
  public static final class Row implements Serializable {
    private static final long serialVersionUID = 1L;
    private int label;
    private double p;

    public int getLabel() {
      return label;
    }

    public void setLabel(int label) {
      this.label = label;
    }

    public double getP() {
      return p;
    }

    public void setP(double p) {
      this.p = p;
    }
  }

  /** A mean in the making. */
  public static final class Mean implements Serializable {
    private static final long serialVersionUID = 1L;
    private double sum;
    private long count;

    public double getSum() {
      return sum;
    }

    public void setSum(double sum) {
      this.sum = sum;
    }

    public long getCount() {
      return count;
    }

    public void setCount(long count) {
      this.count = count;
    }
  }

  @Override
  public Mean zero() {
    return new Mean();
  }

  @Override
  public Mean reduce(Mean mean, Row row) {
    double likelihood = row.label == 1 ? row.p : 1 - row.p;
    mean.sum -= Math.log(Math.max(likelihood, 1e-15));
    mean.count++;
    return mean;
  }

  @Override
  public Mean merge(Mean mean, Mean other) {
    mean.sum += other.sum;
    mean.count += other.count;
    return mean;
  }

  @Override
  public Double finish(Mean mean) {
    return mean.sum / mean.count;
  }

  @Override
  public Encoder<Mean> bufferEncoder() {
    return Encoders.bean(Mean.class);
  }

  @Override
  public Encoder<Double> outputEncoder() {
    return Encoders.DOUBLE();
  }
}
