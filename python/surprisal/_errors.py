"""Errors in one line.

PySpark shows an error of its driver in a line, as one of its own exceptions, but one that a task
met as a ``Py4JJavaError`` of 60 lines and more. Here bad input is told the same way wherever it was
met: as a ``QueryExecutionException`` with the condition and the parameters of the error.
"""

from typing import Any, Callable


def install() -> None:
    """Lets PySpark know the exception however deep Spark wraps it; once is enough."""
    from pyspark.errors.exceptions import captured

    original: Callable[[Any], Any] = captured.convert_exception
    if getattr(original, "_knows_surprisal", False):
        return

    def convert_exception(error: Any) -> Any:
        converted = original(error)
        if not isinstance(converted, captured.UnknownException):
            return converted
        bad = _bad_input(error)
        return converted if bad is None else original(bad)

    convert_exception._knows_surprisal = True  # type: ignore[attr-defined]
    captured.convert_exception = convert_exception


def _bad_input(error: Any) -> Any:
    """The bad input that an error comes of, or None."""
    from pyspark import SparkContext

    found = getattr(SparkContext._jvm.org.surprisal.sql.InvalidInputException, "in")(error)
    return found.get() if found.isPresent() else None
