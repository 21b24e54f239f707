package org.partnerfiles.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.rule.Profile;

/** What is written of the rows of files of all formats, damaged ones too, and read back by one machine. */
class WriteFilesTest {

    private static final int PARTITIONS = 3;

    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 31, 12, 0);

    /** A rule on several rows that refuses the file, of which each partition has only some. */
    private static final String OF_SEVERAL_ROWS = "lead.relationship.sole-proprietor-count";

    /** The files have rows of which most can be written, and rows that are rejected when they are read or because they share a key. */
    @ParameterizedTest
    @MethodSource("org.partnerfiles.FileFormats#all")
    void each_row_is_in_one_file_as_it_was_or_once_among_the_rejected_ones(FileFormat<?> all, @TempDir Path folder)
            throws Exception {
        Profile chosen = all.effectOf(OF_SEVERAL_ROWS) == null
                ? Profile.standard()
                : Profile.standard().off(OF_SEVERAL_ROWS);
        Path profile = Files.writeString(folder.resolve("profile.json"), chosen.toJson());
        FileFormat<?> format = all.withProfile(chosen);
        Path in = Files.createDirectory(folder.resolve("in"));
        InventedFiles.write(format, in);
        Files.write(in.resolve("valid"), InventedFiles.valid(format, 7, 40));
        Dataset<Row> rows = Session.load(format.id(), in.toString(), Map.of("recursiveFileLookup", "true"))
                .repartition(PARTITIONS)
                .cache();
        SinkTest.writer(rows, format.id())
                .option("profile", profile.toString())
                .option("rejects", folder + "/rejects")
                .save(folder + "/out");

        List<Path> files = SinkTest.files(folder.resolve("out"));
        assertThat(files)
                .hasSize(PARTITIONS)
                .allMatch(file -> format.nameAt(NOON) == null
                        || format.isNamed(file.getFileName().toString()));
        List<ReadRow> written = ReadRow.byOneMachine(format, files);
        assertThat(written).allMatch(ReadRow::accepted).hasSizeGreaterThanOrEqualTo(40);
        List<Map<String, String>> found = new ArrayList<>();
        written.forEach(row -> found.add(row.values()));
        rejected(rows.schema(), folder.resolve("rejects")).forEach(row -> {
            assertThat(row.findings()).isNotEmpty();
            found.add(row.values());
        });
        List<ReadRow> given = ReadRow.of(rows);
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        given.stream().map(ReadRow::values).toList());
        rows.unpersist();
    }

    private static List<ReadRow> rejected(StructType schema, Path folder) {
        return ReadRow.of(Session.SPARK.read().schema(schema).json(folder.toString()));
    }
}
