package org.surprisal.job.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.surprisal.information.inference.Estimate;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.Findings;
import org.surprisal.job.evaluation.Group;
import org.surprisal.job.evaluation.Group.Deviation;
import org.surprisal.job.evaluation.ModelFindings;
import org.surprisal.job.evaluation.Score;
import org.surprisal.job.output.DataTable.Layout;

/** The tables about parts of the rows: the groups, and the classes that happened. */
final class PartTables {
  private final Tables tables;

  PartTables(Tables tables) {
    this.tables = tables;
  }

  /** A model on a part of the rows. */
  record Part(Findings findings, ModelFindings model, Cell cell) {
    Score score() {
      return cell.scores().get(model.index());
    }

    Estimate loss() {
      return cell.losses().loss(model.index());
    }

    /** The share of the model's loss over all rows. */
    double lossShare() {
      double loss = score().logLoss() * cell.weight();
      return loss / (model.score().logLoss() * findings.all().weight());
    }
  }

  /** A model on a group of a grouping. */
  record GroupPart(Part part, List<String> columns, Group group) {
    Deviation deviation() {
      return group.deviations().get(part.model().index());
    }

    Map<String, String> key() {
      Map<String, String> key = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        key.put(columns.get(i), group.cell().key().get(i));
      }
      return key;
    }
  }

  /**
   * What the rows of each class cost, and how many of them were found. Nothing else can be judged
   * where it is known what happened: a calibrated model is not calibrated on them.
   */
  DataTable classes(Findings findings) {
    List<Part> rows = new ArrayList<>();
    for (ModelFindings model : findings.models()) {
      findings.classes().forEach(cell -> rows.add(new Part(findings, model, cell)));
    }
    return new Layout<Part>("per_class")
        .text("model", row -> row.model().name())
        .whole("class", row -> Integer.valueOf(row.cell().key().get(0)))
        .text("label", row -> row.findings().className(row.cell()))
        .count(Tables.ROWS, row -> row.cell().rows())
        .number("weight", row -> row.cell().weight())
        .number("loss_share", Part::lossShare)
        .number("log_loss", row -> row.score().logLoss())
        .number("log_loss_lower", row -> row.loss().lower())
        .number("log_loss_upper", row -> row.loss().upper())
        .number("recall", row -> row.score().accuracy())
        .of(rows);
  }

  DataTable groups(Findings findings) {
    List<GroupPart> rows = new ArrayList<>();
    for (int i = 0; i < findings.groups().size(); i++) {
      List<String> columns = findings.request().groupings().get(i);
      for (ModelFindings model : findings.models()) {
        for (Group group : findings.groups().get(i)) {
          rows.add(new GroupPart(new Part(findings, model, group.cell()), columns, group));
        }
      }
    }
    return groups().of(rows);
  }

  Layout<GroupPart> groups() {
    Layout<GroupPart> layout =
        new Layout<GroupPart>(Tables.GROUPS)
            .text("model", row -> row.part().model().name())
            .text("grouping", row -> String.join(",", row.columns()))
            .text("group", row -> row.group().cell().name())
            .column(
                "key",
                DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType),
                GroupPart::key)
            .count(Tables.ROWS, row -> row.group().cell().rows())
            .number("weight", row -> row.group().cell().weight())
            .number("loss_share", row -> row.part().lossShare())
            .number("log_loss_lower", row -> row.deviation().loss().lower())
            .number("log_loss_upper", row -> row.deviation().loss().upper())
            .number("log_loss_always_lower", row -> row.deviation().loss().alwaysLower())
            .number("log_loss_always_upper", row -> row.deviation().loss().alwaysUpper())
            .number("effective_rows", row -> row.deviation().loss().effectiveUnits())
            .number("difference_from_rest", row -> row.deviation().difference().mean())
            .number("adjusted_p_value", row -> row.deviation().adjustedPValue());
    tables.addScore(layout, row -> row.part().score(), false);
    return layout;
  }
}
