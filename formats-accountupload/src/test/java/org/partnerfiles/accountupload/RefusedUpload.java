package org.partnerfiles.accountupload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.io.RecordWriter;

/** An upload of four accounts in a directory of its own, and the error file with which the recipient answers it. */
abstract class RefusedUpload {

    static final FileFormat<UploadAccount> CREATING =
            AccountUpload.ACCOUNTS.withOption(AccountUpload.INTENT, Intent.CREATE);

    static final Clock NOON = Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC);

    static final UploadFileNames AT_NOON = new UploadFileNames(NOON);

    @TempDir
    Path directory;

    Path sent;
    Path errors;

    @BeforeEach
    void send() throws IOException {
        sent = directory.resolve("2026-01-31-12-00-00.csv");
        errors = directory.resolve("2026-01-31-12-00-00.csv.err");
        try (RecordWriter<UploadAccount> writer = AccountUpload.ACCOUNTS.writer(sent)) {
            for (int i = 1; i <= 4; i++) {
                writer.write(account(i));
            }
            writer.publish();
        }
    }

    static UploadAccount account(int i) {
        UploadAccount john = SampleAccounts.john();
        return john.toBuilder()
                .accountRef("A-" + i)
                .creditors(john.creditors().toBuilder()
                        .originatingAccountRef("OC-" + i)
                        .build())
                .build();
    }

    /** Puts the rows of the upload into an error file as the recipient does. */
    void refuse(String... linesAndMessages) throws IOException {
        List<String> rows = Files.readAllLines(sent);
        List<String> lines = new ArrayList<>(List.of("Errors," + rows.get(0)));
        for (int i = 0; i < linesAndMessages.length; i += 2) {
            lines.add(linesAndMessages[i + 1] + "," + rows.get(Integer.parseInt(linesAndMessages[i]) - 1));
        }
        Files.write(errors, lines);
    }
}
