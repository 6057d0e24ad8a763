package org.surprisal.job.loss;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/**
 * The aggregate that makes a {@link LossProfile} of the rows. Its buffer is an array of one
 * profile, or of none where there are no rows yet, as the first row tells whether it is of all or
 * of a part.
 */
public final class LossAggregator extends Aggregator<ScoredRow, LossProfile[], byte[]> {
  private static final long serialVersionUID = 1L;

  private final int models;
  private final int worstRows;

  public LossAggregator(int models, int worstRows) {
    this.models = models;
    this.worstRows = worstRows;
  }

  @Override
  public LossProfile[] zero() {
    return new LossProfile[1];
  }

  @Override
  public LossProfile[] reduce(LossProfile[] buffer, ScoredRow row) {
    if (buffer[0] == null) {
      buffer[0] = row.isOfAll() ? LossProfile.ofAll(models, worstRows) : LossProfile.ofPart(models);
    }
    buffer[0].add(row);
    return buffer;
  }

  @Override
  public LossProfile[] merge(LossProfile[] left, LossProfile[] right) {
    if (left[0] == null) {
      return right;
    }
    if (right[0] != null) {
      left[0].merge(right[0]);
    }
    return left;
  }

  @Override
  public byte[] finish(LossProfile[] buffer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(buffer[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The profile that {@link #finish} wrote; null where there were no rows. */
  public static LossProfile read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (LossProfile) in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Encoder<LossProfile[]> bufferEncoder() {
    return Encoders.javaSerialization(LossProfile[].class);
  }

  @Override
  public Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
