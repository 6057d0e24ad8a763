package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.surprisal.job.loss.Difference;
import org.surprisal.job.loss.LossProfile;

/**
 * Compares models in pairs: each with the baseline, or each with every other where there is none.
 *
 * <p>Reference for the correction: S. Holm (1979), A Simple Sequentially Rejective Multiple Test
 * Procedure, www.jstor.org/stable/4615733.
 */
public final class Comparisons {
  private Comparisons() {}

  /**
   * @param ranked the models, best first
   * @param baseline the index of the baseline in the request, or -1
   */
  static List<Comparison> of(List<ModelFindings> ranked, int baseline, LossProfile profile) {
    List<ModelFindings[]> pairs = new ArrayList<>();
    for (int i = 0; i < ranked.size(); i++) {
      for (int j = i + 1; j < ranked.size(); j++) {
        ModelFindings better = ranked.get(i);
        ModelFindings worse = ranked.get(j);
        if (baseline < 0 || better.index() == baseline || worse.index() == baseline) {
          pairs.add(new ModelFindings[] {better, worse});
        }
      }
    }
    List<Difference> differences =
        pairs.stream().map(pair -> profile.difference(pair[0].index(), pair[1].index())).toList();
    double[] adjusted =
        holm(differences.stream().mapToDouble(difference -> difference.loss().pValue()).toArray());
    return IntStream.range(0, pairs.size())
        .mapToObj(
            i -> new Comparison(pairs.get(i)[0], pairs.get(i)[1], differences.get(i), adjusted[i]))
        .toList();
  }

  /** Holm's adjusted p-values; NaN stays NaN. */
  static double[] holm(double... pValues) {
    List<Integer> order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparing(i -> pValues[i]))
            .toList();
    double[] adjusted = new double[pValues.length];
    Arrays.fill(adjusted, Double.NaN);
    double largest = 0;
    for (int i = 0; i < order.size(); i++) {
      double value = Math.min(1, pValues[order.get(i)] * (pValues.length - i));
      largest = Math.max(largest, value);
      adjusted[order.get(i)] = largest;
    }
    return adjusted;
  }
}
