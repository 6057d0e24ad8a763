package org.surprisal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An error says what to do about it, in whole sentences. */
@ExtendWith(LocalSpark.class)
class AdviceTest {
  private static final String ROWS =
      " FROM VALUES (1, 'cat', 0.2D, 0.5D, 0.3D) AS t(label, animal, p0, p1, p2)";

  private final SparkSession spark;

  AdviceTest(SparkSession spark) {
    this.spark = spark;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "expected_calibration_error(label, p1, 2.5) |The `bins` must be between [1, 10000], as a whole number (current value = 2.5).",
        "expected_calibration_error(label, p1, 0)   |The `bins` must be between [1, 10000], as a whole number (current value = 0).",
        "log_loss(label, p1, eps => 0.6D)           |The `eps` must be between [0, 0.5] (current value = 0.6).",
        "surprisal(p1, 1)                           |The `base` must be between (1, 1.7976931348623157E308] (current value = 1).",
        "log_loss(animal, p1)                       |however \"animal\" has the type \"STRING\". Pass the index of its class, array_position(array('cat', 'dog'), animal) - 1. The call is log_loss(label, probability[, weight[, eps]]).",
        "try_cross_entropy(animal, array(p0, p1))   |however \"animal\" has the type \"STRING\". Pass the index of its class, array_position(array('cat', 'dog'), animal) - 1. The call is try_cross_entropy(target, probability[, base]).",
        "entropy(p1)                                |The first parameter requires the \"ARRAY<NUMERIC>\" or \"VECTOR\" type, however \"p1\" has the type \"DOUBLE\". The call is entropy(p[, base]).",
        "sigmoid_scaling(label, array(p0, p1))      |has the type \"ARRAY<DOUBLE>\". Of two classes pass the probability of class 1, array(p0, p1)[1]. The call is sigmoid_scaling(label, probability[, weight[, eps]]).",
        "cross_entropy(label, p0, p1)               |got \"p1\". Probabilities in a column for each class are one argument, array(p0, p1).",
        "log_loss(label, p0, p1, p2)                |got \"p2\". Probabilities in a column for each class are one argument, array(p0, p1, p2).",
        "log_loss(label, p0, p1, p2, p0)            |The `log_loss` requires 2 or 3 or 4 (label, probability[, weight[, eps]]; probabilities in a column for each class are one argument, array(p0, p1, p2, p0)) parameters but the actual number is 5.",
        "log_loss(label)                            |The `log_loss` requires 2 or 3 or 4 (label, probability[, weight[, eps]]) parameters but the actual number is 1.",
        "entropy()                                  |The `entropy` requires 1 or 2 (p[, base]) parameters but the actual number is 0.",
      })
  void whatTheAnalysisCanTell(String call, String sentence) {
    AnalysisException error = Failure.ofAnalysis(spark, "SELECT " + call + ROWS);
    String plain =
        Failure.inWordsOfSpark4(error)
            .replace("t.", "")
            .replace("`p", "p")
            .replaceAll("(p\\d)`", "$1");
    assertThat(plain).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "surprisal(50)                 |[SURPRISAL_OUT_OF_RANGE] surprisal: p is 50, but a probability is a number from 0 to 1. If it is a percentage, pass p / 100; if it is a logit, pass 1 / (1 + exp(-p)). try_surprisal gives NULL for such a row. SQLSTATE: 22023",
        "cross_entropy(1, 120)         |[SURPRISAL_OUT_OF_RANGE] cross_entropy: probability is 120, but a probability is a number from 0 to 1. If it is a logit, pass 1 / (1 + exp(-probability)). try_cross_entropy gives NULL for such a row. SQLSTATE: 22023",
        "squared_error(1, -2.5)        |[SURPRISAL_OUT_OF_RANGE] squared_error: probability is -2.5, but a probability is a number from 0 to 1. If it is a logit, pass 1 / (1 + exp(-probability)). try_squared_error gives NULL for such a row. SQLSTATE: 22023",
        "surprisal(1.0000000001D)      |[SURPRISAL_OUT_OF_RANGE] surprisal: p is 1.0000000001, but a probability is a number from 0 to 1. If rounding made it so, pass greatest(0, least(1, p)). try_surprisal gives NULL for such a row. SQLSTATE: 22023",
        "surprisal(double('Infinity')) |[SURPRISAL_OUT_OF_RANGE] surprisal: p is Infinity, but a probability is a number from 0 to 1. try_surprisal gives NULL for such a row. SQLSTATE: 22023",
        "gaussian_entropy(-1)          |[SURPRISAL_OUT_OF_RANGE] gaussian_entropy: stddev is -1, but it must be a finite number above 0. try_gaussian_entropy gives NULL for such a row. SQLSTATE: 22023",
      })
  void whatTheNumberTells(String call, String message) {
    assertThat(Failure.ofInput(spark, Execution.WHOLE_STAGE, "SELECT " + call)).hasMessage(message);
  }

  /** The remedy for a text is right: the first class is class 0, and a text of no class is bad. */
  @ParameterizedTest
  @CsvSource({"cat, 0", "dog, 1", "cow, -1"})
  void theRecipeForATextGivesTheIndexOfItsClass(String text, long index) {
    assertThat(
            spark
                .sql("SELECT array_position(array('cat', 'dog'), '" + text + "') - 1")
                .first()
                .getLong(0))
        .isEqualTo(index);
  }
}
