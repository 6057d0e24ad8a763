package org.surprisal.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.surprisal.information.accumulation.Tally;

/** A tally can be cut, written, read and merged at any row, and says the same. */
class TallyContractTest {
  private static final int ROWS = 90;
  private static final double TOLERANCE = 1e-14;

  static List<CallForm> calls() {
    return Tallies.calls();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void mergeOfPartsIsASinglePass(CallForm call) throws IOException {
    Tallies tallies = new Tallies(call);
    List<Map<String, Object>> rows = Tallies.draw(call, Grain.FINE, ROWS);
    Object singlePass = tallies.result(tallies.of(rows));
    assertThat(singlePass).matches(Figures::isTelling);
    for (int cut : new int[] {0, 1, 13, 89, ROWS}) {
      Tally merged = tallies.read(tallies.written(tallies.empty()));
      merged.merge(tallies.read(tallies.written(tallies.of(rows.subList(cut, ROWS)))));
      merged.merge(tallies.read(tallies.written(tallies.of(rows.subList(0, cut)))));
      assertThat(Figures.difference(tallies.result(merged), singlePass, TOLERANCE))
          .as("cut at %d", cut)
          .isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void writingIsReadingBackwards(CallForm call) throws IOException {
    Tallies tallies = new Tallies(call);
    for (int rows : new int[] {0, 1, ROWS}) {
      byte[] bytes = tallies.written(tallies.of(Tallies.draw(call, Grain.FINE, rows)));
      assertThat(tallies.written(tallies.read(bytes))).isEqualTo(bytes);
    }
  }

  /** Spark finishes one buffer several times over a frame that grows. */
  @ParameterizedTest
  @MethodSource("calls")
  void finishingChangesNothing(CallForm call) throws IOException {
    Tallies tallies = new Tallies(call);
    Tally tally = tallies.of(Tallies.draw(call, Grain.FINE, ROWS));
    byte[] before = tallies.written(tally);
    assertThat(tallies.result(tally)).isEqualTo(tallies.result(tally));
    assertThat(tallies.written(tally)).isEqualTo(before);
  }

  /** Reading replaces what was there, also where a buffer is used again for the next group. */
  @ParameterizedTest
  @MethodSource("calls")
  void readingReplacesTheState(CallForm call) throws IOException {
    Tallies tallies = new Tallies(call);
    byte[] few = tallies.written(tallies.of(Tallies.draw(call, Grain.FINE, 2)));
    Tally used = tallies.of(Tallies.draw(call, Grain.FINE, ROWS));
    used.read(new DataInputStream(new ByteArrayInputStream(few)));
    assertThat(tallies.written(used)).isEqualTo(few);
  }
}
