package org.surprisal.job.report;

/**
 * The 95 % interval of a frequency, which stays within 0 and 1 also for few rows.
 *
 * <p>Reference: E. B. Wilson (1927), Probable Inference, the Law of Succession, and Statistical
 * Inference, doi:10.1080/01621459.1927.10502953.
 */
record Wilson(double lower, double upper) {
  private static final double Z = 1.959963984540054;

  static Wilson of(double frequency, long rows) {
    double z2 = Z * Z / rows;
    double centre = (frequency + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt((frequency * (1 - frequency) + z2 / 4) / rows);
    return new Wilson(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
