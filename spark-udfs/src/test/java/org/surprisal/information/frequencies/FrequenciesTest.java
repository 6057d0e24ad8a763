package org.surprisal.information.frequencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.surprisal.information.Exact;
import org.surprisal.information.Ulps;

class FrequenciesTest {

  /** A tally of pairs (row, column) as often as a table of counts says. */
  private static FrequencyTally pairs(int[][] counts) {
    FrequencyTally tally = new FrequencyTally();
    for (int x = 0; x < counts.length; x++) {
      for (int y = 0; y < counts[x].length; y++) {
        for (int i = 0; i < counts[x][y]; i++) {
          FrequencyTally.add(tally, "x" + x, (long) y);
        }
      }
    }
    return tally;
  }

  private static FrequencyTally values(int... counts) {
    FrequencyTally tally = new FrequencyTally();
    for (int value = 0; value < counts.length; value++) {
      for (int i = 0; i < counts[value]; i++) {
        FrequencyTally.add(tally, (long) value);
      }
    }
    return tally;
  }

  private static double[] doubles(int... values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  private static BigDecimal exactEntropy(double... counts) {
    BigDecimal[] p = Exact.normalized(counts);
    return Exact.crossEntropy(p, p).orElseThrow();
  }

  private static final int[][] TABLE = {{5, 1, 3}, {2, 8, 0}};
  private static final double[] JOINT = {5, 1, 3, 2, 8, 0};
  private static final double[] ROWS = {9, 10};
  private static final double[] COLUMNS = {7, 9, 3};

  @Test
  void theEntropyIsThatOfTheFrequencies() {
    assertThat(Frequencies.empiricalEntropy(values(5, 1, 3)))
        .is(Ulps.within(2, exactEntropy(doubles(5, 1, 3))));
    assertThat(Frequencies.empiricalEntropy(values(4))).isEqualTo(0.0);
  }

  @Test
  void theMutualInformationIsTheEntropiesLessTheJointOne() {
    BigDecimal exact = exactEntropy(ROWS).add(exactEntropy(COLUMNS)).subtract(exactEntropy(JOINT));
    assertThat(Frequencies.mutualInformation(pairs(TABLE))).is(Ulps.within(4, exact));
  }

  @Test
  void theConditionalEntropyIsTheJointOneLessThatOfWhatIsKnown() {
    BigDecimal exact = exactEntropy(JOINT).subtract(exactEntropy(COLUMNS));
    assertThat(Frequencies.conditionalEntropy(pairs(TABLE))).is(Ulps.within(4, exact));
  }

  @Test
  void independentColumnsHaveNoInformation() {
    assertThat(Frequencies.mutualInformation(pairs(new int[][] {{2, 4}, {3, 6}}))).isEqualTo(0.0);
    assertThat(Frequencies.conditionalEntropy(pairs(new int[][] {{2, 4}, {3, 6}})))
        .is(Ulps.within(2, exactEntropy(6, 9)));
  }

  @Test
  void nearlyIndependentColumnsHaveALittle() {
    int[][] table = {{1000, 2000}, {1500, 3001}};
    BigDecimal exact =
        exactEntropy(3000, 4501)
            .add(exactEntropy(2500, 5001))
            .subtract(exactEntropy(1000, 2000, 1500, 3001));
    assertThat(Frequencies.mutualInformation(pairs(table))).isPositive().is(Ulps.within(64, exact));
  }

  @Test
  void aFunctionOfTheOtherLeavesNothingOpen() {
    FrequencyTally tally = pairs(new int[][] {{3, 0, 0}, {0, 2, 4}});
    assertThat(Frequencies.conditionalEntropy(tally)).isEqualTo(0.0);
    assertThat(Frequencies.mutualInformation(tally)).is(Ulps.within(4, exactEntropy(3, 6)));
  }

  @Test
  void theOrderOfTheRowsChangesNoBit() {
    Random random = new Random(1);
    for (int set = 0; set < 200; set++) {
      List<String> rows = new ArrayList<>();
      int values = 2 + random.nextInt(20);
      for (int value = 0; value < values; value++) {
        rows.addAll(Collections.nCopies(1 + random.nextInt(9), "value " + random.nextInt(1000)));
      }
      double entropy = Frequencies.empiricalEntropy(tally(rows));
      double information = Frequencies.mutualInformation(pairs(rows));
      double conditional = Frequencies.conditionalEntropy(pairs(rows));
      for (int order = 0; order < 10; order++) {
        Collections.shuffle(rows, random);
        assertThat(Frequencies.empiricalEntropy(tally(rows))).isEqualTo(entropy);
        assertThat(Frequencies.mutualInformation(pairs(rows))).isEqualTo(information);
        assertThat(Frequencies.conditionalEntropy(pairs(rows))).isEqualTo(conditional);
      }
    }
  }

  private static FrequencyTally tally(List<String> rows) {
    FrequencyTally tally = new FrequencyTally();
    rows.forEach(row -> FrequencyTally.add(tally, row));
    return tally;
  }

  /** Each row and its last digit. */
  private static FrequencyTally pairs(List<String> rows) {
    FrequencyTally tally = new FrequencyTally();
    rows.forEach(row -> FrequencyTally.add(tally, row, row.substring(row.length() - 1)));
    return tally;
  }

  @Test
  void mergeEqualsSinglePassAlsoWhenWritten() throws IOException {
    FrequencyTally merged = new FrequencyTally();
    for (Object value :
        new Object[] {"a", 1L, 1.5, new BigDecimal("1.50"), true, "", "ä", Double.NaN}) {
      FrequencyTally part = new FrequencyTally();
      FrequencyTally.add(part, value);
      FrequencyTally.add(part, "a");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      part.write(new DataOutputStream(bytes));
      FrequencyTally read = new FrequencyTally();
      read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
      assertThat(read.counts()).isEqualTo(part.counts());
      merged.merge(read);
    }
    assertThat(merged.counts().values()).containsExactlyInAnyOrder(9L, 1L, 1L, 1L, 1L, 1L, 1L, 1L);
  }
}
