package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.Uploads.check;
import static org.partnerfiles.lead.Uploads.errors;
import static org.partnerfiles.lead.Uploads.file;
import static org.partnerfiles.lead.Uploads.individual;
import static org.partnerfiles.lead.Uploads.messages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gzip files count as the files that they contain, in a batch and in a history. */
class PackedFilesTest {

    private static final String CUSTOMER = "2026-01-31_customer_V1.csv";
    private static final String RELATIONSHIP = "2026-01-31_beneficial_owner_V1.csv";

    @TempDir
    Path directory;

    private void write(String name, LeadSource content) throws IOException {
        try (InputStream in = content.open()) {
            Files.write(directory.resolve(name), in.readAllBytes());
        }
    }

    private static LeadSource packed(LeadSource file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = file.open();
                OutputStream out = new GZIPOutputStream(bytes)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return LeadSource.of(file.name() + ".gz", bytes.toByteArray());
    }

    private SequenceReport checked() throws IOException {
        return check(Lead.batches(), LeadBatches.in(directory));
    }

    @Test
    void a_gzip_file_has_the_name_of_what_it_contains() throws IOException {
        write(CUSTOMER + ".gz", packed(file(CUSTOMER, individual("i1"))));
        write(RELATIONSHIP, file(RELATIONSHIP));
        SequenceReport report = checked();
        assertThat(report.misnamed()).isEmpty();
        assertThat(errors(report)).isEmpty();
        assertThat(report.files()).extracting(checked -> checked.accepted()).containsExactly(1L, 0L);
    }

    @Test
    void a_file_that_is_there_plain_and_packed_is_refused() throws IOException {
        write(CUSTOMER, file(CUSTOMER, individual("i1")));
        write(CUSTOMER + ".gz", packed(file(CUSTOMER, individual("i2"))));
        write(RELATIONSHIP, file(RELATIONSHIP));
        SequenceReport report = checked();
        assertThat(errors(report)).containsExactly(CUSTOMER + " lead.file-name");
        assertThat(messages(report))
                .contains("the file must be in the batch once; found it twice, once with .gz at its name");
    }

    @Test
    void a_packed_copy_in_the_history_has_the_bytes_of_the_file_that_was_sent() {
        LeadSource customers = file(CUSTOMER, individual("i1"));
        LeadSource relationships = file(RELATIONSHIP);
        SequenceReport report =
                check(Uploads.sent(Outcome.TAKEN, packed(customers), packed(relationships)), customers, relationships);
        assertThat(messages(report))
                .filteredOn(message -> message.startsWith("was sent before with the same bytes"))
                .hasSize(2);
        assertThat(errors(report)).isEmpty();
    }

    @Test
    void a_gzip_file_that_was_cut_does_not_have_the_bytes_of_the_file_that_was_sent() throws IOException {
        LeadSource customers = file(CUSTOMER, individual("i1"));
        byte[] whole;
        try (InputStream in = packed(customers).open()) {
            whole = in.readAllBytes();
        }
        LeadSource cut = LeadSource.of(CUSTOMER + ".gz", Arrays.copyOf(whole, whole.length - 1));
        assertThat(cut.digest()).isNotEqualTo(customers.digest());
    }

    @Test
    void a_damaged_gzip_file_is_closed_when_its_digest_is_asked_for() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        LeadSource damaged =
                new LeadSource(CUSTOMER + ".gz", () -> new ByteArrayInputStream(new byte[] {0x1F, (byte) 0x8B, 0}) {
                    @Override
                    public void close() {
                        closed.set(true);
                    }
                });
        assertThat(damaged.digest()).isNotEmpty();
        assertThat(closed).isTrue();
    }

    @Test
    void a_damaged_gzip_file_is_a_finding() throws IOException {
        write(CUSTOMER + ".gz", LeadSource.of(CUSTOMER, new byte[] {0x1F, (byte) 0x8B, 8, 0, 1}));
        write(RELATIONSHIP, file(RELATIONSHIP));
        assertThat(errors(checked())).isNotEmpty().allMatch(error -> error.startsWith(CUSTOMER));
        assertThat(LeadSource.of("x", new byte[] {0x1F, (byte) 0x8B, 8}).digest())
                .isNotEmpty();
    }
}
