package org.surprisal.laws;

import static org.surprisal.laws.Definitions.exact;
import static org.surprisal.laws.Definitions.quotient;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.surprisal.information.Exact;
import org.surprisal.laws.Problem.Line;

/**
 * The rows of a problem as a call reads them.
 *
 * @param problem the rows
 * @param labels how it is given what happened and what was predicted
 * @param isWeighted whether it is given weights
 */
record Sample(Problem problem, Labels labels, boolean isWeighted) {

  /** Logarithms of many digits take their time, and most figures are of the same losses. */
  private static final Map<List<Object>, Optional<BigDecimal>> LOSSES = new ConcurrentHashMap<>();

  /** The forms of a labelled prediction. */
  enum Labels {
    /** A class, and the probability of class 1. */
    NUMBER("happened", "p"),
    /** A class, and a distribution. */
    CLASS("class", "q"),
    /** A distribution, and another one. */
    SOFT("soft", "q");

    private final String label;
    private final String prediction;

    Labels(String label, String prediction) {
      this.label = label;
      this.prediction = prediction;
    }

    String label() {
      return label;
    }

    String prediction() {
      return prediction;
    }

    /** What a second model predicted. */
    String otherPrediction() {
      return this == NUMBER ? "0.75D * p" : "reverse(q)";
    }
  }

  /** What several figures are, or are made of, computed once for each sample. */
  static <T> Function<Sample, T> once(Function<Sample, T> definition) {
    Map<Sample, T> known = new ConcurrentHashMap<>();
    return sample -> known.computeIfAbsent(sample, definition);
  }

  BigDecimal weight(Line line) {
    return isWeighted ? exact(line.w()) : BigDecimal.ONE;
  }

  /** What happened, as a share of each class. */
  double[] happened(Line line) {
    if (labels == Labels.SOFT) {
      return line.soft();
    }
    double[] oneHot = new double[labels == Labels.NUMBER ? 2 : line.q().length];
    oneHot[labels == Labels.NUMBER ? line.happened() : line.index()] = 1;
    return oneHot;
  }

  /** What was predicted for each class. */
  BigDecimal[] predicted(Line line) {
    return labels == Labels.NUMBER
        ? new BigDecimal[] {BigDecimal.ONE.subtract(exact(line.p())), exact(line.p())}
        : Exact.decimals(line.q());
  }

  /** The cross-entropy of a row. */
  Optional<BigDecimal> loss(Line line) {
    return LOSSES.computeIfAbsent(
        List.of(labels, line),
        key -> Definitions.crossEntropy(Exact.decimals(happened(line)), predicted(line)));
  }

  /** What the second model's prediction costs. */
  Optional<BigDecimal> otherLoss(Line line) {
    return LOSSES.computeIfAbsent(
        List.of("other", labels, line),
        key -> Definitions.crossEntropy(Exact.decimals(happened(line)), otherPrediction(line)));
  }

  private BigDecimal[] otherPrediction(Line line) {
    if (labels == Labels.NUMBER) {
      BigDecimal p = exact(0.75 * line.p());
      return new BigDecimal[] {BigDecimal.ONE.subtract(p), p};
    }
    BigDecimal[] predicted = predicted(line);
    Collections.reverse(Arrays.asList(predicted));
    return predicted;
  }

