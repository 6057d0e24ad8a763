package org.surprisal.job.scan;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.recalibration.TemperatureTally;
import org.surprisal.information.score.Prediction;
import org.surprisal.job.loss.ScoredRow;

/** A row that counts, as tallies take it. One instance is filled with row after row. */
final class CountedRow {
  private final List<Boolean> numbers;
  private final ClassArray[] distributions;
  private final Prediction[] predictions;
  private final Prediction[] given;
  private final ClassArray ofNumber = ClassArray.of(0, 0);
  private double label;
  private double weight;
  private Long cluster;
  private Object id;
  private double[] losses;

  CountedRow(Measures measures) {
    numbers = measures.numbers();
    distributions = new ClassArray[numbers.size()];
    predictions = new Prediction[numbers.size()];
    given = new Prediction[numbers.size()];
    for (int model = 0; model < numbers.size(); model++) {
      distributions[model] = new ClassArray();
      predictions[model] = new Prediction();
      given[model] = numbers.get(model) ? new Prediction() : predictions[model];
    }
  }

  /** A row as it travels to where its cell is. */
  record Copy(double label, double weight, Long cluster, double[] losses, double[][] predicted)
      implements Serializable {}

  Copy copy() {
    double[][] predicted = new double[distributions.length][];
    Arrays.setAll(predicted, model -> distributions[model].toArray());
    return new Copy(label, weight, cluster, losses, predicted);
  }

  void fill(Copy copy) {
    begin(copy.label, copy.weight, copy.cluster, null, copy.losses);
    for (int model = 0; model < distributions.length; model++) {
      predict(model, ClassArray.of(copy.predicted[model]));
    }
  }

  /**
   * @param id what names the row, by its text, or null
   * @param losses the loss of each model, which the row keeps
   */
  void begin(double label, double weight, Long cluster, Object id, double[] losses) {
    this.label = label;
    this.weight = weight;
    this.cluster = cluster;
    this.id = id;
    this.losses = losses;
  }

  /** Takes the probability of class 1 of a model that predicts that alone. */
  void predict(int model, double probability) {
    ofNumber.set(0, 1 - probability);
    ofNumber.set(1, probability);
    predict(model, ofNumber);
  }

  /** Takes the distribution that a model predicts. */
  void predict(int model, ClassValues values) {
    ClassArray distribution = distributions[model];
    distribution.load(values);
    predictions[model].point(label, distribution);
    if (numbers.get(model)) {
      given[model].point(label, distribution.get(1));
    }
  }

  /** Whether a model predicts for two classes, so that its scores are ranked in every cell. */
  boolean isOfTwoClasses() {
    return distributions[0].size() == ClassValues.CLASSES_OF_A_NUMBER;
  }

  /**
   * A hash of what the row says, in whatever order the models are, or of its cluster, whose rows
   * depend on each other.
   */
  long hash() {
    if (cluster != null) {
      return cluster;
    }
    int ofLabelAndId = 31 * Double.hashCode(label) + (id == null ? 0 : id.hashCode());
    long hash = ofLabelAndId;
    for (ClassArray distribution : distributions) {
      hash += TemperatureTally.hash(distribution);
    }
    return hash;
  }

  int label() {
    return (int) label;
  }

  double weight() {
    return weight;
  }

  /** What a model predicts as a distribution, which is one scale for all models. */
  Prediction distribution(int model) {
    return predictions[model];
  }

  /** What a model predicts in its own form. */
  Prediction given(int model) {
    return given[model];
  }

  /** The row with what each model made of it. */
  ScoredRow scored() {
    double[] labelProbabilities = new double[distributions.length];
    int[] predicted = new int[distributions.length];
    double[] confidences = new double[distributions.length];
    for (int model = 0; model < distributions.length; model++) {
      ClassArray distribution = distributions[model];
      predicted[model] = predictions[model].scoredClass();
      labelProbabilities[model] = distribution.get(label());
      confidences[model] = distribution.get(predicted[model]);
    }
    return new ScoredRow(
        id, cluster, label(), weight, losses, labelProbabilities, predicted, confidences);
  }
}
