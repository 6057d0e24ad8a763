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

/** The aggregate that makes a {@link LossProfile} of the rows. */
public final class LossAggregator extends Aggregator<ScoredRow, LossProfile, byte[]> {
  private static final long serialVersionUID = 1L;

  private final int models;
  private final int worstRows;

  public LossAggregator(int models, int worstRows) {
    this.models = models;
    this.worstRows = worstRows;
  }

  @Override
  public LossProfile zero() {
    return new LossProfile(models, worstRows);
  }

  @Override
  public LossProfile reduce(LossProfile profile, ScoredRow row) {
    profile.add(row);
    return profile;
  }

  @Override
  public LossProfile merge(LossProfile left, LossProfile right) {
    left.merge(right);
    return left;
  }

  @Override
  public byte[] finish(LossProfile profile) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(profile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The profile that {@link #finish} wrote. */
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
  public Encoder<LossProfile> bufferEncoder() {
    return Encoders.javaSerialization(LossProfile.class);
  }

  @Override
  public Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
