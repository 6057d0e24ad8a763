"""What PySpark asks a Python class to repeat of its Java class: parameters, setters, getters.

Generated from the Java classes by PythonParamsTest. Do not edit.
"""

from typing import Any, FrozenSet, List, Optional, TypeVar

from pyspark import keyword_only
from pyspark.ml.base import Estimator, Transformer
from pyspark.ml.param import Param, Params, TypeConverters

from surprisal.ml._stage import to_stage

Self = TypeVar("Self", bound=Params)

#: The metrics of which a larger value is better.
LARGER_IS_BETTER: FrozenSet[str] = frozenset(
    [
        "sphericalScore",
        "d2LogLoss",
        "accuracy",
        "topKAccuracy",
        "rocAuc",
        "averagePrecision",
        "ksStatistic",
    ]
)


class ProbabilisticClassificationEvaluatorParams(Params):
    """The parameters of org.surprisal.ml.ProbabilisticClassificationEvaluator."""

    eps: "Param[float]" = Param(
        Params._dummy(),
        "eps",
        "a probability below it counts as eps, so that a class of probability 0 that happened costs -ln eps; 0 lets it cost Infinity",
        typeConverter=TypeConverters.toFloat,
    )

    handleInvalid: "Param[str]" = Param(
        Params._dummy(),
        "handleInvalid",
        "what to do about rows that cannot be scored (a NULL, a NaN, a probability outside [0, 1], a sum that is not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' makes the metric the worst possible value, Infinity or -Infinity",
        typeConverter=TypeConverters.toString,
    )

    k: "Param[int]" = Param(
        Params._dummy(),
        "k",
        "how many of the most likely classes may be the right one for topKAccuracy",
        typeConverter=TypeConverters.toInt,
    )

    labelCol: "Param[str]" = Param(
        Params._dummy(),
        "labelCol",
        "label column name",
        typeConverter=TypeConverters.toString,
    )

    labels: "Param[List[str]]" = Param(
        Params._dummy(),
        "labels",
        "the names of the classes, in the order of the probabilities; a label column of strings is matched by name",
        typeConverter=TypeConverters.toListString,
    )

    metricName: "Param[str]" = Param(
        Params._dummy(),
        "metricName",
        "the metric, smaller is better if not said otherwise: logLoss, negativeLogLikelihood, perplexity, brierScore, sphericalScore (larger is better), normalizedEntropy, d2LogLoss (larger is better), expectedCalibrationError, maximumCalibrationError, accuracy (larger is better), topKAccuracy (larger is better), rocAuc (larger is better), averagePrecision (larger is better), ksStatistic (larger is better), recalibratedLogLoss, calibrationLoss",
        typeConverter=TypeConverters.toString,
    )

    numBins: "Param[int]" = Param(
        Params._dummy(),
        "numBins",
        "the number of bins of equal width of the calibration metrics",
        typeConverter=TypeConverters.toInt,
    )

    probabilityCol: "Param[str]" = Param(
        Params._dummy(),
        "probabilityCol",
        "Column name for predicted class conditional probabilities. Note: Not all models output well-calibrated probability estimates! These probabilities should be treated as confidences, not precise probabilities",
        typeConverter=TypeConverters.toString,
    )

    probabilityCols: "Param[List[str]]" = Param(
        Params._dummy(),
        "probabilityCols",
        "columns with the probability of one class each, in the order of the classes; instead of probabilityCol",
        typeConverter=TypeConverters.toListString,
    )

    rawPredictionCol: "Param[str]" = Param(
        Params._dummy(),
        "rawPredictionCol",
        "column with logits, whose softmax is the probability: a vector or an array with one for each class, or a number, the log-odds of class 1; instead of probabilityCol. Not every rawPrediction of Spark ML has logits: those of trees and forests are counts",
        typeConverter=TypeConverters.toString,
    )

    weightCol: "Param[str]" = Param(
        Params._dummy(),
        "weightCol",
        "weight column name. If this is not set or empty, we treat all instance weights as 1.0",
        typeConverter=TypeConverters.toString,
    )

    @keyword_only
    def __init__(
        self,
        *,
        eps: float = 1e-15,
        handleInvalid: str = "error",
        k: int = 2,
        labelCol: str = "label",
        labels: Optional[List[str]] = None,
        metricName: str = "logLoss",
        numBins: int = 10,
        probabilityCol: str = "probability",
        probabilityCols: Optional[List[str]] = None,
        rawPredictionCol: Optional[str] = None,
        weightCol: Optional[str] = None,
    ) -> None:
        super().__init__()
        self._java_obj = self._new_java_obj("org.surprisal.ml.ProbabilisticClassificationEvaluator", self.uid)
        self._setDefault(
            eps=1e-15,
            handleInvalid="error",
            k=2,
            labelCol="label",
            metricName="logLoss",
            numBins=10,
            probabilityCol="probability",
        )
        self._set(**self._input_kwargs)

    @keyword_only
    def setParams(
        self: Self,
        *,
        eps: float = 1e-15,
        handleInvalid: str = "error",
        k: int = 2,
        labelCol: str = "label",
        labels: Optional[List[str]] = None,
        metricName: str = "logLoss",
        numBins: int = 10,
        probabilityCol: str = "probability",
        probabilityCols: Optional[List[str]] = None,
        rawPredictionCol: Optional[str] = None,
        weightCol: Optional[str] = None,
    ) -> Self:
        """Sets the parameters that are given."""
        return self._set(**self._input_kwargs)

    def setEps(self: Self, value: float) -> Self:
        """Sets eps: a probability below it counts as eps, so that a class of probability 0 that happened costs -ln eps; 0 lets it cost Infinity."""
        return self._set(eps=value)

    def getEps(self) -> float:
        """The value of eps, or its default."""
        return self.getOrDefault(self.eps)

    def setHandleInvalid(self: Self, value: str) -> Self:
        """Sets handleInvalid: what to do about rows that cannot be scored (a NULL, a NaN, a probability outside [0, 1], a sum that is not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' makes the metric the worst possible value, Infinity or -Infinity."""
        return self._set(handleInvalid=value)

    def getHandleInvalid(self) -> str:
        """The value of handleInvalid, or its default."""
        return self.getOrDefault(self.handleInvalid)

    def setK(self: Self, value: int) -> Self:
        """Sets k: how many of the most likely classes may be the right one for topKAccuracy."""
        return self._set(k=value)

    def getK(self) -> int:
        """The value of k, or its default."""
        return self.getOrDefault(self.k)

    def setLabelCol(self: Self, value: str) -> Self:
        """Sets labelCol: label column name."""
        return self._set(labelCol=value)

    def getLabelCol(self) -> str:
        """The value of labelCol, or its default."""
        return self.getOrDefault(self.labelCol)

    def setLabels(self: Self, value: List[str]) -> Self:
        """Sets labels: the names of the classes, in the order of the probabilities; a label column of strings is matched by name."""
        return self._set(labels=value)

    def getLabels(self) -> List[str]:
        """The value of labels, or its default."""
        return self.getOrDefault(self.labels)

    def setMetricName(self: Self, value: str) -> Self:
        """Sets metricName: the metric, smaller is better if not said otherwise: logLoss, negativeLogLikelihood, perplexity, brierScore, sphericalScore (larger is better), normalizedEntropy, d2LogLoss (larger is better), expectedCalibrationError, maximumCalibrationError, accuracy (larger is better), topKAccuracy (larger is better), rocAuc (larger is better), averagePrecision (larger is better), ksStatistic (larger is better), recalibratedLogLoss, calibrationLoss."""
        return self._set(metricName=value)

    def getMetricName(self) -> str:
        """The value of metricName, or its default."""
        return self.getOrDefault(self.metricName)

    def setNumBins(self: Self, value: int) -> Self:
        """Sets numBins: the number of bins of equal width of the calibration metrics."""
        return self._set(numBins=value)

    def getNumBins(self) -> int:
        """The value of numBins, or its default."""
        return self.getOrDefault(self.numBins)

    def setProbabilityCol(self: Self, value: str) -> Self:
        """Sets probabilityCol: Column name for predicted class conditional probabilities. Note: Not all models output well-calibrated probability estimates! These probabilities should be treated as confidences, not precise probabilities."""
        return self._set(probabilityCol=value)

    def getProbabilityCol(self) -> str:
        """The value of probabilityCol, or its default."""
        return self.getOrDefault(self.probabilityCol)

    def setProbabilityCols(self: Self, value: List[str]) -> Self:
        """Sets probabilityCols: columns with the probability of one class each, in the order of the classes; instead of probabilityCol."""
        return self._set(probabilityCols=value)

    def getProbabilityCols(self) -> List[str]:
        """The value of probabilityCols, or its default."""
        return self.getOrDefault(self.probabilityCols)

    def setRawPredictionCol(self: Self, value: str) -> Self:
        """Sets rawPredictionCol: column with logits, whose softmax is the probability: a vector or an array with one for each class, or a number, the log-odds of class 1; instead of probabilityCol. Not every rawPrediction of Spark ML has logits: those of trees and forests are counts."""
        return self._set(rawPredictionCol=value)

    def getRawPredictionCol(self) -> str:
        """The value of rawPredictionCol, or its default."""
        return self.getOrDefault(self.rawPredictionCol)

    def setWeightCol(self: Self, value: str) -> Self:
        """Sets weightCol: weight column name. If this is not set or empty, we treat all instance weights as 1.0."""
        return self._set(weightCol=value)

    def getWeightCol(self) -> str:
        """The value of weightCol, or its default."""
        return self.getOrDefault(self.weightCol)


