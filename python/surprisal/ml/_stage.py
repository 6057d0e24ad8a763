"""What the classes of this package have in common, and PySpark's have not."""

from collections import namedtuple
from typing import Any

from pyspark.ml.param import Param, Params
from pyspark.ml.wrapper import JavaParams

from surprisal import _session


class Stage(JavaParams):
    """The Python side of a class of Surprisal's jar."""

    @staticmethod
    def _new_java_obj(java_class: str, *args: Any) -> Any:
        _session.check_context()
        return JavaParams._new_java_obj(java_class, *args)

    def _make_java_param_pair(self, param: "Param[Any]", value: Any) -> Any:
        """A parameter may be a stage, of which Java takes the Java side."""
        java = value._to_java() if isinstance(value, Params) else value
        return super()._make_java_param_pair(param, java)


def to_stage(value: Any) -> Any:
    """Converts what a parameter is set to, which may come from Java, to a stage of Python."""
    return value if isinstance(value, Params) else JavaParams._from_java(value)


def record(java: Any) -> Any:
    """A record of Java as a named tuple."""
    names = [component.getName() for component in java.getClass().getRecordComponents()]
    values = [getattr(java, name)() for name in names]
    return namedtuple(java.getClass().getSimpleName(), names)(*values)  # type: ignore[misc]
