"""Every function of Python gives what the function of SQL gives."""

import inspect
import re
from itertools import cycle

import pytest

from surprisal import functions as S

FUNCTIONS = [getattr(S, name) for name in S.__all__]
#: Constants that are not the defaults; 2 for any other.
CONSTANTS = {"eps": 0.01, "bins": 4, "alpha": 0.5, "strategy": "quantile", "points": 5, "thresholds": 7}
#: The reference first, as its classes must be possible in the approximation.
NUMBERS = ["n", "m"]
ARRAYS = ["d", "e"]


@pytest.fixture(scope="module")
def table(spark):
    return spark.createDataFrame(
        [
            (0, 0.25, 0.5, 1.5, [0.25, 0.5, 0.25], [0.5, 0.25, 0.25]),
            (1, 0.75, 0.5, 1.0, [0.5, 0.5, 0.0], [0.25, 0.625, 0.125]),
            (1, 0.625, 0.25, 2.0, [1.0, 0.0, 0.0], [0.5, 0.375, 0.125]),
        ],
        "label int, n double, m double, weight double, d array<double>, e array<double>",
    )


def documented(function):
    """The types of the parameters, as the docstring of the strict form has them."""
    strict = getattr(S, function.__name__.replace("try_", "", 1))
    return dict(re.findall(r"^    (\w+) : (.*)$", inspect.getdoc(strict).replace("\n", "\n    "), re.M))


def arguments(function):
    """A column of the table, or a constant, for each parameter."""
    numbers, arrays = cycle(NUMBERS), cycle(ARRAYS)
    given = {}
    for name, words in documented(function).items():
        if words.startswith("constant"):
            given[name] = CONSTANTS.get(name, 2)
        elif name == "weight" and "array" not in words:
            given[name] = "weight"
        elif "array" in words and "class index" not in words:
            given[name] = next(arrays)
        elif "class index" in words or "atomic" in words:
            given[name] = "label"
        else:
            given[name] = next(numbers)
    return given


def sql(value):
    return f"'{value}'" if value == CONSTANTS["strategy"] else str(value)


def required(function):
    signature = inspect.signature(function)
    return {
        name: value
        for name, value in arguments(function).items()
        if signature.parameters[name].default is inspect.Parameter.empty
    }


def named(function, given):
    arguments = ", ".join(f"{name} => {sql(value)}" for name, value in given.items())
    return f"{function.__name__}({arguments})"


def is_aggregate(table, function):
    call = f"{function.__name__}({', '.join(map(sql, required(function).values()))}) OVER ()"
    try:
        table.selectExpr(call).schema
        return True
    except Exception:
        return False


@pytest.fixture(scope="module")
def aggregates(spark, table):
    import surprisal

    surprisal.register(spark)
    return {f for f in FUNCTIONS if is_aggregate(table, f)}


def assert_same(table, aggregates, calls):
    """Compares columns with expressions of SQL: all that one query can hold at once."""
    for of in [aggregates, set(FUNCTIONS) - aggregates]:
        chosen = [(column, call) for function, column, call in calls if function in of]
        assert chosen
        ours = table.select([column.alias(str(i)) for i, (column, _) in enumerate(chosen)]).collect()
        theirs = table.selectExpr(*(call for _, call in chosen)).collect()
        for row, expected in zip(ours, theirs):
            for i, (_, call) in enumerate(chosen):
                assert repr(row[i]) == repr(expected[i]), call


def test_positional_arguments_are_those_of_sql(table, aggregates):
    calls = []
    for function in FUNCTIONS:
        given = required(function).values()
        call = f"{function.__name__}({', '.join(map(sql, given))})"
        calls.append((function, function(*given), call))
    assert_same(table, aggregates, calls)


def test_named_arguments_are_those_of_sql(table, aggregates):
    calls = []
    for function in FUNCTIONS:
        given = arguments(function)
        calls.append((function, function(**given), named(function, given)))
    assert_same(table, aggregates, calls)


def test_any_argument_that_has_a_default_may_be_left_out(table, aggregates):
    calls = []
    for function in FUNCTIONS:
        for name, value in arguments(function).items():
            if name not in required(function):
                given = {**required(function), name: value}
                calls.append((function, function(**given), named(function, given)))
    assert_same(table, aggregates, calls)


def test_the_column_is_called_as_in_sql(table):
    named = table.select(S.log_loss("label", "e"), S.log_loss("label", "e", eps=1e-15))
    assert named.columns == ["log_loss(label, e)"] * 2


def test_columns_and_numbers_are_arguments_too(table):
    from pyspark.sql import functions as F

    row = table.select(
        S.surprisal(0.25, base=2).alias("number"),
        S.surprisal(F.col("n") * 0 + 0.25, base=F.lit(2)).alias("column"),
    ).first()
    assert row == (2.0, 2.0)


def test_functions_group_filter_and_window_as_those_of_pyspark(table):
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    grouped = table.groupBy("label").agg(S.log_loss("label", "e").alias("loss")).orderBy("label")
    window = Window.partitionBy("label")
    windowed = table.select("label", S.log_loss("label", "e").over(window).alias("loss"))
    assert windowed.distinct().orderBy("label").collect() == grouped.collect()
    assert grouped.filter(F.col("loss") > 100).count() == 0


def test_every_function_has_help():
    for function in FUNCTIONS:
        assert inspect.getdoc(function)
        assert documented(function).keys() == inspect.signature(function).parameters.keys()
