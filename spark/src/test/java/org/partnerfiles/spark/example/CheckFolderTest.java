package org.partnerfiles.spark.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.spark.InventedFiles;
import org.partnerfiles.spark.Session;

class CheckFolderTest {

    @Test
    void good_and_rejected_rows_are_stored_with_their_findings(@TempDir Path folder) throws Exception {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.write(in.resolve("a.txt"), InventedFiles.damaged(Helix.CUSTOMER_REGISTRATIONS, 60, 3));
        SparkSession spark = Session.SPARK;
        CheckFolder.store(spark, in.toString(), folder + "/out");
        long accepted = spark.read().parquet(folder + "/out/accepted").count();
        long rejected = spark.read()
                .parquet(folder + "/out/rejected")
                .where("size(_findings) > 0")
                .count();
        var report = Helix.CUSTOMER_REGISTRATIONS.validator().validate(in.resolve("a.txt"));
        assertThat(accepted).isEqualTo(report.accepted());
        assertThat(rejected).isEqualTo(report.rejected());
    }
}
