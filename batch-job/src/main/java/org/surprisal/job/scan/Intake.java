package org.surprisal.job.scan;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.surprisal.information.declaration.InputCheck;
import org.surprisal.information.declaration.Parameters;
import org.surprisal.information.evaluation.Evaluation;
import org.surprisal.information.evaluation.EvaluationTally;
import org.surprisal.information.input.BadInput;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;
import org.surprisal.information.score.Prediction;
import org.surprisal.job.evaluation.Ledger;
import org.surprisal.job.evaluation.Score;

/** What came in: how many rows, and of each model those that it could not be scored on. */
final class Intake implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Measures measures;
  private final long[] faulty;
  private final long[] misfits;

  /** The least and the largest number of classes that a model predicts for a row that counts. */
  private final int[] shortest;

  private final int[] longest;
  private long rows;

  /** What is wrong with the rows that a model could not be scored on. */
  private transient List<EvaluationTally> faults;

  Intake(Measures measures) {
    this.measures = measures;
    faulty = new long[measures.models()];
    misfits = new long[measures.models()];
    shortest = new int[measures.models()];
    longest = new int[measures.models()];
    Arrays.fill(shortest, Integer.MAX_VALUE);
    faults = newFaults();
  }

  private List<EvaluationTally> newFaults() {
    List<EvaluationTally> empty = new ArrayList<>();
    for (int i = 0; i < measures.models(); i++) {
      empty.add(measures.tally(Evaluation.EVALUATE_PROBABILITIES, EvaluationTally.class));
    }
    return empty;
  }

  void addRow() {
    rows++;
  }

  void addMisfit(int model) {
    misfits[model]++;
  }

  /** Notes the number of classes of a prediction that counts. */
  void addSize(int model, int classes) {
    shortest[model] = Math.min(shortest[model], classes);
    longest[model] = Math.max(longest[model], classes);
  }

  /**
   * Adds a row that a model cannot be scored on.
   *
   * @param label the label, or null
   * @param predicted what was predicted, or null: the probability of class 1 alone, or of each
   * @param weight the weight, or null
   */
  void addFaulty(int model, Double label, ClassValues predicted, Double weight) {
    faulty[model]++;
    EvaluationTally tally = faults.get(model);
    if (label == null || predicted == null || weight == null) {
      tally.nullRow();
      return;
    }
    boolean isNumber = measures.isNumber(model);
    BadInput bad =
        InputCheck.first(
            InputCheck.number(Parameters.LABEL, label),
            isNumber
                ? InputCheck.number(Parameters.PROBABILITY, predicted.get(0))
                : InputCheck.vector(Parameters.PROBABILITY, predicted),
            InputCheck.number(Parameters.WEIGHT, weight),
            InputCheck.label(
                Parameters.LABEL,
                label,
                isNumber ? ClassValues.CLASSES_OF_A_NUMBER : predicted.size()));
    if (bad != null) {
      tally.badRow(bad);
      return;
    }
    Prediction prediction = new Prediction();
    if (isNumber) {
      prediction.point(label, predicted.get(0));
    } else {
      ClassArray distribution = new ClassArray();
      distribution.load(predicted);
      prediction.point(label, distribution);
    }
    tally.addRow(prediction, weight);
  }

  void merge(Intake other) {
    rows += other.rows;
    for (int model = 0; model < faulty.length; model++) {
      faulty[model] += other.faulty[model];
      misfits[model] += other.misfits[model];
      shortest[model] = Math.min(shortest[model], other.shortest[model]);
      longest[model] = Math.max(longest[model], other.longest[model]);
      faults.get(model).merge(other.faults.get(model));
    }
  }

  /** The number of rows. */
  long rows() {
    return rows;
  }

  int shortest(int model) {
    return shortest[model];
  }

  int longest(int model) {
    return longest[model];
  }

  /** Of each model the counts of what is wrong with the rows that it could not be scored on. */
  List<Score> faults() {
    return faults.stream()
        .map(tally -> Score.of(Evaluation.evaluateProbabilities(tally), Map.of()))
        .toList();
  }

  /**
   * The rows that each model could not be scored on.
   *
   * @param faults the counts of what is wrong with them
   */
  List<Ledger> ledgers(List<Score> faults) {
    List<Ledger> ledgers = new ArrayList<>();
    for (int model = 0; model < faulty.length; model++) {
      ledgers.add(Ledger.of(rows, faulty[model], misfits[model], faults.get(model)));
    }
    return ledgers;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    for (EvaluationTally tally : faults) {
      tally.write(out);
    }
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    faults = newFaults();
    for (EvaluationTally tally : faults) {
      tally.read(in);
    }
  }
}
