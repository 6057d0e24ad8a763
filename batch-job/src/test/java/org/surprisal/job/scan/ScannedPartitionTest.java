package org.surprisal.job.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.surprisal.job.evaluation.Cell;
import scala.Tuple2;

/** A partition's parts, put together, are the same whatever room there is for groups. */
class ScannedPartitionTest {
  private static final Measures MEASURES =
      new Measures(
          List.of(true, false),
          Map.of(
              "eps",
              1e-15,
              "bins",
              10.0,
              "thresholds",
              120.0,
              "false_positive_cost",
              1.0,
              "false_negative_cost",
              1.0),
          3,
          false);
  private static final int GROUP = 13;
  private static final RowReader.Columns COLUMNS = columns(GROUP);
  private static final long NO_ROOM = -1;
  private static final long ROOM_FOR_A_FEW = 600_000;
  private static final int GROUPS = 20;
  private static final int ROWS = 3000;

  /** The columns of {@link #rows}, grouped by some of them. */
  private static RowReader.Columns columns(int... groups) {
    return new RowReader.Columns(
        0,
        1,
        2,
        3,
        4,
        new int[] {5, 6},
        new int[] {5, 6},
        new int[] {7, 8},
        new int[] {9, 10},
        new int[] {11, 12},
        groups);
  }

  private static List<InternalRow> rows() {
    Random random = new Random(5);
    List<InternalRow> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      double p = random.nextDouble();
      double q = random.nextDouble();
      double label = random.nextInt(2);
      Object group = UTF8String.fromString("g" + random.nextInt(GROUPS));
      rows.add(
          new GenericInternalRow(
              new Object[] {
                label,
                1.0 + random.nextInt(2),
                true,
                UTF8String.fromString("row " + i),
                null,
                p,
                new GenericArrayData(new Object[] {1 - q, q}),
                -Math.log(label == 1 ? p : 1 - p),
                -Math.log(label == 1 ? q : 1 - q),
                false,
                false,
                false,
                false,
                new GenericArrayData(new Object[] {i % 50 == 0 ? null : group})
              }));
    }
    return rows;
  }

  /** A row that counts how often rows are copied, and how often their predictions are read. */
  private static final class WatchedRow extends GenericInternalRow {
    private final LongAdder copies;
    private final LongAdder reads;

    WatchedRow(GenericInternalRow row, LongAdder copies, LongAdder reads) {
      super(row.values());
      this.copies = copies;
      this.reads = reads;
    }

    @Override
    public GenericInternalRow copy() {
      copies.increment();
      return new WatchedRow(super.copy(), copies, reads);
    }

    @Override
    public double getDouble(int column) {
      if (column == COLUMNS.read()[0]) {
        reads.increment();
      }
      return super.getDouble(column);
    }
  }

  /** The cells of the parts as the reducers make them, and how many parts there were. */
  private record Result(Map<CellKey, Cell> cells, Map<CellKey, Long> parts) {}

  private static Result result(long room) throws Exception {
    Map<CellKey, CellTally> tallies = new HashMap<>();
    List<CellKey> parts = new ArrayList<>();
    ScannedPartition partition =
        new ScannedPartition(rows().iterator(), new RowReader(COLUMNS, MEASURES), MEASURES, room);
    while (partition.hasNext()) {
      Tuple2<CellKey, Serializable> part = partition.next();
      Serializable travelled = travelled(part._2());
      parts.add(part._1());
      CellTally before = tallies.get(part._1());
      tallies.put(
          part._1(), before == null ? CellTally.of(travelled, MEASURES) : before.plus(travelled));
    }
    Map<CellKey, Cell> cells = new HashMap<>();
    tallies.forEach((key, tally) -> cells.put(key, tally.cell(key.values())));
    return new Result(
        cells, parts.stream().collect(Collectors.groupingBy(key -> key, Collectors.counting())));
  }

  private static Serializable travelled(Serializable part) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(part);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Serializable) in.readObject();
    }
  }

  private static void assertSame(Result actual, Result expected) {
    assertThat(actual.cells()).containsOnlyKeys(expected.cells().keySet());
    expected
        .cells()
        .forEach(
            (key, cell) -> {
              Cell same = actual.cells().get(key);
              assertThat(same.rows()).isEqualTo(cell.rows());
              assertThat(same.weight()).isEqualTo(cell.weight());
              assertThat(same.scores()).isEqualTo(cell.scores());
              assertThat(same.losses().loss(0)).isEqualTo(cell.losses().loss(0));
              assertThat(same.losses().loss(1)).isEqualTo(cell.losses().loss(1));
            });
  }

  @Test
  void groupsThatFindNoRoomAreTheSame() throws Exception {
    Result whole = result(Long.MAX_VALUE);
    assertThat(whole.cells()).hasSize(1 + GROUPS + 1);
    assertThat(whole.parts().values()).containsOnly(1L);

    Result asRows = result(NO_ROOM);
    assertThat(asRows.parts()).containsEntry(CellKey.OF_ALL, 1L);
    assertThat(asRows.parts().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(1 + ROWS);
    assertSame(asRows, whole);
  }

  @Test
  void groupsThatAreLetGoOnTheWayAreTheSame() throws Exception {
    Result whole = result(Long.MAX_VALUE);
    Result inParts = result(ROOM_FOR_A_FEW);
    long parts = inParts.parts().values().stream().mapToLong(Long::longValue).sum();
    assertThat(parts).isBetween(2L + GROUPS, (long) ROWS);
    assertSame(inParts, whole);
  }

  @Test
  void allRowsAreTheSumOfTheGroups() throws Exception {
    Map<CellKey, Cell> cells = result(Long.MAX_VALUE).cells();
    Cell all = cells.remove(CellKey.OF_ALL);
    assertThat(cells.values().stream().mapToLong(Cell::rows).sum()).isEqualTo(all.rows());
    assertThat(cells.values().stream().mapToDouble(Cell::weight).sum()).isEqualTo(all.weight());
    assertThat(all.scores().get(1).metrics().get("temperature")).isNotNull();
  }

  /** Copies and reads of a row, in a partition that has room for all groups. */
  private static List<Double> workOfRow(int... groups) {
    LongAdder copies = new LongAdder();
    LongAdder reads = new LongAdder();
    Iterator<InternalRow> rows =
        rows().stream()
            .<InternalRow>map(row -> new WatchedRow((GenericInternalRow) row, copies, reads))
            .iterator();
    RowReader reader = new RowReader(columns(groups), MEASURES);
    new ScannedPartition(rows, reader, MEASURES, Long.MAX_VALUE).forEachRemaining(part -> {});
    return List.of((double) copies.sum() / ROWS, (double) reads.sum() / ROWS);
  }

  @Test
  void aRowIsReadOnceAndCopiedForNoGrouping() {
    assertThat(workOfRow()).as("without groups").containsExactly(0.0, 1.0);
    assertThat(workOfRow(GROUP)).as("one grouping, whose rows wait").containsExactly(1.0, 1.0);
    assertThat(workOfRow(GROUP, GROUP, GROUP)).as("three groupings").containsExactly(1.0, 1.0);
  }
}
