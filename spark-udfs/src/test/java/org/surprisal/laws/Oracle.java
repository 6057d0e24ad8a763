package org.surprisal.laws;

/** What a function is by definition, computed in many digits and apart from its kernel. */
sealed interface Oracle permits RowOracle, AggregateOracle {}
