"""The jar in the session: whether it is there, whether it is of this version, its functions."""

from typing import TYPE_CHECKING, Any, List, Optional

from surprisal._version import JAR_VERSION

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_COORDINATES = "org.surprisal:surprisal:" + JAR_VERSION

#: The SparkContext whose active session was seen to have the functions.
_seen: Any = None


def register(spark: "Optional[SparkSession]" = None) -> List[str]:
    """Gives the functions to a session that lacks them, so that SQL has them, too.

    Registering again changes nothing. A name that the session has already for another function,
    such as one of the user, is left to that.

    Parameters
    ----------
    spark : SparkSession, optional
        the session; the active one where it is left out

    Returns
    -------
    list of str
        the names that are left to other functions
    """
    from pyspark.sql import SparkSession

    session = spark or SparkSession.getActiveSession()
    if session is None:
        raise RuntimeError("There is no Spark session yet: make one before you register functions.")
    jvm = getattr(session, "_jvm", None)
    if jvm is None:
        if not session.catalog.functionExists("log_loss"):
            raise RuntimeError(
                "This Spark Connect server does not have Surprisal's functions, and only the server can be given them:"
                f" start it with --packages {_COORDINATES}"
                " --conf spark.sql.extensions=org.surprisal.sql.SurprisalExtensions"
            )
        return []
    check_jar(jvm)
    from surprisal import _errors

    _errors.install()
    return list(jvm.org.surprisal.sql.Surprisal.register(session._jsparkSession))


def ensure_functions() -> None:
    """Registers the functions once for a local Spark, where they may be missing (Spark 3.5)."""
    global _seen
    context = _context()
    if context is not None and context is not _seen:
        register()
        _seen = context


def check_context() -> None:
    """Checks the jar of a local Spark; a Spark Connect server checks its own."""
    context = _context()
    if context is not None:
        check_jar(context._jvm)


def _context() -> Any:
    """The SparkContext; none on Spark Connect."""
    try:
        from pyspark import SparkContext
    except ImportError:
        return None
    return SparkContext._active_spark_context


def check_jar(jvm: Any) -> None:
    """Stops where the jar is missing, or is not of the version of this package."""
    from py4j.java_gateway import JavaClass

    surprisal = jvm.org.surprisal.sql.Surprisal
    if not isinstance(surprisal, JavaClass):
        raise RuntimeError(
            f"Surprisal's jar is not on Spark's class path. Start Spark with it: --packages {_COORDINATES}, or"
            f' SparkSession.builder.config("spark.jars.packages", "{_COORDINATES}"), in a new process, as a'
            " running Spark does not take it"
        )
    version = surprisal.version()
    if version != JAR_VERSION:
        raise RuntimeError(
            f"Surprisal's Python package is of version {JAR_VERSION} and the jar that Spark has is of version {version}:"
            f" start Spark with --packages {_COORDINATES}, or install the package of version {version}, or none, as"
            " --packages brings the right one"
        )
