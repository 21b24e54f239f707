package org.partnerfiles.lead;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.rule.Lookup;

/** Reads the records of files that were sent, in chunks. */
final class SentRecords {

    /** Receives the records of one file. */
    interface Receiver {
        void customers(List<LeadCustomer> chunk);

        void relationships(List<LeadCustomerRelationship> chunk);

        void accounts(List<LeadAccount> chunk);
    }

    private SentRecords() {}

    /** Reads the newest file of a type; notes what cannot be read. */
    static void read(LeadBatch batch, LeadFileType type, UnreadHistory unread, Receiver receiver) throws IOException {
        LeadSource file = batch.file(type);
        if (file == null) {
            return;
        }
        switch (type) {
            case CUSTOMER ->
                read(
                        file,
                        type,
                        Lead.CUSTOMERS,
                        customer -> customer.clientCustomerId() != null,
                        unread,
                        receiver::customers);
            case CUSTOMER_RELATIONSHIP ->
                read(
                        file,
                        type,
                        Lead.CUSTOMER_RELATIONSHIPS,
                        relationship -> relationship.status() != null && relationship.relationshipType() != null,
                        unread,
                        receiver::relationships);
            case ACCOUNT ->
                read(
                        file,
                        type,
                        Lead.ACCOUNTS,
                        account -> account.clientAccountId() != null && account.status() != null,
                        unread,
                        receiver::accounts);
        }
    }

    private static <R> void read(
            LeadSource file,
            LeadFileType type,
            FileFormat<R> format,
            Predicate<R> isUsable,
            UnreadHistory unread,
            Consumer<List<R>> receiver)
            throws IOException {
        long lost = 0;
        try (InputStream in = file.open();
                RecordReader<R> reader = format.withoutRules().reader(in, file.name())) {
            List<R> chunk = new ArrayList<>();
            for (Row<R> row = reader.read(); row != null; row = reader.read()) {
                R record = row.record();
                if (record == null || !isUsable.test(record)) {
                    lost++;
                }
                if (record != null) {
                    chunk.add(record);
                }
                if (chunk.size() == Lookup.CHUNK) {
                    receiver.accept(chunk);
                    chunk = new ArrayList<>();
                }
            }
            receiver.accept(chunk);
            if (reader.fileFindings().stream()
                    .anyMatch(finding -> finding.effect().isError())) {
                unread.add(type, file.name() + " could not be read as a " + format.title());
            } else if (lost > 0) {
                unread.add(
                        type,
                        file.name() + " has " + lost + (lost == 1 ? " row" : " rows") + " that could not be read");
            }
        }
    }
}
