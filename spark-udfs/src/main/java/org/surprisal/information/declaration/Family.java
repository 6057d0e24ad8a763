package org.surprisal.information.declaration;

/** The chapters of the catalogue, in the order of the documentation. */
public enum Family {
  UNCERTAINTY("Surprisal and entropy"),
  DIVERGENCE("Cross-entropy and divergence"),
  DISTRIBUTION("Making distributions"),
  GAUSSIAN("Gaussian predictions"),
  SCORE("Scores of labelled predictions"),
  CALIBRATION("Calibration"),
  RANKING("Ranking"),
  RECALIBRATION("Recalibration"),
  CELLS("Distributions given row by row"),
  FREQUENCIES("Entropy and information of values"),
  EVALUATION("Everything in one pass");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /** The chapter's title. */
  public String title() {
    return title;
  }
}
