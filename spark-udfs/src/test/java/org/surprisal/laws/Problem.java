package org.surprisal.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * A group of rows whose figures strain an implementation.
 *
 * @param kind what is hard about it
 * @param rows the rows
 */
record Problem(String kind, List<Line> rows) {

  /** Names and types of the columns, {@code problem} being the number of the group. */
  static final StructType SCHEMA =
      new StructType()
          .add("problem", DataTypes.IntegerType)
          .add("happened", DataTypes.IntegerType)
          .add("p", DataTypes.DoubleType)
          .add("class", DataTypes.IntegerType)
          .add("q", DataTypes.createArrayType(DataTypes.DoubleType))
          .add("soft", DataTypes.createArrayType(DataTypes.DoubleType))
          .add("w", DataTypes.DoubleType)
          .add("a", DataTypes.DoubleType)
          .add("b", DataTypes.DoubleType)
          .add("x", DataTypes.IntegerType)
          .add("y", DataTypes.IntegerType);

  /**
   * A row.
   *
   * @param happened whether class 1 happened: 0 or 1
   * @param p its probability
   * @param index the class that happened
   * @param q the distribution that was predicted
   * @param soft the distribution that happened
   * @param w the weight of the row
   * @param a a cell of the reference
   * @param b a cell of the approximation
   * @param x a value
   * @param y another one
   */
  record Line(
      int happened,
      double p,
      int index,
      double[] q,
      double[] soft,
      double w,
      double a,
      double b,
      int x,
      int y) {

    /** What was predicted, the number p being the distribution 1 - p, p. */
    double probabilityOfClass() {
      return q[index];
    }

    Row toRow(int problem) {
      return RowFactory.create(problem, happened, p, index, boxed(q), boxed(soft), w, a, b, x, y);
    }

    private static Double[] boxed(double[] values) {
      return java.util.Arrays.stream(values).boxed().toArray(Double[]::new);
    }
  }

  /** Problems of every kind. */
  static List<Problem> all(int each, int lines) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      Source source = new Source(i);
      problems.add(source.ordinary(lines));
      problems.add(source.wide(lines));
      problems.add(source.nearlyEqual(lines));
      problems.add(source.extreme(lines, 1e-200));
      problems.add(source.extreme(lines, 1e200));
    }
    return problems;
  }

  private static final class Source {
    private static final int CLASSES = 3;
    private final SplittableRandom random;
    private final HardDistributions distributions;

    Source(long seed) {
      random = new SplittableRandom(seed);
      distributions = new HardDistributions(seed);
    }

    Problem ordinary(int lines) {
      return problem("ordinary", lines, random::nextDouble, () -> 1, () -> random.nextDouble(9));
    }

    /** Probabilities down to 1e-300 and up to 1 - 1e-16; weights from 1e-12 to 1e12. */
    Problem wide(int lines) {
      DoubleSupplier power = () -> Math.pow(10, random.nextDouble(-12, 12));
      return problem("wide", lines, this::wideProbability, power, power);
    }

    private double wideProbability() {
      return random.nextBoolean()
          ? Math.pow(10, random.nextDouble(-300, 0))
          : 1 - Math.pow(10, random.nextDouble(-15.9, 0));
    }

    /** Cells in nearly the same proportion, and predictions that are nearly certain and right. */
    Problem nearlyEqual(int lines) {
      Problem ordinary = ordinary(lines);
      double scale = random.nextDouble(0.1, 1000);
      return new Problem(
          "nearly equal",
          ordinary.rows.stream()
              .map(
                  line -> {
                    double rest = Math.pow(10, random.nextDouble(-15.9, -9));
                    double[] sure = new double[CLASSES];
                    sure[line.index] = 1 - rest;
                    sure[(line.index + 1) % CLASSES] = rest;
                    return new Line(
                        line.happened,
                        line.happened == 1 ? 1 - rest : rest,
                        line.index,
                        sure,
                        line.soft,
                        line.w,
                        line.a,
                        scale * line.a * (1 + random.nextDouble(-1e-9, 1e-9)),
                        line.x,
                        line.x);
                  })
              .toList());
    }

    /** Cells whose products under- or overflow. */
    Problem extreme(int lines, double scale) {
      return problem(
          "cells of about " + scale,
          lines,
          random::nextDouble,
          () -> random.nextInt(4),
          () -> scale * random.nextDouble(0.1, 9));
    }

    private Problem problem(
        String kind, int lines, DoubleSupplier p, DoubleSupplier w, DoubleSupplier cell) {
      List<Line> rows = new ArrayList<>();
      for (int i = 0; i < lines; i++) {
        double[] q = i % 2 == 0 ? distributions.even(CLASSES) : distributions.peaked(CLASSES);
        int x = (int) Math.min(4, -Math.log(random.nextDouble()) * 2);
        rows.add(
            new Line(
                // Of each class one row or more, or there is no entropy of labels to divide by.
                i < 2 ? i : random.nextInt(2),
                p.getAsDouble(),
                i < CLASSES ? i : random.nextInt(CLASSES),
                q,
                distributions.even(CLASSES),
                i < CLASSES ? 1 : w.getAsDouble(),
                cell.getAsDouble(),
                cell.getAsDouble(),
                x,
                random.nextInt(3) == 0 ? x : random.nextInt(4)));
      }
      return new Problem(kind, rows);
    }
  }
}
