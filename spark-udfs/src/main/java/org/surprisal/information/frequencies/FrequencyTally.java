package org.surprisal.information.frequencies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;

/**
 * How often each value, or each pair of values, occurs. Values are strings, whole numbers, doubles,
 * decimals or booleans. Its memory grows with the number of different values.
 */
public final class FrequencyTally extends Tally {
  private final Map<List<Object>, Long> counts = new HashMap<>();

  FrequencyTally() {}

  /** Counts a value. */
  public static double add(FrequencyTally tally, Object value) {
    return tally.count(List.of(value), 1);
  }

  /** Counts a pair. */
  public static double add(FrequencyTally tally, Object x, Object y) {
    return tally.count(List.of(x, y), 1);
  }

  private double count(List<Object> key, long rows) {
    return counts.merge(key, rows, Long::sum);
  }

  /** How often each value, or pair, occurs. */
  Map<List<Object>, Long> counts() {
    return counts;
  }

  /** How often each first, or second, value of the pairs occurs. */
  Map<Object, Long> counts(int position) {
    Map<Object, Long> margin = new HashMap<>();
    counts.forEach((key, rows) -> margin.merge(key.get(position), rows, Long::sum));
    return margin;
  }

  @Override
  public void merge(Tally tally) {
    ((FrequencyTally) tally).counts.forEach(this::count);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(counts.size());
    for (Map.Entry<List<Object>, Long> entry : counts.entrySet()) {
      out.writeByte(entry.getKey().size());
      for (Object part : entry.getKey()) {
        ValueCodec.write(part, out);
      }
      out.writeLong(entry.getValue());
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    counts.clear();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      Object[] key = new Object[in.readByte()];
      for (int j = 0; j < key.length; j++) {
        key[j] = ValueCodec.read(in);
      }
      counts.put(List.of(key), in.readLong());
    }
  }
}
