package org.surprisal.information.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.accumulation.Tally;

/**
 * How many positives and negatives there are by score: exact while there are few different scores,
 * and of bounded size where there are many.
 *
 * <p>The key of a score is a prefix of its {@link ScoreCode code}: all of it at first, and shorter
 * by as many bits as it takes wherever there would be more keys than the limit. How many that is
 * follows from the set of the scores alone. So the keys, and every figure made of them, are the
 * same whatever the order of the rows and however they are cut into parts. A key that has one score
 * only is whole, and knows it.
 *
 * <p>Rows of weight 1 are counted; the sums of other weights are compensated. A table of open
 * addressing in plain arrays: a row is one multiplication and, as a rule, one access of memory.
 */
public final class ScoreTally extends Tally {
  /** The keys that a tally has at most, if not told otherwise. */
  public static final int LIMIT = 1 << 16;

  /** An empty slot. No key is it: a key of several scores ends in a 0. */
  private static final long EMPTY = -1;

  /** Marks the key of several scores; the bits that it lacks are 0. */
  private static final long SEVERAL = Long.MIN_VALUE;

  // A slot has its code, and how many positives and negatives of weight 1.
  private static final int STRIDE = 3;
  private static final int POSITIVES = 1;
  private static final int NEGATIVES = 2;

  // Of other weights: how many rows, and for each kind the sum and its error.
  private static final int WEIGHTED_STRIDE = 5;
  private static final int POSITIVE_SUM = 1;
  private static final int NEGATIVE_SUM = 3;

  private static final int FIRST_CAPACITY = 16;

  /**
   * While rows come, there may be more keys than the limit by one in so many. Cutting bits then
   * takes many keys away, and is seldom; it is never more than all rows together take in the end.
   */
  private static final int SLACK = 4;

  /** 2^64 over the golden ratio, which spreads numbers that are near to each other. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private int limit;
  private int shortenedBy;
  private int size;
  private int capacity;

  /**
   * Those of the spread key that are no number of a slot: the upper ones are, as all bits have a
   * say in them.
   */
  private int unusedBits;

  private long[] slots;

  /** Null while all rows have the weight 1. */
  private double[] weighted;

  public ScoreTally() {
    this(LIMIT);
  }

  /** A tally of so many keys at most, 4 or more. */
  public ScoreTally(int limit) {
    this.limit = limit;
    clear(FIRST_CAPACITY);
  }

  private void clear(int newCapacity) {
    size = 0;
    capacity = newCapacity;
    unusedBits = Long.numberOfLeadingZeros(newCapacity - 1L);
    slots = new long[newCapacity * STRIDE];
    for (int at = 0; at < slots.length; at += STRIDE) {
      slots[at] = EMPTY;
    }
    weighted = weighted == null ? null : new double[newCapacity * WEIGHTED_STRIDE];
  }

  /** Adds a row of weight 1. */
  public void add(double score, boolean positive) {
    int slot = slotOf(ScoreCode.of(score));
    slots[slot * STRIDE + (positive ? POSITIVES : NEGATIVES)]++;
  }

  /** Adds a row of any weight, which is positive in part. */
  public void add(double score, double positiveWeight, double negativeWeight) {
    int slot = slotOf(ScoreCode.of(score));
    weigh();
    int at = slot * WEIGHTED_STRIDE;
    weighted[at]++;
    addTo(at + POSITIVE_SUM, positiveWeight, 0);
    addTo(at + NEGATIVE_SUM, negativeWeight, 0);
  }

  /**
   * Adds a row that is positive by a share.
   *
   * @param isOneClass whether the share is 0 or 1 for certain
   */
  public void add(double score, double share, double weight, boolean isOneClass) {
    if (weight == 1 && isOneClass) {
      add(score, share > 0);
    } else {
      add(score, weight * share, weight * (1 - share));
    }
  }

  private void weigh() {
    if (weighted == null) {
      weighted = new double[capacity * WEIGHTED_STRIDE];
    }
  }

