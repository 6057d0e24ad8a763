"""The names under which PySpark looks for the Python side of a class of Java when it loads one.

There is no ``__init__.py`` in the folders above, as ``org`` is not ours alone.
"""

from surprisal.ml import *  # noqa: F401,F403
