package org.partnerfiles.lead.internal.table;

import static org.partnerfiles.table.CellTypes.integer;
import static org.partnerfiles.table.CellTypes.oneOf;
import static org.partnerfiles.table.CellTypes.text;

import java.util.List;
import java.util.Map;
import org.partnerfiles.lead.AccountHolderType;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.CreditReportSource;
import org.partnerfiles.lead.DeliveryMethod;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.StatusReason;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.Columns;
import org.partnerfiles.table.RecordTable;

/**
 * The columns of the Account file. The first eight are in published order. It is inferred that the file has the others, and in this
 * order: a file may lack them, which {@code lead.account.partial-record} then reports as advice, and their cells then count as blank.
 */
public final class AccountTable {

    /** How many columns are published with their order. */
    public static final int PUBLISHED = 8;

    private static final Columns<LeadAccount> IN_ORDER = new Columns<>();

    private static final Map<String, StatusReason> ALSO_READ_REASONS = Map.of("dormat", StatusReason.DORMANT);

    public static final Column<LeadAccount, String> CLIENT_ACCOUNT_ID = IN_ORDER.column(
                    "client_account_id", text(), "clientAccountId")
            .note("The partner's own id; unique within the file.");

    static {
        IN_ORDER.column("application_id", text(), "applicationId").note("Credit products have one.");
        IN_ORDER.column("account_holder_type", oneOf(AccountHolderType.values()), "accountHolderType");
        IN_ORDER.column("account_holders", ArrayCell.ids(), "accountHolders")
                .note("Each an entity_id (entity_…) or a client_customer_id; at least one.");
        IN_ORDER.column("authorized_signers", ArrayCell.ids(), "authorizedSigners")
                .requiredWhen(
                        "on a commercial account",
                        (account, options) -> account.accountHolderType() == AccountHolderType.COMMERCIAL);
        IN_ORDER.column("authorized_users", ArrayCell.ids(), "authorizedUsers")
                .note("More than ten belong in the Authorized Users file.");
        IN_ORDER.column("currency", text(), "currency").note("A code that is not in ISO 4217 is advice.");
        IN_ORDER.column("client_product_name", text(), "clientProductName");

        further("status", oneOf(AccountStatus.values()), "status");
        further("status_reason", oneOf(List.of(StatusReason.values()), ALSO_READ_REASONS), "statusReason")
                .reporting(CoreRules.VALUE_MISSING, RuleIds.MISSING_STATUS_REASON)
                .note("dormat, which the vendor prints once, is read as dormant.");
        money("credit_limit", "creditLimit");
        money("max_credit_limit", "maxCreditLimit");
        money("available_credit", "availableCredit");
        further("credit_pulled_at", MomentText.TYPE, "creditScore.pulledAt").personal();
        further("credit_score", integer(), "creditScore.score")
                .personal()
                .note("300 to 850 is inferred: another number is advice.");
        further("credit_report_source", oneOf(CreditReportSource.values()), "creditScore.reportSource")
                .personal();
        further("aan_delivered_at", MomentText.TYPE, "adverseActionNotice.deliveredAt");
        further("aan_reason", text(), "adverseActionNotice.reason").personal();
        further("aan_delivery_method", oneOf(DeliveryMethod.values()), "adverseActionNotice.deliveryMethod");
        further("effective_at", MomentText.TYPE, "effectiveAt")
                .note("Later than in every earlier record of the account.");
    }

    public static final RecordTable<LeadAccount> TABLE = RecordTable.of(LeadAccount.class, IN_ORDER, LeadLayout.LAYOUT);

    private AccountTable() {}

    private static <T> Column<LeadAccount, T> further(String header, CellType<T> type, String path) {
        return IN_ORDER.column(header, type, path).mayBeAbsent();
    }

    private static void money(String header, String path) {
        further(header, LeadLayout.MONEY, path)
                .personal()
                .note("A decimal that is not negative: inferred, so a negative one is advice.");
    }
}
