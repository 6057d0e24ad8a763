package org.surprisal.contract;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.surprisal.information.declaration.Role;

/**
 * Draws values that an argument may have, from what its role says. The one place of the contract
 * tests that knows the roles: a new role does not compile until it is here. A new constant needs no
 * role, as its parameter says what it may be.
 */
final class Draw {
  /** One in so many distributions has a class of probability 0. */
  private static final int ZERO_RARITY = 10;

  private final SplittableRandom random;
  private final Grain grain;

  Draw(long seed, Grain grain) {
    this.random = new SplittableRandom(seed);
    this.grain = grain;
  }

  /** A value of the argument's shape, as Spark's rows have it. */
  Object value(Argument argument) {
    return switch (argument.shape()) {
      case NUMBER -> number(argument);
      case VECTOR -> vector(argument);
      case VALUE -> Character.toString('a' + random.nextInt(5));
    };
  }

  private double number(Argument argument) {
    return switch (argument.role()) {
      case PROBABILITY, PREDICTION -> grain.round(random.nextDouble(0.001, 1));
      case TARGET -> random.nextInt(argument.classes());
      case LOGITS, REAL -> grain.round(random.nextDouble(-3, 3));
      case WEIGHT -> grain.round(random.nextInt(5) * 0.75);
      case CELL, DEVIATION, TEMPERATURE -> grain.round(random.nextDouble(0.6, 5.4));
      case LOSS -> grain.round(random.nextDouble(3));
      case DISTRIBUTION, WEIGHTS, COUNTS, VALUE, CONSTANT, TOTAL, TALLY, INTERMEDIATE ->
          throw noSuch(argument);
    };
  }

  private Double[] vector(Argument argument) {
    double[] values =
        switch (argument.role()) {
          case DISTRIBUTION, TARGET, PREDICTION -> distribution(argument);
          case LOGITS -> numbers(() -> random.nextDouble(-3, 3));
          case WEIGHTS, COUNTS -> numbers(() -> random.nextDouble(0.6, 5.4));
          case PROBABILITY,
              WEIGHT,
              CELL,
              REAL,
              DEVIATION,
              TEMPERATURE,
              LOSS,
              VALUE,
              CONSTANT,
              TOTAL,
              TALLY,
              INTERMEDIATE ->
              throw noSuch(argument);
        };
    return Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  private double[] numbers(java.util.function.DoubleSupplier one) {
    return DoubleStream.generate(one).limit(CallForm.CLASSES).map(grain::round).toArray();
  }

  /** Only what happened has zeros, not what approximates it, so that divergences are finite. */
  private double[] distribution(Argument argument) {
    double[] cells = new double[CallForm.CLASSES];
    if (grain.parts() > 0) {
      IntStream.range(0, grain.parts())
          .forEach(part -> cells[random.nextInt(cells.length)] += 1.0 / grain.parts());
      return cells;
    }
    Arrays.setAll(cells, i -> -Math.log(random.nextDouble(0.001, 1)));
    boolean approximates = argument.occurrence() > 0 || argument.role() == Role.PREDICTION;
    if (!approximates && random.nextInt(ZERO_RARITY) == 0) {
      cells[random.nextInt(cells.length)] = 0;
    }
    double sum = DoubleStream.of(cells).sum();
    return DoubleStream.of(cells).map(cell -> cell / sum).toArray();
  }

  private static IllegalArgumentException noSuch(Argument argument) {
    return new IllegalArgumentException(
        argument.role() + " as a " + argument.shape() + " is given nowhere");
  }
}
