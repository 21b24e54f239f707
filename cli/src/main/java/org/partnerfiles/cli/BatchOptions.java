package org.partnerfiles.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.lead.FileTokens;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.LeadBatch;
import org.partnerfiles.lead.LeadBatchValidator;
import org.partnerfiles.lead.LeadBatches;
import org.partnerfiles.lead.LeadFileName;
import org.partnerfiles.lead.LeadHistory;
import org.partnerfiles.lead.Outcome;
import org.partnerfiles.lead.StatusTransitions;
import org.partnerfiles.rule.Profile;
import org.partnerfiles.text.Printable;
import picocli.CommandLine.Option;

/** What Lead's batches are checked against: the history and a host's choices. */
final class BatchOptions {

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

    @Option(
            names = "--option",
            paramLabel = "ID=VALUE",
            description =
                    "An option: lead.serves-businesses=true; lead.file-tokens=customer,beneficial_owner,account (the words"
                            + " in file names); lead.status-transitions=none (or such as: active to inactive, inactive to closed).")
    private List<String> options = List.of();

    @Option(names = "--profile", paramLabel = "FILE", description = "A profile: which rules are on, as JSON.")
    private @Nullable Path profile;

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
        LeadBatchValidator validator = Lead.batches();
        for (String option : options) {
            validator = with(validator, option);
        }
        if (!history.isEmpty()) {
            validator = validator.withHistory(history());
        }
        if (profile == null) {
            return validator;
        }
        Inputs.requireFile(profile);
        return validator.withProfile(Profile.read(profile));
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

    private FileTokens tokens() {
        FileTokens tokens = Lead.FILE_TOKENS.standard();
        for (String option : options) {
            if (id(option).equals(Lead.FILE_TOKENS.id())) {
                tokens = FileTokens.parse(value(option));
            }
        }
        return tokens;
    }

    private static LeadBatchValidator with(LeadBatchValidator validator, String option) {
        String id = id(option);
        String value = value(option);
        if (id.equals(Lead.SERVES_BUSINESSES.id())) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new IllegalArgumentException(id + " must be true or false");
            }
            return validator.withOption(Lead.SERVES_BUSINESSES, value.equals("true"));
        }
        if (id.equals(Lead.STATUS_TRANSITIONS.id())) {
            return validator.withOption(Lead.STATUS_TRANSITIONS, StatusTransitions.parse(value));
        }
        if (id.equals(Lead.FILE_TOKENS.id())) {
            return validator; // belongs to the names of the files
        }
        throw new IllegalArgumentException("expected an option " + Lead.SERVES_BUSINESSES + ", "
                + Lead.STATUS_TRANSITIONS + " or " + Lead.FILE_TOKENS + "; found " + id);
    }

    private static String id(String option) {
        int equals = option.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("expected an option as ID=VALUE; found " + option);
        }
        return option.substring(0, equals);
    }

    private static String value(String option) {
        return option.substring(option.indexOf('=') + 1);
    }
}
