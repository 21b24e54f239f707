package org.partnerfiles.lead;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.partnerfiles.lead.internal.batch.SentFiles;

/**
 * Where a host keeps what it sent to Lead, for example tables of its database. {@link LeadHistory#over} checks batches against it, and
 * {@link LeadHistory#record} adds a batch to it. The guide on batches has an implementation over JDBC.
 *
 * <p>A store keeps batches in the order in which they were first sent. A batch has an outcome, the names of all files that were ever sent
 * under its id, and the records of the last file of each type. Records of a batch that was refused are kept, as a corrected file makes
 * them count, but never found. All ids of batches are {@linkplain LeadFileName#batchKey in lower case}.
 *
 * <p>The methods that find records are called with up to a thousand ids at a time. {@code without} has the batches whose records are left
 * out.
 *
 * @since 0.1.0
 */
public interface HistoryStore {

    /**
     * {@return what was last submitted of some customers, by id; without those that were not submitted}
     *
     * @param ids client_customer_ids
     * @param without the batches to leave out
     */
    Map<String, KnownCustomer> customers(Set<String> ids, Set<String> without);

    /**
     * {@return some customers of the last Customer file that was sent under a batch id, even if it was refused, by id; for a batch of which
     * another file is corrected, and to find customers that a corrected Customer file leaves out}
     *
     * @param batch the batch
     * @param ids client_customer_ids
     */
    Map<String, KnownCustomer> customersSent(String batch, Set<String> ids);

    /**
     * {@return the active relationships of some parties, by party: of each individual and type what was last submitted, unless that was
     * deleted}
     *
     * @param parties client_customer_ids of businesses and sole proprietorships
     * @param without the batches to leave out
     */
    Map<String, List<KnownRelationship>> relationships(Set<String> parties, Set<String> without);

    /**
     * {@return what was submitted of some accounts, by id: the records {@linkplain KnownAccount#then one after the other}}
     *
     * @param ids client_account_ids
     * @param without the batches to leave out
     */
    Map<String, KnownAccount> accounts(Set<String> ids, Set<String> without);

    /**
     * {@return all files that were sent under a batch id, refused ones too}
     *
     * @param batch the batch
     */
    List<SentFile> files(String batch);

    /**
     * {@return the highest version that was sent of a file, or 0}
     *
     * @param batch the batch
     * @param type which file
     */
    default long highestVersion(String batch, LeadFileType type) {
        return SentFiles.highestVersion(files(batch), type);
    }

    /**
     * {@return the batches that were first sent after a batch; empty if the store does not have the batch}
     *
     * @param batch the batch
     */
    List<String> batchesAfter(String batch);

    /**
     * Notes that a batch was sent, for the first time or again with a corrected file, and what became of it. If an earlier sending of the
     * batch was taken, its records stay as those of a batch of its own.
     *
     * @param batch the batch
     * @param outcome what became of it
     */
    void begin(String batch, Outcome outcome);

    /**
     * Adds a file of the batch that began last. The records of the batch's earlier file of this type are removed; those of the new file
     * follow.
     *
     * @param file the file
     */
    void add(SentFile file);

    /**
     * Adds customers of the file that was added last.
     *
     * @param customers up to a thousand
     */
    void addCustomers(List<LeadCustomer> customers);

    /**
     * Adds relationships of the file that was added last, deleted ones too.
     *
     * @param relationships up to a thousand
     */
    void addRelationships(List<LeadCustomerRelationship> relationships);

    /**
     * Adds accounts of the file that was added last.
     *
     * @param accounts up to a thousand
     */
    void addAccounts(List<LeadAccount> accounts);
}
