package org.partnerfiles.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;

/** The rows of files of all formats, damaged ones too, in splits of several sizes, compared with those that one machine reads. */
class ReadFilesTest {

    @ParameterizedTest
    @MethodSource("org.partnerfiles.FileFormats#all")
    void rows_and_their_findings_are_those_of_one_machine(FileFormat<?> format, @TempDir Path folder) throws Exception {
        List<Path> files = InventedFiles.write(format, folder);
        List<ReadRow> expected = ReadRow.byOneMachine(format.withoutFileRules(), files);
        assertThat(expected).isNotEmpty();
        for (String splitBytes : List.of("1k", "64m")) {
            List<ReadRow> rows = ReadRow.of(Session.load(
                    format.id(), folder.toString(), Map.of("recursiveFileLookup", "true", "splitBytes", splitBytes)));
            assertThat(rows).as(splitBytes).isEqualTo(expected);
        }
    }
}
