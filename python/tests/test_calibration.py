"""The calibrator does in PySpark what it does in Java."""

import pytest
from pyspark.ml import Pipeline, PipelineModel
from pyspark.ml.classification import NaiveBayes, NaiveBayesModel
from pyspark.ml.tuning import CrossValidator, ParamGridBuilder

from surprisal import functions as S
from surprisal.ml import (
    ProbabilisticClassificationEvaluator,
    ProbabilityCalibrator,
    ProbabilityCalibratorModel,
)


def log_loss(predictions):
    return ProbabilisticClassificationEvaluator().evaluate(predictions)


@pytest.fixture(scope="module")
def predicted(digits):
    """Predictions of a model that is too sure, for the half of the rows that it has not seen."""
    model = NaiveBayes().fit(digits.filter("fold = 0"))
    return model.transform(digits.filter("fold = 1")).cache()


@pytest.fixture(scope="module")
def out_of_fold(digits):
    """A calibrator that fits its classifier itself, in a pipeline."""
    calibrator = ProbabilityCalibrator(estimator=NaiveBayes(smoothing=0.5), numFolds=2)
    return Pipeline(stages=[calibrator]).fit(digits.filter("fold = 0"))


def test_predictions_are_recalibrated_by_the_temperature_of_sql(predicted):
    model = ProbabilityCalibrator().fit(predicted)
    scaling = predicted.select(S.temperature_scaling("label", "probability").alias("s")).first().s
    assert model.getTemperature() == pytest.approx(scaling.temperature, rel=1e-12)
    assert model.getCoefficients() == [model.getTemperature()]
    assert model.getClassifier() is None
    assert model.summary.logLoss == pytest.approx(log_loss(predicted), rel=1e-12)
    repaired = log_loss(model.transform(predicted))
    assert repaired == pytest.approx(model.summary.fittedLogLoss, rel=1e-4)
    assert repaired < log_loss(predicted) / 2


def test_a_classifier_is_fitted_and_recalibrated_in_a_pipeline(digits, predicted, out_of_fold):
    recalibrated = out_of_fold.transform(digits.filter("fold = 1"))
    assert log_loss(recalibrated) < log_loss(predicted) / 2
    model = out_of_fold.stages[0]
    assert isinstance(model, ProbabilityCalibratorModel)
    assert isinstance(model.getClassifier(), NaiveBayesModel)
    assert model.getClassifier().getSmoothing() == 0.5


def test_a_model_is_saved_and_loaded_with_its_classifier(digits, out_of_fold, tmp_path):
    out_of_fold.save(str(tmp_path / "pipeline"))
    loaded = PipelineModel.load(str(tmp_path / "pipeline"))
    assert loaded.stages[0].getTemperature() == out_of_fold.stages[0].getTemperature()
    assert isinstance(loaded.stages[0].getClassifier(), NaiveBayesModel)
    assert loaded.stages[0].summary is None
    test = digits.filter("fold = 1")
    assert log_loss(loaded.transform(test)) == log_loss(out_of_fold.transform(test))


def test_a_calibrator_is_saved_and_loaded_with_its_estimator(tmp_path):
    calibrator = ProbabilityCalibrator(estimator=NaiveBayes(smoothing=0.25), numFolds=3, seed=7)
    calibrator.save(str(tmp_path / "calibrator"))
    loaded = ProbabilityCalibrator.load(str(tmp_path / "calibrator"))
    assert (loaded.getNumFolds(), loaded.getSeed(), loaded.uid) == (3, 7, calibrator.uid)
    assert isinstance(loaded.getEstimator(), NaiveBayes)
    assert loaded.getEstimator().getSmoothing() == 0.25


def test_a_search_sets_parameters_of_the_classifier_inside(digits):
    bayes = NaiveBayes()
    search = CrossValidator(
        estimator=ProbabilityCalibrator(estimator=bayes, numFolds=2),
        estimatorParamMaps=ParamGridBuilder().addGrid(bayes.smoothing, [1e6, 1.0]).build(),
        evaluator=ProbabilisticClassificationEvaluator(),
        foldCol="fold",
        numFolds=2,
        parallelism=2,
    )
    found = search.fit(digits)
    assert found.avgMetrics[1] < found.avgMetrics[0]
    assert found.bestModel.getClassifier().getSmoothing() == 1.0
    assert bayes.getSmoothing() == 1.0


def test_parameters_are_those_of_java(predicted):
    calibrator = ProbabilityCalibrator()
    for stage in [calibrator, calibrator.fit(predicted)]:
        for param in stage.params:
            assert param.doc == stage._java_obj.getParam(param.name).doc()
