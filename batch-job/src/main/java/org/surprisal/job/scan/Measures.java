package org.surprisal.job.scan;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.surprisal.information.accumulation.Tally;
import org.surprisal.information.declaration.FunctionDefinition;
import org.surprisal.job.request.Model;
import org.surprisal.job.request.Request;

/**
 * What is measured of the rows of a cell.
 *
 * @param numbers for each model, whether it predicts the probability of class 1 alone
 * @param constants the constants of the functions, by the names of their parameters
 * @param worstRows how many of the worst rows are kept
 */
record Measures(List<Boolean> numbers, Map<String, Double> constants, int worstRows)
    implements Serializable {

  static Measures of(Request request) {
    List<Boolean> numbers =
        request.models().stream().map(model -> model.form() == Model.Form.NUMBER).toList();
    Map<String, Double> constants = new HashMap<>();
    constants.put("eps", request.options().eps);
    constants.put("bins", (double) request.options().bins);
    return new Measures(numbers, constants, request.options().worst);
  }

  /** Whether a model predicts the probability of class 1 alone. */
  boolean isNumber(int model) {
    return numbers.get(model);
  }

  int models() {
    return numbers.size();
  }

  /** An empty tally of a function of the catalogue. */
  <T extends Tally> T tally(FunctionDefinition function, Class<T> type) {
    return type.cast(function.newTally(constants));
  }
}