  private void addTo(int sum, double weight, double error) {
    weighted[sum + 1] = CompensatedSum.mergeError(weighted[sum], weighted[sum + 1], weight, error);
    weighted[sum] = CompensatedSum.mergeSum(weighted[sum], weight);
  }

  /** The slot of a code, which gets one where it has none. */
  private int slotOf(long code) {
    long key = code >> shortenedBy;
    int mask = capacity - 1;
    for (int slot = (int) (key * SPREAD >>> unusedBits); ; slot = (slot + 1) & mask) {
      long held = slots[slot * STRIDE];
      if (held == EMPTY) {
        return newSlot(slot, code);
      }
      if ((held & ~SEVERAL) >> shortenedBy == key) {
        if (held >= 0 && held != code) {
          markSeveral(slot);
        }
        return slot;
      }
    }
  }

  private void markSeveral(int slot) {
    long key = (slots[slot * STRIDE] & ~SEVERAL) >> shortenedBy;
    slots[slot * STRIDE] = key << shortenedBy | SEVERAL;
  }

  private int newSlot(int slot, long code) {
    slots[slot * STRIDE] = code;
    size++;
    if (size > limit + limit / SLACK) {
      shorten();
    } else if (size > capacity / 2 && size <= limit) {
      rebuild(2 * capacity);
    } else {
      return slot;
    }
    return slotOf(code);
  }

  /** Cuts off as few bits of the keys as it takes that there are no more than the limit. */
  private void shorten() {
    long[] codes = codes();
    int[] joinedByCutting = new int[Long.SIZE];
    for (int i = 1; i < codes.length; i++) {
      joinedByCutting[Long.SIZE - Long.numberOfLeadingZeros(codes[i - 1] ^ codes[i])]++;
    }
    for (int keys = size; keys > limit; keys -= joinedByCutting[shortenedBy]) {
      shortenedBy++;
    }
    rebuild(capacity);
  }

  /** Has no more keys than the limit, as what is told of a tally must not know of the slack. */
  private void settle() {
    if (size > limit) {
      shorten();
    }
  }

  private void rebuild(int newCapacity) {
    long[] formerSlots = slots;
    double[] formerWeighted = weighted;
    clear(newCapacity);
    addSlots(formerSlots, formerWeighted);
  }

  private void addSlots(long[] otherSlots, double[] otherWeighted) {
    if (otherWeighted != null) {
      weigh();
    }
    for (int other = 0; other * STRIDE < otherSlots.length; other++) {
      long held = otherSlots[other * STRIDE];
      if (held != EMPTY) {
        int slot = slotOf(held & ~SEVERAL);
        if (held < 0) {
          markSeveral(slot);
        }
        slots[slot * STRIDE + POSITIVES] += otherSlots[other * STRIDE + POSITIVES];
        slots[slot * STRIDE + NEGATIVES] += otherSlots[other * STRIDE + NEGATIVES];
        if (otherWeighted != null) {
          int at = other * WEIGHTED_STRIDE;
          addWeighted(slot, Arrays.copyOfRange(otherWeighted, at, at + WEIGHTED_STRIDE));
        }
      }
    }
  }

  private void addWeighted(int slot, double... sums) {
    int at = slot * WEIGHTED_STRIDE;
    weighted[at] += sums[0];
    addTo(at + POSITIVE_SUM, sums[POSITIVE_SUM], sums[POSITIVE_SUM + 1]);
    addTo(at + NEGATIVE_SUM, sums[NEGATIVE_SUM], sums[NEGATIVE_SUM + 1]);
  }

  /** Lowers the number of keys that the tally has at most. */
  public void limitTo(int keys) {
    limit = Math.min(limit, keys);
    settle();
  }

  /** The codes of the keys, in their order. */
  private long[] codes() {
    long[] codes = new long[size];
    int next = 0;
    for (int at = 0; at < slots.length; at += STRIDE) {
      if (slots[at] != EMPTY) {
        codes[next++] = slots[at] & ~SEVERAL;
      }
    }
    Arrays.sort(codes);
    return codes;
  }

