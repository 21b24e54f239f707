package org.partnerfiles.lead.internal.rules;

import static org.partnerfiles.lead.internal.rules.LeadRules.characters;

import java.util.List;
import org.partnerfiles.lead.AccountStatus;
import org.partnerfiles.lead.IdKind;
import org.partnerfiles.lead.LeadAccount;
import org.partnerfiles.lead.LeadCustomer;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.text.Blanks;

/** The rules on the entries of an account's lists of holders, signers and users. */
public final class EntityListRules {

    private static final int LONGEST_ENTITY_NUMBER = 33;
    private static final int LONGEST_NONE = "null".length();

    private EntityListRules() {}

    public static final List<Rule<LeadAccount>> ALL = List.of(
            RecordRule.ofEachColumn(
                    LeadRules.advisory(
                                    "lead.account.repeated-entity",
                                    "No id occurs twice in a list, and no entry means that there is none (null, N/A, -) or"
                                            + " contains a semicolon, which does not separate entries.")
                            .at("account_holders", "authorized_signers", "authorized_users")
                            .source("inferred")
                            .brokenBy(Example.ofRow("account_holders", "[\"cust-1\",\"cust-1\"]"))
                            .keptBy(Example.ofRow("account_holders", "[\"cust-1\",\"cust-2\"]")),
                    EntityListRules::entries),
            RecordRule.ofEachColumn(
                    LeadRules.future(
                                    "lead.account.invalid-entities",
                                    "A closed account names each holder, signer and user by a valid id: entity_ followed by 1"
                                            + " to 33 characters without blanks, or a client_customer_id of at most 64"
                                            + " characters. A blank id is rejected on any account. Another rule checks that the"
                                            + " entities exist.")
                            .at("status", "account_holders", "authorized_signers", "authorized_users")
                            .source("Account validations: Future Enforcements: Invalid Entities on Account")
                            .brokenBy(closedWithHolder("entity_"))
                            .keptBy(closedWithHolder("entity_1")),
                    EntityListRules::entities));

    private static Example closedWithHolder(String holder) {
        return Example.ofRow("status", "closed", "status_reason", "paid_off", "account_holders", holder);
    }

    private static void entities(LeadAccount account, RuleContext context, Findings findings) {
        if (account.status() != AccountStatus.CLOSED) {
            return;
        }
        for (EntityColumn column : EntityColumn.ALL) {
            List<String> ids = column.ids(account);
            for (int i = 0; i < ids.size(); i++) {
                if (!isValidId(ids.get(i))) {
                    findings.at(
                            column.header(),
                            column.entry(account, i) + "must be an id of the form entity_ and 1 to "
                                    + LONGEST_ENTITY_NUMBER
                                    + " characters without blanks, or a client_customer_id of at most "
                                    + LeadCustomer.LONGEST_ID + " characters");
                }
            }
        }
    }

    private static void entries(LeadAccount account, RuleContext context, Findings findings) {
        for (EntityColumn column : EntityColumn.ALL) {
            List<String> ids = column.ids(account);
            for (int i = 0; i < ids.size(); i++) {
                String id = ids.get(i);
                int first = i == 0 ? 0 : ids.indexOf(id);
                if (first < i) {
                    findings.at(column.header(), column.entry(account, i) + "should not repeat entry " + (first + 1));
                } else if (meansNone(id)) {
                    findings.at(
                            column.header(),
                            column.entry(account, i)
                                    + "should be an id; leave the cell empty if there is none, not null, N/A or -");
                } else if (id.indexOf(';') >= 0) {
                    findings.at(
                            column.header(),
                            column.entry(account, i)
                                    + "should be one id; found a semicolon, which does not separate entries");
                }
            }
        }
    }

    private static boolean meansNone(String id) {
        return id.length() <= LONGEST_NONE
                && (id.equals("-") || id.equalsIgnoreCase("null") || id.equalsIgnoreCase("n/a"));
    }

    private static boolean isValidId(String id) {
        if (IdKind.of(id) == IdKind.CLIENT_CUSTOMER_ID) {
            return Blanks.given(id) && characters(id) <= LeadCustomer.LONGEST_ID;
        }
        String number = id.substring(IdKind.ENTITY_PREFIX.length());
        return !number.isEmpty()
                && characters(number) <= LONGEST_ENTITY_NUMBER
                && number.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
