package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerfiles.lead.Uploads.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnerfiles.finding.Effect;

/** Laws about random sequences of batches. {@code -Dlead.sequences=10000} tries more of them, {@code -Dlead.seed} others. */
class SequenceLawsTest {

    private static final int SEQUENCES = Integer.getInteger("lead.sequences", 40);
    private static final long SEED = Long.getLong("lead.seed", 1);
    private static final LeadBatchValidator BATCHES = Lead.batches();

    /** The files of each day, under the versions in their names. */
    private static List<Map<LeadFileType, List<String>>> days(Random random) {
        List<Map<LeadFileType, List<String>>> days = new ArrayList<>();
        for (int day = 0; day < 2 + random.nextInt(4); day++) {
            Map<LeadFileType, List<String>> files = new EnumMap<>(LeadFileType.class);
            boolean hasPair = random.nextInt(5) > 0;
            if (hasPair) {
                files.put(LeadFileType.CUSTOMER, customers(random));
                files.put(LeadFileType.CUSTOMER_RELATIONSHIP, relationships(random));
            }
            if (!hasPair || random.nextInt(3) > 0) {
                files.put(LeadFileType.ACCOUNT, accounts(random, day));
            }
            days.add(files);
        }
        return days;
    }

    private static List<String> customers(Random random) {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            if (random.nextInt(3) > 0) {
                rows.add(
                        random.nextInt(4) == 0
                                ? "i" + i + "|individual|[\"authorized_user\"]|Rosa|||Field|||||||"
                                : Uploads.individual("i" + i));
            }
            if (random.nextInt(3) == 0) {
                rows.add(Uploads.business("b" + i));
            }
            if (random.nextInt(4) == 0) {
                rows.add(random.nextBoolean() ? Uploads.soleProp("s" + i) : Uploads.business("s" + i));
            }
        }
        return rows;
    }

    private static List<String> relationships(Random random) {
        List<String> rows = new ArrayList<>();
        for (int business = 1; business <= 3; business++) {
            for (int individual = 1; individual <= 3; individual++) {
                String status = random.nextInt(4) == 0 ? "deleted" : "active";
                if (random.nextInt(4) == 0) {
                    String type = random.nextBoolean() ? "control_person" : "beneficial_owner";
                    rows.add("i" + individual + "|b" + business + "||" + status + "|" + type + "|");
                }
                if (random.nextInt(6) == 0) {
                    rows.add("i" + individual + "||s" + business + "|" + status + "|sole_proprietor|");
                }
            }
        }
        return rows;
    }

    private static List<String> accounts(Random random, int day) {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            if (random.nextInt(3) > 0) {
                boolean closed = random.nextInt(4) == 0;
                String holder = random.nextInt(4) == 0 ? "b" + (1 + random.nextInt(3)) : "i" + (1 + random.nextInt(4));
                String time = "2026-01-%02dT%02d:00:00Z".formatted(10 + day - random.nextInt(2), random.nextInt(24));
                rows.add("a" + i + "||consumer|[\"" + holder + "\"]|||USD|Card|"
                        + (closed ? "closed|paid_off" : "active|active") + "||||||||||" + time);
            }
        }
        return rows;
    }

    private static LeadSource named(int day, LeadFileType type, String version, List<String> rows) {
        return file(
                id(day) + "_" + FileTokens.standard().of(type) + "_" + version + ".csv", rows.toArray(String[]::new));
    }

    /** The ids of two batches a day. */
    private static String id(int day) {
        return "2026-01-%02d-%d".formatted(10 + day / 2, 9 + day % 2);
    }

    private static List<LeadSource> files(List<Map<LeadFileType, List<String>>> days, int from, int to) {
        List<LeadSource> files = new ArrayList<>();
        for (int day = from; day < to; day++) {
            int number = day;
            days.get(day).forEach((type, rows) -> files.add(named(number, type, "V1", rows)));
        }
        return files;
    }

    private static List<String> findings(BatchReport report, LeadFileType... types) {
        return Stream.of(types)
                .filter(type -> report.file(type) != null)
                .flatMap(type -> report.file(type).findings().stream())
                .filter(finding -> finding.effect() != Effect.INFORMATION)
                .map(finding -> finding.toString().replace("_V2.csv", "_V1.csv"))
                .toList();
    }

    private static List<String> findings(BatchReport report) {
        return findings(report, LeadFileType.values());
    }

    @Test
    void one_day_at_a_time_and_the_whole_sequence_give_the_same_findings() throws IOException {
        for (int i = 0; i < SEQUENCES; i++) {
            Random random = new Random(SEED + i);
            List<Map<LeadFileType, List<String>>> days = days(random);
            List<LeadSource> shuffled = files(days, 0, days.size());
            Collections.shuffle(shuffled, random);
            List<BatchReport> atOnce = BATCHES.withHistory(LeadHistory.empty())
                    .validate(LeadBatches.of(shuffled))
                    .batches();
            LeadHistory growing = LeadHistory.empty();
            for (int day = 0; day < days.size(); day++) {
                LeadBatch today = batch(files(days, day, day + 1));
                LeadHistory read = LeadHistory.of(LeadBatches.of(files(days, 0, day)), batch -> Outcome.UNKNOWN);
                assertThat(findings(BATCHES.withHistory(growing).validate(today)))
                        .as("day %s of sequence %s, with a history that grew", day, SEED + i)
                        .isEqualTo(findings(atOnce.get(day)));
                assertThat(findings(BATCHES.withHistory(read).validate(today)))
                        .as("day %s of sequence %s, with a history that was read", day, SEED + i)
                        .isEqualTo(findings(atOnce.get(day)));
                growing = growing.plus(today, Outcome.UNKNOWN);
            }
        }
    }

    private static LeadBatch batch(List<LeadSource> files) {
        return LeadBatches.of(files).batches().get(0);
    }

    @Test
    void a_corrected_version_gives_the_findings_of_a_batch_that_was_right_at_once() throws IOException {
        for (int i = 0; i < SEQUENCES; i++) {
            Random random = new Random(SEED + i);
            List<Map<LeadFileType, List<String>>> days = days(random);
            int day = random.nextInt(days.size());
            Map<LeadFileType, List<String>> right = days.get(day);
            List<LeadFileType> types = List.copyOf(right.keySet());
            LeadFileType type = types.get(random.nextInt(types.size()));
            LeadHistory before = LeadHistory.of(LeadBatches.of(files(days, 0, day)), batch -> Outcome.UNKNOWN);
            List<LeadSource> wrong = new ArrayList<>();
            right.forEach(
                    (each, rows) -> wrong.add(named(day, each, "V1", each == type ? damaged(rows, random) : rows)));

            BatchReport atOnce = BATCHES.withHistory(before).validate(batch(files(days, day, day + 1)));
            LeadHistory refused = before.plus(batch(wrong), random.nextBoolean() ? Outcome.REFUSED : Outcome.UNKNOWN);
            BatchReport corrected =
                    BATCHES.withHistory(refused).validate(batch(List.of(named(day, type, "V2", right.get(type)))));

            LeadFileType[] checked = type == LeadFileType.ACCOUNT
                    ? new LeadFileType[] {LeadFileType.ACCOUNT} // the pair is not checked again
                    : LeadFileType.values();
            assertThat(findings(corrected, checked))
                    .as("sequence %s, day %s, %s corrected", SEED + i, day, type)
                    .isEqualTo(findings(atOnce, checked));
        }
    }

    /** Rows with one left out, one twice, or one that cannot be read. */
    private static List<String> damaged(List<String> rows, Random random) {
        List<String> damaged = new ArrayList<>(rows);
        if (!rows.isEmpty()) {
            int place = random.nextInt(rows.size());
            switch (random.nextInt(3)) {
                case 0 -> damaged.remove(place);
                case 1 -> damaged.add(rows.get(place));
                default -> damaged.set(place, "damaged|row");
            }
        }
        return damaged;
    }
}
