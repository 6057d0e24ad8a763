package org.surprisal.information.declaration;

/**
 * A query that shows a function, and what it prints.
 *
 * @param sql the query, with {@code _FUNC_} for the function's name
 * @param result the rows' values as text, one line a row
 */
public record Example(String sql, String result) {}
