package org.partnerfiles.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.FileFormats;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Layout;

/** What cells of bytes are read as, in every format: the same as cells of texts. */
class CellsOfBytesOfEveryFormatTest {

    private static final String CHARACTERS = "0019-/.:;TZ+ ,|\"[]{}axA\t\u00A0é";

    static List<FileFormat<?>> formats() {
        return FileFormats.all();
    }

    private record Read(Object record, List<Finding> findings, List<String> cells) {}

    /** With a blank after a closing quote, the row is no ordinary one, and all its cells are texts. */
    @ParameterizedTest
    @MethodSource("formats")
    <R> void a_row_of_bytes_is_read_as_the_same_row_of_texts(FileFormat<R> format) throws IOException {
        Layout layout = format.table().layout();
        if (layout.quoting() == Layout.Quoting.NONE) {
            return;
        }
        List<List<String>> rows = changedRows(format);
        assertThat(read(format, rows, "")).isEqualTo(read(format, rows, " "));
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void a_value_from_bytes_is_the_value_from_the_text(FileFormat<R> format) {
        List<Column<R, ?>> columns = format.table().columns();
        for (List<String> row : changedRows(format)) {
            for (int position = 0; position < Math.min(columns.size(), row.size()); position++) {
                String text = row.get(position);
                if (!text.isEmpty() && text.chars().allMatch(c -> c < 0x80)) {
                    assertAgree(columns.get(position), text);
                }
            }
        }
    }

    private static void assertAgree(Column<?, ?> column, String text) {
        byte[] row = text.getBytes(StandardCharsets.US_ASCII);
        Object value = column.type().readAscii(row, 0, row.length);
        if (value != null) {
            List<String> problems = new ArrayList<>();
            Object read = column.type().read(text, (rule, message) -> problems.add(rule));
            assertThat(value).as(column.header()).isEqualTo(read);
            assertThat(problems).as(column.header()).isEmpty();
        }
    }

    /** Lists of contacts and of quoted texts, and texts with a class of their own, need the text. */
    @ParameterizedTest
    @MethodSource("formats")
    <R> void numbers_days_moments_and_constants_of_valid_rows_are_read_from_bytes(FileFormat<R> format) {
        int fromBytes = 0;
        int others = 0;
        List<Column<R, ?>> columns = format.table().columns();
        for (List<String> row : cells(format)) {
            for (int position = 0; position < row.size(); position++) {
                byte[] cell = row.get(position).getBytes(StandardCharsets.US_ASCII);
                CellType<?> type = columns.get(position).type();
                boolean hasValue = cell.length > 0;
                boolean isRead = hasValue && type.readAscii(cell, 0, cell.length) != null;
                if (hasValue
                        && !type.schema().type().equals("string")
                        && !type.schema().type().equals("list")) {
                    assertThat(isRead).as(columns.get(position).header()).isTrue();
                }
                fromBytes += isRead ? 1 : 0;
                others += hasValue && !isRead ? 1 : 0;
            }
        }
        assertThat(others).isLessThanOrEqualTo(fromBytes / 4);
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void numbers_and_days_of_valid_records_are_written_as_the_bytes_of_their_text(FileFormat<R> format) {
        Fixtures.of(format)
                .records(50)
                .forEach(record -> format.table().columns().forEach(column -> assertWrites(column, record)));
    }

    private static <R, T> void assertWrites(Column<R, T> column, R record) {
        CellType<T> type = column.type();
        T value = column.valueIn(record);
        if (value == null) {
            return;
        }
        byte[] row = new byte[CellType.ASCII_ROOM];
        int end = type.writeAscii(value, row, 0);
        if (end >= 0) {
            String written = new String(row, 0, end, StandardCharsets.US_ASCII);
            assertThat(written).as(column.header()).isEqualTo(text(column, record));
            String characters = type.writtenCharacters();
            assertThat(written.chars())
                    .as(column.header())
                    .allMatch(c -> characters.isEmpty() || characters.indexOf(c) >= 0);
        } else {
            assertThat(type.schema().type()).as(column.header()).isIn("string", "list", "datetime");
        }
    }

    private static <R> List<List<String>> cells(FileFormat<R> format) {
        List<Column<R, ?>> columns = format.table().columns();
        List<List<String>> rows = new ArrayList<>();
        Fixtures.of(format)
                .records(50)
                .forEach(record -> rows.add(
                        columns.stream().map(column -> text(column, record)).toList()));
        return rows;
    }

    private static <R, T> String text(Column<R, T> column, R record) {
        T value = column.valueIn(record);
        return value == null ? "" : column.type().write(value, CellType.Problems.IGNORED);
    }

    /** Valid rows, with one character changed in some of the cells. */
    private static List<List<String>> changedRows(FileFormat<?> format) {
        Random random = new Random(1);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : cells(format)) {
            rows.add(row.stream()
                    .map(text -> random.nextInt(5) > 0 ? text : changed(text, random))
                    .toList());
        }
        return rows;
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        int rest = Math.min(text.length(), at + random.nextInt(2));
        char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return text.substring(0, at) + c + text.substring(rest);
    }

    private static <R> List<Read> read(FileFormat<R> format, List<List<String>> rows, String afterQuotes)
            throws IOException {
        String delimiter = String.valueOf(format.table().layout().delimiter());
        StringBuilder file = new StringBuilder(
                format.table().columns().stream().map(Column::header).collect(Collectors.joining(delimiter)));
        for (List<String> row : rows) {
            file.append('\n')
                    .append(row.stream()
                            .map(text -> '"' + text.replace("\"", "\"\"") + '"' + afterQuotes)
                            .collect(Collectors.joining(delimiter)));
        }
        List<Read> read = new ArrayList<>();
        byte[] bytes = file.toString().getBytes(format.table().layout().charset());
        try (RecordReader<R> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                read.add(new Read(
                        row.record(),
                        row.findings(),
                        row instanceof Row.Rejected<R> rejected ? rejected.cells() : List.of()));
            }
        }
        assertThat(read).hasSameSizeAs(rows);
        return read;
    }
}
