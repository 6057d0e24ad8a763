package org.surprisal.information.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.ranking.Accuracy;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.SphericalScore;

class MetricSumsTest {
  private final Random random = new Random(11);

  private Prediction row(int label, ClassArray distribution) {
    Prediction row = new Prediction();
    row.point(label, distribution);
    return row;
  }

  @Test
  void metricsAreTheWeightedMeansOfTheirKernels() {
    MetricSums sums = new MetricSums();
    CompensatedSum cosines = new CompensatedSum();
    CompensatedSum hits = new CompensatedSum();
    CompensatedSum numbers = new CompensatedSum();
    MetricSums ofNumbers = new MetricSums();
    CompensatedSum weights = new CompensatedSum();
    for (int i = 0; i < 200; i++) {
      double p = random.nextDouble();
      double q = (1 - p) * random.nextDouble();
      int label = random.nextInt(4);
      double weight = 1 + random.nextDouble();
      ClassArray distribution = ClassArray.of(p, q, (1 - p - q) / 2, (1 - p - q) / 2);
      sums.addRow(row(label, distribution), weight);
      cosines.add(weight * SphericalScore.cosine(label, distribution));
      hits.add(weight * Accuracy.hit(label, distribution, 2));
      weights.add(weight);
      Prediction number = new Prediction();
      number.point(label % 2, p);
      ofNumbers.addRow(number, weight);
      numbers.add(weight * SphericalScore.cosine(label % 2, p));
    }
    assertThat(sums.metrics())
        .containsEntry("spherical_score", cosines.value() / weights.value())
        .containsEntry("top_k_accuracy", hits.value() / weights.value());
    assertThat(ofNumbers.metrics())
        .containsEntry("spherical_score", numbers.value() / weights.value());
  }

  @Test
  void mergeEqualsSinglePass() throws Exception {
    MetricSums whole = new MetricSums();
    List<MetricSums> parts = List.of(new MetricSums(), new MetricSums(), new MetricSums());
    for (int i = 0; i < 300; i++) {
      double p = random.nextDouble();
      Prediction row = row(random.nextInt(2), ClassArray.of(1 - p, p));
      whole.addRow(row, 0.5);
      parts.get(random.nextInt(3)).addRow(row, 0.5);
    }
    MetricSums merged = new MetricSums();
    for (MetricSums part : parts) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      part.write(new DataOutputStream(bytes));
      MetricSums read = new MetricSums();
      read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      merged.merge(read);
    }
    assertThat(merged.metrics()).isEqualTo(whole.metrics());
  }

  @Test
  void allAreUndefinedWhereNoRowCounts() {
    MetricSums sums = new MetricSums();
    sums.addRow(row(0, ClassArray.of(1, 0)), 0);
    assertThat(sums.metrics()).hasSizeGreaterThan(1).containsValue(null);
    assertThat(sums.metrics().values()).containsOnlyNulls();
  }
}
