package org.surprisal.job.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.surprisal.information.inference.Estimate;
import org.surprisal.information.inference.Multiplicity;
import org.surprisal.job.loss.Difference;
import org.surprisal.job.loss.LossProfile;

/**
 * Compares models in pairs: each with the baseline, or each with every other where there is none.
 * Models that are identical in every row are no question, and so do not count in the correction.
 */
final class Comparisons {
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
    double[] pValues =
        differences.stream().mapToDouble(difference -> pValue(difference.loss())).toArray();
    double[] adjusted = Multiplicity.holm(pValues);
    return IntStream.range(0, pairs.size())
        .mapToObj(
            i ->
                new Comparison(
                    pairs.get(i)[0],
                    pairs.get(i)[1],
                    differences.get(i),
                    Math.min(1, adjusted[i]),
                    level(differences.get(i).loss(), pValues[i], adjusted[i], pairs.size())))
        .toList();
  }

  /**
   * The level of an interval that holds 0 if and only if the difference is no finding: wider than
   * that of the corrected level where the careful p-value alone says that it is none.
   */
  private static double level(Estimate difference, double pValue, double adjusted, int pairs) {
    double own = adjusted < Estimate.LEVEL ? pValue : Math.min(pValue, difference.pValue());
    return Multiplicity.level(own, adjusted, pairs, Estimate.LEVEL);
  }

  /** NaN where too few rows leave the question open. */
  private static double pValue(Estimate difference) {
    return difference.effectiveUnits() < Estimate.FEWEST ? Double.NaN : difference.carefulPValue();
  }
}
