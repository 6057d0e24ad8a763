package org.surprisal.job.loss;

/** A row of the input with the losses of all models. */
public final class ScoredRow {
  private Long cluster;
  private Object id;
  private double[] losses;
  private double[] predictions;
  private double[] truth;

  /** The cluster that the row belongs to; null where rows are independent. */
  public Long getCluster() {
    return cluster;
  }

  public void setCluster(Long cluster) {
    this.cluster = cluster;
  }

  /** What names the row; null where nothing does. */
  public String getId() {
    return id == null ? null : id.toString();
  }

  /** Takes what names the row by its text, which is asked for while the row is there only. */
  public void setId(Object id) {
    this.id = id;
  }

  /** The loss of each model. */
  public double[] getLosses() {
    return losses;
  }

  public void setLosses(double[] losses) {
    this.losses = losses;
  }

  /**
   * Of each model, one after another: the probability of the class that happened, the class
   * predicted, and its probability.
   */
  public double[] getPredictions() {
    return predictions;
  }

  public void setPredictions(double[] predictions) {
    this.predictions = predictions;
  }

  /** The label's class, and the weight. */
  public double[] getTruth() {
    return truth;
  }

  public void setTruth(double[] truth) {
    this.truth = truth;
  }

  double label() {
    return truth[0];
  }

  double weight() {
    return truth[1];
  }

  double predicted(int model) {
    return predictions[3 * model + 1];
  }

  double confidence(int model) {
    return predictions[3 * model + 2];
  }
}
