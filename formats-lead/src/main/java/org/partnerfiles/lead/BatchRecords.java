package org.partnerfiles.lead;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partnerfiles.FileFormat;
import org.partnerfiles.io.RecordWriter;

/** The records of a small batch, and its files in memory. */
record BatchRecords(
        List<LeadCustomer> customers, List<LeadCustomerRelationship> relationships, List<LeadAccount> accounts) {

    /** Copies. */
    BatchRecords {
        customers = List.copyOf(customers);
        relationships = List.copyOf(relationships);
        accounts = List.copyOf(accounts);
    }

    static BatchRecords of(Iterable<LeadParty> parties) {
        List<LeadCustomer> customers = new ArrayList<>();
        List<LeadCustomerRelationship> relationships = new ArrayList<>();
        List<LeadAccount> accounts = new ArrayList<>();
        for (LeadParty party : parties) {
            customers.addAll(party.customers());
            relationships.addAll(party.relationships());
            accounts.add(party.account());
        }
        return new BatchRecords(customers, relationships, accounts);
    }

    /** These, with the relationships changed. */
    BatchRecords relationships(UnaryOperator<List<LeadCustomerRelationship>> change) {
        return new BatchRecords(customers, change.apply(new ArrayList<>(relationships)), accounts);
    }

    /** These, with every account changed. */
    BatchRecords accounts(UnaryOperator<LeadAccount> change) {
        return new BatchRecords(
                customers, relationships, accounts.stream().map(change).toList());
    }

    /** The files of these types, whatever the rules say of them. */
    List<LeadSource> files(String batchId, LeadFileType... types) {
        List<LeadSource> files = new ArrayList<>();
        for (LeadFileType type : types) {
            files.add(file(LeadFileName.of(batchId, type)));
        }
        return files;
    }

    LeadSource file(LeadFileName name) {
        byte[] bytes = switch (name.type()) {
            case CUSTOMER -> written(Lead.CUSTOMERS, customers);
            case CUSTOMER_RELATIONSHIP -> written(Lead.CUSTOMER_RELATIONSHIPS, relationships);
            case ACCOUNT -> written(Lead.ACCOUNTS, accounts);
        };
        return LeadSource.of(name.toString(), bytes);
    }

    private static <R> byte[] written(FileFormat<R> format, List<R> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter<R> out = format.withoutRules().writer(bytes)) {
            for (R record : records) {
                out.write(record);
            }
            out.publish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
