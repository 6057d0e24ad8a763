package org.surprisal.information.ranking;

/**
 * Scores from 0 to 1 as whole numbers in the same order, of which a prefix is a key.
 *
 * <p>The code of a score p up to 1/2 is its bits as a double, which grow with it. Above 1/2 it is
 * that of 1 - p, which is exact there, mirrored. So a prefix of the code is as fine near 1 as it is
 * near 0: a key has the scores whose distance from the nearer end is the same to some digits.
 */
final class ScoreCode {
  /** The code of 1, the largest. */
  static final long LARGEST = Long.MAX_VALUE;

  private static final long HALF = Double.doubleToRawLongBits(0.5);
  private static final double ABOVE_HALF = Math.nextUp(0.5);

  private ScoreCode() {}

  /**
   * The code of a score; of 0.0 and -0.0 the same. Free of branches, which a processor could not
   * predict: above 1/2 all bits but the sign are turned.
   */
  static long of(double score) {
    long below = Double.doubleToRawLongBits(score + 0.0);
    long above = Double.doubleToRawLongBits(1 - score);
    long turned = HALF - below >> 63;
    return Math.min(below, above) ^ turned & LARGEST;
  }

  /**
   * How many bits have to be cut off codes that there are no more different ones than so many.
   *
   * @param sorted the codes, in rising order
   */
  static int bitsToCut(long[] sorted, int most) {
    int[] joinedByCutting = new int[Long.SIZE];
    for (int i = 1; i < sorted.length; i++) {
      joinedByCutting[Long.SIZE - Long.numberOfLeadingZeros(sorted[i - 1] ^ sorted[i])]++;
    }
    int bits = 0;
    for (int left = sorted.length; left > most; left -= joinedByCutting[bits]) {
      bits++;
    }
    return bits;
  }

  /** The least score whose code is {@code code} or more. */
  static double least(long code) {
    if (code <= of(0.5)) {
      return Double.longBitsToDouble(code);
    }
    // Codes between those of the two halves are of no score.
    double distance = Math.min(1 - ABOVE_HALF, Double.longBitsToDouble(LARGEST - code));
    double score = 1 - distance;
    return 1 - score > distance ? Math.nextUp(score) : score;
  }

  /** The largest score whose code is {@code code} or less. */
  static double largest(long code) {
    if (code <= of(0.5)) {
      return Double.longBitsToDouble(code);
    }
    double distance = Math.min(0.5, Double.longBitsToDouble(LARGEST - code));
    double score = 1 - distance;
    return 1 - score < distance ? Math.nextDown(score) : score;
  }
}
