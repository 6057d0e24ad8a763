"""The evaluator."""

from typing import TYPE_CHECKING, Any, Dict, List, Union

from pyspark.ml.evaluation import JavaEvaluator
from pyspark.ml.util import JavaMLReadable, JavaMLWritable

from surprisal.ml import _params
from surprisal.ml._stage import Stage, record

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


class ProbabilisticClassificationEvaluator(
    _params.ProbabilisticClassificationEvaluatorParams,
    Stage,
    JavaEvaluator,
    JavaMLReadable["ProbabilisticClassificationEvaluator"],
    JavaMLWritable,
):
    """Scores probabilistic predictions, for model selection: log loss by default.

    It reads a label and the predicted probabilities, and needs no ``prediction`` column::

        CrossValidator(estimator=..., estimatorParamMaps=...,
                       evaluator=ProbabilisticClassificationEvaluator(metricName="brierScore"))

    A metric is never silently wrong: where a row cannot be scored, ``handleInvalid`` decides.
    ``explainParams()`` lists the parameters and the metrics.
    """

    # By which PySpark finds the Java class of this one, and this one of the Java class.
    __module__ = "org.surprisal.ml"

    def isLargerBetter(self) -> bool:
        """Whether the best model has the largest metric. Asks no JVM, so that Connect can, too."""
        return self.getMetricName() in _params.LARGER_IS_BETTER

    def metrics(
        self, dataset: "DataFrame", *groupCols: str
    ) -> "Union[ProbabilisticClassificationMetrics, DataFrame]":
        """Every metric of the dataset's predictions, in one pass.

        Parameters
        ----------
        dataset : DataFrame
            the predictions
        groupCols : str
            columns; with them the result is a DataFrame that has a row for each group

        Returns
        -------
        ProbabilisticClassificationMetrics or DataFrame
        """
        if getattr(dataset, "_jdf", None) is None:
            raise NotImplementedError(
                "metrics() needs a Spark in this process, and this is a Spark Connect session. Use"
                " surprisal.functions.evaluate_probabilities(label, probability), which gives the same as a struct"
            )
        java = self._to_java()
        if groupCols:
            string = dataset.sparkSession._jvm.java.lang.String
            names = self._new_java_array(list(groupCols), string)
            return type(dataset)(java.metrics(dataset._jdf, names), dataset.sparkSession)
        return ProbabilisticClassificationMetrics(java.metrics(dataset._jdf))


class ProbabilisticClassificationMetrics:
    """Everything that one pass says of predictions; its text is for people.

    Attributes
    ----------
    metrics : dict
        every metric by its name; NaN for one that these rows have no value of
    classNames : list of str
        the names of the classes by their index; empty where nobody gave them
    classes : list
        the label, count, weight and logLoss of each class that happened
    calibrationCurve : list
        the lower and upper edge, count, meanProbability and observedFrequency of each bin
    quality
        the ledger: rows, and those that were skipped or raised to eps, by reason
    """

    def __init__(self, java: Any) -> None:
        self.metrics: Dict[str, float] = dict(java.metrics())
        self.classNames: List[str] = list(java.classNames())
        self.classes: List[Any] = [record(score) for score in java.classes()]
        self.calibrationCurve: List[Any] = [record(bin) for bin in java.calibrationCurve()]
        self.quality: Any = record(java.quality())
        self._text: str = java.toString()

    def metric(self, name: str) -> float:
        """The metric of this name, one of the values of ``metricName``."""
        return self.metrics[name]

    def __repr__(self) -> str:
        return self._text
