package org.partnerfiles.springbatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.table.CellTypes;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;

/**
 * A small record with a format.
 *
 * @param id unique in a file
 * @param text may have several lines
 */
public record Note(
        @Nullable @NotBlank(message = "is required") @Size(max = 8, message = "must be at most {max} characters")
        String id,

        @Nullable String text) {

    private static final Columns<Note> IN_ORDER = new Columns<>();
    private static final Column<Note, String> ID = IN_ORDER.column("id", CellTypes.text(), "id");

    static {
        IN_ORDER.column("text", CellTypes.text(), "text").personal();
    }

    private static final RecordTable<Note> TABLE = RecordTable.of(Note.class, IN_ORDER, Layout.csv());

    static final FileFormat<Note> FORMAT = FileFormat.builder("test.note", "Notes", TABLE)
            .rules(List.of(FileRule.unique(
                    RuleDescription.of("test.duplicate-id", "An id occurs once.")
                            .at("id"),
                    line -> "occurs again; first on line " + line,
                    ID)))
            .sample(new Note("n1", "hello"))
            .build();

    /** A row that is rejected, as its id is too long. */
    static final String BAD = "a-long-id,secret words";

    /** Writes a file with the notes n1, n2, … */
    static void write(Path file, int count) throws IOException {
        writeLines(file, IntStream.rangeClosed(1, count).mapToObj(Note::line).toList());
    }

    static String line(int number) {
        return "n" + number + ",text " + number;
    }

    /** Writes a file with rows after the header. */
    static void writeLines(Path file, List<String> lines) throws IOException {
        Files.writeString(file, "id,text\n" + String.join("\n", lines) + "\n");
    }

    @Override
    public String toString() {
        return TABLE.describe(this);
    }
}
