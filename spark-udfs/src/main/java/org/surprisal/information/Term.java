package org.surprisal.information;

import java.lang.reflect.Method;
import java.util.List;

/**
 * What an aggregate accumulates: the sum over the rows of weight times a kernel's value.
 *
 * <p>A term that is a surprisal may also name its {@code likelihood}: the kernel whose value x
 * makes the term -ln x, and {@code likelihood + "Residual"}, what rounding dropped from x. Rows
 * without weights are then accumulated by {@link LogProduct}, to the same value, without a
 * logarithm a row.
 *
 * @param owner the class that has the kernels
 * @param name the kernel's name, and the name under which the finisher takes the sum
 * @param likelihood the likelihood's name, or null
 */
public record Term(Class<?> owner, String name, String likelihood) {

  /** The kernel's overloads. */
  public List<Method> kernels() {
    return Kernels.overloads(owner, name);
  }

  /** The likelihood's overloads; none where the term is not a surprisal. */
  public List<Method> likelihoods() {
    return likelihood == null ? List.of() : Kernels.overloads(owner, likelihood);
  }

  /** The overloads of what rounding dropped from the likelihood; none where it is exact. */
  public List<Method> residuals() {
    return likelihood == null ? List.of() : Kernels.overloads(owner, likelihood + "Residual");
  }

  /** Adds what it is given. */
  public static Accumulator sum() {
    return CompensatedSum.ACCUMULATOR;
  }

  /** Adds the surprisals of what it is given. */
  public static Accumulator logProduct() {
    return LogProduct.ACCUMULATOR;
  }

  /** Counts. */
  public static Accumulator count() {
    return Count.ACCUMULATOR;
  }
}
