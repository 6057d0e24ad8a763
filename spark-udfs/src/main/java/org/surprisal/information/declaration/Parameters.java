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
      Parameter.constant(
              "base",
              "the base of the logarithm: 2 gives bits; a constant",
              Range.above(1, "a base is a finite number above 1"),
              2)
          .withDefault(Math.E);
  public static final Parameter WEIGHT =
      Parameter.required("weight", Role.WEIGHT, "how much the row counts").withDefault(1);
  public static final Parameter EPS =
      Parameter.constant(
              "eps",
              "a probability below it counts as eps; 0 lets a class of probability 0 that happened cost Infinity; a constant",
              Range.of(0, 0.5, "eps is a number from 0 to 0.5"),
              0.01)
          .withDefault(1e-15);
  public static final Parameter TEMPERATURE =
      Parameter.required(
          "temperature",
          Role.TEMPERATURE,
          "what the logits are divided by: above 1 for less sure predictions, below 1 for surer ones");
  public static final Parameter BINS =
      Parameter.constant(
              "bins",
              "the number of bins of equal width; a constant",
              Range.whole(1, 10_000, "the number of bins is a whole number from 1 to 10000"),
              4)
          .withDefault(10);

  private Parameters() {}
}
