package org.partnerfiles.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.BatchReport;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.LeadSource;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.table.Column;

/** A history in a database and one in memory give the same report. {@code -Dlead.sequences} sets how many sequences are tried. */
class StoredHistoryLawTest {

    private static final int SEQUENCES = Integer.getInteger("lead.sequences", 25);
    private static final int SENDINGS = 8;
    private static final List<Outcome> OUTCOMES = List.of(Outcome.values());

    private final Random random = new Random(1);

    private final Set<Integer> sentDays = new HashSet<>();

    @TempDir
    Path folder;

    private LeadSource file(int day, String token, int version, FileFormat<?> format, List<String> rows)
            throws IOException {
        String header = String.join(
                "|", format.table().columns().stream().map(Column::header).toList());
        Path file = folder.resolve("2026-01-%02d_%s_V%d.csv".formatted(day, token, version));
        Files.writeString(file, header + "\n" + String.join("\n", rows) + "\n");
        return LeadSource.of(file);
    }

    /** Files of a day, some of them sent again with a higher version: then not all of them. */
    private LeadBatch sending(int day, int version) throws IOException {
        List<String> customers = new ArrayList<>();
        List<String> relationships = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            if (random.nextInt(3) > 0) {
                customers.add(
                        "i" + i + "|individual||Rosa|||Field|" + (random.nextBoolean() ? "1985-04-12" : "") + "||||||");
            }
            if (random.nextInt(3) == 0) {
                customers.add("b" + i + "|business||||||||llc|Bakery|||");
            }
            if (random.nextInt(2) == 0) {
                relationships.add("i" + i + "|b" + (1 + random.nextInt(3)) + "||"
                        + (random.nextInt(4) == 0 ? "deleted" : "active") + "|control_person|");
            }
            if (random.nextInt(2) == 0) {
                accounts.add("a" + i + "||consumer|[\"i" + (1 + random.nextInt(3)) + "\"]|||USD|Card|"
                        + (random.nextInt(4) == 0 ? "closed|paid_off" : "active|active")
                        + "||||||||||2026-01-%02dT%02d:00:00Z".formatted(day + random.nextInt(2), random.nextInt(24)));
            }
        }
        List<LeadSource> files = new ArrayList<>();
        files.add(file(day, "customer", version, Lead.CUSTOMERS, customers));
        files.add(file(day, "beneficial_owner", version, Lead.CUSTOMER_RELATIONSHIPS, relationships));
        files.add(file(day, "account", version, Lead.ACCOUNTS, accounts));
        if (!sentDays.add(day)) {
            Collections.shuffle(files, random);
            files.subList(0, random.nextInt(files.size())).clear();
        }
        return LeadBatches.of(files).batches().get(0);
    }

    @Test
    void a_history_in_a_database_gives_the_report_of_one_in_memory() throws SQLException, IOException {
        for (int i = 0; i < SEQUENCES; i++) {
            sentDays.clear();
            try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
                JdbcLeadHistory.createTables(database);
                JdbcLeadHistory store = new JdbcLeadHistory(database, folder);
                LeadHistory inMemory = LeadHistory.empty();
                for (int sending = 1; sending <= SENDINGS; sending++) {
                    LeadBatch batch = sending(1 + random.nextInt(4), sending);
                    assertThat(said(LeadHistory.over(store), batch))
                            .as("sending %s of sequence %s: %s", sending, i, batch)
                            .isEqualTo(said(inMemory, batch));
                    Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
                    LeadHistory.record(store, batch, outcome);
                    inMemory = inMemory.plus(batch, outcome);
                }
            }
        }
    }

    @Test
    void a_history_that_grows_over_a_database_gives_the_report_of_one_in_memory() throws SQLException, IOException {
        for (int i = 0; i < SEQUENCES; i++) {
            sentDays.clear();
            try (Connection database = DriverManager.getConnection("jdbc:h2:mem:")) {
                JdbcLeadHistory.createTables(database);
                JdbcLeadHistory store = new JdbcLeadHistory(database, folder);
                LeadHistory inMemory = LeadHistory.empty();
                LeadHistory growing = LeadHistory.over(store);
                for (int sending = 1; sending <= SENDINGS; sending++) {
                    // the batches of the first days are stored, later ones only kept in memory
                    boolean stored = sending <= SENDINGS / 2;
                    LeadBatch batch = sending((stored ? 1 : 3) + random.nextInt(2), sending);
                    assertThat(said(growing, batch))
                            .as("sending %s of sequence %s: %s", sending, i, batch)
                            .isEqualTo(said(inMemory, batch));
                    Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
                    if (stored) {
                        LeadHistory.record(store, batch, outcome);
                    } else {
                        growing = growing.plus(batch, outcome);
                    }
                    inMemory = inMemory.plus(batch, outcome);
                }
            }
        }
    }

    /** The verdict, the findings, what was skipped, and the files to be corrected and sent. */
    private static List<String> said(LeadHistory history, LeadBatch batch) throws IOException {
        BatchReport report = Lead.batches().withHistory(history).validate(batch);
        List<String> lines = new ArrayList<>(report.toString().lines().sorted().toList());
        lines.add("sent as " + report.sendAs());
        return lines;
    }
}
