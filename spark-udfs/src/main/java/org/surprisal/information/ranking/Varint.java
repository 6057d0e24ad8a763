package org.surprisal.information.ranking;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers from 0 on in as many bytes as they need: seven bits each, the lowest first. */
final class Varint {
  private static final int BITS = 7;
  private static final int MORE = 1 << BITS;

  private Varint() {}

  static void write(DataOutput out, long number) throws IOException {
    long rest = number;
    while (rest >= MORE) {
      out.writeByte((int) rest & (MORE - 1) | MORE);
      rest >>>= BITS;
    }
    out.writeByte((int) rest);
  }

  static long read(DataInput in) throws IOException {
    long number = 0;
    for (int shift = 0; ; shift += BITS) {
      long next = in.readByte();
      number |= (next & (MORE - 1)) << shift;
      if ((next & MORE) == 0) {
        return number;
      }
    }
  }
}
