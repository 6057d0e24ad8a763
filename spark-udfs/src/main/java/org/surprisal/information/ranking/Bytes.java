package org.surprisal.information.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Numbers as bytes, written or read as one block: a stream of single bytes takes several times as
 * long, as its every call is synchronized.
 *
 * <p>Whole numbers from 0 on are in as many bytes as they need: seven bits each, the lowest first.
 */
final class Bytes {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  /** What a number takes at most. */
  private static final int MOST = 10;

  private byte[] bytes;
  private int at;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Bytes to be written, with room for so many as a start. */
  static Bytes empty(int expected) {
    return new Bytes(new byte[expected + MOST]);
  }

  /** What {@link #writeTo} wrote. */
  static Bytes read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new Bytes(bytes);
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(at);
    out.write(bytes, 0, at);
  }

  void write(long number) {
    if (bytes.length - at < MOST) {
      bytes = Arrays.copyOf(bytes, 2 * bytes.length);
    }
    long rest = number;
    while (rest >= MORE) {
      bytes[at++] = (byte) ((int) rest & (MORE - 1) | MORE);
      rest >>>= BITS;
    }
    bytes[at++] = (byte) rest;
  }

  long read() {
    long number = 0;
    for (int shift = 0; ; shift += BITS) {
      long next = bytes[at++];
      number |= (next & (MORE - 1)) << shift;
      if ((next & MORE) == 0) {
        return number;
      }
    }
  }

  /** As it is, as few doubles have a short form: its bits from the highest on would need ten. */
  void writeDouble(double number) {
    long bits = Double.doubleToLongBits(number);
    write(bits >>> Integer.SIZE);
    write(bits & 0xFFFFFFFFL);
  }

  double readDouble() {
    long high = read();
    return Double.longBitsToDouble(high << Integer.SIZE | read());
  }
}
