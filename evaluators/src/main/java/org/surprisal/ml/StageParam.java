package org.surprisal.ml;

import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.Identifiable;

/**
 * A parameter that is a stage of its own. It is saved in a folder of its name beside the other
 * parameters, which only note that there is one: see {@link NestedStage}.
 */
final class StageParam<T> extends Param<T> {
  private static final long serialVersionUID = 1L;

  StageParam(Identifiable parent, String name, String doc) {
    super(parent, name, doc);
  }

  @Override
  public String jsonEncode(T stage) {
    return '"' + name() + '"';
  }

  /** Nothing yet: whoever reads the parameters reads the folder next. */
  @Override
  public T jsonDecode(String json) {
    return null;
  }
}
