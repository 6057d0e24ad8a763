package org.surprisal.information.recalibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.surprisal.information.distribution.Softmax;
import org.surprisal.information.input.ClassArray;

/** Another temperature changes how sure a prediction is, and nothing else. */
class ApplyTemperatureTest {
  private static final double EPS = 1e-15;

  private static double[] at(double temperature, double... p) {
    return ApplyTemperature.applyTemperature(ClassArray.of(p), temperature, EPS);
  }

  @Property(tries = 300)
  void theMostLikelyClassStaysSo(
      @ForAll long seed, @ForAll @DoubleRange(min = -7, max = 7) double logTemperature) {
    double[] p = LabelledPredictions.drawn(seed, 1, 6, 1).predictions.get(0);
    double[] found = at(Math.exp(logTemperature), p);
    assertThat(Arrays.stream(found).sum()).isCloseTo(1, within(1e-14));
    assertThat(found[Softmax.argMax(p)]).isEqualTo(Arrays.stream(found).max().orElseThrow());
  }

  @Property(tries = 100)
  void temperaturesMultiply(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 10) double temperature) {
    double[] p = LabelledPredictions.drawn(seed, 1, 4, 1).predictions.get(0);
    double[] other = ApplyTemperature.applyTemperature(ClassArray.of(p), temperature, 0);
    double[] back = ApplyTemperature.applyTemperature(ClassArray.of(other), 1 / temperature, 0);
    for (int i = 0; i < p.length; i++) {
      assertThat(back[i]).isCloseTo(p[i], within(1e-9 * p[i] + 1e-12));
    }
  }

  @Property(tries = 100)
  void ofLogitsItIsTheirSoftmaxAtTheTemperature(
      @ForAll long seed, @ForAll @DoubleRange(min = 0.1, max = 10) double temperature) {
    double[] p = LabelledPredictions.drawn(seed, 1, 4, 1).predictions.get(0);
    double[] logits = Arrays.stream(p).map(each -> 5 + Math.log(each)).toArray();
    double[] ofLogits = Softmax.softmax(ClassArray.of(logits), temperature);
    double[] found = at(temperature, p);
    for (int i = 0; i < p.length; i++) {
      assertThat(found[i]).isCloseTo(ofLogits[i], within(1e-13));
    }
  }

  @Test
  void aClassOfProbabilityZeroIsRaisedToEps() {
    assertThat(at(1, 1, 0)[1]).isCloseTo(1e-15, within(1e-29));
    assertThat(at(15, 1, 0)[1]).isCloseTo(1 / 11.0, within(1e-12));
    assertThat(ApplyTemperature.applyTemperature(ClassArray.of(1, 0), 15, 0)).containsExactly(1, 0);
    assertThat(ApplyTemperature.applyTemperature(0, 15, EPS)).isCloseTo(1 / 11.0, within(1e-12));
  }

  @Test
  void extremeTemperaturesGiveTheExtremes() {
    assertThat(at(Double.MIN_VALUE, 0.5, 0.3, 0.2)).containsExactly(1, 0, 0);
    assertThat(at(Double.MAX_VALUE, 0.5, 0.25, 0.25)).containsExactly(1 / 3.0, 1 / 3.0, 1 / 3.0);
  }
}
