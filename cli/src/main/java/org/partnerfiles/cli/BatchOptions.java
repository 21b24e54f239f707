package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What Lead's batches are checked against: the history and a host's choices. */
final class BatchOptions {

    static final List<FileFormat<?>> FORMATS = List.of(Lead.CUSTOMERS, Lead.CUSTOMER_RELATIONSHIPS, Lead.ACCOUNTS);

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
        if (history.isEmpty() && (accepted != null || refused != null)) {
            throw new IllegalArgumentException("--accepted and --refused are about a history: give --history DIR");
        }
        if (!history.isEmpty()) {
            validator = validator.withHistory(history());
        }
        return validator;
    }

    private LeadHistory history() throws IOException {
        Map<String, String> places = new LinkedHashMap<>();
        Set<String> taken = lines(accepted, places);
        Set<String> notTaken = lines(refused, places);
        Set<String> unknown = new LinkedHashSet<>(places.keySet());
        LeadHistory all = null;
        for (Path folder : history) {
            Inputs.requireFolder(folder);
            LeadHistory read = LeadHistory.of(LeadBatches.inTree(folder, tokens()), batch -> {
                Set<String> names = names(batch);
                unknown.removeAll(names);
                // an outcome of an older version is true, and no longer matters
                batch.superseded().forEach(name -> unknown.remove(name.toString()));
                if (!Collections.disjoint(names, notTaken)) {
                    return Outcome.REFUSED;
                }
                return Collections.disjoint(names, taken) ? Outcome.UNKNOWN : Outcome.TAKEN;
            });
            all = all == null ? read : all.plus(read);
        }
        if (!unknown.isEmpty()) {
            // not the line itself, which is one of a partner file if the wrong file was given
            throw new IllegalArgumentException(places.get(unknown.iterator().next())
                    + ": expected the id of a batch in the history, or the name of one of its files");
        }
        return all == null ? LeadHistory.empty() : all;
    }

    /** The lines of a file, and where each is. */
    private static Set<String> lines(@Nullable Path file, Map<String, String> places) throws IOException {
        Set<String> lines = new HashSet<>();
        if (file != null) {
            Inputs.requireFile(file);
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    lines.add(line.strip());
                    places.putIfAbsent(line.strip(), Printable.of(file.toString()) + ", line " + number);
                }
            }
        }
        return lines;
    }

    /** The id of a batch, and the names of the newest version of each of its files. */
    private static Set<String> names(LeadBatch batch) {
        Set<String> names = new HashSet<>();
        names.add(batch.id());
        batch.types().forEach(type -> names.add(String.valueOf(batch.name(type))));
        return names;
    }

    private FileTokens tokens() throws IOException {
        return chosen(Lead.ACCOUNTS).options().get(Lead.FILE_TOKENS);
    }

    private <R> FileFormat<R> chosen(FileFormat<R> format) throws IOException {
        return choices.applyTo(format, FORMATS);
    }
}
