package org.partnerfiles.accountupload;

import org.partnerfiles.FileFormat;
import org.partnerfiles.accountupload.internal.fixtures.SampleAccounts;
import org.partnerfiles.accountupload.internal.rules.AccountRules;
import org.partnerfiles.accountupload.internal.rules.FixedValues;
import org.partnerfiles.accountupload.internal.rules.IgnoredParts;
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
            "When the new accounts of the file are referred to the recipient.");

    /** The requirements of the document that apply to the client. By default those in the United States. */
    public static final Option<ClientProfile> CLIENT_PROFILE = Option.of(
            "accountupload.client-profile",
            ClientProfile.US_STRICT,
            "Whether the requirements for clients in the United States apply (us-strict), or those for others (non-us).");

    /** Where the client is, which decides whether a language can be preferred. By default the customer's country decides. */
    public static final Option<ClientCountry> CLIENT_COUNTRY = Option.of(
            "accountupload.client-country",
            ClientCountry.AS_CUSTOMER,
            "Whether the client is in the United States; only customers of such clients can prefer a language.");

    /** Where a notice of assignment is required, and with it the itemization. By default in the United States. */
    public static final Option<NoticeJurisdictions> NOTICE_JURISDICTIONS = Option.of(
            "accountupload.notice-jurisdictions",
            NoticeJurisdictions.UNITED_STATES,
            "In which jurisdictions a notice of assignment is required, and with it the itemization.");

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
            .sample(SampleAccounts.john())
            .generating(SampleAccounts::generated)
            .options(
                    INTENT,
                    REFERRAL,
                    CLIENT_PROFILE,
                    CLIENT_COUNTRY,
                    NOTICE_JURISDICTIONS,
                    REJECT_INCOMPLETE_ADDRESSES,
                    CHANGED_FIXED_VALUES_IGNORED,
                    IGNORED_VALUES)
            .build();

    private AccountUpload() {}

    private static Effect effect(RuleDescription rule, Effect effect, Options options) {
        return switch (rule.id()) {
            case RuleIds.INCOMPLETE_ADDRESS ->
                options.get(REJECT_INCOMPLETE_ADDRESSES) ? Effect.RECORD_REJECTED : effect;
            case RuleIds.STATUTE_DATES_MISSING -> Requirements.ofUnitedStatesClients(options) ? effect : Effect.ADVICE;
            case FixedValues.FIXED_VALUE_CHANGED ->
                options.get(CHANGED_FIXED_VALUES_IGNORED) ? Effect.VALUE_IGNORED : effect;
            default -> effect;
        };
    }
}
