package org.partnerfiles.internal.codec;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.RuleFindings;
import org.partnerfiles.internal.csv.RowWriter;
import org.partnerfiles.io.FileColumns;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.RecordTable;

/** The columns of a file that is written, in order: columns of the table, and further ones with their headers. */
public final class WrittenColumns<R> {

    private static final int NONE = ColumnMap.NONE;

    /** One cell of each row: of a column, or of a further cell that no column claims. */
    private record Place<R>(String header, @Nullable Column<R, ?> column) {}

    private final List<Place<R>> places;
    /** The position in the table of the column at each place, or -1 for a further cell. */
    private final int[] positions;

    private final List<Column<R, ?>> leftOut;
    private final boolean named;
    /** Whether the file has the columns of the table in its order, and no others. */
    private final boolean isTable;

    private final String missingColumn;

    /** The headers of the further cells of the row that was matched last: those of a file's rows are the same list. */
    private List<String> matched = List.of();
    /** Their places, or -1 where the file has no column for one. */
    private int[] placeOf = {};
    /** The index of the further cell at each place, or -1. */
    private int[] cellAt;

    private WrittenColumns(RecordTable<R> table, List<Place<R>> places) {
        this.places = places;
        this.positions = places.stream()
                .mapToInt(place -> place.column == null ? NONE : place.column.position())
                .toArray();
        this.leftOut = table.columns().stream()
                .filter(column -> places.stream().noneMatch(place -> place.column == column))
                .toList();
        this.named = table.layout().firstLine() == FirstLine.COLUMN_NAMES;
        this.isTable = Arrays.equals(
                positions, IntStream.range(0, table.columns().size()).toArray());
        this.missingColumn = table.ruleFor(CoreRules.MISSING_COLUMN);
        this.cellAt = new int[positions.length];
        Arrays.fill(cellAt, NONE);
    }

    /**
     * {@return the columns}
     *
     * @param order the columns of a file that was read, or null for the table's and the further ones; ignored for columns by position
     */
    public static <R> WrittenColumns<R> of(
            RecordTable<R> table, List<String> additional, @Nullable FileColumns order, Options options) {
        List<Place<R>> places = new ArrayList<>();
        if (order == null || table.layout().firstLine() != FirstLine.COLUMN_NAMES) {
            for (Column<R, ?> column : table.columns()) {
                places.add(new Place<>(column.headerUnder(options), column));
            }
            additional.forEach(header -> places.add(new Place<>(header, null)));
        } else {
            Set<Column<R, ?>> taken = new HashSet<>();
            for (String header : order.headers()) {
                Column<R, ?> column = table.column(ColumnNames.spelling(table, header));
                if (column != null && taken.add(column)) {
                    places.add(new Place<>(column.headerUnder(options), column));
                } else {
                    places.add(new Place<>(header, null));
                }
            }
        }
        return new WrittenColumns<>(table, places);
    }

    public void writeHeader(RowWriter sink) throws IOException {
        if (named) {
            for (Place<R> place : places) {
                sink.cell(place.header);
            }
            sink.endRow();
        }
    }

    /** Rejects a row that contains something the file has no column for: nothing is lost silently. */
    public void check(WrittenRow<R> row, RuleFindings findings) {
        for (int i = 0; i < leftOut.size(); i++) {
            Column<R, ?> column = leftOut.get(i);
            if (!row.cell(column).isEmpty()) {
                findings.refuse(
                        missingColumn, column.header(), "must be blank: the file that is written has no such column");
            }
        }
        match(row.unmapped().headers());
        for (int place : placeOf) {
            if (place == NONE) {
                findings.refuse(
                        missingColumn,
                        null,
                        "the file has no column for a further cell of the record; declare its header");
            }
        }
    }

    /** Finds the place of each further cell: the first one with a header has the first column of that header, and so on. */
    private void match(List<String> headers) {
        if (headers == matched || headers.equals(matched)) {
            return;
        }
        matched = headers;
        placeOf = new int[headers.size()];
        Arrays.fill(cellAt, NONE);
        Map<String, Deque<Integer>> free = new HashMap<>();
        for (int place = 0; place < positions.length; place++) {
            if (positions[place] == NONE) {
                free.computeIfAbsent(places.get(place).header, header -> new ArrayDeque<>())
                        .add(place);
            }
        }
        for (int index = 0; index < placeOf.length; index++) {
            Deque<Integer> left = free.get(headers.get(index));
            Integer place = left == null ? null : left.poll();
            placeOf[index] = place == null ? NONE : place;
            if (place != null) {
                cellAt[place] = index;
            }
        }
    }

    public void writeRow(WrittenRow<R> row, RowWriter sink) throws IOException {
        List<String> further = row.unmapped().texts();
        if (isTable && !sink.needsTexts()) {
            row.writeAll(sink);
        } else {
            writeCells(row, further, sink);
        }
        if (!named) {
            for (int i = 0; i < further.size(); i++) {
                sink.cell(further.get(i));
            }
        }
        sink.endRow();
    }

    private void writeCells(WrittenRow<R> row, List<String> further, RowWriter sink) {
        match(row.unmapped().headers());
        for (int place = 0; place < positions.length; place++) {
            if (positions[place] >= 0) {
                row.write(positions[place], sink);
            } else {
                sink.cell(cellAt[place] == NONE ? "" : further.get(cellAt[place]));
            }
        }
    }
}
