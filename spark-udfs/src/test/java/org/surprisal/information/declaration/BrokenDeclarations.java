package org.surprisal.information.declaration;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.Map;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.input.ClassArray;
import org.surprisal.information.input.ClassValues;

/** Classes such as somebody writes who adds a function and errs. */
public final class BrokenDeclarations {
  private BrokenDeclarations() {}

  /** Kernels of row functions. */
  public static final class Rows {
    private Rows() {}

    public static double sound(double p) {
      return p;
    }

    static double hidden(double p) {
      return p;
    }

    public double notStatic(double p) {
      return p;
    }

    public static double misspelt(double prob) {
      return prob;
    }

    public static double ofFloat(float p) {
      return p;
    }

    public static float givesFloat(double p) {
      return (float) p;
    }

    public static double twoResults(double target, double probability) {
      return target + probability;
    }

    public static String twoResults(double target, ClassArray probability) {
      return "";
    }

    public static double twoForms(double target, ClassValues probability) {
      return target;
    }

    public static double twoForms(double target, ClassArray probability) {
      return target;
    }

    public static double readsBase(double p, double base) {
      return p / base;
    }

    public static String words(double p) {
      return "";
    }

    public static double renyi(ClassArray p, double alpha) {
      return alpha;
    }
  }

  /** Not public, as a class is where the word was forgotten. */
  static final class Hidden {
    private Hidden() {}

    public static double hidden(double p) {
      return p;
    }
  }

  /** Terms and finishers of scores. */
  public static final class Scores {
    private Scores() {}

    public static double cosine(double label, ClassArray probability) {
      return label;
    }

    public static double cosine(double label, double probability) {
      return label;
    }

    public static double ofNumbers(double label, double probability) {
      return label;
    }

    public static double ofLabels(double lable) {
      return lable;
    }

    public static double likelihood(double label, double probability) {
      return probability;
    }

    public static double likelihoodResidual(double label, ClassArray probability) {
      return 0;
    }

    public static double lonely(double label, ClassValues probability) {
      return 0;
    }

    public static double lonely(ClassArray label, ClassArray probability) {
      return 0;
    }

    public static double sound(double cosine, double weight) {
      return cosine / weight;
    }

    public static double sphericalScore(double cosin, double weight) {
      return cosin / weight;
    }

    public static float givesFloat(double cosine, double weight) {
      return (float) (cosine / weight);
    }

    public static double twoFinishers(double cosine, double weight) {
      return cosine / weight;
    }

    public static double twoFinishers(double cosine) {
      return cosine;
    }

    public static double ofBoth(double cosine, double ofNumbers) {
      return cosine / ofNumbers;
    }
  }

  /** An accumulator that lacks its merge, and whose update reads what there is not. */
  public static final class Largest {
    static final Accumulator ACCUMULATOR =
        new Accumulator(Largest.class, Accumulator.state("largest", 0));

    private Largest() {}

    public static double largest(double largest, double y) {
      return Math.max(largest, y);
    }

    public static double value(double largest) {
      return largest;
    }
  }

  /** A tally without a state. */
  public abstract static class EmptyTally extends Tally {
    @Override
    public void merge(Tally other) {}

    @Override
    public void write(DataOutput out) {}

    @Override
    public void read(DataInput in) {}
  }

  /** A tally to which nothing can be added. */
  public static final class NoAdd extends EmptyTally {
    static Tally of(Map<String, Double> constants) {
      return new NoAdd();
    }
  }

  /** A tally of values. */
  public static final class Values extends EmptyTally {
    private final int bins;

    Values(double bins) {
      this.bins = (int) bins;
    }

    public static double add(Values tally, Object value) {
      return tally.bins;
    }

    public static double valuesOf(Values tally) {
      return tally.bins;
    }

    public static float givesFloat(Values tally) {
      return tally.bins;
    }

    public static double ofAnother(NoAdd tally) {
      return tally.hashCode();
    }
  }
}
