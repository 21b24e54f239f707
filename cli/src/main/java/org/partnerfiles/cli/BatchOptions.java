package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.lead.FileTokens;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatchValidator;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.lead.LeadCustomerRelationship;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What Lead's batches are checked against: the history and a host's choices. */
final class BatchOptions {

    private static final List<FileFormat<?>> FORMATS =
            List.of(Lead.CUSTOMERS, Lead.CUSTOMER_RELATIONSHIPS, Lead.ACCOUNTS);

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description =
                    "A folder with the batches that were sent before, also in folders within it; may be given several times."
                            + " Without it, rules that need it are skipped.")
    private List<Path> history = List.of();

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "A text file with the batch ids or file names, one a line, that Lead is known to have taken.")
    private @Nullable Path accepted;

    @Option(
            names = "--refused",
            paramLabel = "FILE",
            description =
                    "A text file with the batch ids or file names, one a line, that Lead is known to have refused.")
    private @Nullable Path refused;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private Choices choices;

    /** The batches of the folder that is checked. */
    LeadBatches batches(Path folder) throws IOException {
        Inputs.requireFolder(folder);
        LeadBatches found = LeadBatches.in(folder, tokens());
        if (found.batches().isEmpty() && found.others().isEmpty()) {
            throw new IllegalArgumentException(Printable.of(folder.toString())
                    + ": expected files named as Lead requires, such as 2026-01-31_customer_V1.csv; found none");
        }
        return found;
    }

    LeadBatchValidator validator() throws IOException {
        FileFormat<LeadCustomer> customers = chosen(Lead.CUSTOMERS);
        FileFormat<LeadCustomerRelationship> relationships = chosen(Lead.CUSTOMER_RELATIONSHIPS);
        FileFormat<LeadAccount> accounts = chosen(Lead.ACCOUNTS);
        LeadBatchValidator validator = Lead.batches()
                .customers(plain -> customers)
                .relationships(plain -> relationships)
                .accounts(plain -> accounts);
        if (!history.isEmpty()) {
            validator = validator.withHistory(history());
        }
        return validator;
    }

    private LeadHistory history() throws IOException {
        Set<String> taken = lines(accepted);
        Set<String> notTaken = lines(refused);
        LeadHistory all = null;
        for (Path folder : history) {
            Inputs.requireFolder(folder);
            LeadHistory read = LeadHistory.of(LeadBatches.inTree(folder, tokens()), batch -> {
                if (isNamed(batch, notTaken)) {
                    return Outcome.REFUSED;
                }
                return isNamed(batch, taken) ? Outcome.TAKEN : Outcome.UNKNOWN;
            });
            all = all == null ? read : all.plus(read);
        }
        return all == null ? LeadHistory.empty() : all;
    }

    private static Set<String> lines(@Nullable Path file) throws IOException {
        Set<String> lines = new HashSet<>();
        if (file != null) {
            Files.readAllLines(file).forEach(line -> lines.add(line.strip()));
        }
        return lines;
    }

    /** Whether the batch is named by its id or by the newest version of one of its files. */
    private static boolean isNamed(LeadBatch batch, Set<String> lines) {
        if (lines.contains(batch.id())) {
            return true;
        }
        return batch.types().stream()
                .map(batch::name)
                .map(LeadFileName.class::cast)
                .anyMatch(name -> lines.contains(name.toString()));
    }

    private FileTokens tokens() throws IOException {
        return chosen(Lead.ACCOUNTS).options().get(Lead.FILE_TOKENS);
    }

    private <R> FileFormat<R> chosen(FileFormat<R> format) throws IOException {
        return choices.applyTo(format, FORMATS);
    }
}
