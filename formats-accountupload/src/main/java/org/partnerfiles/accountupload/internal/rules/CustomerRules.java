package org.partnerfiles.accountupload.internal.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.Region;
import org.partnerfiles.accountupload.Title;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.internal.table.AccountTable;
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

    private static final long MILLIS_A_DAY = 86_400_000;
    private static final int ADULT = 18;
    private static final int OLDEST = 120;
    private static final String[] ADDRESS = {"AddressLine1", "AddressLine2", "City", "State", "Postcode", "Country"};
    private static final Clock IN_2026 =
            Clock.fixed(LocalDate.of(2026, 6, 15).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private CustomerRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
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
                                    "accountupload.phone-form",
                                    "A phone number has nothing but + and digits. With blanks, dots, hyphens or brackets between the"
                                            + " digits it is kept.")
                            .effect(Effect.ADVICE)
                            .at("Phones")
                            .source(AccountRules.UPLOADING + ": Phones")
                            .brokenBy(Example.ofRow("Phones", "+1 (217) 555-0101"))
                            .keptBy(Example.ofRow("Phones", "+12175550101")),
                    CustomerRules::barePhones),
            RecordRule.of(
                    RuleDescription.of(
                                    RuleIds.INCOMPLETE_ADDRESS,
                                    "An address is complete, or not given. It needs its first line, city, postcode and country,"
                                            + " and outside the United Kingdom and New Zealand its state. The recipient ignores an"
                                            + " incomplete one. A country that is not known is advice.")
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
                                    "Only customers of clients in the United States prefer a language. If the region of the"
                                            + " client is not stated, the customer's country decides.")
                            .effect(Effect.ADVICE)
                            .at("PreferredLanguage", "Country")
                            .source("Preferred Language")
                            .brokenBy(Example.ofRow("PreferredLanguage", "es-US")
                                    .with(AccountUpload.REGION, Region.ELSEWHERE))
                            .keptBy(Example.ofRow("PreferredLanguage", "es-US").with(AccountUpload.REGION, Region.US)),
                    CustomerRules::languageInUnitedStates),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.implausible-dob",
                                    "A date of birth is not in the future, nor more than 120 years ago. It counts as an identifier"
                                            + " unless an option says otherwise.")
                            .effect(Effect.ADVICE)
                            .at("DOB")
                            .source(AccountRules.UPLOADING + ": DOB; inferred")
                            .needs("the clock (Options.CLOCK)")
                            .brokenBy(Example.ofRow("DOB", "1906-06-14").with(Options.CLOCK, IN_2026))
                            .keptBy(Example.ofRow("DOB", "1906-06-15").with(Options.CLOCK, IN_2026)),
                    CustomerRules::plausibleBirth),
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

    private static void barePhones(UploadAccount account, RuleContext context, Findings findings) {
        List<String> phones = account.customer().phones();
        for (int i = 0; i < phones.size(); i++) {
            if (Contacts.isPhone(phones.get(i)) && !Contacts.isBare(phones.get(i))) {
                findings.at(
                        AccountTable.PHONES,
                        "entry " + (i + 1)
                                + " should be only + and digits, without blanks, dots, hyphens and brackets");
            }
        }
    }

    private static void completeAddress(UploadAccount account, RuleContext context, Findings findings) {
        Address address = account.customer().address();
        List<String> missing = Requirements.missingIn(address);
        String country = address.country();
        if (!missing.isEmpty()) {
            findings.at(
                    missing.get(0),
                    "is required with an address; the recipient ignores the address, which lacks "
                            + String.join(", ", missing));
        }
        if (country != null && Countries.of(country) == Countries.UNKNOWN) {
            String nearest = Countries.nearest(country);
            findings.at(
                    AccountTable.COUNTRY,
                    "should be the English name or the ISO 3166 code of a country; whether the address needs a State is not"
                            + " known" + (nearest == null ? "" : "; nearest: " + nearest),
                    Effect.ADVICE);
        }
    }

    private static void enoughIdentifiers(UploadAccount account, RuleContext context, Findings findings) {
        Customer customer = account.customer();
        boolean birth = customer.dateOfBirth() != null
                && (context.options().get(AccountUpload.IMPLAUSIBLE_BIRTH_DATES_COUNT)
                        || isPlausible(customer.dateOfBirth(), context));
        boolean address = Requirements.isComplete(customer.address());
        if (birth && address) {
            return; // most rows, without a look at their contacts
        }
        boolean email = hasAny(customer.emails(), Contacts::isEmail);
        boolean phone = hasAny(customer.phones(), Contacts::isPhone);
        int given = (birth ? 1 : 0) + (email ? 1 : 0) + (phone ? 1 : 0) + (address ? 1 : 0);
        if (given < 2) {
            findings.at(
                    !birth ? "DOB" : "Emails",
                    "expected two of: a date of birth, a valid e-mail address, a valid phone number, a complete address;"
                            + " found " + (given == 0 ? "none" : "one"));
        }
    }

    private static boolean hasAny(List<String> entries, Predicate<String> isGood) {
        for (int i = 0; i < entries.size(); i++) {
            if (isGood.test(entries.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day is so long ago, and no longer, that the time zone and leap years do not matter: that of most customers. */
    private static boolean isUsualBirth(LocalDate birth, RuleContext context) {
        long today = Math.floorDiv(context.options().get(Options.CLOCK).millis(), MILLIS_A_DAY);
        long age = today - birth.toEpochDay();
        return age > (ADULT + 1) * 366 && age < (OLDEST - 1) * 365;
    }

    private static boolean isPlausible(LocalDate birth, RuleContext context) {
        if (isUsualBirth(birth, context)) {
            return true;
        }
        LocalDate today = LocalDate.now(context.options().get(Options.CLOCK));
        return !birth.isAfter(today) && !birth.plusYears(OLDEST).isBefore(today);
    }

    private static void plausibleBirth(UploadAccount account, RuleContext context, Findings findings) {
        LocalDate birth = account.customer().dateOfBirth();
        if (birth != null && !isPlausible(birth, context)) {
            findings.at("DOB", "should not be in the future, nor more than " + OLDEST + " years ago");
        }
    }

    private static void languageInUnitedStates(UploadAccount account, RuleContext context, Findings findings) {
        if (account.customer().preferredLanguage() == null) {
            return;
        }
        String country = account.customer().address().country();
        boolean outside = switch (context.options().get(AccountUpload.REGION)) {
            case US -> false;
            case ELSEWHERE -> true;
            case UNSTATED ->
                switch (Countries.of(country)) {
                    case UNITED_STATES, BLANK, UNKNOWN -> false;
                    case WITHOUT_STATES, OTHER -> true;
                };
        };
        if (outside) {
            findings.at("PreferredLanguage", "should be blank for clients outside the United States");
        }
    }

    /** A birth date in the future has its own finding. */
    private static void adult(UploadAccount account, RuleContext context, Findings findings) {
        LocalDate birth = account.customer().dateOfBirth();
        if (birth == null || isUsualBirth(birth, context)) {
            return;
        }
        LocalDate today = LocalDate.now(context.options().get(Options.CLOCK));
        if (birth.plusYears(ADULT).isAfter(today) && !birth.isAfter(today)) {
            findings.at("DOB", "is that of a customer under " + ADULT + "; the recipient does not contact them");
        }
    }
}
