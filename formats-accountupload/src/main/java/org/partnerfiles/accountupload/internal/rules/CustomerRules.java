package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.given;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.ClientCountry;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.Title;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.ContactList;
import org.partnerfiles.accountupload.internal.table.Contacts;
import org.partnerfiles.accountupload.internal.table.Countries;
import org.partnerfiles.accountupload.internal.table.Requirements;
import org.partnerfiles.accountupload.internal.table.RuleIds;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.text.NearestName;

/** The recipient's rules on the customer of an account. */
final class CustomerRules {

    private static final int ADULT = 18;
    private static final String[] ADDRESS = {"AddressLine1", "AddressLine2", "City", "State", "Postcode", "Country"};
    private static final Clock IN_2026 =
            Clock.fixed(LocalDate.of(2026, 6, 15).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private CustomerRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.customer-ref-holds-personal-data",
                                    "A CustomerRef contains no e-mail address, no phone number with a plus sign or in a usual"
                                            + " form, nothing of the form ddd-dd-dddd, and not the row's own e-mail addresses,"
                                            + " phone numbers, date of birth, or first and last name as whole words. A reference"
                                            + " of digits only is always accepted.")
                            .at("CustomerRef")
                            .source(AccountRules.UPLOADING + ": CustomerRef")
                            .brokenBy(Example.ofRow("CustomerRef", "C-000-12-3456"))
                            .keptBy(Example.ofRow("CustomerRef", "000123456")),
                    CustomerRules::customerRefWithoutPersonalData),
            RecordRule.of(
                    RuleDescription.of(
                                    RuleIds.UNKNOWN_TITLE,
                                    "A title is one of the eight that the recipient knows; it ignores any other.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("Title")
                            .source("Customer Titles")
                            .brokenBy(Example.ofRow("Title", "Sir"))
                            .keptBy(Example.ofRow("Title", "Mx")),
                    CustomerRules::knownTitle),
            RecordRule.of(
                    RuleDescription.of(
                                    RuleIds.INVALID_EMAIL,
                                    "Each e-mail address has " + Contacts.EMAIL_FORM
                                            + "; the recipient ignores any other.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("Emails")
                            .source(AccountRules.UPLOADING + ": Emails")
                            .brokenBy(Example.ofRow("Emails", "john.marlow@example.com; john@"))
                            .keptBy(Example.ofRow("Emails", "john.marlow@example.com; john@example.com")),
                    CustomerRules::validEmails),
            RecordRule.of(
                    RuleDescription.of(
                                    RuleIds.INVALID_PHONE,
                                    "Each phone number has " + Contacts.PHONE_FORM
                                            + ", the first not 0 (the form of E.164); the recipient ignores any other.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("Phones")
                            .source(AccountRules.UPLOADING + ": Phones")
                            .brokenBy(Example.ofRow("Phones", "+12175550101; 2175550102"))
                            .keptBy(Example.ofRow("Phones", "+12175550101; +12175550102")),
                    CustomerRules::validPhones),
            RecordRule.of(
                    RuleDescription.of(
                                    RuleIds.INCOMPLETE_ADDRESS,
                                    "An address is complete, or not given. It needs its first line, city, postcode and country,"
                                            + " and outside the United Kingdom and New Zealand its state. The recipient ignores an"
                                            + " incomplete one.")
                            .effect(Effect.VALUE_IGNORED)
                            .at(ADDRESS)
                            .source(AccountRules.UPLOADING + ": AddressLine1 to Country")
                            .brokenBy(Example.ofRow("City", ""))
                            .keptBy(Example.ofRow("AddressLine2", "")),
                    CustomerRules::completeAddress),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.too-few-identifiers",
                                    "At least two of these are given: a date of birth, a valid e-mail address, a valid phone"
                                            + " number, a complete address.")
                            .at("DOB", "Emails", "Phones", "AddressLine1", "City", "State", "Postcode", "Country")
                            .source(AccountRules.UPLOADING + ": Emails, Phones, AddressLine1 to Country")
                            .brokenBy(Example.ofRow("DOB", "", "Emails", "", "Phones", ""))
                            .keptBy(Example.ofRow("DOB", "", "Emails", "")),
                    CustomerRules::enoughIdentifiers),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.language-outside-us",
                                    "Only customers of clients in the United States prefer a language. An option sets where the"
                                            + " client is; by default the customer's country decides.")
                            .effect(Effect.ADVICE)
                            .at("PreferredLanguage", "Country")
                            .source("Preferred Language")
                            .brokenBy(Example.ofRow("PreferredLanguage", "es-US")
                                    .with(AccountUpload.CLIENT_COUNTRY, ClientCountry.ELSEWHERE))
                            .keptBy(Example.ofRow("PreferredLanguage", "es-US")
                                    .with(AccountUpload.CLIENT_COUNTRY, ClientCountry.UNITED_STATES)),
                    CustomerRules::languageInUnitedStates),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.underage",
                                    "A customer is 18 or older; the recipient does not contact younger ones.")
                            .effect(Effect.ADVICE)
                            .at("DOB")
                            .source("the recipient's public help")
                            .needs("the clock (Options.CLOCK)")
                            .brokenBy(Example.ofRow("DOB", "2008-06-16").with(Options.CLOCK, IN_2026))
                            .keptBy(Example.ofRow("DOB", "2008-06-15").with(Options.CLOCK, IN_2026)),
                    CustomerRules::adult));

    private static void customerRefWithoutPersonalData(UploadAccount account, RuleContext context, Findings findings) {
        String ref = account.customer().ref();
        String kind = ref == null ? null : CustomerRefs.personalDataIn(ref, account.customer());
        if (kind != null) {
            findings.at("CustomerRef", "must not contain personal data; found " + kind);
        }
    }

    private static void knownTitle(UploadAccount account, RuleContext context, Findings findings) {
        Title title = account.customer().title();
        if (title != null && !title.isKnown()) {
            List<String> known = Title.KNOWN.stream().map(Title::text).toList();
            String nearest = NearestName.of(title.text(), known);
            findings.at(
                    "Title",
                    "is ignored; expected one of " + String.join(", ", known) + ", exact in case"
                            + (nearest == null ? "" : "; nearest: " + nearest));
        }
    }

    /** Reading a row has already reported and dropped its bad entries. */
    private static void validEmails(UploadAccount account, RuleContext context, Findings findings) {
        valid("Emails", account.customer().emails(), Contacts::isEmail, Contacts.EMAIL_FORM, findings);
    }

    private static void validPhones(UploadAccount account, RuleContext context, Findings findings) {
        valid("Phones", account.customer().phones(), Contacts::isPhone, Contacts.PHONE_FORM, findings);
    }

    private static void valid(
            String column, List<String> entries, Predicate<String> isGood, String form, Findings findings) {
        for (int i = 0; i < entries.size(); i++) {
            if (!isGood.test(entries.get(i))) {
                findings.at(column, ContactList.ignored(i + 1, form));
            }
        }
    }

    private static void completeAddress(UploadAccount account, RuleContext context, Findings findings) {
        List<String> missing = Requirements.missingIn(account.customer().address());
        if (!missing.isEmpty()) {
            findings.at(
                    missing.get(0),
                    "is required with an address; the recipient ignores the address, which lacks "
                            + String.join(", ", missing));
        }
    }

    private static void enoughIdentifiers(UploadAccount account, RuleContext context, Findings findings) {
        Customer customer = account.customer();
        List<String> lacking = new ArrayList<>();
        addUnless(customer.dateOfBirth() != null, "DOB", lacking);
        addUnless(customer.emails().stream().anyMatch(Contacts::isEmail), "Emails", lacking);
        addUnless(customer.phones().stream().anyMatch(Contacts::isPhone), "Phones", lacking);
        addUnless(Requirements.isComplete(customer.address()), "AddressLine1", lacking);
        if (lacking.size() > 2) {
            findings.at(
                    lacking.get(0),
                    "expected two of: a date of birth, a valid e-mail address, a valid phone number, a complete address;"
                            + " found " + (lacking.size() == 4 ? "none" : "one"));
        }
    }

    private static void addUnless(boolean given, String column, List<String> lacking) {
        if (!given) {
            lacking.add(column);
        }
    }

    private static void languageInUnitedStates(UploadAccount account, RuleContext context, Findings findings) {
        if (account.customer().preferredLanguage() == null) {
            return;
        }
        String country = account.customer().address().country();
        boolean outside = switch (context.options().get(AccountUpload.CLIENT_COUNTRY)) {
            case UNITED_STATES -> false;
            case ELSEWHERE -> true;
            case AS_CUSTOMER -> given(country) && !Countries.isUnitedStates(country);
        };
        if (outside) {
            findings.at("PreferredLanguage", "must be blank for clients outside the United States");
        }
    }

    private static void adult(UploadAccount account, RuleContext context, Findings findings) {
        LocalDate birth = account.customer().dateOfBirth();
        if (birth != null
                && birth.plusYears(ADULT)
                        .isAfter(LocalDate.now(context.options().get(Options.CLOCK)))) {
            findings.at("DOB", "is that of a customer under " + ADULT + "; the recipient does not contact them");
        }
    }
}
