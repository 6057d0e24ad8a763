"""What goes into pipelines and searches of Spark ML, as in org.surprisal.ml of Java."""

from surprisal.ml._calibration import ProbabilityCalibrator, ProbabilityCalibratorModel
from surprisal.ml._evaluation import (
    ProbabilisticClassificationEvaluator,
    ProbabilisticClassificationMetrics,
)

__all__ = [
    "ProbabilisticClassificationEvaluator",
    "ProbabilisticClassificationMetrics",
    "ProbabilityCalibrator",
    "ProbabilityCalibratorModel",
]
