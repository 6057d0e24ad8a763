"""The programs of the documentation and of the examples print what they are said to print."""

import os
import re
import subprocess
import sys

from conftest import JAR, ROOT


def run(program, *arguments):
    """Runs a program as spark-submit does that was given the coordinate of the jar."""
    path = os.pathsep.join(filter(None, [JAR, os.environ.get("PYTHONPATH")]))
    environment = {
        **os.environ,
        "PYTHONPATH": path,
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
