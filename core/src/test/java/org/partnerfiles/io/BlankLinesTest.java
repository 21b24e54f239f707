package org.partnerfiles.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

class BlankLinesTest {

    private record Note(String text) {}

    private static FileFormat<Note> notes() {
        Columns<Note> columns = new Columns<>();
        columns.column("text", CellTypes.text(), "text");
        Layout layout = Layout.csv().withQuoting(Layout.Quoting.NONE);
        return FileFormat.builder("acme.note", "Notes", RecordTable.of(Note.class, columns, layout))
                .build();
    }

    /** With several threads, the line was a rejected row, as only the columns of the format were counted. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void a_line_of_blanks_is_no_row_of_a_file_with_further_columns(int threads) throws IOException {
        byte[] file = "text,more\na,1\n  \nb,2\n".getBytes(StandardCharsets.UTF_8);
        List<Row<Note>> rows = new ArrayList<>();
        try (RecordReader<Note> reader =
                notes().withReadingThreads(threads).reader(new ByteArrayInputStream(file), null)) {
            reader.forEach(rows::add);
            assertThat(reader.fileFindings())
                    .extracting(Finding::rule)
                    .containsExactly(CoreRules.UNKNOWN_COLUMN, CoreRules.BLANK_ROW);
        }
        assertThat(rows)
                .hasOnlyElementsOfType(Row.Accepted.class)
                .extracting(Row::number)
                .containsExactly(1L, 2L);
    }
}