  /** Σ (q - p)² of a row; of class 1 alone where the prediction is a number. */
  Optional<BigDecimal> squaredError(Line line) {
    BigDecimal[] predicted = predicted(line);
    double[] happened = happened(line);
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = labels == Labels.NUMBER ? 1 : 0; i < predicted.length; i++) {
      sum = sum.add(predicted[i].subtract(exact(happened[i])).pow(2));
    }
    return Optional.of(sum);
  }

  /** Σ p q / ‖q‖ of a row. */
  Optional<BigDecimal> cosine(Line line) {
    BigDecimal[] predicted = predicted(line);
    BigDecimal[] happened = Exact.decimals(happened(line));
    BigDecimal product = BigDecimal.ZERO;
    BigDecimal square = BigDecimal.ZERO;
    for (int i = 0; i < predicted.length; i++) {
      product = product.add(happened[i].multiply(predicted[i]));
      square = square.add(predicted[i].pow(2));
    }
    return Optional.of(quotient(product, Definitions.sqrt(square)));
  }

  /** How much of what happened in a row was among the classes of the largest probabilities. */
  Optional<BigDecimal> hit(Line line, int classes) {
    BigDecimal[] predicted = predicted(line);
    double[] happened = happened(line);
    return IntStream.range(0, predicted.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> predicted[i]).reversed())
        .limit(classes)
        .map(i -> exact(happened[i]))
        .reduce(BigDecimal::add);
  }

  /** Σ w x. */
  Optional<BigDecimal> sum(Function<Line, Optional<BigDecimal>> x) {
    return problem.rows().stream()
        .filter(line -> weight(line).signum() > 0)
        .map(line -> x.apply(line).map(weight(line)::multiply))
        .reduce(
            Optional.of(BigDecimal.ZERO), (left, right) -> left.flatMap(a -> right.map(a::add)));
  }

  BigDecimal totalWeight() {
    return sum(line -> Optional.of(BigDecimal.ONE)).orElseThrow();
  }

  /** Σ w x / Σ w. */
  Optional<BigDecimal> mean(Function<Line, Optional<BigDecimal>> x) {
    return sum(x).map(sum -> quotient(sum, totalWeight()));
  }

  /** The entropy of the frequencies of the labels. */
  BigDecimal labelEntropy() {
    Map<Integer, BigDecimal> classes = new TreeMap<>();
    for (Line line : problem.rows()) {
      double[] happened = happened(line);
      for (int i = 0; i < happened.length; i++) {
        classes.merge(i, exact(happened[i]).multiply(weight(line)), BigDecimal::add);
      }
    }
    return entropy(classes);
  }

  /** The entropy of the frequencies of a key of the rows. */
  BigDecimal entropyOf(Function<Line, ?> key) {
    Map<Object, BigDecimal> frequencies = new TreeMap<>();
    problem
        .rows()
        .forEach(line -> frequencies.merge(key.apply(line), weight(line), BigDecimal::add));
    return entropy(frequencies);
  }

  private static BigDecimal entropy(Map<?, BigDecimal> frequencies) {
    BigDecimal total = frequencies.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal[] p =
        frequencies.values().stream()
            .map(frequency -> quotient(frequency, total))
            .toArray(BigDecimal[]::new);
    return Definitions.crossEntropy(p, p).orElseThrow();
  }

  BigDecimal[] cells(Function<Line, Double> cell) {
    return Definitions.normalized(problem.rows().stream().mapToDouble(cell::apply).toArray());
  }

  /** How many rows meet a condition. */
  BigDecimal count(Predicate<Line> condition) {
    return BigDecimal.valueOf(problem.rows().stream().filter(condition).count());
  }

  /**
   * A bin of a calibration curve: Σ w, Σ w p and Σ w y of its rows, p being the probability of the
   * class that calibration looks at, and y whether it happened.
   */
  record Bin(long count, BigDecimal weight, BigDecimal predicted, BigDecimal happened) {
    BigDecimal gap() {
      return predicted.subtract(happened).abs();
    }
  }

  /** Every bin, also those without rows. */
  List<Bin> bins(int bins) {
    Bin[] all = new Bin[bins];
    Arrays.fill(all, new Bin(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
    for (Line line : problem.rows()) {
      BigDecimal weight = weight(line);
      if (weight.signum() > 0) {
        int looked = labels == Labels.NUMBER ? 1 : mostLikely(line.q());
        double predicted = labels == Labels.NUMBER ? line.p() : line.q()[looked];
        int bin = binOf(predicted, bins);
        all[bin] =
            new Bin(
                all[bin].count + 1,
                all[bin].weight.add(weight),
                all[bin].predicted.add(weight.multiply(exact(predicted))),
                all[bin].happened.add(weight.multiply(exact(happened(line)[looked]))));
      }
    }
    return List.of(all);
  }

  private static int mostLikely(double[] q) {
    int top = 0;
    for (int i = 1; i < q.length; i++) {
      top = q[i] > q[top] ? i : top;
    }
    return top;
  }

  private static int binOf(double probability, int bins) {
    int bin = bins - 1;
    while (bin > 0 && probability <= (double) bin / bins) {
      bin--;
    }
    return bin;
  }
}
