package org.surprisal.job.scan;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.Ledger;
import org.surprisal.job.request.EvaluationException;
import org.surprisal.job.request.InvalidRows;
import org.surprisal.job.request.Request;
import org.surprisal.sql.Columns;
import org.surprisal.sql.InvalidInputException;

/** Refuses an input that cannot be evaluated, and says what is wrong with which of its rows. */
final class Soundness {
  private final Request request;

  Soundness(Request request) {
    this.request = request;
  }

  /**
   * @param all the rows that count
   * @param intake what came in
   * @param ledgers the ledger of each model
   */
  void check(Cell all, Intake intake, List<Ledger> ledgers) {
    long rows = intake.rows();
    long usable = all.rows();
    boolean stops = request.options().invalid == InvalidRows.ERROR;
    if (stops && ledgers.stream().anyMatch(ledger -> ledger.faulty() > 0)) {
      String remedy =
          usable == 0
              ? ""
              : ". --invalid skip leaves such rows out, --invalid worst counts them as the worst predictions";
      throw new EvaluationException(faults(ledgers) + remedy);
    }
    if (usable == 0) {
      throw new EvaluationException(
          "none of the %d rows can be scored: %s".formatted(rows, faults(ledgers)));
    }
    checkLengths(intake);
    if (all.weight() == 0) {
      throw new EvaluationException(
          "--weight: column %s is 0 in all rows".formatted(request.weight()));
    }
  }

  private String faults(List<Ledger> ledgers) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < ledgers.size(); i++) {
      Ledger ledger = ledgers.get(i);
      if (ledger.faulty() > 0) {
        texts.add(fault(i, ledger));
      }
    }
    return String.join("; ", texts);
  }

  private String fault(int model, Ledger ledger) {
    String reasons =
        ledger.reasons().entrySet().stream()
            .map(reason -> reason.getValue() + " with " + reason.getKey())
            .collect(Collectors.joining(", "));
    String example = example(model);
    return "model %s cannot be scored on %d of %d rows (%s)%s"
        .formatted(
            request.models().get(model).name(), ledger.faulty(), ledger.rows(), reasons, example);
  }

  /** What is wrong with one of the rows. */
  private String example(int model) {
    Row row =
        new ScoredRows(request)
            .rows()
            .where(col(ScoredRows.FAULTY + model))
            .select(
                ScoredRows.ID,
                ScoredRows.LABEL,
                ScoredRows.LABEL_TEXT,
                ScoredRows.READ + model,
                ScoredRows.MISFIT + model)
            .head();
    String where = row.isNullAt(0) ? "" : " in row " + row.getString(0);
    String fault;
    if (!row.isNullAt(1) && row.getDouble(1) == -1) {
      fault = unknownLabel(row.getString(2));
    } else if (row.getBoolean(4)) {
      int size = row.getList(3).size();
      fault =
          "there are %d probabilities, but %d classes".formatted(size, request.classes().size());
    } else {
      fault = fault(row, model);
    }
    return fault.isEmpty() ? "" : "; for example" + where + ", " + fault;
  }

  private String unknownLabel(String label) {
    String fault = "the label is %s, but a label is %s".formatted(label, request.classes().text());
    return request.hasLabels()
        ? fault
        : fault + "; --labels A,B,C names the classes in the order of the probabilities";
  }

  /** What the function says that stops at bad input; nothing where the fault is a NULL. */
  private String fault(Row row, int model) {
    Map<String, Column> arguments =
        Map.of("target", col(ScoredRows.LABEL), "probability", col(ScoredRows.READ + model));
    try {
      // On the driver: a task that fails would fill the log.
      Dataset<Row> local =
          request.table().rows().sparkSession().createDataFrame(List.of(row), row.schema());
      local.select(Columns.call("cross_entropy", arguments)).collectAsList();
      return "";
    } catch (Exception e) {
      Optional<InvalidInputException> found = InvalidInputException.in(e);
      if (found.isEmpty()) {
        throw e;
      }
      InvalidInputException bad = found.get();
      String fault = bad.fault().replaceFirst("^target", "the label");
      return bad.remedy().isEmpty() ? fault : fault + ". " + bad.remedy().replaceFirst("[.]$", "");
    }
  }

  /** Predictions of different lengths are of different classes, which no metric can make up for. */
  private void checkLengths(Intake intake) {
    Integer classes = null;
    for (int i = 0; i < request.models().size(); i++) {
      int shortest = intake.shortest(i);
      int longest = intake.longest(i);
      String name = request.models().get(i).name();
      if (shortest != longest) {
        throw new EvaluationException(
            "model %s has probabilities of %d classes in some rows and of %d in others; name the classes with --labels"
                .formatted(name, shortest, longest));
      }
      if (classes != null && !Objects.equals(classes, shortest)) {
        throw new EvaluationException(
            "model %s has probabilities of %d classes, but model %s of %d"
                .formatted(name, shortest, request.models().get(0).name(), classes));
      }
      classes = shortest;
    }
  }
}
