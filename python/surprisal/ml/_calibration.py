"""The calibrator."""

from typing import TYPE_CHECKING, Any, Dict, Optional

from pyspark.ml.util import JavaMLReadable, JavaMLWritable
from pyspark.ml.wrapper import JavaEstimator, JavaModel

from surprisal.ml import _params
from surprisal.ml._stage import Stage, record

if TYPE_CHECKING:
    from pyspark.ml.base import Transformer
    from pyspark.ml.param import Param


class ProbabilityCalibrator(
    _params.ProbabilityCalibratorParams,
    Stage,
    JavaEstimator,
    JavaMLReadable["ProbabilityCalibrator"],
    JavaMLWritable,
):
    """Recalibrates the probabilities of a classifier.

    It learns from labelled predictions how much too sure or too unsure they are: from predictions
    for rows that the classifier was not trained on, or, with ``estimator``, from those that it
    makes itself, out of fold::

        ProbabilityCalibrator(estimator=NaiveBayes(), numFolds=5).fit(training).transform(test)
        ProbabilityCalibrator().fit(model.transform(kept_aside)).transform(model.transform(test))
    """

    # By which PySpark finds the Java class of this one, and this one of the Java class.
    __module__ = "org.surprisal.ml"

    def _create_model(self, java_model: Any) -> "ProbabilityCalibratorModel":
        model = ProbabilityCalibratorModel(java_model)
        model._transfer_params_from_java()
        return model

    def copy(self, extra: "Optional[Dict[Param[Any], Any]]" = None) -> "ProbabilityCalibrator":
        """A copy; of the estimator, too, so that a search may set its parameters."""
        copied = super().copy(extra)
        if copied.isDefined(copied.estimator):
            copied.setEstimator(copied.getEstimator().copy(extra))
        return copied


class ProbabilityCalibratorModel(
    _params.ProbabilityCalibratorModelParams,
    Stage,
    JavaModel,
    JavaMLReadable["ProbabilityCalibratorModel"],
    JavaMLWritable,
):
    """Recalibrates probabilities as a ``ProbabilityCalibrator`` learnt it."""

    __module__ = "org.surprisal.ml"

    def getTemperature(self) -> float:
        """The temperature that was learnt, where the method is ``temperature``."""
        return self._call_java("getTemperature")

    def getClassifier(self) -> "Optional[Transformer]":
        """The fitted classifier; None where the dataset has the predictions."""
        return self.getOrDefault(self.classifier) if self.isDefined(self.classifier) else None

    @property
    def summary(self) -> Any:
        """What the rows that it was fitted to lose by their calibration, and what the temperature
        makes of them; None for other methods, and for a model that was saved."""
        found = self._java_obj.summary()
        return record(found.get()) if found.isPresent() else None
