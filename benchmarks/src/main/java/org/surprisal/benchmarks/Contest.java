package org.surprisal.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs contenders by turns, so that what slows the machine slows all of them, and tells their
 * medians.
 */
final class Contest {
  static final int RUNS = 7;
  private static final int WARM_UPS = 2;

  /** Of contenders that take minutes. */
  private static final int FEW_RUNS = 3;

  private static final int FEW_WARM_UPS = 1;

  /** Of contenders that take milliseconds. */
  private static final int MANY_RUNS = 51;

  private static final int MANY_WARM_UPS = 30;

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double MIB = 1 << 20;

  private final TaskTimes tasks;
  private final int runs;
  private final int warmUps;

  Contest(TaskTimes tasks) {
    this(tasks, RUNS, WARM_UPS);
  }

  private Contest(TaskTimes tasks, int runs, int warmUps) {
    this.tasks = tasks;
    this.runs = runs;
    this.warmUps = warmUps;
  }

  /** The same of few runs, which the table says. */
  Contest ofFewRuns() {
    return new Contest(tasks, FEW_RUNS, FEW_WARM_UPS);
  }

  /** The same of many runs, which the table says. */
  Contest ofManyRuns() {
    return new Contest(tasks, MANY_RUNS, MANY_WARM_UPS);
  }

  /** The medians of one contender: milliseconds, and the most heap that was in use. */
  record Medians(String name, double wall, double taskCpu, double heapMib, Object answer) {}

  List<Medians> run(List<Contender> contenders) throws Exception {
    int count = contenders.size();
    double[][] wall = new double[count][runs];
    double[][] cpu = new double[count][runs];
    double[] heap = new double[count];
    Object[] answers = new Object[count];
    for (int run = -warmUps; run < runs; run++) {
      for (int i = 0; i < count; i++) {
        if (run == runs - 1) {
          System.gc();
          heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        }
        tasks.takeCpuNanos();
        long start = System.nanoTime();
        answers[i] = contenders.get(i).work().call();
        double elapsed = (System.nanoTime() - start) / NANOS_PER_MILLI;
        double tasksElapsed = tasks.takeCpuNanos() / NANOS_PER_MILLI;
        if (run >= 0) {
          wall[i][run] = elapsed;
          cpu[i][run] = tasksElapsed;
        }
        heap[i] = heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
      }
    }
    List<Medians> medians = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      medians.add(
          new Medians(
              contenders.get(i).name(), median(wall[i]), median(cpu[i]), heap[i], answers[i]));
    }
    return medians;
  }

  private static List<MemoryPoolMXBean> heapPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** A table whose ratios are to the first contender. */
  String table(List<Contender> contenders) throws Exception {
    List<Medians> medians = run(contenders);
    Medians first = medians.get(0);
    StringBuilder text =
        new StringBuilder(
            "| | wall ms | ratio | task CPU ms | ratio | peak heap MiB | answer |\n"
                + "| --- | ---: | ---: | ---: | ---: | ---: | --- |\n");
    for (Medians row : medians) {
      text.append(
          "| %s | %.0f | %.2f | %s | %.0f | %s |%n"
              .formatted(
                  row.name(),
                  row.wall(),
                  row.wall() / first.wall(),
                  row.taskCpu() == 0
                      ? "- | -"
                      : String.format(
                          Locale.ROOT,
                          "%.0f | %.2f",
                          row.taskCpu(),
                          row.taskCpu() / first.taskCpu()),
                  row.heapMib(),
                  row.answer()));
    }
    if (runs != RUNS) {
      text.append("%nMedians of %d runs.%n".formatted(runs));
    }
    return text.toString();
  }
}
