"""What a user reads when something is wrong."""

import pytest
from pyspark.errors import IllegalArgumentException, QueryExecutionException

import surprisal
from surprisal import _session
from surprisal import functions as S
from surprisal.ml import ProbabilisticClassificationEvaluator


def assert_one_line(error, condition):
    assert len(str(error.value).strip().splitlines()) == 1
    assert error.value.getErrorClass() == condition


def test_bad_input_that_a_task_meets_is_told_in_a_line(spark):
    percentages = spark.range(100, numPartitions=2).selectExpr("id % 2 AS label", "id + 0.5 AS p")
    with pytest.raises(QueryExecutionException) as error:
        percentages.agg(S.log_loss("label", "p")).collect()
    assert_one_line(error, "SURPRISAL_OUT_OF_RANGE")
    assert error.value.getMessageParameters()["argument"] == "probability"


def test_bad_input_of_an_evaluator_is_told_in_a_line(spark):
    logits = spark.range(100, numPartitions=2).selectExpr("id % 2 AS label", "id - 50.5 AS p")
    evaluator = ProbabilisticClassificationEvaluator(probabilityCol="p")
    with pytest.raises(IllegalArgumentException) as error:
        evaluator.evaluate(logits)
    assert_one_line(error, "SURPRISAL_OUT_OF_RANGE")
    assert "setRawPredictionCol" in str(error.value)


def test_errors_of_others_are_left_as_they_are(spark):
    surprisal.register(spark)
    with pytest.raises(Exception, match="not ours") as error:
        spark.range(100).selectExpr("raise_error('not ours')").collect()
    assert not isinstance(error.value, QueryExecutionException)


def test_a_bad_parameter_is_told_in_a_line(spark, predictions):
    with pytest.raises(IllegalArgumentException, match="logLoss"):
        ProbabilisticClassificationEvaluator(metricName="f1").evaluate(predictions)


def test_another_version_of_the_jar_is_an_error_that_says_what_to_do(spark, monkeypatch):
    monkeypatch.setattr(_session, "JAR_VERSION", "0.0.9")
    with pytest.raises(RuntimeError, match=r"of version 0\.0\.9 and the jar that Spark has is of version"):
        surprisal.register(spark)


def test_a_missing_jar_is_told_by_the_coordinates(spark):
    class Elsewhere:
        """A JVM whose class path has no such class: py4j takes any name for a package's."""

        org = spark._jvm.com.example

    with pytest.raises(RuntimeError, match="--packages org.surprisal:surprisal:"):
        _session.check_jar(Elsewhere)


def test_metrics_on_spark_connect_says_what_to_use_instead():
    with pytest.raises(NotImplementedError, match="evaluate_probabilities"):
        ProbabilisticClassificationEvaluator().metrics(object())


def test_a_connect_server_without_the_jar_is_told_what_to_start_it_with():
    class Session:
        """As a session of Spark Connect it has no JVM."""

        class catalog:
            functionExists = staticmethod(lambda name: name == "entropy")

    with pytest.raises(RuntimeError, match="start it with --packages org.surprisal:surprisal:"):
        surprisal.register(Session())
    Session.catalog.functionExists = staticmethod(lambda name: True)
    assert surprisal.register(Session()) == []
