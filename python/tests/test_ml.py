"""The evaluator does in PySpark what it does in Java."""

import math
import re
import subprocess
import sys

import pytest
from conftest import JAR
from pyspark.errors import PySparkException
from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.classification import LogisticRegression
from pyspark.ml.tuning import (
    CrossValidator,
    CrossValidatorModel,
    ParamGridBuilder,
    TrainValidationSplit,
    TrainValidationSplitModel,
)

from surprisal import functions as S
from surprisal.ml import ProbabilisticClassificationEvaluator

#: As the documentation of the parameter lists them.
METRICS = re.findall(
    r"(\w+)(?: \(larger is better\))?(?:, |$)",
    ProbabilisticClassificationEvaluator.metricName.doc.split(": ")[1],
)


@pytest.fixture(scope="module")
def found(digits):
    """A search over folds, by log loss, of a pipeline."""
    regression = LogisticRegression(maxIter=10)
    return CrossValidator(
        estimator=Pipeline(stages=[regression]),
        estimatorParamMaps=ParamGridBuilder().addGrid(regression.regParam, [10.0, 0.03]).build(),
        evaluator=ProbabilisticClassificationEvaluator(),
        foldCol="fold",
        numFolds=2,
        parallelism=2,
    ).fit(digits)


def test_cross_validation_selects_the_smaller_log_loss(found):
    assert found.avgMetrics[1] < found.avgMetrics[0]
    assert found.bestModel.stages[0].getRegParam() == 0.03


def test_a_search_is_saved_and_loaded(found, tmp_path):
    path = str(tmp_path / "model")
    found.save(path)
    loaded = CrossValidatorModel.load(path)
    assert type(loaded.getEvaluator()) is ProbabilisticClassificationEvaluator
    assert loaded.getEvaluator().uid == found.getEvaluator().uid
    assert isinstance(loaded.bestModel, PipelineModel)


def test_a_search_is_loaded_in_a_new_process_that_knows_nothing_of_it(found, tmp_path):
    path = str(tmp_path / "model")
    found.save(path)
    program = f"""
import sys
sys.path.insert(0, {JAR!r})
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").config("spark.jars", {JAR!r}).config("spark.ui.enabled", False).getOrCreate()
from pyspark.ml.tuning import CrossValidatorModel
evaluator = CrossValidatorModel.load({path!r}).getEvaluator()
print(type(evaluator).__module__, type(evaluator).__name__, evaluator.getMetricName(), evaluator.isLargerBetter())
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == [
        "org.surprisal.ml",
        "ProbabilisticClassificationEvaluator",
        "logLoss",
        "False",
    ]


def test_train_validation_split_is_searched_saved_and_loaded(digits, tmp_path):
    regression = LogisticRegression(maxIter=5)
    grid = ParamGridBuilder().addGrid(regression.regParam, [0.03, 10.0]).build()
    split = TrainValidationSplit(
        estimator=regression,
        estimatorParamMaps=grid,
        evaluator=ProbabilisticClassificationEvaluator(metricName="d2LogLoss"),
        seed=1,
    )
    model = split.fit(digits)
    assert model.validationMetrics[0] > model.validationMetrics[1]
    assert model.bestModel.getRegParam() == 0.03
    model.save(str(tmp_path / "model"))
    loaded = TrainValidationSplitModel.load(str(tmp_path / "model"))
    assert loaded.getEvaluator().getMetricName() == "d2LogLoss"


def test_an_evaluator_is_saved_and_loaded_with_what_was_set(tmp_path):
    path = str(tmp_path / "evaluator")
    saved = ProbabilisticClassificationEvaluator(metricName="brierScore", eps=0, labels=["a", "b"])
    saved.write().overwrite().save(path)
    loaded = ProbabilisticClassificationEvaluator.load(path)
    assert loaded.uid == saved.uid
    assert loaded.extractParamMap() == saved.extractParamMap()
    assert not loaded.isSet(loaded.numBins)


def scorable(evaluator, predictions):
    """The predictions, or, for a metric that takes two classes only, numbers made of them."""
    try:
        evaluator.evaluate(predictions)
        return predictions
    except PySparkException:
        return predictions.selectExpr("label > 0 AS label", "1 - probability[0] AS probability", "weight")


@pytest.mark.parametrize("metric", METRICS)
def test_every_metric_is_that_of_sql(predictions, metric):
    evaluator = ProbabilisticClassificationEvaluator(metricName=metric, weightCol="weight")
    rows = scorable(evaluator, predictions)
    name = "".join("_" + c.lower() if c.isupper() else c for c in metric)
    column = getattr(S, name)("label", "probability", weight="weight")
    sql = rows.select(column).first()[0]
    assert evaluator.evaluate(rows) == sql
    # All at once it adds in another order: the last digit may differ.
    assert evaluator.metrics(rows).metric(metric) == pytest.approx(sql, rel=1e-14)


def test_every_metric_is_tested_here(predictions):
    evaluator = ProbabilisticClassificationEvaluator(weightCol="weight")
    assert list(evaluator.metrics(predictions).metrics) == METRICS
    assert "logLoss" in METRICS and "d2LogLoss" in METRICS


def test_larger_is_better_as_in_java(spark):
    for metric in METRICS:
        evaluator = ProbabilisticClassificationEvaluator(metricName=metric)
        assert evaluator.isLargerBetter() == evaluator._to_java().isLargerBetter()


def test_parameters_are_set_got_and_explained():
    evaluator = ProbabilisticClassificationEvaluator().setParams(numBins=5).setMetricName("brierScore")
    assert evaluator.getNumBins() == 5
    assert evaluator.getMetricName() == "brierScore"
    assert evaluator.getEps() == 1e-15
    explained = evaluator.explainParams()
    assert "numBins: the number of bins of equal width of the calibration metrics (default: 10, current: 5)" in explained
    for param in evaluator.params:
        assert param.doc == evaluator._java_obj.getParam(param.name).doc()


def test_parameters_are_keyword_only_and_known():
    with pytest.raises(TypeError):
        ProbabilisticClassificationEvaluator("brierScore")
    with pytest.raises(TypeError):
        ProbabilisticClassificationEvaluator(metric="brierScore")


def test_a_copy_has_the_extra_parameters_and_leaves_the_original(predictions):
    evaluator = ProbabilisticClassificationEvaluator()
    copy = evaluator.copy({evaluator.metricName: "perplexity"})
    assert copy.uid == evaluator.uid
    assert math.isclose(copy.evaluate(predictions), math.exp(evaluator.evaluate(predictions)))
    extra = {evaluator.metricName: "perplexity"}
    assert evaluator.evaluate(predictions, extra) == copy.evaluate(predictions)


def test_metrics_have_classes_curve_ledger_and_a_text(predictions):
    metrics = ProbabilisticClassificationEvaluator().metrics(predictions)
    assert [score.count for score in metrics.classes] == [1, 2, 2]
    assert len(metrics.calibrationCurve) == 10
    assert sum(bin.count for bin in metrics.calibrationCurve) == 5
    assert metrics.quality.rows == 5
    assert "5 rows, 5 scored" in repr(metrics)


def test_metrics_by_group_are_a_data_frame(predictions):
    rows = ProbabilisticClassificationEvaluator().metrics(predictions, "country")
    losses = {row["country"]: row["log_loss"] for row in rows.collect()}
    expected = predictions.groupBy("country").agg(S.log_loss("label", "probability"))
    assert losses == dict(map(tuple, expected.collect()))
