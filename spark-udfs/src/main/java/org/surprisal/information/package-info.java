/**
 * The catalogue of all functions, and below it the rooms of what they are made of. Nothing here
 * knows Spark.
 *
 * <p>Data flows one way. {@code names} finds the methods that a declaration refers to; {@code
 * input} is what a kernel reads of a row, and what may be wrong with it; {@code accumulation} is
 * the state of an aggregate; {@code declaration} says what a function is. The other rooms are the
 * chapters of the documentation: each has the mathematics of its functions and their declarations.
 */
package org.surprisal.information;
