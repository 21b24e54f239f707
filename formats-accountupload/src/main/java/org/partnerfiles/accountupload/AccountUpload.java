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
 * Account Upload files: accounts and their customers, handed to the recipient for collection.
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

    /** Whether the file creates or updates its accounts, where no {@link ExistingAccounts} says so for each. Unknown unless the host says otherwise. */
    public static final Option<Intent> INTENT = Option.of(
            "accountupload.intent",
            Intent.UNKNOWN,
            "Whether the file creates or updates its accounts, where no look-up of existing accounts says so for each.");

    /** When the file's new accounts are referred to the recipient. Not known unless the host says otherwise. */
    public static final Option<Referral> REFERRAL = Option.of(
            "accountupload.referral",
            Referral.UNKNOWN,
            "When the new accounts of the file are referred to the recipient.");

    /** Which of the document's requirements hold for the client. Those in the United States unless the host says otherwise. */
    public static final Option<ClientProfile> CLIENT_PROFILE = Option.of(
            "accountupload.client-profile",
            ClientProfile.US_STRICT,
            "Whether the requirements for clients in the United States hold (us-strict), or those for others (non-us).");

    /** Where the client sits, on which the preferred language depends. As the customer's country unless the host says otherwise. */
    public static final Option<ClientCountry> CLIENT_COUNTRY = Option.of(
            "accountupload.client-country",
            ClientCountry.AS_CUSTOMER,
            "Whether the client is in the United States, for whose customers alone a language can be preferred.");

    /** Where a notice of assignment is required, and with it the itemization. The United States unless the host says otherwise. */
    public static final Option<NoticeJurisdictions> NOTICE_JURISDICTIONS = Option.of(
            "accountupload.notice-jurisdictions",
            NoticeJurisdictions.UNITED_STATES,
            "In which jurisdictions a notice of assignment is required, and with it the itemization.");

    /** Whether an incomplete address is an error of ours, although the recipient takes the account without it. Off unless the host says otherwise. */
    public static final Option<Boolean> REJECT_INCOMPLETE_ADDRESSES = Option.of(
            "accountupload.reject-incomplete-addresses",
            false,
            "Whether a record with an incomplete address is rejected; the recipient ignores the address otherwise.");

    /** Whether the recipient ignores a change of a value that cannot be changed; it rejects the record unless the host says otherwise. */
    public static final Option<Boolean> CHANGED_FIXED_VALUES_IGNORED = Option.of(
            "accountupload.changed-fixed-values-ignored",
            false,
            "Whether a change of what cannot be changed is ignored, not a reason to reject the record.");

    /**
     * What writers do with values that the recipient ignores: an unknown title, a bad e-mail address or phone, an incomplete address,
     * the balance of an update. They write them as they are unless the host says otherwise: the findings say that they are ignored,
     * the record loses nothing, and what is written reads back as it was given but for the bad entries.
     */
    public static final Option<IgnoredValues> IGNORED_VALUES = RecordWriter.IGNORED_VALUES;

    /** Accounts: one row each, the rows of a customer share a CustomerRef. */
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