class ProbabilityCalibratorParams(Params):
    """The parameters of org.surprisal.ml.ProbabilityCalibrator."""

    eps: "Param[float]" = Param(
        Params._dummy(),
        "eps",
        "a probability below it counts as eps, so that certain mistakes can be repaired",
        typeConverter=TypeConverters.toFloat,
    )

    estimator: "Param[Estimator]" = Param(
        Params._dummy(),
        "estimator",
        "a classifier to fit, and to recalibrate by its predictions for rows that it was not fitted to; without one the dataset has the predictions",
        typeConverter=to_stage,
    )

    handleInvalid: "Param[str]" = Param(
        Params._dummy(),
        "handleInvalid",
        "what to do about rows that cannot be read (a NULL, a NaN, a probability outside [0, 1], a sum that is not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' learns nothing from them and gives them a NULL for a probability",
        typeConverter=TypeConverters.toString,
    )

    labelCol: "Param[str]" = Param(
        Params._dummy(),
        "labelCol",
        "column with the label: the index of a class, a boolean, or a distribution over the classes",
        typeConverter=TypeConverters.toString,
    )

    method: "Param[str]" = Param(
        Params._dummy(),
        "method",
        "how probabilities are recalibrated: temperature, sigmoid (two classes), isotonic (two classes)",
        typeConverter=TypeConverters.toString,
    )

    numFolds: "Param[int]" = Param(
        Params._dummy(),
        "numFolds",
        "in how many parts the rows are cut for the predictions of the estimator, 2 or more",
        typeConverter=TypeConverters.toInt,
    )

    predictionCol: "Param[str]" = Param(
        Params._dummy(),
        "predictionCol",
        "column for the most likely class; a prediction that is there stays, unless the method changes the order of the classes; an empty name for none",
        typeConverter=TypeConverters.toString,
    )

    probabilityCol: "Param[str]" = Param(
        Params._dummy(),
        "probabilityCol",
        "column with the predicted probabilities, a vector, an array, or a number, the probability of class 1; the recalibrated ones take their place",
        typeConverter=TypeConverters.toString,
    )

    rawPredictionCol: "Param[str]" = Param(
        Params._dummy(),
        "rawPredictionCol",
        "column with logits, whose softmax is the probability: a vector or an array with one for each class, or a number, the log-odds of class 1; read instead of probabilityCol, which is written. Not every rawPrediction of Spark ML has logits: those of trees and forests are counts",
        typeConverter=TypeConverters.toString,
    )

    seed: "Param[int]" = Param(
        Params._dummy(),
        "seed",
        "decides which part a row is in",
        typeConverter=TypeConverters.toInt,
    )

    weightCol: "Param[str]" = Param(
        Params._dummy(),
        "weightCol",
        "column with how much a row counts",
        typeConverter=TypeConverters.toString,
    )

    @keyword_only
    def __init__(
        self,
        *,
        eps: float = 1e-15,
        estimator: Optional[Estimator] = None,
        handleInvalid: str = "error",
        labelCol: str = "label",
        method: str = "temperature",
        numFolds: int = 5,
        predictionCol: str = "prediction",
        probabilityCol: str = "probability",
        rawPredictionCol: Optional[str] = None,
        seed: int = 0,
        weightCol: Optional[str] = None,
    ) -> None:
        super().__init__()
        self._java_obj = self._new_java_obj("org.surprisal.ml.ProbabilityCalibrator", self.uid)
        self._setDefault(
            eps=1e-15,
            handleInvalid="error",
            labelCol="label",
            method="temperature",
            numFolds=5,
            predictionCol="prediction",
            probabilityCol="probability",
            seed=0,
        )
        self._set(**self._input_kwargs)

    @keyword_only
    def setParams(
        self: Self,
        *,
        eps: float = 1e-15,
        estimator: Optional[Estimator] = None,
        handleInvalid: str = "error",
        labelCol: str = "label",
        method: str = "temperature",
        numFolds: int = 5,
        predictionCol: str = "prediction",
        probabilityCol: str = "probability",
        rawPredictionCol: Optional[str] = None,
        seed: int = 0,
        weightCol: Optional[str] = None,
    ) -> Self:
        """Sets the parameters that are given."""
        return self._set(**self._input_kwargs)

    def setEps(self: Self, value: float) -> Self:
        """Sets eps: a probability below it counts as eps, so that certain mistakes can be repaired."""
        return self._set(eps=value)

    def getEps(self) -> float:
        """The value of eps, or its default."""
        return self.getOrDefault(self.eps)

    def setEstimator(self: Self, value: Estimator) -> Self:
        """Sets estimator: a classifier to fit, and to recalibrate by its predictions for rows that it was not fitted to; without one the dataset has the predictions."""
        return self._set(estimator=value)

    def getEstimator(self) -> Estimator:
        """The value of estimator, or its default."""
        return self.getOrDefault(self.estimator)

    def setHandleInvalid(self: Self, value: str) -> Self:
        """Sets handleInvalid: what to do about rows that cannot be read (a NULL, a NaN, a probability outside [0, 1], a sum that is not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' learns nothing from them and gives them a NULL for a probability."""
        return self._set(handleInvalid=value)

    def getHandleInvalid(self) -> str:
        """The value of handleInvalid, or its default."""
        return self.getOrDefault(self.handleInvalid)

    def setLabelCol(self: Self, value: str) -> Self:
        """Sets labelCol: column with the label: the index of a class, a boolean, or a distribution over the classes."""
        return self._set(labelCol=value)

    def getLabelCol(self) -> str:
        """The value of labelCol, or its default."""
        return self.getOrDefault(self.labelCol)

    def setMethod(self: Self, value: str) -> Self:
        """Sets method: how probabilities are recalibrated: temperature, sigmoid (two classes), isotonic (two classes)."""
        return self._set(method=value)

    def getMethod(self) -> str:
        """The value of method, or its default."""
        return self.getOrDefault(self.method)

    def setNumFolds(self: Self, value: int) -> Self:
        """Sets numFolds: in how many parts the rows are cut for the predictions of the estimator, 2 or more."""
        return self._set(numFolds=value)

    def getNumFolds(self) -> int:
        """The value of numFolds, or its default."""
        return self.getOrDefault(self.numFolds)

    def setPredictionCol(self: Self, value: str) -> Self:
        """Sets predictionCol: column for the most likely class; a prediction that is there stays, unless the method changes the order of the classes; an empty name for none."""
        return self._set(predictionCol=value)

    def getPredictionCol(self) -> str:
        """The value of predictionCol, or its default."""
        return self.getOrDefault(self.predictionCol)

    def setProbabilityCol(self: Self, value: str) -> Self:
        """Sets probabilityCol: column with the predicted probabilities, a vector, an array, or a number, the probability of class 1; the recalibrated ones take their place."""
        return self._set(probabilityCol=value)

    def getProbabilityCol(self) -> str:
        """The value of probabilityCol, or its default."""
        return self.getOrDefault(self.probabilityCol)

    def setRawPredictionCol(self: Self, value: str) -> Self:
        """Sets rawPredictionCol: column with logits, whose softmax is the probability: a vector or an array with one for each class, or a number, the log-odds of class 1; read instead of probabilityCol, which is written. Not every rawPrediction of Spark ML has logits: those of trees and forests are counts."""
        return self._set(rawPredictionCol=value)

    def getRawPredictionCol(self) -> str:
        """The value of rawPredictionCol, or its default."""
        return self.getOrDefault(self.rawPredictionCol)

    def setSeed(self: Self, value: int) -> Self:
        """Sets seed: decides which part a row is in."""
        return self._set(seed=value)

    def getSeed(self) -> int:
        """The value of seed, or its default."""
        return self.getOrDefault(self.seed)

    def setWeightCol(self: Self, value: str) -> Self:
        """Sets weightCol: column with how much a row counts."""
        return self._set(weightCol=value)

    def getWeightCol(self) -> str:
        """The value of weightCol, or its default."""
        return self.getOrDefault(self.weightCol)


