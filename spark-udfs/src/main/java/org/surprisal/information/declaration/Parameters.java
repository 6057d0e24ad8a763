package org.surprisal.information.declaration;

/** The parameters that several functions share. */
public final class Parameters {
  public static final Parameter P = Parameter.required("p", Role.DISTRIBUTION, "the distribution");
  public static final Parameter REFERENCE =
      Parameter.required("p", Role.DISTRIBUTION, "the reference distribution");
  public static final Parameter APPROXIMATION =
      Parameter.required("q", Role.DISTRIBUTION, "the distribution that approximates p");
  public static final Parameter TARGET =
      Parameter.required(
          "target",
          Role.TARGET,
          "what happened: the index of a class (also as a boolean), or a distribution over the classes");
  public static final Parameter LABEL =
      Parameter.required(
          "label",
          Role.TARGET,
          "what happened: the index of a class (also as a boolean), or a distribution over the classes");
  public static final Parameter PROBABILITY =
      Parameter.required(
          "probability",
          Role.PREDICTION,
          "what was predicted: a distribution over the classes, or the probability of class 1");
  public static final Parameter BASE =
      Parameter.optional(
          "base", Role.BASE, "the base of the logarithm: 2 gives bits; a constant", Math.E);
  public static final Parameter WEIGHT =
      Parameter.optional("weight", Role.WEIGHT, "how much the row counts", 1);
  public static final Parameter EPS =
      Parameter.optional(
          "eps",
          Role.EPS,
          "a probability below it counts as eps; 0 lets a class of probability 0 that happened cost Infinity; a constant",
          1e-15);

  public static final Parameter BINS =
      Parameter.optional("bins", Role.BINS, "the number of bins of equal width; a constant", 10);

  private Parameters() {}
}
