package org.surprisal.ml;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.param.StringArrayParam;
import org.surprisal.information.evaluation.Metric;

/**
 * Writes python/surprisal/ml/_params.py from the parameters of the classes of this package: what
 * PySpark asks a Python class to repeat of its Java class.
 */
final class PythonParams {
  private static final String INDENT = "    ";
  private static final Map<Class<?>, Class<?>> VALUES =
      Map.of(
          DoubleParam.class, double.class,
          IntParam.class, int.class,
          LongParam.class, long.class,
          BooleanParam.class, boolean.class,
          StringArrayParam.class, String[].class);

  private final Params params;
  private final Class<?> type;

  private PythonParams(Params params) {
    this.params = params;
    type = params.getClass();
  }

  static String source(Params... classes) {
    StringBuilder source =
        new StringBuilder(
            """
            \"""What PySpark asks a Python class to repeat of its Java class: parameters, setters, getters.

            Generated from the Java classes by PythonParamsTest. Do not edit.
            \"""

            from typing import Any, FrozenSet, List, Optional, TypeVar

            from pyspark import keyword_only
            from pyspark.ml.base import Estimator, Transformer
            from pyspark.ml.param import Param, Params, TypeConverters

            from surprisal.ml._stage import to_stage

            Self = TypeVar("Self", bound=Params)

            #: The metrics of which a larger value is better.
            LARGER_IS_BETTER: FrozenSet[str] = frozenset(
                [
            """);
    Metric.ALL.stream()
        .filter(Metric::isLargerBetter)
        .forEach(metric -> source.append("        \"" + metric.name() + "\",\n"));
    source.append("    ]\n)\n");
    for (Params each : classes) {
      source.append("\n\n").append(new PythonParams(each).mixin());
    }
    return source.toString();
  }

  private String mixin() {
    StringBuilder text = new StringBuilder();
    text.append("class ").append(type.getSimpleName()).append("Params(Params):\n");
    text.append(INDENT)
        .append("\"\"\"The parameters of ")
        .append(type.getName())
        .append(".\"\"\"\n");
    for (Param<?> param : params.params()) {
      text.append(
          """

              %s: "Param[%s]" = Param(
                  Params._dummy(),
                  "%1$s",
                  %s,
                  typeConverter=%s,
              )
          """
              .formatted(param.name(), pythonType(param), quoted(param.doc()), converter(param)));
    }
    text.append(isModel() ? initOfModel() : init());
    for (Param<?> param : params.params()) {
      text.append(setter(param)).append(getter(param));
    }
    return text.toString();
  }

  private boolean isModel() {
    return params instanceof Model;
  }

  private String init() {
    return """

            @keyword_only
            def __init__(
                self,
                *,
        %1$s    ) -> None:
                super().__init__()
                self._java_obj = self._new_java_obj("%2$s", self.uid)
                self._setDefault(
        %3$s        )
                self._set(**self._input_kwargs)

            @keyword_only
            def setParams(
                self: Self,
                *,
        %1$s    ) -> Self:
                \"""Sets the parameters that are given.\"""
                return self._set(**self._input_kwargs)
        """
        .formatted(keywords(), type.getName(), defaults());
  }

  private String initOfModel() {
    return """

            def __init__(self, java_model: Any = None) -> None:
                super().__init__(java_model)
                self._setDefault(
        %s        )
        """
        .formatted(defaults());
  }

  private String keywords() {
    return Arrays.stream(params.params())
        .map(
            param ->
                INDENT.repeat(2)
                    + param.name()
                    + ": "
                    + defaultOf(param)
                        .map(value -> pythonType(param) + " = " + value)
                        .orElse("Optional[" + pythonType(param) + "] = None")
                    + ",\n")
        .collect(Collectors.joining());
  }

  private String defaults() {
    return Arrays.stream(params.params())
        .flatMap(
            param ->
                defaultOf(param).stream()
                    .map(value -> INDENT.repeat(3) + param.name() + "=" + value + ",\n"))
        .collect(Collectors.joining());
  }

  private Optional<String> defaultOf(Param<?> param) {
    return params.hasDefault(param)
        ? Optional.of(literal(params.getDefault(param).get()))
        : Optional.empty();
  }

  private static String literal(Object value) {
    if (value instanceof String text) {
      return quoted(text);
    } else if (value instanceof Boolean truth) {
      return truth ? "True" : "False";
    } else if (value instanceof Number number) {
      return number.toString().replace(".0E", "e").toLowerCase(Locale.ROOT);
    } else if (value instanceof Object[] elements) {
      return Stream.of(elements)
          .map(PythonParams::literal)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    throw new IllegalArgumentException("no literal of Python for " + value.getClass());
  }

  private String setter(Param<?> param) {
    String name = "set" + capitalized(param);
    return methods(name).isEmpty()
        ? ""
        : """

              def %s(self: Self, value: %s) -> Self:
                  \"""Sets %s: %s.\"""
                  return self._set(%3$s=value)
          """
            .formatted(name, pythonType(param), param.name(), escaped(param.doc()));
  }

  private String getter(Param<?> param) {
    return """

            def %s(self) -> %s:
                \"""The value of %s, or its default.\"""
                return self.getOrDefault(self.%3$s)
        """
        .formatted("get" + capitalized(param), pythonType(param), param.name());
  }

  private String pythonType(Param<?> param) {
    return PythonType.of(valueOf(param)).python;
  }

  private String converter(Param<?> param) {
    return PythonType.of(valueOf(param)).converter;
  }

  /** What the getter gives, or else what a Param of this class holds. */
  private Class<?> valueOf(Param<?> param) {
    return methods("get" + capitalized(param)).stream()
        .<Class<?>>map(Method::getReturnType)
        .findFirst()
        .orElseGet(() -> VALUES.getOrDefault(param.getClass(), String.class));
  }

  private List<Method> methods(String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .toList();
  }

  private static String capitalized(Param<?> param) {
    return Character.toUpperCase(param.name().charAt(0)) + param.name().substring(1);
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** A type of Python, and what PySpark makes of a value before it is one. */
  private record PythonType(String python, String converter) {
    private static final Map<Class<?>, PythonType> BY_CLASS =
        Map.of(
            String.class, new PythonType("str", "TypeConverters.toString"),
            String[].class, new PythonType("List[str]", "TypeConverters.toListString"),
            double[].class, new PythonType("List[float]", "TypeConverters.toListFloat"),
            double.class, new PythonType("float", "TypeConverters.toFloat"),
            int.class, new PythonType("int", "TypeConverters.toInt"),
            long.class, new PythonType("int", "TypeConverters.toInt"),
            boolean.class, new PythonType("bool", "TypeConverters.toBoolean"));

    static PythonType of(Class<?> value) {
      return PipelineStage.class.isAssignableFrom(value)
          ? new PythonType(value.getSimpleName(), "to_stage")
          : Optional.ofNullable(BY_CLASS.get(value))
              .orElseThrow(() -> new IllegalArgumentException("no type of Python for " + value));
    }
  }
}
