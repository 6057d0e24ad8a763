package org.surprisal.information.input;

/**
 * Walks over the classes that have an entry in one of two distributions, in rising order. A plain
 * loop over it needs no object in the end, nor a call for each class.
 */
public final class ClassPairs {
  private final ClassArray first;
  private final ClassArray second;
  private final boolean dense;
  private int nextOfFirst;
  private int nextOfSecond;
  private double p;
  private double q;

  public ClassPairs(ClassArray first, ClassArray second) {
    this.first = first;
    this.second = second;
    dense = first.isDense() && second.isDense();
  }

  /** Goes to the next class; false where there is none. */
  public boolean next() {
    if (!dense) {
      return nextOfSparse();
    }
    if (nextOfFirst == first.entries()) {
      return false;
    }
    p = first.value(nextOfFirst);
    q = second.value(nextOfFirst);
    nextOfFirst++;
    return true;
  }

  private boolean nextOfSparse() {
    boolean moreOfFirst = nextOfFirst < first.entries();
    boolean moreOfSecond = nextOfSecond < second.entries();
    int inFirst = moreOfFirst ? first.classOf(nextOfFirst) : Integer.MAX_VALUE;
    int inSecond = moreOfSecond ? second.classOf(nextOfSecond) : Integer.MAX_VALUE;
    p = moreOfFirst && inFirst <= inSecond ? first.value(nextOfFirst++) : 0;
    q = moreOfSecond && inSecond <= inFirst ? second.value(nextOfSecond++) : 0;
    return moreOfFirst || moreOfSecond;
  }

  /** What the first distribution gives the class. */
  public double p() {
    return p;
  }

  /** What the second distribution gives the class. */
  public double q() {
    return q;
  }
}
