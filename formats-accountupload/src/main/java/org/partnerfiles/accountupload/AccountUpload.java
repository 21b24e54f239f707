package org.partnerfiles.accountupload;

import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.accountupload.internal.rules.AccountRules;
import org.partnerfiles.accountupload.internal.rules.IgnoredParts;
import org.partnerfiles.accountupload.internal.rules.PreviousUploads;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.Requirements;
import org.partnerfiles.accountupload.internal.table.RuleIds;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.RecordWriter.IgnoredValues;
import org.partnerfiles.option.Option;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.RuleDescription;

/**
 * Account Upload files: accounts and their customers, given to the recipient for collection.
 *
 * <pre>{@code
 * Path file = directory.resolve(new UploadFileNames(Clock.systemUTC()).next().toString());
 * try (RecordWriter<UploadAccount> out = AccountUpload.ACCOUNTS.withOption(AccountUpload.INTENT, Intent.CREATE).writer(file)) {
 *     out.write(account);
 *     out.publish();
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class AccountUpload {

    /** Whether the file creates or updates its accounts, if there is no look-up {@link ExistingAccounts}. Unknown by default. */
    public static final Option<Intent> INTENT = Option.of(
            "accountupload.intent",
            Intent.UNKNOWN,
            "Whether the file creates or updates its accounts, if there is no look-up of existing accounts.");

    /** When the file's new accounts are referred to the recipient. Unknown by default. */
    public static final Option<Referral> REFERRAL = Option.of(
            "accountupload.referral",
            Referral.UNKNOWN,
            "When the new accounts of the file are referred to the recipient.",
            "a day as YYYY-MM-DD, or unknown",
            Referral::parse);

    /**
     * Where the client operates, which decides about itemization, originating creditor, merchant or affinity, and language. By default it
     * is not stated: the country of each row decides about itemization and language.
     */
    public static final Option<Region> REGION = Option.of(
            "accountupload.region",
            Region.UNSTATED,
            "Where the client operates: us, elsewhere, or unstated, where the country of each row decides.");

    /** Whether a row of a client in the United States is an error if it has none of the dates of the statute. By default it is advice. */
    public static final Option<Boolean> STRICT_STATUTE_DATES = Option.of(
            "accountupload.strict-statute-dates",
            false,
            "Whether a record without a date for the statute of limitations is rejected, in the region us; it is advice otherwise.");

    /** Whether a birth date in the future, or more than 120 years ago, counts as an identifier of the customer. By default it does. */
    public static final Option<Boolean> IMPLAUSIBLE_BIRTH_DATES_COUNT = Option.of(
            "accountupload.implausible-birth-dates-count",
            true,
            "Whether a birth date in the future or more than 120 years ago counts as one of the two identifiers.");

    /** Whether an incomplete address is an error, although the recipient accepts the account without it. Off by default. */
    public static final Option<Boolean> REJECT_INCOMPLETE_ADDRESSES = Option.of(
            "accountupload.reject-incomplete-addresses",
            false,
            "Whether a record with an incomplete address is rejected; the recipient ignores the address otherwise.");

    /** Whether the recipient ignores a change of a value that cannot be changed. By default it rejects the record. */
    public static final Option<Boolean> CHANGED_FIXED_VALUES_IGNORED = Option.of(
            "accountupload.changed-fixed-values-ignored",
            false,
            "Whether a change of a value that cannot be changed is ignored, and does not reject the record.");

    /**
     * What writers do with values that the recipient ignores: an unknown title, a bad e-mail address or phone, an incomplete address,
     * the balance of an update. By default they write the values and report them as ignored. Except for bad entries, the record is read
     * back as it was.
     */
    public static final Option<IgnoredValues> IGNORED_VALUES = RecordWriter.IGNORED_VALUES;

    /** Accounts, one a row. The rows of one customer have the same CustomerRef. */
    public static final FileFormat<UploadAccount> ACCOUNTS = FileFormat.builder(
                    "accountupload.account", "Account Upload", AccountTable.TABLE)
            .describing(AccountRules.DESCRIBED)
            .rules(AccountRules.ALL)
            .effects(AccountUpload::effect)
            .leavingOut(IgnoredParts::leftOut)
            .neverReplacing()
            .named(
                    (name, options) -> UploadFileName.parse(name) != null,
                    (time, options) -> new UploadFileName(time).toString())
            .sample(SampleAccounts.john())
            .generating(SampleAccounts::generated)
            .options(
                    INTENT,
                    REFERRAL,
                    REGION,
                    STRICT_STATUTE_DATES,
                    IMPLAUSIBLE_BIRTH_DATES_COUNT,
                    REJECT_INCOMPLETE_ADDRESSES,
                    CHANGED_FIXED_VALUES_IGNORED,
                    IGNORED_VALUES)
            .build();

    private AccountUpload() {}

    private static Effect effect(RuleDescription rule, Effect effect, Options options) {
        return switch (rule.id()) {
            case RuleIds.INCOMPLETE_ADDRESS ->
                options.get(REJECT_INCOMPLETE_ADDRESSES) ? Effect.RECORD_REJECTED : effect;
            case RuleIds.STATUTE_DATES_MISSING ->
                options.get(STRICT_STATUTE_DATES) && Requirements.isUnitedStates(options)
                        ? Effect.RECORD_REJECTED
                        : effect;
            case PreviousUploads.FIXED_VALUE_CHANGED ->
                options.get(CHANGED_FIXED_VALUES_IGNORED) ? Effect.VALUE_IGNORED : effect;
            default -> effect;
        };
    }
}
