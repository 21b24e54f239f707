package org.partnerfiles.examples.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.io.InvalidRecordException;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.PhoneType;
import org.partnerfiles.loanpro.Phones;
import org.partnerfiles.report.ValidationReport;

class SftpDeliveryTest {

    private static final String HELIX = "202601310159_CUSTOMERREGISTRATION.TXT";
    private static final int MANY = 2_000;

    /** Made for this run. */
    private static PGPKeyPair key;

    @TempDir
    Path remote;

    private LoopbackSftpServer server;

    @BeforeAll
    static void makeKey() throws PGPException {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(BigInteger.valueOf(0x10001), new SecureRandom(), 2048, 12));
        key = new BcPGPKeyPair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.RSA_GENERAL,
                generator.generateKeyPair(),
                Date.from(Instant.now()));
    }

    @BeforeEach
    void start() throws Exception {
        server = new LoopbackSftpServer(remote);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private List<String> remoteNames() throws IOException {
        try (var files = Files.list(remote)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private ValidationReport received(byte[] message) throws IOException {
        try (PgpInput in = PgpInput.of(new ByteArrayInputStream(message), key.getPrivateKey())) {
            ValidationReport report = LoanPro.CUSTOMERS.validator().validate(in, "customers.csv");
            in.verify();
            return report;
        }
    }

    /** What Helix sends: a file with its header record, encrypted. */
    private static byte[] fromHelix() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PgpOutput encrypted = new PgpOutput(bytes, HELIX, key.getPublicKey());
        Fixtures.of(Helix.CUSTOMER_REGISTRATIONS).write(MANY, encrypted);
        encrypted.finish();
        return bytes.toByteArray();
    }

    @Test
    void a_partner_receives_every_record_under_the_files_name() throws Exception {
        List<LoanProCustomer> customers = Fixtures.of(LoanPro.CUSTOMERS).records(MANY);
        server.connected(sftp -> SftpDelivery.send(customers, sftp, "customers.csv.pgp", key.getPublicKey()));
        assertThat(remoteNames()).containsExactly("customers.csv.pgp");
        ValidationReport report = received(Files.readAllBytes(remote.resolve("customers.csv.pgp")));
        assertThat(report.accepted()).isEqualTo(MANY);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void a_fault_in_the_middle_leaves_only_an_unfinished_file_that_cannot_be_decrypted() throws Exception {
        List<LoanProCustomer> customers =
                new ArrayList<>(Fixtures.of(LoanPro.CUSTOMERS).records(MANY));
        customers.set(
                MANY - 1,
                customers.get(0).toBuilder()
                        .phones(Phones.of("555", PhoneType.CELL))
                        .build());
        assertThatThrownBy(() -> server.connected(
                        sftp -> SftpDelivery.send(customers, sftp, "customers.csv.pgp", key.getPublicKey())))
                .isInstanceOf(InvalidRecordException.class);
        assertThat(remoteNames()).containsExactly("customers.csv.pgp.part");
        byte[] sent = Files.readAllBytes(remote.resolve("customers.csv.pgp.part"));
        assertThat(sent).hasSizeGreaterThan(100_000);
        assertThatThrownBy(() -> received(sent)).isInstanceOf(IOException.class);
    }

    @Test
    void a_file_that_the_partner_has_is_not_replaced() throws Exception {
        Files.writeString(remote.resolve("customers.csv.pgp"), "earlier");
        List<LoanProCustomer> customers = List.of(LoanPro.CUSTOMERS.sample());
        assertThatThrownBy(() -> server.connected(
                        sftp -> SftpDelivery.send(customers, sftp, "customers.csv.pgp", key.getPublicKey())))
                .isInstanceOf(IOException.class);
        assertThat(remote.resolve("customers.csv.pgp")).hasContent("earlier");
    }

    @Test
    void a_file_is_taken_while_it_is_downloaded() throws Exception {
        Files.write(remote.resolve(HELIX + ".pgp"), fromHelix());
        List<CustomerRegistration> taken = new ArrayList<>();
        server.connected(sftp -> taken.addAll(SftpDelivery.take(sftp, HELIX + ".pgp", key.getPrivateKey())));
        assertThat(taken).hasSize(MANY);
    }

    @Test
    void nothing_is_taken_of_a_message_that_was_cut_anywhere() throws Exception {
        byte[] whole = fromHelix();
        for (int length : List.of(10, 300, whole.length / 2, whole.length - 20, whole.length - 1)) {
            Files.write(remote.resolve(HELIX + ".pgp"), Arrays.copyOf(whole, length));
            assertNothingIsTaken();
        }
    }

    @Test
    void nothing_is_taken_of_a_message_in_which_a_bit_was_changed() throws Exception {
        byte[] message = fromHelix();
        message[message.length - 30_000] ^= 1;
        Files.write(remote.resolve(HELIX + ".pgp"), message);
        assertNothingIsTaken();
    }

    private void assertNothingIsTaken() {
        assertThatThrownBy(() -> server.connected(sftp -> SftpDelivery.take(sftp, HELIX + ".pgp", key.getPrivateKey())))
                .isInstanceOfAny(IOException.class, UncheckedIOException.class);
    }
}
