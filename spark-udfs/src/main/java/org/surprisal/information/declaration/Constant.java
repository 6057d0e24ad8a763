package org.surprisal.information.declaration;

import java.io.Serializable;

/**
 * What a declaration says of a constant: an argument that is the same for all rows, so that it is
 * checked before the query runs.
 *
 * @param range the numbers that it may be
 * @param sample one of them that is not its default, for the tests to call the function with
 */
public record Constant(Range range, double sample) implements Serializable {}
