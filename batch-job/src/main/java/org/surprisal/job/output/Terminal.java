package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.evaluation.Score;

/** The results as lines of text: a table of the models, best first. */
public final class Terminal {
  private Terminal() {}

  /** The table, the verdict and what to know of the data. */
  public static String text(Findings findings) {
    Verdict verdict = new Verdict(findings);
    StringBuilder text = new StringBuilder(table(findings)).append('\n');
    text.append(format(new Repair(findings).table())).append('\n');
    text.append(sentence(verdict.headline()));
    verdict.remarks().forEach(remark -> text.append(sentence(remark)));
    verdict.warnings().forEach(warning -> text.append(sentence(warning)));
    verdict.ledger().forEach(entry -> text.append(sentence(entry)));
    if (findings.request().options().output == null) {
      new GroupTables(findings).list().forEach(lines -> text.append('\n').append(format(lines)));
    }
    return text.toString();
  }

  private static String sentence(String text) {
    return text + (text.endsWith(".") ? "\n" : ".\n");
  }

  private static String table(Findings findings) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(
        List.of(
            "model",
            "rows",
            "log_loss",
            "95% interval",
            "skill",
            "accuracy",
            "roc_auc",
            "brier_score",
            "ece",
            "debiased",
            "rating"));
    for (ModelFindings model : findings.models()) {
      Score score = model.score();
      lines.add(
          List.of(
              model.name(),
              String.valueOf(score.count("rows")),
              number(score.logLoss()),
              interval(model.loss()),
              number(model.skill()),
              number(score.accuracy()),
              number(score.metric("roc_auc")),
              number(score.metric("brier_score")),
              number(score.metric("expected_calibration_error")),
              number(score.metric("debiased_calibration_error")),
              model.rating() == null ? "-" : model.rating()));
    }
    return format(lines);
  }

  static String interval(Estimate loss) {
    return loss.isSure() ? number(loss.lower()) + " .. " + number(loss.upper()) : "none";
  }

  static String number(double value) {
    return Double.isFinite(value)
        ? String.format(Locale.ROOT, "%.4f", value)
        : String.valueOf(value);
  }

  private static String format(List<List<String>> lines) {
    StringBuilder text = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < line.size(); i++) {
        int column = i;
        int width = lines.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        String cell = line.get(i);
        String padding = " ".repeat(width - cell.length());
        boolean left = i == 0 || i == line.size() - 1;
        row.append(i == 0 ? "" : "  ").append(left ? cell + padding : padding + cell);
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
