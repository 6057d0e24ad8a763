package org.surprisal.information.recalibration;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.surprisal.Project;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.score.PredictionTally;

/** Labelled predictions for tests, and the optimum found by brute force, apart from the library. */
final class LabelledPredictions {
  final List<Integer> labels = new ArrayList<>();
  final List<double[]> predictions = new ArrayList<>();

  static LabelledPredictions of(String dataset, String model) {
    LabelledPredictions rows = new LabelledPredictions();
    try {
      List<String> lines =
          Files.readAllLines(Project.file("sample-data/" + dataset + "-predictions.csv"));
      List<String> header = List.of(lines.get(0).split(","));
      int[] columns =
          IntStream.range(0, header.size())
              .filter(i -> header.get(i).matches("(p_)?" + model + "(_\\d+)?"))
              .toArray();
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",");
        double[] p =
            IntStream.of(columns).mapToDouble(i -> Double.parseDouble(fields[i])).toArray();
        rows.add(Integer.parseInt(fields[1]), p.length == 1 ? new double[] {1 - p[0], p[0]} : p);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }

  /** Rows whose labels are drawn from p, and whose predictions are p^sharpness, normalized. */
  static LabelledPredictions drawn(long seed, int rows, int classes, double sharpness) {
    SplittableRandom random = new SplittableRandom(seed);
    LabelledPredictions drawn = new LabelledPredictions();
    for (int row = 0; row < rows; row++) {
      double[] p = new double[classes];
      double[] q = new double[classes];
      Arrays.setAll(p, i -> Math.exp(2 * random.nextGaussian()));
      double sum = Arrays.stream(p).sum();
      Arrays.setAll(q, i -> Math.pow(p[i] / sum, sharpness));
      double sharpSum = Arrays.stream(q).sum();
      Arrays.setAll(q, i -> q[i] / sharpSum);
      double u = random.nextDouble() * sum;
      int label = 0;
      while (label < classes - 1 && u >= p[label]) {
        u -= p[label++];
      }
      drawn.add(label, q);
    }
    return drawn;
  }

  void add(int label, double... prediction) {
    labels.add(label);
    predictions.add(prediction);
  }

  int size() {
    return labels.size();
  }

  TemperatureTally tally(double eps) {
    TemperatureTally tally = new TemperatureTally(eps);
    for (int i = 0; i < size(); i++) {
      PredictionTally.add(tally, labels.get(i), ClassArray.of(predictions.get(i)), 1);
    }
    return tally;
  }

  Recalibration recalibration() {
    return TemperatureScaling.temperatureScaling(tally(1e-15));
  }

  /** The mean loss at an inverse temperature, by its definition. */
  double loss(double beta, double eps) {
    double loss = 0;
    for (int i = 0; i < size(); i++) {
      double[] p = predictions.get(i);
      double sum = 0;
      for (double each : p) {
        sum += Math.pow(Math.max(each, eps), beta);
      }
      loss += Math.log(sum) - beta * Math.log(Math.max(p[labels.get(i)], eps));
    }
    return loss / size();
  }

  /** The temperature of the least loss from 1/8 to 64, by golden sections. */
  double bestTemperature(double eps) {
    double golden = (Math.sqrt(5) - 1) / 2;
    double low = -Math.log(64);
    double high = Math.log(8);
    while (high - low > 1e-9) {
      double first = high - golden * (high - low);
      double second = low + golden * (high - low);
      if (loss(Math.exp(first), eps) < loss(Math.exp(second), eps)) {
        high = second;
      } else {
        low = first;
      }
    }
    return Math.exp(-(low + high) / 2);
  }
}
