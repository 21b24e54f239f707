package org.partnerfiles.reliability;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.csv.RowReader;
import org.partnerfiles.io.Limits;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout.FirstLine;
import org.partnerfiles.table.Sensitivity;

/** The texts of the personal and secret cells of a file. */
final class PersonalValues {

    /** Shorter texts occur in any output by chance. */
    private static final int SHORTEST = 6;

    private PersonalValues() {}

    static <R> Set<String> in(FileFormat<R> format, byte[] file) throws IOException {
        Set<String> values = new HashSet<>();
        Set<String> others = new HashSet<>();
        try (RowReader source =
                new RowReader(new ByteArrayInputStream(file), format.table().layout(), Limits.standard())) {
            RawRow row = new RawRow();
            boolean named = format.table().layout().firstLine() == FirstLine.COLUMN_NAMES;
            List<String> headers = source.next(row) && named ? row.cellList() : List.of();
            while (source.next(row)) {
                for (int i = 0; i < row.count; i++) {
                    Column<R, ?> column = column(format, named, headers, i);
                    String text = row.text(i);
                    if (column == null || text.strip().length() < SHORTEST) {
                        continue;
                    }
                    (isHidden(column) ? values : others).add(text);
                }
            }
        }
        // a shop may have the name of its owner, and a rule may name a country
        format.catalogue().all().forEach(rule -> others.add(rule.statement()));
        values.removeIf(value -> others.stream().anyMatch(other -> other.contains(value)));
        return values;
    }

    private static <R> @Nullable Column<R, ?> column(
            FileFormat<R> format, boolean named, List<String> headers, int index) {
        if (named) {
            return index < headers.size() ? format.table().column(headers.get(index)) : null;
        }
        List<Column<R, ?>> columns = format.table().columns();
        return index < columns.size() ? columns.get(index) : null;
    }

    /** A finding lists the allowed constants, whatever the cell contains. */
    private static boolean isHidden(Column<?, ?> column) {
        return column.sensitivity() != Sensitivity.PUBLIC
                && column.type().schema().constants().isEmpty();
    }
}
