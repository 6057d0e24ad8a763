package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.surprisal.information.FunctionCatalogue;
import org.surprisal.information.declaration.Better;
import org.surprisal.information.evaluation.Metric;

class ParamsTest {
  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  @Test
  void sparkFindsEveryParam() {
    assertThat(evaluator.params())
        .extracting(Param::name)
        .containsExactly(
            "eps",
            "handleInvalid",
            "k",
            "labelCol",
            "labels",
            "metricName",
            "numBins",
            "probabilityCol",
            "probabilityCols",
            "rawPredictionCol",
            "weightCol");
    assertThat(evaluator.params()).allMatch(param -> param.parent().equals(evaluator.uid()));
  }

  @Test
  void defaultsAreThoseOfSparkMl() {
    assertThat(evaluator.getLabelCol()).isEqualTo("label");
    assertThat(evaluator.getProbabilityCol()).isEqualTo("probability");
    assertThat(evaluator.isDefined(evaluator.weightCol())).isFalse();
    assertThat(evaluator.getMetricName()).isEqualTo("logLoss");
    assertThat(evaluator.getEps()).isEqualTo(1e-15);
    assertThat(evaluator.getNumBins()).isEqualTo(10);
    assertThat(evaluator.getK()).isEqualTo(2);
    assertThat(evaluator.getHandleInvalid()).isEqualTo("error");
    assertThat(evaluator.uid()).startsWith("probEval_");
  }

  @Test
  void settersAreFluentAndGettersGiveWhatWasSet() {
    assertThat(
            evaluator
                .setLabelCol("y")
                .setProbabilityCol("p")
                .setProbabilityCols("p0", "p1")
                .setRawPredictionCol("raw")
                .setWeightCol("w")
                .setMetricName("brierScore")
                .setEps(1e-7)
                .setNumBins(15)
                .setK(3)
                .setLabels("no", "yes")
                .setHandleInvalid("keep"))
        .isSameAs(evaluator);
    assertThat(evaluator.getLabelCol()).isEqualTo("y");
    assertThat(evaluator.getProbabilityCol()).isEqualTo("p");
    assertThat(evaluator.getProbabilityCols()).containsExactly("p0", "p1");
    assertThat(evaluator.getWeightCol()).isEqualTo("w");
    assertThat(evaluator.getRawPredictionCol()).isEqualTo("raw");
    assertThat(evaluator.getMetricName()).isEqualTo("brierScore");
    assertThat(evaluator.getEps()).isEqualTo(1e-7);
    assertThat(evaluator.getNumBins()).isEqualTo(15);
    assertThat(evaluator.getK()).isEqualTo(3);
    assertThat(evaluator.getLabels()).containsExactly("no", "yes");
    assertThat(evaluator.getHandleInvalid()).isEqualTo("keep");
  }

  @Test
  void everyMetricOfTheCatalogueHasItsDirection() {
    assertThat(Metric.ALL)
        .extracting(Metric::name)
        .startsWith("logLoss")
        .contains("brierScore", "d2LogLoss", "expectedCalibrationError")
        .doesNotHaveDuplicates();
    for (Metric metric : Metric.ALL) {
      boolean larger =
          FunctionCatalogue.find(metric.function().name()).orElseThrow().better() == Better.LARGER;
      assertThat(evaluator.setMetricName(metric.name()).isLargerBetter())
          .as(metric.name())
          .isEqualTo(larger);
      assertThat(metric.worst())
          .as(metric.name())
          .isEqualTo(larger ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
  }

  @Test
  void explainParamsNamesEveryMetricAndDefault() {
    String text = evaluator.explainParams();
    assertThat(text.lines()).hasSameSizeAs(evaluator.params());
    Metric.ALL.forEach(metric -> assertThat(text).contains(metric.name()));
    assertThat(text)
        .contains("(default: 1.0E-15)", "(default: error)", "(default: logLoss)")
        .contains("d2LogLoss (larger is better)");
    assertThat(evaluator.setLabels("no", "yes").explainParams()).contains("(current: [no, yes])");
  }

  @Test
  void badValuesAreRefusedWithTheGoodOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.setMetricName("f1"))
        .withMessageStartingWith("metricName is f1, but must be one of logLoss");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.setEps(0.6))
        .withMessage("0.6 is not accepted: eps is a number from 0 to 0.5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.setNumBins(0))
        .withMessageContaining("the number of bins is a whole number from 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.setK(0))
        .withMessage("0 is not accepted: k is a whole number from 1 to 1000000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.setHandleInvalid("ignore"))
        .withMessage("handleInvalid is ignore, but must be one of error, skip, keep");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.setLabels("a", "b", "a"))
        .withMessageContaining("'a' is twice in [a, b, a]");
    assertThatIllegalArgumentException().isThrownBy(() -> evaluator.setLabels());
  }

  @Test
  void twoSourcesOfProbabilitiesAreRefused() {
    Dataset<Row> rows = LocalSpark.values("(0, 0.5, 0.5)", "label, a, b");
    evaluator.setProbabilityCol("a").setProbabilityCols("a", "b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(rows))
        .withMessageStartingWith("probabilityCol and probabilityCols are set");
    evaluator.clear(evaluator.probabilityCols());
    evaluator.setRawPredictionCol("b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(rows))
        .withMessageStartingWith("probabilityCol and rawPredictionCol are set");
  }

  @Test
  void copyTakesOverParamsAndLeavesTheOriginalAlone() {
    evaluator.setEps(0.25);
    ParamMap extra = new ParamMap().put(evaluator.labelCol(), "y");
    ProbabilisticClassificationEvaluator copy = evaluator.copy(extra);
    assertThat(copy.uid()).isEqualTo(evaluator.uid());
    assertThat(copy.getLabelCol()).isEqualTo("y");
    assertThat(copy.getEps()).isEqualTo(0.25);
    assertThat(evaluator.getLabelCol()).isEqualTo("label");
  }

  @Test
  void evaluatesWithAParamMap() {
    Dataset<Row> certainAndWrong = LocalSpark.values("(1, 0.0D)", "y, probability");
    ParamMap extra = new ParamMap().put(evaluator.labelCol(), "y").put(evaluator.eps().w(0.25));
    assertThat(evaluator.evaluate(certainAndWrong, extra)).isCloseTo(Math.log(4), within(1e-15));
  }

  @Test
  void serviceLoaderFindsIt() {
    List<? extends Class<?>> found =
        ServiceLoader.load(Evaluator.class).stream().map(ServiceLoader.Provider::type).toList();
    assertThat(found).anyMatch(ProbabilisticClassificationEvaluator.class::equals);
  }

  @Test
  void toStringSaysWhatItDoes() {
    assertThat(new ProbabilisticClassificationEvaluator("probEval"))
        .hasToString(
            "ProbabilisticClassificationEvaluator: uid=probEval, metricName=logLoss, eps=1.0E-15, handleInvalid=error");
    assertThat(Arrays.stream(evaluator.params()).map(Param::doc)).doesNotContain("");
  }
}
