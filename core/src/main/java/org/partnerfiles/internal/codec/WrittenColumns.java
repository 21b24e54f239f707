package org.partnerfiles.internal.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

    /** One cell of each row: of a column, or of a further cell that no column claims. */
    private record Place<R>(String header, @Nullable Column<R, ?> column) {}

    private final RecordTable<R> table;
    private final List<Place<R>> places;
    /** The position in the table of the column at each place, or -1 for a further cell. */
    private final int[] positions;

    private final List<Column<R, ?>> leftOut;
    private final boolean named;

    private WrittenColumns(RecordTable<R> table, List<Place<R>> places) {
        this.table = table;
        this.places = places;
        this.positions = places.stream()
                .mapToInt(place -> place.column == null ? -1 : place.column.position())
                .toArray();
        this.leftOut = table.columns().stream()
                .filter(column -> places.stream().noneMatch(place -> place.column == column))
                .toList();
        this.named = table.layout().firstLine() == FirstLine.COLUMN_NAMES;
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
            for (String header : order.headers()) {
                Column<R, ?> column = table.column(header);
                places.add(new Place<>(column == null ? header : column.headerUnder(options), column));
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
    public void check(TextRow<R> row, RuleFindings findings) {
        String missingColumn = table.ruleFor(CoreRules.MISSING_COLUMN);
        for (Column<R, ?> column : leftOut) {
            String text = row.cell(column);
            if (text != null && !text.isEmpty()) {
                findings.refuse(
                        missingColumn, column.header(), "must be blank: the file that is written has no such column");
            }
        }
        for (String header : row.unmapped().headers()) {
            if (places.stream().noneMatch(place -> place.column == null && place.header.equals(header))) {
                findings.refuse(
                        missingColumn,
                        null,
                        "the file has no column for a further cell of the record; declare its header");
            }
        }
    }

    public void writeRow(TextRow<R> row, RowWriter sink) throws IOException {
        for (int place = 0; place < positions.length; place++) {
            if (positions[place] >= 0) {
                row.writeCell(positions[place], sink);
            } else {
                String text = row.unmapped().text(places.get(place).header);
                sink.cell(text == null ? "" : text);
            }
        }
        if (!named) {
            for (String text : row.unmapped().texts()) {
                sink.cell(text);
            }
        }
        sink.endRow();
    }
}
