package org.surprisal.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.surprisal.ml.LocalSpark.values;

import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.StringIndexerModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class ClassLabelsTest {
  private static final double LN_2 = Math.log(2);
  private static final double LN_4 = Math.log(4);
  private static final double LN_8 = Math.log(8);

  private final ProbabilisticClassificationEvaluator evaluator =
      new ProbabilisticClassificationEvaluator();

  /** Probabilities of three classes, in the order a, b, c; what happened costs ln 8. */
  private static Dataset<Row> happened(String label) {
    return values("(" + label + ", array(0.5, 0.375, 0.125))", "label, probability");
  }

  @Test
  void indicesOfAnyNumericType() {
    for (String type : new String[] {"tinyint", "int", "bigint", "float", "double", "decimal(3)"}) {
      assertThat(evaluator.evaluate(happened("CAST(2 AS " + type + ")")))
          .as(type)
          .isCloseTo(LN_8, within(1e-15));
    }
  }

  @Test
  void booleansAreClassesZeroAndOne() {
    assertThat(evaluator.evaluate(values("(true, 0.5), (false, 0.75)", "label, probability")))
        .isCloseTo((LN_2 + LN_4) / 2, within(1e-15));
    assertThat(evaluator.evaluate(values("(true, array(0.75, 0.25))", "label, probability")))
        .isCloseTo(LN_4, within(1e-15));
  }

  @Test
  void distributionsAreSoftLabels() {
    Dataset<Row> soft =
        values("(array(0.5D, 0.0D, 0.5D), array(0.5, 0.375, 0.125))", "label, probability");
    assertThat(evaluator.evaluate(soft)).isCloseTo((LN_2 + LN_8) / 2, within(1e-15));
    Dataset<Row> vector =
        new VectorAssembler()
            .setInputCols(new String[] {"a", "b", "c"})
            .setOutputCol("label")
            .transform(
                values("(0.5D, 0.0D, 0.5D, array(0.5, 0.375, 0.125))", "a, b, c, probability"));
    assertThat(evaluator.evaluate(vector)).isCloseTo((LN_2 + LN_8) / 2, within(1e-15));
  }

  @Test
  void stringsAreMatchedByName() {
    evaluator.setLabels("a", "b", "c");
    assertThat(evaluator.evaluate(happened("'c'"))).isCloseTo(LN_8, within(1e-15));
    assertThat(evaluator.setLabels("b", "c", "a").evaluate(happened("'a'")))
        .isCloseTo(LN_8, within(1e-15));
  }

  @Test
  void stringsWithoutNamesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(happened("'c'")))
        .withMessageStartingWith("labelCol 'label' has strings")
        .withMessageContaining("setLabels(");
  }

  @Test
  void namesInTheMetadataOfAStringColumnAreUsed() {
    Dataset<Row> named =
        happened("'b'")
            .withColumn(
                "label",
                functions
                    .col("label")
                    .as(
                        "label",
                        NominalAttribute.defaultAttr()
                            .withValues(new String[] {"a", "c", "b"})
                            .toMetadata()));
    assertThat(evaluator.evaluate(named)).isCloseTo(LN_8, within(1e-15));
  }

  /** StringIndexer gives index 0 to the most frequent label: here c, then b, then a. */
  private static Dataset<Row> indexed() {
    Dataset<Row> strings =
        values(
            "('c', array(0.25, 0.25, 0.5)), ('c', array(0.25, 0.25, 0.5)), ('c', array(0.25, 0.25, 0.5)),"
                + " ('b', array(0.25, 0.5, 0.25)), ('b', array(0.25, 0.5, 0.25)), ('a', array(0.5, 0.25, 0.25))",
            "name, probability");
    StringIndexerModel indexer =
        new StringIndexer().setInputCol("name").setOutputCol("label").fit(strings);
    assertThat(indexer.labelsArray()[0]).containsExactly("c", "b", "a");
    return indexer.transform(strings);
  }

  @Test
  void indicesOfAStringIndexerAreMatchedByNameWhereLabelsSayAnotherOrder() {
    assertThat(evaluator.setLabels("a", "b", "c").evaluate(indexed()))
        .isCloseTo(LN_2, within(1e-15));
  }

  @Test
  void indicesOfAStringIndexerAreTheClassesWhereNoLabelsAreGiven() {
    double byIndex = (3 * LN_4 + 2 * LN_2 + LN_4) / 6;
    assertThat(evaluator.evaluate(indexed())).isCloseTo(byIndex, within(1e-15));
    assertThat(evaluator.setLabels("c", "b", "a").evaluate(indexed()))
        .isCloseTo(byIndex, within(1e-15));
  }

  @Test
  void indicesThatLeaveOutANameAreRefused() {
    assertThatThrownBy(() -> evaluator.setLabels("a", "b", "d").evaluate(indexed()))
        .isInstanceOf(InvalidPredictionsException.class)
        .hasMessageStartingWith("[SURPRISAL_UNKNOWN_LABEL] ")
        .hasMessageContaining(
            "3 of 6 rows have a label in labelCol 'label' that is none of the classes [a, b, d], for example '0.0'");
  }

  @Test
  void namesThatReadAsOtherIndicesAreRefused() {
    evaluator.setLabels("1", "0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(values("(1, 0.5)", "label, probability")))
        .withMessageContaining("labels [1, 0] call the class at index 0 '1'")
        .withMessageContaining("cast the label column to string");
    assertThat(evaluator.evaluate(values("('1', 0.25)", "label, probability")))
        .isCloseTo(-Math.log(0.75), within(1e-15));
    evaluator.setLabels("true", "false");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(values("(true, 0.5)", "label, probability")))
        .withMessageContaining("call the class at index 0 'true'");
    assertThat(
            evaluator
                .setLabels("0", "1")
                .evaluate(values("(1, 0.5), (0, 0.5)", "label, probability")))
        .isCloseTo(LN_2, within(1e-15));
  }

  @Test
  void namesMustBeAsManyAsTheProbabilities() {
    evaluator.setLabels("a", "b", "c");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(values("('a', 0.5)", "label, probability")))
        .withMessage(
            "3 classes are named, [a, b, c], but there are 2 probabilities in probabilityCol 'probability'");
    assertThatThrownBy(
            () -> evaluator.evaluate(LocalSpark.vectors(LocalSpark.predicted(0, 0.5, 0.5))))
        .hasMessageStartingWith("[SURPRISAL_CLASS_COUNT] ");
  }

  @Test
  void otherTypesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(happened("map('a', 1)")))
        .withMessageStartingWith(
            "labelCol 'label' is of type map<string,int>, but must be a number, a boolean, a string, or a distribution");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.evaluate(values("(1, '0.5')", "label, probability")))
        .withMessageStartingWith("probabilityCol 'probability' is of type string, but must be");
  }

  @Test
  void aMissingColumnIsNamedWithItsParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> evaluator.setLabelCol("labl").evaluate(happened("1")))
        .withMessageStartingWith("labelCol is 'labl', which is no column of the dataset: ")
        .withMessageContaining("label");
  }
}
