package org.partnerfiles.spark.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.spark.InventedFiles;
import org.partnerfiles.spark.Session;

class WriteFolderTest {

    @Test
    void stored_customers_become_one_file_and_rejected_ones_are_aside(@TempDir Path folder) throws Exception {
        Path in = Files.write(folder.resolve("in.csv"), InventedFiles.damaged(LoanPro.CUSTOMERS, 60, 3));
        SparkSession spark = Session.SPARK;
        spark.read()
                .format("partnerfiles")
                .option("format", LoanPro.CUSTOMERS.id())
                .load(in.toString())
                .write()
                .parquet(folder + "/stored");
        WriteFolder.write(spark, folder + "/stored", folder + "/out", folder + "/rejects");
        var report = LoanPro.CUSTOMERS.validator().validate(in);
        var written = LoanPro.CUSTOMERS.validator().validate(folder.resolve("out/customers-2026-11-30.csv"));
        assertThat(written.accepted()).isEqualTo(report.accepted());
        assertThat(written.hasErrors()).isFalse();
        assertThat(spark.read().json(folder + "/rejects").count()).isEqualTo(report.rejected());
    }
}
