package org.surprisal.job.scan;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.surprisal.information.recalibration.TemperatureTally;
import org.surprisal.job.loss.ScoredRow;
import scala.Tuple2;

/**
 * The tallies of the cells of a partition's rows, as parts of those of the whole input.
 *
 * <p>There is room for some groups only. A row of another group is a part by itself: it is counted
 * where the parts of its group are put together.
 */
final class ScannedPartition implements Iterator<Tuple2<CellKey, Serializable>> {
  /** What part of the heap the groups of all tasks may take. */
  private static final int PART_OF_HEAP = 4;

  /** What a row may add to the scores of two classes that a model has in a group. */
  private static final int BYTES_OF_SCORE = 64;

  /** What part of the room for groups the rows may take that wait for each other. */
  private static final int PART_OF_ROOM = 8;

  /** What a row takes whose size nobody knows. */
  private static final int BYTES_OF_ROW = 1 << 10;

  private final Iterator<InternalRow> rows;
  private final RowReader reader;
  private final CellTally all;
  private final List<Map<ArrayData, CellTally>> groups = new ArrayList<>();
  private final List<List<TemperatureTally>> temperatures = new ArrayList<>();

  /** Rows, by their group of the first grouping: see {@link #waitForEachOther}. */
  private final Map<ArrayData, List<InternalRow>> waiting = new HashMap<>();

  private long bytesWaiting;
  private final ArrayDeque<Tuple2<CellKey, Serializable>> parts = new ArrayDeque<>();
  private final Measures measures;
  private final long room;
  private long roomTaken;
  private boolean isDone;

  /**
   * @param room how many bytes the groups may take, about
   */
  ScannedPartition(Iterator<InternalRow> rows, RowReader reader, Measures measures, long room) {
    this.rows = rows;
    this.reader = reader;
    this.measures = measures;
    all = CellTally.ofAll(measures);
    for (int i = 0; i < reader.groupings(); i++) {
      groups.add(new HashMap<>());
    }
    for (int i = 0; i < measures.models(); i++) {
      temperatures.add(new ArrayList<>());
    }
    this.room = room;
  }

  /** The share of a task in what the groups may take of the heap. */
  static long roomOfTask() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() / PART_OF_HEAP / runtime.availableProcessors();
  }

  @Override
  public boolean hasNext() {
    while (parts.isEmpty() && rows.hasNext()) {
      InternalRow row = rows.next();
      if (groups.isEmpty()) {
        add(row);
      } else {
        waitForEachOther(row);
      }
    }
    if (parts.isEmpty() && bytesWaiting > 0) {
      addWaiting();
    }
    if (parts.isEmpty() && !isDone) {
      isDone = true;
      parts.add(new Tuple2<>(CellKey.OF_ALL, all));
      releaseGroups();
    }
    return !parts.isEmpty();
  }

  @Override
  public Tuple2<CellKey, Serializable> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return parts.remove();
  }

  /**
   * Lets rows of a group wait until there are some of it, and adds these one after another: the
   * tallies of all groups are more than the caches of a processor hold, and fetching those of
   * another group for every row takes longer than everything else.
   */
  private void waitForEachOther(InternalRow row) {
    ArrayData group = reader.group(row, 0);
    List<InternalRow> ofGroup = waiting.get(group);
    if (ofGroup == null) {
      ofGroup = new ArrayList<>();
      waiting.put(group.copy(), ofGroup);
    }
    ofGroup.add(row.copy());
    bytesWaiting += row instanceof UnsafeRow known ? known.getSizeInBytes() : BYTES_OF_ROW;
    if (bytesWaiting > room / PART_OF_ROOM) {
      addWaiting();
    }
  }

  private void addWaiting() {
    waiting.values().forEach(ofGroup -> ofGroup.forEach(this::add));
    waiting.clear();
    bytesWaiting = 0;
  }

  private void add(InternalRow given) {
    reader.read(given, all.intake());
    if (!reader.isUsable()) {
      return;
    }
    CountedRow row = reader.row();
    ScoredRow scored = row.scored();
    List<CellTally> cells = new ArrayList<>(1 + groups.size());
    cells.add(all);
    for (int grouping = 0; grouping < groups.size(); grouping++) {
      ArrayData values = reader.group(given, grouping);
      CellTally group = group(grouping, values);
      if (group == null) {
        parts.add(new Tuple2<>(key(grouping, values), row.copy()));
      } else {
        cells.add(group);
      }
    }
    cells.forEach(cell -> cell.add(row, scored));
    long hash = row.hash();
    for (int model = 0; model < measures.models(); model++) {
      List<TemperatureTally> ofModel = temperatures.get(model);
      ofModel.clear();
      for (CellTally cell : cells) {
        ofModel.add(cell.temperatures(model));
      }
      TemperatureTally.addToEach(ofModel, row.given(model), row.weight(), hash);
    }
    if (!groups.isEmpty()) {
      makeRoom(row);
    }
  }

  /** The tally of a group; null where there is no room for a further one. */
  private CellTally group(int grouping, ArrayData values) {
    CellTally known = groups.get(grouping).get(values);
    if (known != null || roomTaken > room / 2) {
      return known;
    }
    CellTally group = CellTally.ofGroup(measures);
    roomTaken += group.estimatedSize();
    groups.get(grouping).put(values.copy(), group);
    return group;
  }

  /** Lets the groups go, as parts, when the scores of their rows take too much. */
  private void makeRoom(CountedRow row) {
    if (row.isOfTwoClasses()) {
      roomTaken += (long) groups.size() * measures.models() * BYTES_OF_SCORE;
    }
    if (roomTaken > room) {
      releaseGroups();
      roomTaken = 0;
    }
  }

  private void releaseGroups() {
    for (int grouping = 0; grouping < groups.size(); grouping++) {
      for (Map.Entry<ArrayData, CellTally> group : groups.get(grouping).entrySet()) {
        parts.add(new Tuple2<>(key(grouping, group.getKey()), group.getValue()));
      }
      groups.get(grouping).clear();
    }
  }

  private static CellKey key(int grouping, ArrayData values) {
    String[] texts = new String[values.numElements()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = values.isNullAt(i) ? null : values.getUTF8String(i).toString();
    }
    return new CellKey(grouping, Arrays.asList(texts));
  }
}
