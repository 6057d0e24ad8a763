package org.surprisal.information;

/** The chapters of the catalogue, in the order of the documentation. */
public enum Family {
  UNCERTAINTY("Surprisal and entropy"),
  DIVERGENCE("Cross-entropy and divergence"),
  SCORE("Scores of labelled predictions");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /** The chapter's title. */
  public String title() {
    return title;
  }
}
