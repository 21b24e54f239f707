package org.partnerfiles.spark.internal.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.spark.sql.connector.write.WriterCommitMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    @TempDir
    Path folder;

    private final Configuration configuration = new Configuration();

    private TargetFolder target() throws IOException {
        return TargetFolder.of(folder.resolve("out").toString(), "query", configuration);
    }

    private void write(TargetFolder target, String attempt, String text) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(target.unfinished(), attempt);
        try (UnfinishedFile file = UnfinishedFile.create(path, configuration)) {
            file.bytes().write(text.getBytes(StandardCharsets.UTF_8));
            file.complete();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("out"))) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void of_several_attempts_of_a_task_only_that_which_was_committed_is_published() throws IOException {
        TargetFolder target = target();
        Publication publication = new Publication(target, List.of("a.csv"), null, List.of(), false);
        publication.begin();
        write(target, "0-1", "first");
        write(target, "0-2", "second");
        publication.publish(new WriterCommitMessage[] {new WrittenFile(0, "0-2", null)});
        assertThat(names()).containsExactly("a.csv");
        assertThat(folder.resolve("out/a.csv")).hasContent("second");
    }

    @Test
    void an_attempt_that_comes_after_the_end_of_the_job_makes_nothing() throws IOException {
        TargetFolder target = target();
        Publication publication = new Publication(target, List.of("a.csv"), null, List.of(), false);
        publication.begin();
        publication.giveUp();
        assertThatThrownBy(() -> write(target, "0-3", "late")).isInstanceOf(FileNotFoundException.class);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void if_one_file_cannot_be_published_none_is_and_replaced_ones_are_back() throws IOException {
        TargetFolder target = target();
        Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("a.csv"), "earlier");
        Files.createDirectory(folder.resolve("out/b.csv"));
        Publication publication = new Publication(target, List.of("a.csv", "b.csv"), null, List.of(), true);
        publication.begin();
        write(target, "0-1", "first");
        write(target, "1-2", "second");
        assertThatThrownBy(() -> publication.publish(
                        new WriterCommitMessage[] {new WrittenFile(0, "0-1", null), new WrittenFile(1, "1-2", null)}))
                .hasMessageContaining("b.csv exists already");
        publication.giveUp();
        assertThat(names()).containsExactly("a.csv", "b.csv");
        assertThat(folder.resolve("out/a.csv")).hasContent("earlier");
    }

    /** A file system that moves one file, and then fails in a way that none should. */
    public static final class FailingFiles extends LocalFileSystem {

        private boolean hasMoved;

        @Override
        public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) throws IOException {
            if (hasMoved) {
                throw new IllegalStateException("a failure of the test");
            }
            hasMoved = true;
            return super.rename(from, to);
        }
    }

    @Test
    void an_earlier_file_that_cannot_be_put_back_is_kept_in_the_hidden_folder() throws IOException {
        configuration.set("fs.file.impl", FailingFiles.class.getName());
        configuration.setBoolean("fs.file.impl.disable.cache", true);
        TargetFolder target = target();
        Files.writeString(Files.createDirectory(folder.resolve("out")).resolve("a.csv"), "earlier");
        Files.createDirectory(folder.resolve("out/b.csv"));
        Publication publication = new Publication(target, List.of("b.csv"), null, List.of(), true);
        publication.begin();
        write(target, "0-1", "first");
        assertThatThrownBy(() -> publication.publish(new WriterCommitMessage[] {new WrittenFile(0, "0-1", null)}))
                .hasMessage("a failure of the test");
        publication.giveUp();
        assertThat(folder.resolve("out/.partnerfiles-query/replaced/a.csv")).hasContent("earlier");
    }

    @Test
    void checksums_of_a_deleted_file_do_not_belong_to_the_new_one() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("out")).resolve(".a.csv.crc"), "old");
        TargetFolder target = target();
        Publication publication = new Publication(target, List.of("a.csv"), null, List.of(), false);
        publication.begin();
        write(target, "0-1", "text");
        publication.publish(new WriterCommitMessage[] {new WrittenFile(0, "0-1", null)});
        assertThat(names()).containsExactly("a.csv");
    }
}
