package org.partnerfiles.lead.internal.table;

import org.partnerfiles.lead.ArrayForm;
import org.partnerfiles.lead.FileTokens;
import org.partnerfiles.lead.Lead;
import org.partnerfiles.lead.StatusTransitions;
import org.partnerfiles.option.Option;

/** The options of {@link Lead}, apart from it because its tables need them before its formats are made. */
public final class LeadOptions {

    public static final Option<ArrayForm> ARRAY_FORM = Option.of(
            "lead.array-form",
            ArrayForm.JSON,
            "How an array is written in one cell: as a JSON array of strings or as a bare list; both are read.");

    public static final Option<Boolean> CORRECTED_HEADERS = Option.of(
            "lead.corrected-headers",
            false,
            "Whether misspelt headers are written corrected: intended_roles, date_of_birth, occupation; both are read.");

    public static final Option<FileTokens> FILE_TOKENS = Option.of(
            "lead.file-tokens",
            FileTokens.standard(),
            "The words in file names for the types of files: customer, beneficial_owner, account.",
            "three words, such as customer,beneficial_owner,account",
            FileTokens::parse);

    public static final Option<Boolean> SERVES_BUSINESSES = Option.of(
            "lead.serves-businesses",
            false,
            "Whether the program has customers of type business or sole_prop, so that every batch has both customer files.");

    public static final Option<StatusTransitions> STATUS_TRANSITIONS = Option.of(
            "lead.status-transitions",
            StatusTransitions.standard(),
            "The allowed changes from one account state to another.",
            "changes such as active to inactive, inactive to closed; or none",
            StatusTransitions::parse);

    private LeadOptions() {}
}
