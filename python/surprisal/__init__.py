"""How good predicted probabilities are, on Apache Spark.

``surprisal.functions`` has the functions of SQL for columns, ``surprisal.ml`` what goes into
pipelines and searches. Both need Surprisal's jar in Spark, which brings this package, too.
"""

from surprisal._session import register
from surprisal._version import __version__

__all__ = ["__version__", "register"]
