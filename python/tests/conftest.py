"""A session that has Surprisal by its jar alone, as --packages gives it.

The jar is the one that was built, or that of the environment variable SURPRISAL_JAR.
"""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
JAR = os.environ.get("SURPRISAL_JAR", str(ROOT / "batch-job/target/surprisal.jar"))

# As PySpark does with the jars of spark.jars.packages.
sys.path.insert(0, JAR)

collect_ignore_glob = [] if find_spec("pyspark") else ["test_*.py"]


def pytest_report_header():
    if collect_ignore_glob:
        return "SKIPPED: all tests, as there is no PySpark here"
    return f"Surprisal's jar: {JAR}"


@pytest.fixture(scope="session")
def spark():
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.jars", JAR)
        .config("spark.ui.enabled", False)
        .config("spark.sql.shuffle.partitions", 2)
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="session")
def digits(spark):
    """Handwritten digits as features and label, in two folds."""
    from pyspark.ml.feature import VectorAssembler

    csv = spark.read.csv(str(ROOT / "sample-data/digits.csv"), header=True, inferSchema=True)
    pixels = [name for name in csv.columns if name.startswith("pixel_")]
    return (
        VectorAssembler(inputCols=pixels, outputCol="features")
        .transform(csv)
        .selectExpr("label", "features", "int(id % 2) AS fold")
        .cache()
    )


@pytest.fixture(scope="session")
def predictions(spark):
    """Labelled predictions of three classes, with weights and groups."""
    return spark.createDataFrame(
        [
            (0, [0.7, 0.2, 0.1], 1.0, "a"),
            (1, [0.1, 0.8, 0.1], 2.0, "a"),
            (2, [0.25, 0.25, 0.5], 0.5, "b"),
            (1, [0.5, 0.5, 0.0], 1.0, "b"),
            (2, [0.3, 0.6, 0.1], 1.5, "b"),
        ],
        "label int, probability array<double>, weight double, country string",
    )
