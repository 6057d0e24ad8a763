"""How the functions are called, and made known to a session that lacks them."""

from numbers import Number
from typing import Any, Sequence, Tuple, Union

from pyspark.sql import Column
from pyspark.sql import functions as F

from surprisal import _session

#: A column, the name of a column, or a number.
ColumnOrNumber = Union[Column, str, float]
#: A number, which is the same for all rows, or a literal column.
Constant = Union[Column, float]


class Word(str):
    """A text that is the same for all rows, and no name of a column."""


def _call(
    name: str, required: Sequence[ColumnOrNumber], optional: Sequence[Tuple[Any, Any]] = ()
) -> Column:
    """Calls a function of SQL.

    What is left out at the end of a call is left out in SQL, too, so that the column is called as
    it is there: ``log_loss(label, probability)``.
    """
    _session.ensure_functions()
    given = list(optional)
    while given and isinstance(given[-1][0], (Number, Word)) and given[-1][0] == given[-1][1]:
        given.pop()
    arguments = [*required, *(value for value, _ in given)]
    return F.call_function(name, *map(_argument, arguments))


def _argument(given: Any) -> Any:
    if isinstance(given, Word):
        return F.lit(str(given))
    return F.lit(given) if isinstance(given, Number) else given
