package org.surprisal.benchmarks;

import java.util.concurrent.Callable;

/** One way to a figure. */
record Contender(String name, Callable<Object> work) {}
