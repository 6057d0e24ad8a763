package org.surprisal.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of the report, which can be measured by itself. */
enum Section {
  BINARY,
  BINARY_CACHED,
  GROUPS,
  CLASSES_10,
  CLASSES_100,
  CLASSES_1000,
  DIVERGENCES,
  EVALUATION,
  EVALUATION_GROUPS,
  EVALUATOR,
  EVALUATOR_FEW_ROWS,
  JOB,
  JOB_START,
  RANKING,
  RANKING_BY_SORTS,
  RANKING_BY_ROWS,
  CALIBRATOR,
  CORES,
  CORES_CACHED,
  SCALING_ROWS,
  SCALING_CLASSES,
  SCALING_GROUPS;

  static List<String> names() {
    return Arrays.stream(values()).map(section -> section.name().toLowerCase(Locale.ROOT)).toList();
  }
}
