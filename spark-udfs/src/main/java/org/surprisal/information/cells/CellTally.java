package org.surprisal.information.cells;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.divergence.JsDivergence;

/** The cells of two distributions, kept one by one: 16 bytes a cell. */
public final class CellTally extends Tally {
  private static final int FIRST_CAPACITY = 16;

  private double[] p = new double[FIRST_CAPACITY];
  private double[] q = new double[FIRST_CAPACITY];
  private int cells;

  CellTally() {}

  /** Adds a cell. */
  public static double add(CellTally tally, double p, double q) {
    tally.add(p, q);
    return p;
  }

  private void add(double cellP, double cellQ) {
    if (cells == p.length) {
      p = Arrays.copyOf(p, 2 * cells);
      q = Arrays.copyOf(q, 2 * cells);
    }
    p[cells] = cellP;
    q[cells] = cellQ;
    cells++;
  }

  /**
   * The Jensen-Shannon divergence of the cells' distributions, in nats; NaN where the cells of p,
   * or of q, sum to 0. The differences of the distributions are taken before their cells are
   * rounded, so that nearly proportional cells lose nothing.
   */
  double jsDivergence() {
    CompensatedSum pTotal = total(p);
    CompensatedSum qTotal = total(q);
    if (pTotal.value() == 0 || qTotal.value() == 0) {
      return Double.NaN;
    }
    double s = CellTotals.scaleOf(pTotal.value());
    double t = CellTotals.scaleOf(qTotal.value());
    double pSum = pTotal.value() * s;
    double qSum = qTotal.value() * t;
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < cells; i++) {
      double a = p[i] * s;
      double b = q[i] * t;
      double errors = a * (qTotal.residual() * t) - b * (pTotal.residual() * s);
      double difference = (CellTotals.determinant(a, qSum, b, pSum) + errors) / (pSum * qSum);
      JsDivergence.addTerm(a / pSum, b / qSum, difference, sum);
    }
    return sum.value();
  }

  private CompensatedSum total(double[] values) {
    CompensatedSum sum = new CompensatedSum();
    for (int i = 0; i < cells; i++) {
      sum.add(values[i]);
    }
    return sum;
  }

  @Override
  public Map<String, Double> totals() {
    Map<String, Double> totals = new LinkedHashMap<>();
    totals.put("p", total(p).value());
    totals.put("q", total(q).value());
    return totals;
  }

  @Override
  public void merge(Tally tally) {
    CellTally other = (CellTally) tally;
    for (int i = 0; i < other.cells; i++) {
      add(other.p[i], other.q[i]);
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(cells);
    for (int i = 0; i < cells; i++) {
      out.writeDouble(p[i]);
      out.writeDouble(q[i]);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    cells = in.readInt();
    p = new double[Math.max(cells, FIRST_CAPACITY)];
    q = new double[Math.max(cells, FIRST_CAPACITY)];
    for (int i = 0; i < cells; i++) {
      p[i] = in.readDouble();
      q[i] = in.readDouble();
    }
  }
}