  /** What was counted, in the order of the scores. */
  public SortedScores sorted() {
    settle();
    SortedScores scores = new SortedScores(size);
    for (long code : codes()) {
      int slot = slotOf(code);
      long held = slots[slot * STRIDE];
      long last = held >= 0 ? code : code | (1L << shortenedBy) - 1;
      long positives = slots[slot * STRIDE + POSITIVES];
      long negatives = slots[slot * STRIDE + NEGATIVES];
      scores.append(
          ScoreCode.least(code),
          ScoreCode.largest(last),
          held >= 0,
          weight(slot, positives, POSITIVE_SUM),
          weight(slot, negatives, NEGATIVE_SUM),
          positives + negatives + (weighted == null ? 0 : (long) weighted[slot * WEIGHTED_STRIDE]));
    }
    return scores;
  }

  private double weight(int slot, long count, int sum) {
    if (weighted == null) {
      return count;
    }
    int at = slot * WEIGHTED_STRIDE + sum;
    double error = CompensatedSum.error(weighted[at], weighted[at + 1], count);
    return CompensatedSum.value(CompensatedSum.sum(weighted[at], count), error);
  }

  @Override
  public Map<String, Double> totals() {
    return Map.of("weight", weight());
  }

  /** The weight of all rows. */
  double weight() {
    CompensatedSum weight = new CompensatedSum();
    for (int slot = 0; slot < capacity; slot++) {
      weight.add(weight(slot, slots[slot * STRIDE + POSITIVES], POSITIVE_SUM));
      weight.add(weight(slot, slots[slot * STRIDE + NEGATIVES], NEGATIVE_SUM));
    }
    return weight.value();
  }

  @Override
  public void merge(Tally tally) {
    ScoreTally other = (ScoreTally) tally;
    if (other.shortenedBy > shortenedBy || other.capacity > capacity) {
      shortenedBy = Math.max(shortenedBy, other.shortenedBy);
      // Keys come in the order of the other's slots, and would crowd into the first of fewer.
      rebuild(Math.max(capacity, other.capacity));
    }
    addSlots(other.slots, other.weighted);
  }

  /** In the order of the scores, so that the same rows are the same bytes. */
  @Override
  public void write(DataOutput out) throws IOException {
    settle();
    out.writeByte(shortenedBy);
    out.writeBoolean(weighted != null);
    Varint.write(out, size);
    long before = 0;
    for (long code : codes()) {
      int slot = slotOf(code);
      long key = code >> shortenedBy;
      Varint.write(out, key - before);
      before = key;
      if (shortenedBy > 0) {
        long cut = code & (1L << shortenedBy) - 1;
        Varint.write(out, slots[slot * STRIDE] < 0 ? 0 : cut + 1);
      }
      Varint.write(out, slots[slot * STRIDE + POSITIVES]);
      Varint.write(out, slots[slot * STRIDE + NEGATIVES]);
      if (weighted != null) {
        for (int i = 0; i < WEIGHTED_STRIDE; i++) {
          out.writeDouble(weighted[slot * WEIGHTED_STRIDE + i]);
        }
      }
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    shortenedBy = in.readByte();
    weighted = in.readBoolean() ? new double[0] : null;
    long keys = Varint.read(in);
    int enough = FIRST_CAPACITY;
    while (enough / 2 < Math.min(keys, limit)) {
      enough *= 2;
    }
    clear(enough);
    long key = 0;
    for (long left = keys; left > 0; left--) {
      key += Varint.read(in);
      long cut = shortenedBy == 0 ? 1 : Varint.read(in);
      int slot = slotOf((key << shortenedBy) + Math.max(0, cut - 1));
      if (cut == 0) {
        markSeveral(slot);
      }
      slots[slot * STRIDE + POSITIVES] = Varint.read(in);
      slots[slot * STRIDE + NEGATIVES] = Varint.read(in);
      if (weighted != null) {
        for (int i = 0; i < WEIGHTED_STRIDE; i++) {
          weighted[slot * WEIGHTED_STRIDE + i] = in.readDouble();
        }
      }
    }
  }
}
