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

  private static final int FIRST_CAPACITY = 16;

  /** What a key takes in writing, as a rule. */
  private static final int BYTES_OF_KEY = 10;

  /**
   * While rows come, there may be more keys than the limit by one in so many. Cutting bits then
   * takes many keys away, and is seldom; it is never more than all rows together take in the end.
   */
  private static final int SLACK = 4;

  /** A table of so many slots or more is larger than the cache next to a processor. */
  private static final int LARGE = 1 << 13;

  /** How many rows wait for each other, where the table is large. */
  private static final int MOST_WAITING = 256;

  /** 2^64 over the golden ratio, which spreads numbers that are near to each other. */
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  /** A step through the slots of a table that leads to all of them, and no two near each other. */
  private static final int APART = (int) (SPREAD >>> 32) | 1;

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
  private SlotWeights weighted;

  /**
   * The codes of rows of weight 1 that are still to be counted, those of negatives with all bits
   * turned; null while the table is small. Row by row each would wait for the memory; many of them
   * wait together.
   */
  private long[] waiting;

  private int waitingRows;

  /** Of the rows whose weights are summed. */
  private WeightSquares squares = new WeightSquares();

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
    weighted = weighted == null ? null : new SlotWeights(newCapacity);
  }

  /** Adds a row of weight 1. */
  public void add(double score, boolean positive) {
    long code = ScoreCode.of(score);
    if (waiting == null) {
      int slot = slotOf(code);
      slots[slot * STRIDE + (positive ? POSITIVES : NEGATIVES)]++;
      return;
    }
    waiting[waitingRows++] = positive ? code : ~code;
    if (waitingRows == waiting.length) {
      countWaiting();
    }
  }

  private void countWaiting() {
    int rows = waitingRows;
    waitingRows = 0;
    for (int i = 0; i < rows; i++) {
      long row = waiting[i];
      long negative = row >> (Long.SIZE - 1);
      int slot = slotOf(row ^ negative);
      slots[slot * STRIDE + POSITIVES - (int) negative]++;
    }
  }

  /** Adds a row of any weight, which is positive in part. */
  public void add(double score, double positiveWeight, double negativeWeight) {
    int slot = slotOf(ScoreCode.of(score));
    weigh();
    weighted.add(slot, positiveWeight, negativeWeight);
    squares.add(positiveWeight, negativeWeight);
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
      weighted = new SlotWeights(capacity);
    }
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
    } else if (size > fullAt(capacity) && size <= limit) {
      rebuild(2 * capacity);
    } else {
      return slot;
    }
    return slotOf(code);
  }

  /** With more keys a table is made larger, as long as the limit allows for more. */
  private static int fullAt(int capacity) {
    return capacity / 8 * 5;
  }

  /**
   * Cuts off as few bits of the keys as it takes that there are no more than the limit: of whole
   * codes most bits, later one at a time, as a rule the only one.
   */
  private void shorten() {
    while (size > limit) {
      shortenedBy = shortenedBy == 0 ? ScoreCode.bitsToCut(codes(), limit) : shortenedBy + 1;
      rebuild(capacity);
    }
  }

  /** Has no more keys than the limit, as what is told of a tally must not know of the slack. */
  private void settle() {
    countWaiting();
    shorten();
  }

  private void rebuild(int newCapacity) {
    long[] formerSlots = slots;
    SlotWeights formerWeighted = weighted;
    clear(newCapacity);
    if (newCapacity >= LARGE && waiting == null) {
      waiting = new long[MOST_WAITING];
    }
    addSlots(formerSlots, formerWeighted, 1);
  }

  /**
   * Adds what another table holds, in steps through its slots. One by one they are in the order of
   * the slots here, too: quick where this table is empty, and crowding one place where it is not.
   */
  private void addSlots(long[] otherSlots, SlotWeights otherWeighted, int step) {
    if (otherWeighted != null) {
      weigh();
    }
    int otherCapacity = otherSlots.length / STRIDE;
    int other = 0;
    for (int i = 0; i < otherCapacity; i++, other = (other + step) & (otherCapacity - 1)) {
      long held = otherSlots[other * STRIDE];
      if (held != EMPTY) {
        int slot = slotOf(held & ~SEVERAL);
        if (held < 0) {
          markSeveral(slot);
        }
        slots[slot * STRIDE + POSITIVES] += otherSlots[other * STRIDE + POSITIVES];
        slots[slot * STRIDE + NEGATIVES] += otherSlots[other * STRIDE + NEGATIVES];
        if (otherWeighted != null) {
          weighted.add(slot, otherWeighted, other);
        }
      }
    }
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
          weighted == null ? positives : weighted.positive(slot, positives),
          weighted == null ? negatives : weighted.negative(slot, negatives),
          positives + negatives + (weighted == null ? 0 : weighted.rows(slot)));
    }
    scores.weigh(squares, counted(POSITIVES), counted(NEGATIVES));
    return scores;
  }

  /** How many rows of weight 1 there are of a kind. */
  private long counted(int kind) {
    long rows = 0;
    for (int at = 0; at < slots.length; at += STRIDE) {
      rows += slots[at + kind];
    }
    return rows;
  }

  @Override
  public Map<String, Double> totals() {
    return Map.of("weight", weight());
  }

  /** The weight of all rows. */
  double weight() {
    countWaiting();
    if (weighted == null) {
      return counted(POSITIVES) + counted(NEGATIVES);
    }
    CompensatedSum weight = new CompensatedSum();
    for (int slot = 0; slot < capacity; slot++) {
      weight.add(weighted.positive(slot, slots[slot * STRIDE + POSITIVES]));
      weight.add(weighted.negative(slot, slots[slot * STRIDE + NEGATIVES]));
    }
    return weight.value();
  }

  @Override
  public void merge(Tally tally) {
    ScoreTally other = (ScoreTally) tally;
    other.countWaiting();
    if (other.shortenedBy > shortenedBy || other.capacity > capacity) {
      shortenedBy = Math.max(shortenedBy, other.shortenedBy);
      rebuild(Math.max(capacity, other.capacity));
    }
    addSlots(other.slots, other.weighted, APART);
    squares.add(other.squares);
  }

  /** In the order of the scores, so that the same rows are the same bytes. */
  @Override
  public void write(DataOutput out) throws IOException {
    settle();
    out.writeByte(shortenedBy);
    out.writeBoolean(weighted != null);
    if (weighted != null) {
      squares.write(out);
    }
    out.writeInt(size);
    Bytes bytes = Bytes.empty(BYTES_OF_KEY * size);
    long before = 0;
    for (long code : codes()) {
      int slot = slotOf(code);
      long key = code >> shortenedBy;
      bytes.write(key - before);
      before = key;
      if (shortenedBy > 0) {
        long cut = code & (1L << shortenedBy) - 1;
        bytes.write(slots[slot * STRIDE] < 0 ? 0 : cut + 1);
      }
      bytes.write(slots[slot * STRIDE + POSITIVES]);
      bytes.write(slots[slot * STRIDE + NEGATIVES]);
      if (weighted != null) {
        weighted.write(slot, bytes);
      }
    }
    bytes.writeTo(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    shortenedBy = in.readByte();
    weighted = in.readBoolean() ? new SlotWeights(0) : null;
    squares = new WeightSquares();
    waitingRows = 0;
    if (weighted != null) {
      squares.read(in);
    }
    int keys = in.readInt();
    int needed = FIRST_CAPACITY;
    while (keys > fullAt(needed)) {
      needed *= 2;
    }
    clear(needed);
    Bytes bytes = Bytes.read(in);
    long key = 0;
    for (int left = keys; left > 0; left--) {
      key += bytes.read();
      long cut = shortenedBy == 0 ? 1 : bytes.read();
      int slot = slotOf((key << shortenedBy) + Math.max(0, cut - 1));
      if (cut == 0) {
        markSeveral(slot);
      }
      slots[slot * STRIDE + POSITIVES] = bytes.read();
      slots[slot * STRIDE + NEGATIVES] = bytes.read();
      if (weighted != null) {
        weighted.read(slot, bytes);
      }
    }
  }
}
