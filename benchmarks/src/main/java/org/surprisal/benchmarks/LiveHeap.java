package org.surprisal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What some work holds on to: the most heap that is in use after a collection while it runs.
 * Garbage, which grows with the rows that are read, is not in it.
 */
final class LiveHeap {
  private static final long BETWEEN_COLLECTIONS_MILLIS = 20;
  private static final double MIB = 1 << 20;

  private LiveHeap() {}

  /** What is in use, garbage not. */
  static double mib() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getCollectionUsage)
            .mapToLong(MemoryUsage::getUsed)
            .sum()
        / MIB;
  }

  /** The most that is in use during the work, by one collection after another. */
  static double mib(Contender contender) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Future<Object> done = other.submit(() -> contender.work().call());
      double most = 0;
      while (!done.isDone()) {
        Thread.sleep(BETWEEN_COLLECTIONS_MILLIS);
        most = Math.max(most, mib());
      }
      done.get();
      return most;
    } finally {
      other.shutdown();
    }
  }
}
