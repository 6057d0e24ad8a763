package org.surprisal.information.frequencies;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** Writes the values that a {@link FrequencyTally} counts: a byte for the kind, then the value. */
final class ValueCodec {
  private static final int STRING = 0;
  private static final int WHOLE = 1;
  private static final int DOUBLE = 2;
  private static final int DECIMAL = 3;
  private static final int BOOLEAN = 4;

  private ValueCodec() {}

  static void write(Object value, DataOutput out) throws IOException {
    if (value instanceof String text) {
      out.writeByte(STRING);
      writeText(text, out);
    } else if (value instanceof Long whole) {
      out.writeByte(WHOLE);
      out.writeLong(whole);
    } else if (value instanceof Double number) {
      out.writeByte(DOUBLE);
      out.writeDouble(number);
    } else if (value instanceof BigDecimal decimal) {
      out.writeByte(DECIMAL);
      writeText(decimal.toString(), out);
    } else if (value instanceof Boolean bool) {
      out.writeByte(BOOLEAN);
      out.writeBoolean(bool);
    } else {
      throw new IllegalArgumentException(
          "values of " + value.getClass().getName() + " are not counted");
    }
  }

  static Object read(DataInput in) throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case STRING -> readText(in);
      case WHOLE -> in.readLong();
      case DOUBLE -> in.readDouble();
      case DECIMAL -> new BigDecimal(readText(in));
      case BOOLEAN -> in.readBoolean();
      default -> throw new IOException("a value of the unknown kind " + kind);
    };
  }

  private static void writeText(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String readText(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
