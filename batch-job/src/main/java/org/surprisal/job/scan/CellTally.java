package org.surprisal.job.scan;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.util.KnownSizeEstimation;
import org.surprisal.information.accumulation.CompensatedSum;
import org.surprisal.information.ranking.ThresholdRow;
import org.surprisal.information.recalibration.TemperatureTally;
import org.surprisal.job.evaluation.Cell;
import org.surprisal.job.evaluation.RecalibratedPairs;
import org.surprisal.job.loss.LossProfile;
import org.surprisal.job.loss.ScoredRow;

/**
 * What is counted of the rows of a cell: of a class, of a group, or of all rows.
 *
 * <p>Of all rows it has a tally for each class, and counts itself only what these do not: the rest
 * is their sum.
 */
final class CellTally implements KnownSizeEstimation, Serializable {
  private static final long serialVersionUID = 1L;

  /** What the tallies of a model take in a group, beside the scores of two classes. */
  private static final int BYTES_OF_MODEL = 32 << 10;

  /** What the sums of its clusters may take in a group. */
  private static final int BYTES_OF_CLUSTERS = 16 << 10;

  private final Measures measures;
  private final Kind kind;
  private final TreeMap<Integer, CellTally> classes = new TreeMap<>();
  private final CompensatedSum weight = new CompensatedSum();
  private final LossProfile losses;
  private final Intake intake;
  private long rows;
  private transient List<ModelTally> models;

  private enum Kind {
    ALL,
    CLASS,
    GROUP
  }

  private CellTally(Measures measures, Kind kind) {
    this.measures = measures;
    this.kind = kind;
    losses =
        kind == Kind.ALL
            ? LossProfile.ofAll(measures.models(), measures.worstRows())
            : LossProfile.ofPart(measures.models());
    intake = kind == Kind.ALL ? new Intake(measures) : null;
    models = newModels();
  }

  static CellTally ofAll(Measures measures) {
    return new CellTally(measures, Kind.ALL);
  }

  static CellTally ofGroup(Measures measures) {
    return new CellTally(measures, Kind.GROUP);
  }

  /** The tally of a part: a tally, or a row of a group. */
  static CellTally of(Serializable part, Measures measures) {
    return part instanceof CellTally tally ? tally : ofGroup(measures).plus(part);
  }

  private List<ModelTally> newModels() {
    List<ModelTally> empty = new ArrayList<>();
    for (int i = 0; i < measures.models(); i++) {
      empty.add(new ModelTally(measures, kind == Kind.CLASS, kind == Kind.ALL));
    }
    return empty;
  }

  /** About what it takes, as Spark would look at every object to find out. */
  @Override
  public long estimatedSize() {
    return (long) measures.models() * BYTES_OF_MODEL + BYTES_OF_CLUSTERS;
  }

  /** What came in; of all rows only. */
  Intake intake() {
    return intake;
  }

  TemperatureTally temperatures(int model) {
    return models.get(model).temperatures();
  }

  /** Adds a row to all that is counted but the temperatures, which several cells may share. */
  void add(CountedRow row, ScoredRow scored) {
    losses.add(scored);
    if (kind == Kind.ALL) {
      ofClass(row.label()).add(row, scored);
      for (int model = 0; model < models.size(); model++) {
        models.get(model).rank(row, model);
      }
      return;
    }
    rows++;
    weight.add(row.weight());
    for (int model = 0; model < models.size(); model++) {
      models.get(model).add(row, model);
    }
  }

  /** This tally with a further part: a tally of the same cell, or a row of it. */
  CellTally plus(Serializable part) {
    if (part instanceof CellTally tally) {
      merge(tally);
    } else {
      add((CountedRow.Copy) part);
    }
    return this;
  }

  private void add(CountedRow.Copy copy) {
    CountedRow row = new CountedRow(measures);
    row.fill(copy);
    add(row, row.scored());
    for (int model = 0; model < models.size(); model++) {
      temperatures(model).addRow(row.given(model), row.weight());
    }
  }

  private CellTally ofClass(int label) {
    return classes.computeIfAbsent(label, absent -> new CellTally(measures, Kind.CLASS));
  }

  private void merge(CellTally other) {
    mergeCounts(other);
    losses.merge(other.losses);
    if (intake != null) {
      intake.merge(other.intake);
    }
    other.classes.forEach((label, tally) -> ofClass(label).merge(tally));
  }

  private void mergeCounts(CellTally other) {
    rows += other.rows;
    weight.add(other.weight);
    for (int model = 0; model < models.size(); model++) {
      models.get(model).merge(other.models.get(model));
    }
  }

  /** The figures of these rows; of all rows those of the classes are told apart. */
  Cell cell(List<String> key) {
    classes.values().forEach(this::mergeCounts);
    return new Cell(
        key,
        rows,
        weight.value(),
        models.stream().map(ModelTally::score).toList(),
        losses,
        kind == Kind.ALL
            ? RecalibratedPairs.of(models.stream().map(ModelTally::temperatures).toList())
            : RecalibratedPairs.NONE);
  }

  /** What comes of each threshold of each model; of all rows only. */
  List<List<ThresholdRow>> thresholds() {
    return kind == Kind.ALL ? models.stream().map(ModelTally::thresholds).toList() : List.of();
  }

  /** The figures of each class that happened. */
  List<Cell> classCells() {
    List<Cell> cells = new ArrayList<>();
    classes.forEach((label, tally) -> cells.add(tally.cell(List.of(String.valueOf(label)))));
    return cells;
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.defaultWriteObject();
    for (ModelTally model : models) {
      model.write(out);
    }
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    in.defaultReadObject();
    models = newModels();
    for (ModelTally model : models) {
      model.read(in);
    }
  }
}
