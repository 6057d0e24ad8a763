"""The programs of the documentation and of the examples print what they are said to print."""

import json
import os
import re
import subprocess
import sys

import pytest
from conftest import JAR, ROOT
from pyspark.ml import Pipeline
from pyspark.ml.classification import NaiveBayes
from pyspark.ml.feature import VectorAssembler


def run(program, *arguments):
    """Runs a program as spark-submit does that was given the coordinate of the jar."""
    path = os.pathsep.join(filter(None, [JAR, os.environ.get("PYTHONPATH")]))
    environment = {
        **os.environ,
        "PYTHONPATH": path,
        "MPLBACKEND": "agg",
        "PYSPARK_SUBMIT_ARGS": f"--master local[2] --conf spark.ui.enabled=false --jars {JAR} pyspark-shell",
    }
    done = subprocess.run(
        [sys.executable, *program, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def blocks(guide, language):
    return re.findall(rf"```{language}\n(.*?)```", (ROOT / "docs" / guide).read_text(), re.S)


def test_the_search_of_the_guide_prints_what_it_says():
    program = next(block for block in blocks("model-selection.md", "python") if "sys.argv" in block)
    printed = run(["-c", program], ROOT / "sample-data/digits.csv")
    assert printed == blocks("model-selection.md", "text")[0]


def test_the_examples_of_calibration_repair_a_classifier(digits):
    training, kept_aside = digits.filter("fold = 0"), digits.filter("fold = 1")
    names = {
        "NaiveBayes": NaiveBayes,
        "Pipeline": Pipeline,
        "assembler": VectorAssembler(inputCols=["features"], outputCol="assembled"),
        "model": NaiveBayes().fit(training),
        "predictions": NaiveBayes().fit(training).transform(kept_aside),
        "training": training,
        "kept_aside": kept_aside,
        "test": kept_aside.limit(50),
    }
    (program,) = blocks("calibration.md", "python")
    exec(program, names)
    assert names["repair"].getTemperature() > 2


def test_the_example_decides_for_the_recalibrated_forest():
    pytest.importorskip("matplotlib")
    pytest.importorskip("pandas")
    printed = run([ROOT / "examples/from_predictions_to_a_decision.py"])
    assert re.search(r"^forest +0\.9766 +0\.3034 +0\.0700 +0\.0095 +0\.2698$", printed, re.M)
    assert re.search(r"^forest, recalibrated +170 +1 +1797 +105\.7$", printed, re.M)


def test_the_notebook_is_the_example():
    program = (ROOT / "examples/from_predictions_to_a_decision.py").read_text()
    notebook = json.loads((ROOT / "examples/from_predictions_to_a_decision.ipynb").read_text())
    cells = ["".join(c["source"]) for c in notebook["cells"] if c["cell_type"] == "code"]
    assert [part.strip() for part in re.findall(r"^# %%\n(.*?)(?=^# %%|\Z)", program, re.M | re.S)] == cells
