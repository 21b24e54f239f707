package org.partnerfiles.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.report.ValidationReport;

/** Checks of whole files over splits: rows and reports compared with those of one machine. */
class CheckFilesTest {

    @ParameterizedTest
    @MethodSource("org.partnerfiles.FileFormats#all")
    void rows_and_reports_are_those_of_one_machine(FileFormat<?> format, @TempDir Path folder) throws Exception {
        List<Path> files = InventedFiles.write(format, folder);
        List<ReadRow> expected = ReadRow.byOneMachine(format, files);
        for (String splitBytes : List.of("1k", "5k")) {
            Dataset<Row> loaded = Session.load(
                    format.id(), folder.toString(), Map.of("recursiveFileLookup", "true", "splitBytes", splitBytes));
            try (CheckedFiles checked = PartnerFiles.check(loaded)) {
                assertThat(ReadRow.of(checked.rows())).as(splitBytes).isEqualTo(expected);
                List<ValidationReport> reports =
                        new ArrayList<>(checked.reports().values());
                assertThat(reports).hasSameSizeAs(files);
                for (int i = 0; i < files.size(); i++) {
                    assertThat(reports.get(i))
                            .as(splitBytes + " " + files.get(i))
                            .isEqualTo(format.validator().validate(files.get(i)));
                }
            }
        }
    }

    @Test
    void rows_of_one_key_in_different_splits_are_found(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.csv");
        String valid = new String(InventedFiles.valid(LoanPro.CUSTOMERS, 1, 100), StandardCharsets.UTF_8);
        String first = valid.split("\n", -1)[1];
        Files.writeString(file, valid + first + "\n");
        Dataset<Row> loaded = Session.load("loanpro.customer", file.toString(), Map.of("splitBytes", "2k"));
        assertThat(loaded.where("not _accepted").count()).isZero();
        try (CheckedFiles checked = PartnerFiles.check(loaded)) {
            assertThat(checked.rows()
                            .where("_record = 101")
                            .selectExpr("size(_findings) > 0")
                            .first()
                            .getBoolean(0))
                    .isTrue();
            assertThat(checked.rows()
                            .where("_record between 2 and 100 and size(_findings) > 0")
                            .count())
                    .isZero();
        }
    }

    @Test
    void only_a_dataset_of_the_data_source_can_be_checked(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("a.csv"), InventedFiles.valid(LoanPro.CUSTOMERS, 1, 1));
        Dataset<Row> loaded = Session.load("loanpro.customer", file.toString(), Map.of());
        assertThatThrownBy(() -> PartnerFiles.check(Session.SPARK.range(3).toDF()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("that the data source partnerfiles loaded");
        assertThatThrownBy(() -> PartnerFiles.check(loaded.drop("_record")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the column _record");
    }
}
