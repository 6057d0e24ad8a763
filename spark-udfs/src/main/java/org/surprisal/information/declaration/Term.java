package org.surprisal.information.declaration;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.Accumulator;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Count;
import org.surprisal.information.accumulation.LogProduct;
import org.surprisal.information.names.Kernels;

/**
 * What an aggregate accumulates, and the name under which its finisher takes the result.
 *
 * <p>The inputs of the accumulator are kernels of the owner over a row's arguments, or arguments as
 * they are. A {@link #sum sum} adds weight times a kernel's value. A {@link #surprisal surprisal}
 * does too, and names its likelihood: the kernel whose value x makes the term -ln x, and {@code
 * likelihood + "Residual"}, what rounding drops from x. Rows without weights are then accumulated
 * by {@link LogProduct}, to the same value, without a logarithm a row.
 *
 * @param owner the class that has the kernels
 * @param name the name of the term
 * @param accumulator what takes the inputs of rows that need no likelihood
 * @param inputs by the name that the accumulator reads them under, kernels of the owner or
 *     parameters
 * @param likelihood the likelihood's name, or null
 */
public record Term(
    Class<?> owner,
    String name,
    Accumulator accumulator,
    Map<String, String> inputs,
    String likelihood) {
  /** The name under which a finisher takes the sum of the weights, or the count of the rows. */
  public static final String WEIGHT = "weight";

  /** The sum over the rows of weight times the kernel of this name. */
  public static Term sum(Class<?> owner, String kernel) {
    return new Term(owner, kernel, CompensatedSum.ACCUMULATOR, Map.of("x", kernel), null);
  }

  /**
   * The sum over the rows of weight times the kernel of this name, which is -ln of the likelihood.
   */
  public static Term surprisal(Class<?> owner, String kernel, String likelihood) {
    return new Term(owner, kernel, CompensatedSum.ACCUMULATOR, Map.of("x", kernel), likelihood);
  }

  /** What an accumulator makes of cells: two parameters, which it reads as p and q. */
  public static Term cells(String name, Accumulator accumulator, String p, String q) {
    Map<String, String> inputs = new LinkedHashMap<>();
    inputs.put("p", p);
    inputs.put("q", q);
    return new Term(accumulator.owner(), name, accumulator, inputs, null);
  }

  /** Whether the values of a row are multiplied by its weight. */
  public boolean isWeighted() {
    return accumulator.equals(CompensatedSum.ACCUMULATOR);
  }

  /** The overloads of the term's kernel; none where it is of arguments as they are. */
  public List<Method> kernels() {
    return isWeighted() ? Kernels.overloads(owner, name) : List.of();
  }

  /** The overloads of the likelihood; none where the term is not a surprisal. */
  public List<Method> likelihoods() {
    return likelihood == null ? List.of() : Kernels.overloads(owner, likelihood);
  }

  /** The overloads of what rounding drops from the likelihood; none where it is exact. */
  public List<Method> residuals() {
    return likelihood == null ? List.of() : Kernels.overloads(owner, likelihood + "Residual");
  }

  /** Adds the surprisals of what it is given. */
  public static Accumulator logProduct() {
    return LogProduct.ACCUMULATOR;
  }

  /** Adds what it is given. */
  public static Accumulator sum() {
    return CompensatedSum.ACCUMULATOR;
  }

  /** Counts. */
  public static Accumulator count() {
    return Count.ACCUMULATOR;
  }
}
