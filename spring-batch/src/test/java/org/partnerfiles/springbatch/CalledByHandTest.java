package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.partnerfiles.springbatch.Transactions.notCommitted;
import static org.partnerfiles.springbatch.Transactions.rolledBack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.io.RejectsFile;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;

/** A reader and a writer that no step calls. */
class CalledByHandTest {

    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void begin() {
        in = folder.resolve("in.csv");
        out = folder.resolve("out.csv");
    }

    private PartnerFileItemReaderBuilder<Note> reading() {
        return new PartnerFileItemReaderBuilder<Note>()
                .name("notes")
                .format(Note.FORMAT)
                .resource(new FileSystemResource(in));
    }

    private static List<Note> readAll(PartnerFileItemReader<Note> reader) throws Exception {
        List<Note> notes = new ArrayList<>();
        for (Note note = reader.read(); note != null; note = reader.read()) {
            notes.add(note);
        }
        return notes;
    }

    private List<Path> openFiles() throws IOException {
        assumeTrue(Files.isDirectory(OPEN_FILES));
        try (Stream<Path> links = Files.list(OPEN_FILES)) {
            return links.filter(link -> {
                        try {
                            return Files.readSymbolicLink(link).startsWith(folder.toRealPath());
                        } catch (IOException e) {
                            return false; // closed by now
                        }
                    })
                    .toList();
        }
    }

    @Test
    void a_reader_without_a_resource_says_its_name() {
        var reader = new PartnerFileItemReaderBuilder<Note>()
                .name("notes")
                .format(Note.FORMAT)
                .build();
        assertThatThrownBy(() -> reader.open(new ExecutionContext()))
                .isInstanceOf(ItemStreamException.class)
                .hasMessage("the reader notes has no resource");
    }

    @Test
    void a_reader_needs_no_name_if_its_place_is_not_stored() {
        var reader = new PartnerFileItemReaderBuilder<Note>()
                .saveState(false)
                .format(Note.FORMAT)
                .build();
        assertThatThrownBy(() -> reader.open(new ExecutionContext())).hasMessage("the reader reader has no resource");
    }

    @Test
    void a_reader_that_is_opened_again_begins_again_and_ends_again() throws Exception {
        Path rejects = folder.resolve("rejects.csv");
        Note.writeLines(in, List.of("n1,a", Note.BAD));
        var reader = reading()
                .rejectedRows(row -> {})
                .rejectsFile(file -> RejectsFile.at(rejects))
                .strict(true)
                .report(folder.resolve("report.json"))
                .build();
        for (int time = 0; time < 2; time++) {
            reader.open(new ExecutionContext());
            assertThat(readAll(reader)).containsExactly(new Note("n1", "a"));
            assertThat(rejects).exists();
            Files.delete(rejects);
        }
        assertThat(openFiles()).hasSize(1);
        reader.close();
        assertThat(openFiles()).isEmpty();
    }

    @Test
    void a_reader_closes_the_stream_of_its_resource() throws Exception {
        List<String> closed = new ArrayList<>();
        InputStream bytes = new ByteArrayInputStream("id,text\nn1,a\n".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };
        var reader = reading().resource(new InputStreamResource(bytes)).build();
        reader.open(new ExecutionContext());
        assertThat(readAll(reader)).hasSize(1);
        reader.close();
        assertThat(closed).isNotEmpty();
    }

    @Test
    void a_reader_whose_place_was_not_committed_reads_no_further() throws Exception {
        Note.write(in, 3);
        var reader = reading().build();
        ExecutionContext context = new ExecutionContext();
        reader.open(context);
        notCommitted(() -> {
            reader.read();
            reader.update(context);
        });
        assertThatThrownBy(reader::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("restart the step");
        reader.close();
    }

    @Test
    void a_reader_whose_many_rejected_rows_were_rolled_back_reads_no_further() throws Exception {
        List<String> lines = new ArrayList<>(Collections.nCopies(PendingRows.MOST_KEPT, Note.BAD));
        lines.add("n1,a");
        lines.add(Note.BAD);
        Note.writeLines(in, lines);
        var reader = reading().rejectedRows(row -> {}).build();
        reader.open(new ExecutionContext());
        rolledBack(reader::read);
        assertThatThrownBy(reader::read)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more than 10000 rejected rows was rolled back");
        reader.close();
    }

    @Test
    void a_writer_has_a_report_from_its_opening_on() throws Exception {
        var writer = new PartnerFileItemWriterBuilder<Note>()
                .name("notes")
                .format(Note.FORMAT)
                .file(out)
                .refusedRecords(refused -> {})
                .report(folder.resolve("report.json"))
                .saveState(false)
                .build();
        assertThat(writer.report()).isNull();
        writer.open(new ExecutionContext());
        writer.write(Chunk.of(new Note("n1", "a"), new Note("n2", "b")));
        assertThat(writer.report().accepted()).isEqualTo(2);
        writer.close();
        assertThat(writer.report().accepted()).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_writer_that_is_not_open_says_its_name() {
        var writer = new PartnerFileItemWriterBuilder<Note>()
                .saveState(false)
                .format(Note.FORMAT)
                .file(out)
                .build();
        assertThatThrownBy(() -> writer.write(Chunk.of(new Note("n1", "a"))))
                .isInstanceOf(ItemStreamException.class)
                .hasMessageContaining("the writer writer is not open");
    }

    @Test
    void a_writer_that_is_opened_again_has_one_file_open() throws Exception {
        var writer = new PartnerFileItemWriterBuilder<Note>()
                .name("notes")
                .format(Note.FORMAT)
                .file(out)
                .build();
        writer.open(new ExecutionContext());
        writer.open(new ExecutionContext());
        assertThat(openFiles()).hasSize(1);
        writer.close();
        assertThat(openFiles()).isEmpty();
    }
}
