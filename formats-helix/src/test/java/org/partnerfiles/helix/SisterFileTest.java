package org.partnerfiles.helix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.helix.internal.table.HelixText.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.helix.internal.rules.FileRules;
import org.partnerfiles.helix.internal.table.DigitsCell;
import org.partnerfiles.helix.internal.table.HeaderTable;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/** Another kind of Helix file needs only a table: header record, cell types and file rules are shared. */
class SisterFileTest {

    record Access(@Nullable Long customerId, @Nullable String account, UnmappedCells trailing) {}

    private static final Columns<Access> IN_ORDER = new Columns<>();

    static {
        IN_ORDER.column("Customer ID", DigitsCell.DIGITS, "customerId");
        IN_ORDER.column("Account", text(20), "account");
    }

    private static final RecordTable<Access> TABLE =
            HeaderTable.file(Access.class, IN_ORDER, HelixFileName.CUSTOMER_REGISTRATION);
    private static final FileFormat<Access> ACCESSES = FileFormat.builder("test.access", "Access file", TABLE)
            .describing(FileRules.described(HelixFileName.CUSTOMER_REGISTRATION))
            .rules(FileRules.of(HelixFileName.CUSTOMER_REGISTRATION, TABLE))
            .build();

    private static List<String> found(String text) throws IOException {
        return ACCESSES
                .validator()
                .validate(new ByteArrayInputStream(text.getBytes(RegistrationFile.ANSI)), null)
                .findings()
                .stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void another_kind_of_file_is_written_again_byte_for_byte() throws IOException {
        String text = RegistrationFile.header(2) + "1\t\"A\tmore\r\n2\t\r\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordReader<Access> in =
                ACCESSES.reader(new ByteArrayInputStream(text.getBytes(RegistrationFile.ANSI)), null)) {
            List<Access> records = new ArrayList<>();
            in.forEach(row -> records.add(((Row.Accepted<Access>) row).record()));
            try (RecordWriter<Access> writer = ACCESSES.withHeaderRecord(
                            in.headerRecord(CustomerRegistrationHeader.class))
                    .writer(out)) {
                for (Access access : records) {
                    writer.write(access);
                }
                writer.publish();
            }
        }
        assertThat(out.toString(RegistrationFile.ANSI)).isEqualTo(text);
    }

    @Test
    void the_rules_of_all_kinds_of_files_apply_to_another_kind() throws IOException {
        String text = RegistrationFile.header(2) + "1\tA\r\n2\tB\r\n";
        assertThat(found(text)).isEmpty();
        assertThat(found(text.replace("\t2\t2026", "\t3\t2026"))).containsExactly("helix.record-count-mismatch");
        assertThat(found(text.substring(0, text.length() - 4)))
                .containsExactly("helix.too-few-fields", "helix.line-ending", "helix.truncated-last-line");
        assertThat(found(text.replace("\tB", ""))).containsExactly("helix.too-few-fields");
        assertThat(found(text.replace("\tB", "\tB\tC"))).containsExactly("helix.trailing-fields");
        assertThat(found("1\tA\r\n")).containsExactly("helix.header-missing");
    }
}
