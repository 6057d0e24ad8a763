package org.surprisal.information.input;

/**
 * Numbers given for the classes 0 to {@code size() - 1}, read where they are stored.
 *
 * <p>Only the stored entries are kept: all classes where the storage is dense, the non-zero ones
 * where it is sparse. Entries are ordered by class. A class without an entry has the value 0.
 */
public interface ClassValues {
  /**
   * The classes of a prediction that is one number: the probability of class 1, of the classes 0
   * and 1.
   */
  int CLASSES_OF_A_NUMBER = 2;

  /** The number of classes. */
  int size();

  /** The number of stored entries, at most {@link #size()}. */
  int entries();

  /** The class of a stored entry. */
  int classOf(int entry);

  /** The value of a stored entry; NaN where the storage holds a NULL. */
  double value(int entry);

  /** Whether the storage holds a NULL at a stored entry. */
  boolean isNull(int entry);

  /** The value for a class from 0 to {@code size() - 1}. */
  double get(int classIndex);
}
