package org.surprisal.information.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.score.Prediction;
import org.surprisal.information.score.PredictionTally;

/**
 * The scores of labelled predictions: those of class 1 where there are two classes; where there are
 * more, those of each class against the rest, a tally for each.
 *
 * <p>A label that is a distribution is positive by its share of the class, and negative by the
 * rest.
 */
public final class RankingTally extends PredictionTally {
  /** The keys of all classes together, as long as each has some. */
  private static final int LIMIT_OF_ALL = 1 << 20;

  private static final int LEAST_LIMIT = 16;

  private final int mostClasses;
  private int classes;
  private ScoreTally[] byClass = {};

  /** The figures, until there is another row: several functions ask for them. */
  private Ranking finished;

  /** A tally of predictions of any number of classes. */
  public RankingTally() {
    this(Integer.MAX_VALUE);
  }

  /**
   * A tally of predictions of so many classes at most. Where there are more it counts nothing, and
   * its figures are NaN.
   */
  public RankingTally(int mostClasses) {
    this.mostClasses = mostClasses;
  }

  /** How many keys each class may have: it follows from the number of classes alone. */
  static int limitOf(int classes) {
    return Math.max(LEAST_LIMIT, Math.min(ScoreTally.LIMIT, LIMIT_OF_ALL / classes));
  }

  private void haveClasses(int needed) {
    if (needed <= classes) {
      return;
    }
    classes = needed;
    if (needed > mostClasses) {
      byClass = new ScoreTally[0];
      return;
    }
    byClass = Arrays.copyOf(byClass, needed);
    int limit = limitOf(needed);
    for (int index = needed == 2 ? 1 : 0; index < needed; index++) {
      if (byClass[index] == null) {
        byClass[index] = new ScoreTally(limit);
      } else {
        byClass[index].limitTo(limit);
      }
    }
  }

  @Override
  public void add(Prediction row, double weight) {
    finished = null;
    int ofRow = row.classes();
    haveClasses(ofRow);
    if (classes > mostClasses) {
      return;
    }
    for (int index = ofRow == 2 ? 1 : 0; index < ofRow; index++) {
      byClass[index].add(row.probabilityOf(index), row.shareOf(index), weight, row.isOneClass());
    }
  }

  /**
   * The figures: of class 1 of two, and otherwise the means over the classes that happened, which
   * have no interval, as a row counts for each class.
   */
  public Ranking ranking() {
    if (finished == null) {
      finished = classes == 2 ? ofClass(byClass[1]) : mean();
    }
    return finished;
  }

  private static Ranking ofClass(ScoreTally tally) {
    return Ranking.of(tally.sorted());
  }

  private Ranking mean() {
    List<Ranking> happened =
        Arrays.stream(byClass)
            .filter(Objects::nonNull)
            .map(RankingTally::ofClass)
            .filter(Ranking::isDefined)
            .toList();
    return new Ranking(
        mean(happened, Ranking::rocAuc),
        Double.NaN,
        Double.NaN,
        mean(happened, Ranking::rocAucMaxError),
        mean(happened, Ranking::averagePrecision),
        Double.NaN,
        Double.NaN,
        mean(happened, Ranking::averagePrecisionMaxError),
        mean(happened, Ranking::ksStatistic),
        mean(happened, Ranking::ksStatisticMaxError),
        Double.NaN,
        Double.NaN);
  }

  private static double mean(List<Ranking> rankings, ToDoubleFunction<Ranking> figure) {
    return rankings.stream().mapToDouble(figure).average().orElse(Double.NaN);
  }

  boolean isEmpty() {
    return classes == 0;
  }

  @Override
  public Map<String, Double> totals() {
    return Map.of("weight", byClass.length == 0 ? 0.0 : byClass[byClass.length - 1].weight());
  }

  @Override
  public void merge(Tally tally) {
    finished = null;
    RankingTally other = (RankingTally) tally;
    haveClasses(other.classes);
    for (int index = 0; index < Math.min(byClass.length, other.byClass.length); index++) {
      if (other.byClass[index] != null) {
        byClass[index].merge(other.byClass[index]);
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    for (ScoreTally tally : byClass) {
      if (tally != null) {
        tally.write(out);
      }
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    finished = null;
    classes = 0;
    byClass = new ScoreTally[0];
    haveClasses(in.readInt());
    for (ScoreTally tally : byClass) {
      if (tally != null) {
        tally.read(in);
      }
    }
  }
}
