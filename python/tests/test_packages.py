"""The coordinate alone brings the modules and the functions: spark.jars.packages."""

import os
import shutil
import subprocess
import sys

from conftest import JAR

PROGRAM = """
import sys
from pyspark.sql import SparkSession

repository, cache = sys.argv[1:]
spark = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", False)
    .config("spark.jars.packages", "org.surprisal:surprisal:1")
    .config("spark.jars.repositories", "file:" + repository)
    .config("spark.jars.ivy", cache)
    .getOrCreate()
)
from surprisal import functions as S
from surprisal.ml import ProbabilisticClassificationEvaluator

rows = spark.createDataFrame([(1, 0.5), (0, 0.5)], "label int, probability double")
print(rows.agg(S.log_loss("label", "probability", eps=0)).first()[0])
print(spark.sql("SELECT surprisal(0.5)").first()[0])
print(ProbabilisticClassificationEvaluator().evaluate(rows))
"""


def test_the_coordinate_is_all_that_pyspark_needs(tmp_path):
    folder = tmp_path / "repository/org/surprisal/surprisal/1"
    folder.mkdir(parents=True)
    shutil.copy(JAR, folder / "surprisal-1.jar")
    (folder / "surprisal-1.pom").write_text(
        "<project><modelVersion>4.0.0</modelVersion>"
        "<groupId>org.surprisal</groupId><artifactId>surprisal</artifactId><version>1</version></project>"
    )
    # Without what tells the tests, and the processes that they start, where the jar is.
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYSPARK_SUBMIT")}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, tmp_path / "repository", tmp_path / "cache"],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-3:] == ["0.6931471805599453"] * 3
