package org.partnerfiles.spark.internal.format;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.HeaderRecord;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;
import org.partnerfiles.text.Blanks;
import org.partnerfiles.text.NearestName;

/**
 * The record about the file itself with which files of some formats begin.
 *
 * @param texts the texts of its cells, by the components that they fill
 */
public record HeaderValues(Map<String, String> texts) implements Serializable {

    /** The placeholder for the name of the file. */
    private static final String FILE_NAME = "{fileName}";

    /**
     * {@return a format whose writers begin a file with this record}
     *
     * @param format the format
     * @param fileName the name of the file
     * @throws IllegalArgumentException if the format has no such record, or the record has no such component, or a text is not one of a
     *     cell; if the format has such a record and there are no values
     */
    public FileFormat<Object> in(FileFormat<Object> format, String fileName) {
        HeaderRecord<?> header = format.table().headerRecord();
        if (header == null) {
            if (!texts.isEmpty()) {
                throw new IllegalArgumentException(
                        "the files of " + format.id() + " do not begin with a record: leave out the options "
                                + DataSourceOptions.HEADER
                                + String.join(", " + DataSourceOptions.HEADER, texts.keySet()));
            }
            return format;
        }
        return format.withHeaderRecord(record(header.table(), format, fileName));
    }

    private <H> H record(RecordTable<H> table, FileFormat<?> format, String fileName) {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(
                    "the files of " + format.id() + " begin with a record; its values are options: "
                            + paths(table).stream()
                                    .map(path -> DataSourceOptions.HEADER + path)
                                    .collect(Collectors.joining(", ")));
        }
        @Nullable Object[] values = new Object[table.columns().size()];
        table.columns()
                .forEach(column -> values[column.position()] = column.type().empty());
        texts.forEach((path, text) -> {
            Column<H, ?> column = column(table, path);
            String cell = text.replace(FILE_NAME, fileName);
            if (Blanks.given(cell)) {
                values[column.position()] = read(column, cell, format.options());
            }
        });
        return table.assemble(values, UnmappedCells.none());
    }

    private static <H> Column<H, ?> column(RecordTable<H> table, String path) {
        for (Column<H, ?> column : table.columns()) {
            if (column.path().equalsIgnoreCase(path)) {
                return column;
            }
        }
        String nearest = NearestName.of(path, paths(table));
        throw new IllegalArgumentException("option " + DataSourceOptions.HEADER + path
                + ": the record about the file has no such value; "
                + (nearest == null
                        ? "expected one of " + String.join(", ", paths(table))
                        : "did you mean " + DataSourceOptions.HEADER + nearest + "?"));
    }

    private static List<String> paths(RecordTable<?> table) {
        List<String> paths = new ArrayList<>();
        table.columns().forEach(column -> paths.add(column.path()));
        return paths;
    }

    private static <T> @Nullable T read(Column<?, T> column, String cell, Options options) {
        CellType.Problems refused = (rule, message) -> {
            throw new IllegalArgumentException("option " + DataSourceOptions.HEADER + column.path() + " " + message);
        };
        return column.typeUnder(options).read(cell, refused);
    }
}
