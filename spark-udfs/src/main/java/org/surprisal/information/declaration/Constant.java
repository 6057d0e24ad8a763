package org.surprisal.information.declaration;

import java.io.Serializable;
import java.util.List;

/**
 * What a declaration says of a constant: an argument that is the same for all rows, so that it is
 * checked before the query runs. One that is a word is the number of that word to whoever reads it.
 *
 * @param range the numbers that it may be
 * @param sample one of them that is not its default, for the tests to call the function with
 * @param words the words that it may be, the first being number 0; none where it is a number
 */
public record Constant(Range range, double sample, List<String> words) implements Serializable {}
