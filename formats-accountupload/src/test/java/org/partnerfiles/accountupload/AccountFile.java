package org.partnerfiles.accountupload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Profile;

/** Small files whose rows are like the sample but for the cells that a test names. */
public final class AccountFile {

    /** The format with every rule on. */
    static final FileFormat<UploadAccount> ALL_ON =
            AccountUpload.ACCOUNTS.withProfile(Profile.standard().on("accountupload.itemization-mismatch"));

    private AccountFile() {}

    public static ValidationReport check(Example example) {
        return FixtureFile.of(ALL_ON, example).check();
    }

    /** The findings of all severities by rule and column, such as {@code core.value-missing AccountRef}. */
    public static List<String> findings(Example example) {
        return check(example).findings().stream()
                .map(AccountFile::ruleAndColumn)
                .toList();
    }

    public static List<String> findings(String... headersAndTexts) {
        return findings(Example.ofRow(headersAndTexts));
    }

    /** The findings of a rule on the rows. */
    public static List<String> messages(String rule, Example example) {
        return check(example).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(Finding::message)
                .toList();
    }

    static String ruleAndColumn(Finding finding) {
        String column = finding.location().column();
        return column == null ? finding.rule() : finding.rule() + " " + column;
    }

    public static byte[] written(FileFormat<UploadAccount> format, List<UploadAccount> accounts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<UploadAccount> writer = format.writer(out)) {
            for (UploadAccount account : accounts) {
                writer.write(account);
            }
            writer.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<Row<UploadAccount>> rows(FileFormat<UploadAccount> format, byte[] bytes) {
        try (RecordReader<UploadAccount> reader = format.reader(new ByteArrayInputStream(bytes), null)) {
            List<Row<UploadAccount>> rows = new ArrayList<>();
            reader.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<UploadAccount> accepted(FileFormat<UploadAccount> format, byte[] bytes) {
        List<UploadAccount> records = new ArrayList<>();
        for (Row<UploadAccount> row : rows(format, bytes)) {
            if (row instanceof Row.Accepted<UploadAccount> accepted) {
                records.add(accepted.record());
            }
        }
        return records;
    }

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
