package org.surprisal.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.surprisal.information.accumulation.LogProduct;
import org.surprisal.information.divergence.JsDivergence;
import org.surprisal.information.divergence.KlDivergence;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.LogLoss;
import org.surprisal.information.uncertainty.Entropy;

/** The kernels without Spark, in nanoseconds a row. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class KernelBenchmark {
  private static final int ROWS = 1024;
  private static final double EPS = 1e-15;

  @Param({"10"})
  int classes;

  private final double[] labels = new double[ROWS];
  private final double[] probabilities = new double[ROWS];
  private ClassArray[] p;
  private ClassArray[] q;

  @Setup
  public void fill() {
    Random random = new Random(1);
    for (int i = 0; i < ROWS; i++) {
      probabilities[i] = 1 / (1 + Math.exp(-2 * random.nextGaussian()));
      labels[i] = random.nextDouble() < probabilities[i] ? 1 : 0;
    }
    p = distributions(random);
    q = distributions(random);
  }

  private ClassArray[] distributions(Random random) {
    return IntStream.range(0, ROWS)
        .mapToObj(
            row -> {
              double[] values = random.doubles(classes).map(x -> -Math.log(x)).toArray();
              double sum = 0;
              for (double value : values) {
                sum += value;
              }
              for (int i = 0; i < classes; i++) {
                values[i] /= sum;
              }
              return ClassArray.of(values);
            })
        .toArray(ClassArray[]::new);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double logProduct() {
    double mantissa = 1;
    double error = 0;
    double exponent = 0;
    for (int i = 0; i < ROWS; i++) {
      double x = LogLoss.likelihood(labels[i], probabilities[i], EPS);
      double residual = LogLoss.likelihoodResidual(labels[i], probabilities[i], EPS);
      error = LogProduct.error(mantissa, error, x, residual);
      exponent = LogProduct.exponent(mantissa, exponent, x);
      mantissa = LogProduct.mantissa(mantissa, x);
    }
    return LogProduct.value(mantissa, error, exponent);
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double sumOfLogarithms() {
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      sum += LogLoss.loss(labels[i], probabilities[i], EPS);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double entropy() {
    double sum = 0;
    for (ClassArray distribution : p) {
      sum += Entropy.entropy(distribution);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double klDivergence() {
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      sum += KlDivergence.klDivergence(p[i], q[i]);
    }
    return sum;
  }

  @Benchmark
  @OperationsPerInvocation(ROWS)
  public double jsDivergence() {
    double sum = 0;
    for (int i = 0; i < ROWS; i++) {
      sum += JsDivergence.jsDivergence(p[i], q[i]);
    }
    return sum;
  }
}
