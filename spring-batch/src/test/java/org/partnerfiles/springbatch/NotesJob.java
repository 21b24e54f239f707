package org.partnerfiles.springbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.item.support.CompositeItemWriter;
import org.springframework.core.io.FileSystemResource;

/** A job that reads notes in chunks of five, writes the accepted ones to a file and to a table, and notes the rejected ones. */
final class NotesJob {

    final Path folder;
    final Path in;
    final Path out;
    final Database database;
    final TestJobs jobs;

    /** Thrown where a note is stored, each as often as it is listed. */
    private final Map<String, List<RuntimeException>> failures = new HashMap<>();

    /** Whether rejected rows are thrown and skipped, in place of being passed to a listener. */
    boolean skipsRejected;

    Consumer<PartnerFileItemReaderBuilder<Note>> reader = builder -> {};
    Consumer<PartnerFileItemWriterBuilder<Note>> writer = builder -> {};
    Consumer<TestJobs.Chunks<Note, Note>> step = chunks -> {};

    /** Called after a chunk was written. */
    Runnable written = () -> {};

    NotesJob(Path folder) throws Exception {
        this.folder = folder;
        this.in = folder.resolve("in.csv");
        this.out = folder.resolve("out.csv");
        this.database = Database.in(folder);
        this.jobs = TestJobs.in(database);
    }

    /** Has the storing of a note fail, so many times. */
    void failAt(String id, int times, RuntimeException failure) {
        for (int i = 0; i < times; i++) {
            failures.computeIfAbsent(id, key -> new ArrayList<>()).add(failure);
        }
    }

    private ItemWriter<Note> table() {
        return notes -> {
            for (Note note : notes) {
                List<RuntimeException> left = failures.getOrDefault(note.id(), List.of());
                if (!left.isEmpty()) {
                    throw left.remove(0);
                }
                database.jdbc().update("insert into customer values (?)", note.id());
            }
            written.run();
        };
    }

    private void quarantine(long line) {
        database.jdbc().update("insert into quarantine values (?)", line);
    }

    PartnerFileItemReader<Note> newReader() {
        var builder = new PartnerFileItemReaderBuilder<Note>()
                .name("in")
                .format(Note.FORMAT)
                .resource(new FileSystemResource(in));
        if (!skipsRejected) {
            builder.rejectedRows(row -> quarantine(row.line()));
        }
        reader.accept(builder);
        return builder.build();
    }

    PartnerFileItemWriter<Note> newWriter() {
        var builder = new PartnerFileItemWriterBuilder<Note>()
                .name("out")
                .format(Note.FORMAT)
                .file(out);
        writer.accept(builder);
        return builder.build();
    }

    /** {@return the step, with another reader or the usual one} */
    Step step(String name, @Nullable ItemReader<Note> other) {
        PartnerFileItemWriter<Note> file = newWriter();
        var both = new CompositeItemWriter<Note>(List.of(file, table()));
        return jobs.chunks(name, 5, other == null ? newReader() : other, both, chunks -> {
            chunks.listener(file);
            if (skipsRejected) {
                chunks.skip(RejectedRowException.class).skipListener(noting());
            }
            step.accept(chunks);
        });
    }

    private SkipListener<Note, Note> noting() {
        return new SkipListener<>() {
            @Override
            public void onSkipInRead(Throwable failure) {
                quarantine(((RejectedRowException) failure).row().line());
            }
        };
    }

    JobExecution run() throws Exception {
        return jobs.run(jobs.job("notes", List.of(step("notes", null))));
    }

    /** Checks that the file and the table have each of the notes once, and the other table each of the lines. */
    void assertOnce(List<String> ids, List<Long> rejected) throws IOException {
        assertThat(Files.readAllLines(out).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList())
                .isEqualTo(ids);
        assertThat(database.customers()).isEqualTo(List.copyOf(new TreeSet<>(ids)));
        assertThat(database.quarantine()).isEqualTo(rejected);
    }
}