class ProbabilityCalibratorModelParams(Params):
    """The parameters of org.surprisal.ml.ProbabilityCalibratorModel."""

    classifier: "Param[Transformer]" = Param(
        Params._dummy(),
        "classifier",
        "the classifier whose predictions are recalibrated",
        typeConverter=to_stage,
    )

    coefficients: "Param[List[float]]" = Param(
        Params._dummy(),
        "coefficients",
        "what was learnt: temperature has the temperature; sigmoid has the slope and the intercept; isotonic has the ends of the steps, and then their heights",
        typeConverter=TypeConverters.toListFloat,
    )

    eps: "Param[float]" = Param(
        Params._dummy(),
        "eps",
        "a probability below it counts as eps, so that certain mistakes can be repaired",
        typeConverter=TypeConverters.toFloat,
    )

    handleInvalid: "Param[str]" = Param(
        Params._dummy(),
        "handleInvalid",
        "what to do about rows that cannot be read (a NULL, a NaN, a probability outside [0, 1], a sum that is not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' learns nothing from them and gives them a NULL for a probability",
        typeConverter=TypeConverters.toString,
    )

    labelCol: "Param[str]" = Param(
        Params._dummy(),
        "labelCol",
        "column with the label: the index of a class, a boolean, or a distribution over the classes",
        typeConverter=TypeConverters.toString,
    )

    method: "Param[str]" = Param(
        Params._dummy(),
        "method",
        "how probabilities are recalibrated: temperature, sigmoid (two classes), isotonic (two classes)",
        typeConverter=TypeConverters.toString,
    )

    predictionCol: "Param[str]" = Param(
        Params._dummy(),
        "predictionCol",
        "column for the most likely class; a prediction that is there stays, unless the method changes the order of the classes; an empty name for none",
        typeConverter=TypeConverters.toString,
    )

    probabilityCol: "Param[str]" = Param(
        Params._dummy(),
        "probabilityCol",
        "column with the predicted probabilities, a vector, an array, or a number, the probability of class 1; the recalibrated ones take their place",
        typeConverter=TypeConverters.toString,
    )

    rawPredictionCol: "Param[str]" = Param(
        Params._dummy(),
        "rawPredictionCol",
        "column with logits, whose softmax is the probability: a vector or an array with one for each class, or a number, the log-odds of class 1; read instead of probabilityCol, which is written. Not every rawPrediction of Spark ML has logits: those of trees and forests are counts",
        typeConverter=TypeConverters.toString,
    )

    weightCol: "Param[str]" = Param(
        Params._dummy(),
        "weightCol",
        "column with how much a row counts",
        typeConverter=TypeConverters.toString,
    )

    def __init__(self, java_model: Any = None) -> None:
        super().__init__(java_model)
        self._setDefault(
            eps=1e-15,
            handleInvalid="error",
            labelCol="label",
            method="temperature",
            predictionCol="prediction",
            probabilityCol="probability",
        )

    def getClassifier(self) -> Transformer:
        """The value of classifier, or its default."""
        return self.getOrDefault(self.classifier)

    def getCoefficients(self) -> List[float]:
        """The value of coefficients, or its default."""
        return self.getOrDefault(self.coefficients)

    def getEps(self) -> float:
        """The value of eps, or its default."""
        return self.getOrDefault(self.eps)

    def setHandleInvalid(self: Self, value: str) -> Self:
        """Sets handleInvalid: what to do about rows that cannot be read (a NULL, a NaN, a probability outside [0, 1], a sum that is not 1, a label that is no class): 'error' stops with an error, 'skip' leaves them out, 'keep' learns nothing from them and gives them a NULL for a probability."""
        return self._set(handleInvalid=value)

    def getHandleInvalid(self) -> str:
        """The value of handleInvalid, or its default."""
        return self.getOrDefault(self.handleInvalid)

    def getLabelCol(self) -> str:
        """The value of labelCol, or its default."""
        return self.getOrDefault(self.labelCol)

    def getMethod(self) -> str:
        """The value of method, or its default."""
        return self.getOrDefault(self.method)

    def setPredictionCol(self: Self, value: str) -> Self:
        """Sets predictionCol: column for the most likely class; a prediction that is there stays, unless the method changes the order of the classes; an empty name for none."""
        return self._set(predictionCol=value)

    def getPredictionCol(self) -> str:
        """The value of predictionCol, or its default."""
        return self.getOrDefault(self.predictionCol)

    def setProbabilityCol(self: Self, value: str) -> Self:
        """Sets probabilityCol: column with the predicted probabilities, a vector, an array, or a number, the probability of class 1; the recalibrated ones take their place."""
        return self._set(probabilityCol=value)

    def getProbabilityCol(self) -> str:
        """The value of probabilityCol, or its default."""
        return self.getOrDefault(self.probabilityCol)

    def setRawPredictionCol(self: Self, value: str) -> Self:
        """Sets rawPredictionCol: column with logits, whose softmax is the probability: a vector or an array with one for each class, or a number, the log-odds of class 1; read instead of probabilityCol, which is written. Not every rawPrediction of Spark ML has logits: those of trees and forests are counts."""
        return self._set(rawPredictionCol=value)

    def getRawPredictionCol(self) -> str:
        """The value of rawPredictionCol, or its default."""
        return self.getOrDefault(self.rawPredictionCol)

    def getWeightCol(self) -> str:
        """The value of weightCol, or its default."""
        return self.getOrDefault(self.weightCol)
