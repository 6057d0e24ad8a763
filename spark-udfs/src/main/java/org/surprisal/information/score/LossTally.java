package org.surprisal.information.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.cells.CellCrossEntropy;

/** The loss of labelled predictions, class by class. */
public final class LossTally extends PredictionTally {
  private final double eps;
  private final List<ClassLoss> classes = new ArrayList<>();
  private long rowsOfWeightOne;
  private final CompensatedSum otherWeights = new CompensatedSum();

  public LossTally(double eps) {
    this.eps = eps;
  }

  @Override
  public void add(Prediction row, double rowWeight) {
    if (rowWeight == 1) {
      rowsOfWeightOne++;
    } else {
      otherWeights.add(rowWeight);
    }
    row.addTo(this, rowWeight);
  }

  /** Adds a row to what the class that happened costs. */
  public void add(int label, Prediction row, double rowWeight) {
    if (rowWeight == 1) {
      double likelihood = row.likelihood();
      boolean raised = likelihood < eps;
      at(label).multiply(raised ? eps : likelihood, raised ? 0 : row.likelihoodResidual());
    } else {
      at(label).add(rowWeight, row.loss(eps));
    }
  }

  /** Adds a row's share of a class, which was given the probability {@code predicted}. */
  void addShare(int label, double shareOfWeight, double predicted) {
    if (shareOfWeight > 0) {
      at(label).add(shareOfWeight, 0.0 - Math.log(Math.max(predicted, eps)));
    }
  }

  private ClassLoss at(int label) {
    while (classes.size() <= label) {
      classes.add(new ClassLoss());
    }
    return classes.get(label);
  }

  public double eps() {
    return eps;
  }

  /** Σ w loss. */
  public double loss() {
    return sum(ClassLoss::loss);
  }

  /** Σ w: of the rows, and not of the shares of a label that does not quite sum to 1. */
  public double weight() {
    CompensatedSum weight = new CompensatedSum();
    weight.add(rowsOfWeightOne);
    weight.add(otherWeights);
    return weight.value();
  }

  private double sum(ToDoubleFunction<ClassLoss> part) {
    CompensatedSum sum = new CompensatedSum();
    classes.forEach(each -> sum.add(part.applyAsDouble(each)));
    return sum.value();
  }

  /** The entropy of the labels' frequencies, in nats. */
  public double labelEntropy() {
    return CellCrossEntropy.entropy(classes.stream().mapToDouble(ClassLoss::weight).toArray());
  }

  /** The scores of the classes that happened; null for none. */
  public List<ClassScore> scores() {
    List<ClassScore> scores =
        IntStream.range(0, classes.size())
            .mapToObj(label -> classes.get(label).score(label))
            .filter(Objects::nonNull)
            .toList();
    return scores.isEmpty() ? null : scores;
  }

  @Override
  public Map<String, Double> totals() {
    return Map.of("weight", weight());
  }

  @Override
  public void merge(Tally tally) {
    LossTally other = (LossTally) tally;
    rowsOfWeightOne += other.rowsOfWeightOne;
    otherWeights.add(other.otherWeights);
    for (int label = 0; label < other.classes.size(); label++) {
      at(label).merge(other.classes.get(label));
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(rowsOfWeightOne);
    otherWeights.write(out);
    out.writeInt(classes.size());
    for (ClassLoss each : classes) {
      each.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    rowsOfWeightOne = in.readLong();
    otherWeights.read(in);
    classes.clear();
    int size = in.readInt();
    for (int label = 0; label < size; label++) {
      at(label).read(in);
    }
  }
}
