package org.partnerfiles.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.partnerfiles.rule.Lookup;

/**
 * A batch of n customers, 2 n relationships and n accounts; no file is ever in memory as a whole. The build runs it with a small n. By
 * hand, run it in its own JVM with {@code -Xmx512m -Dlead.scale=1000000}, or as a program that prints the time it took.
 */
class LeadScaleTest {

    /** One of ten customers is a business, six are individuals in the batch, and the others were submitted before. */
    private static final int TEN = 10;

    private final int size = Integer.getInteger("lead.scale", 20_000);
    private final AtomicInteger directoryCalls = new AtomicInteger();
    private final AtomicInteger relationshipCalls = new AtomicInteger();
    private final AtomicInteger accountCalls = new AtomicInteger();

    /** Validates a batch and prints how long it took and how often the look-ups were asked. */
    public static void main(String[] args) throws IOException {
        LeadScaleTest scale = new LeadScaleTest();
        long start = System.nanoTime();
        BatchReport report = scale.validate();
        System.out.println(report);
        System.out.printf(
                "%,d customers, %,d relationships, %,d accounts in %.1f s with at most %,d MB of heap; calls of look-ups:"
                        + " directory %,d, relationships %,d, accounts %,d%n",
                scale.size,
                2 * scale.size,
                scale.size,
                (System.nanoTime() - start) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                scale.directoryCalls.get(),
                scale.relationshipCalls.get(),
                scale.accountCalls.get());
    }

    @Test
    void look_ups_are_asked_once_for_a_thousand_records() throws IOException {
        BatchReport report = validate();

        assertThat(report.findings()).isEmpty();
        assertThat(report.allRulesPassed()).isTrue();
        assertThat(report.file(LeadFileType.CUSTOMER_RELATIONSHIP).read()).isEqualTo(2L * size);
        // the businesses of the batch, then each chunk of relationships and of accounts that names another customer
        assertThat(directoryCalls.get()).isLessThanOrEqualTo(chunks(size / TEN) + chunks(2 * size) + chunks(size));
        assertThat(relationshipCalls.get()).isEqualTo(chunks(2 * size));
        assertThat(accountCalls.get()).isEqualTo(chunks(size));
    }

    private static int chunks(int records) {
        return (records + Lookup.CHUNK - 1) / Lookup.CHUNK;
    }

    private BatchReport validate() throws IOException {
        LeadBatch batch = LeadBatches.of(List.of(
                        rows(LeadFileType.CUSTOMER, LeadFiles.text(Lead.CUSTOMERS, List.of()), size, this::customer),
                        rows(
                                LeadFileType.CUSTOMER_RELATIONSHIP,
                                LeadFiles.text(Lead.CUSTOMER_RELATIONSHIPS, List.of()),
                                2 * size,
                                this::relationship),
                        rows(LeadFileType.ACCOUNT, LeadFiles.text(Lead.ACCOUNTS, List.of()), size, this::account)))
                .batches()
                .get(0);
        CustomerDirectory earlier = ids -> {
            directoryCalls.incrementAndGet();
            Map<String, KnownCustomer> found = new HashMap<>();
            ids.stream()
                    .filter(id -> id.startsWith("old-"))
                    .forEach(id -> found.put(id, KnownCustomer.of(CustomerType.INDIVIDUAL)));
            return found;
        };
        RelationshipHistory noRelationships = parties -> {
            relationshipCalls.incrementAndGet();
            return Map.of();
        };
        AccountHistory noAccounts = ids -> {
            accountCalls.incrementAndGet();
            return Map.of();
        };
        return Lead.batches()
                .withLookup(earlier)
                .withLookup(noRelationships)
                .withLookup(noAccounts)
                .withLookup(SubmissionHistory.of(List.of()))
                .validate(batch);
    }

    private String customer(int number) {
        return number % TEN == 0
                ? "business-" + number + "|business||||||||llc|Example Bakery " + number + "|||"
                : "person-" + number + "|individual|account_holder|Rosa|||Field|1985-04-12|Baker|||||";
    }

    /** Twenty rows for each business: nine control persons and eleven owners, the last two of whom were submitted before. */
    private String relationship(int number) {
        int group = number / (2 * TEN);
        int within = number % (2 * TEN);
        String individual =
                within == 2 * TEN - 1 ? "old-" + number : "person-" + (group * TEN + within % (TEN - 1) + 1);
        String type = within < TEN - 1 ? "control_person" : "beneficial_owner";
        return within == 2 * TEN - 2
                ? "old-x" + number + "|business-" + group * TEN + "||active|beneficial_owner|"
                : individual + "|business-" + group * TEN + "||active|" + type + "|";
    }

    private String account(int number) {
        String holder = number % TEN == 0 ? "old-" + number : "person-" + number;
        return "acct-" + number + "||consumer|" + holder
                + "|||USD|Everyday Card|active|active|500.00|1000.00|500.00|||||||2025-10-15T09:30:00Z";
    }

    private static LeadSource rows(LeadFileType type, String header, int count, IntFunction<String> row) {
        return new LeadSource(LeadFileName.of("2026-01-31", type).toString(), () -> new Rows(header, count, row));
    }

    /** The bytes of a file whose rows are made while it is read. */
    private static final class Rows extends InputStream {
        private final int count;
        private final IntFunction<String> row;
        private byte[] line;
        private int at;
        private int next;

        Rows(String header, int count, IntFunction<String> row) {
            this.line = header.getBytes(StandardCharsets.UTF_8);
            this.count = count;
            this.row = row;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (at == line.length) {
                if (next == count) {
                    return -1;
                }
                StringBuilder rows = new StringBuilder();
                for (int end = Math.min(count, next + 200); next < end; next++) {
                    rows.append(row.apply(next)).append('\n');
                }
                line = rows.toString().getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            int copied = Math.min(length, line.length - at);
            System.arraycopy(line, at, bytes, from, copied);
            at += copied;
            return copied;
        }
    }
}
