package org.surprisal.benchmarks;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * The processor time of Spark's tasks: the work itself, without planning, scheduling, compilation
 * and what other programs take from the machine.
 */
final class TaskTimes extends SparkListener {
  private final SparkContext context;
  private final LongAdder cpuNanos = new LongAdder();

  TaskTimes(SparkContext context) {
    this.context = context;
    context.addSparkListener(this);
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    cpuNanos.add(end.taskMetrics().executorCpuTime());
  }

  /** The time of the tasks that ended since the last call. */
  long takeCpuNanos() throws TimeoutException {
    context.listenerBus().waitUntilEmpty();
    return cpuNanos.sumThenReset();
  }
}
