package org.partnerfiles.accountupload;

import static org.partnerfiles.accountupload.Texts.given;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.table.Options;
import org.partnerfiles.table.internal.NearestName;
import org.partnerfiles.validation.Example;
import org.partnerfiles.validation.Findings;
import org.partnerfiles.validation.RecordRule;
import org.partnerfiles.validation.Rule;
import org.partnerfiles.validation.RuleDescription;

/** What the recipient asks of an account beyond the forms of single cells. */
final class AccountRules {

    static final String UNKNOWN_TITLE = "accountupload.unknown-title";
    static final String INVALID_EMAIL = "accountupload.invalid-email";
    static final String INVALID_PHONE = "accountupload.invalid-phone";
    static final String INCOMPLETE_ADDRESS = "accountupload.incomplete-address";
    static final String STATUTE_DATES_MISSING = "accountupload.statute-dates-missing";
    static final String ITEMIZATION_INCOMPLETE = "accountupload.itemization-incomplete";
    static final String UNSUPPORTED_LANGUAGE = "accountupload.unsupported-language";
    static final String DOB_MISSING = "accountupload.dob-missing";
    static final String CURRENT_CREDITOR_MISSING = "accountupload.current-creditor-missing";

    private static final int ADULT = 18;
    private static final String UPLOADING = "Uploading Accounts";
    private static final String[] ADDRESS = {"AddressLine1", "AddressLine2", "City", "State", "Postcode", "Country"};
    private static final String[] ITEMIZATION = {
        "ItemizationDate",
        "ItemizationDateBalance",
        "ItemizationDateType",
        "ItemizationDateAccountNumber",
        "FeesSinceItemization",
        "InterestSinceItemization",
        "PaymentsAndCreditsSinceItemization"
    };
    private static final Clock IN_2026 =
            Clock.fixed(LocalDate.of(2026, 6, 15).atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    private AccountRules() {}

    /** The rules that the table itself applies: its requirements and the types of its cells. */
    static final List<RuleDescription> DESCRIBED = List.of(
            RuleDescription.of(
                            ITEMIZATION_INCOMPLETE,
                            "In a jurisdiction that needs a notice of assignment all seven columns of the itemization are"
                                    + " given. Which these are the host says; without that it is the United States, by the"
                                    + " country of the address.")
                    .at(ITEMIZATION)
                    .source("Itemization")
                    .needs("the jurisdictions (AccountUpload.NOTICE_JURISDICTIONS)")
                    .brokenBy(Example.ofRow("ItemizationDateBalance", ""))
                    .keptBy(Example.ofRow("ItemizationDateBalance", "130000")),
            RuleDescription.of(
                            UNSUPPORTED_LANGUAGE,
                            "The preferred language is en-US or es-US; of another one the recipient says: "
                                    + RecipientMessage.UNSUPPORTED_LANGUAGE.example() + ".")
                    .at("PreferredLanguage")
                    .source("Preferred Language")
                    .brokenBy(Example.ofRow("PreferredLanguage", "en-CA"))
                    .keptBy(Example.ofRow("PreferredLanguage", "es-US")),
            RuleDescription.of(DOB_MISSING, "The date of birth is given; announced to be required.")
                    .effect(Effect.NOT_ENFORCED_YET)
                    .onceEnforced(Effect.RECORD_REJECTED)
                    .at("DOB")
                    .source(UPLOADING + ": DOB")
                    .brokenBy(Example.ofRow("DOB", ""))
                    .keptBy(Example.ofRow("DOB", "1985-04-12")),
            RuleDescription.of(CURRENT_CREDITOR_MISSING, "The current creditor is given; announced to be required.")
                    .effect(Effect.NOT_ENFORCED_YET)
                    .onceEnforced(Effect.RECORD_REJECTED)
                    .at("CurrentCreditorLegalName")
                    .source("Creditor And Merchant Information: CurrentCreditorLegalName")
                    .brokenBy(Example.ofRow("CurrentCreditorLegalName", ""))
                    .keptBy(Example.ofRow("CurrentCreditorLegalName", "Example Lending")));

    private static final List<Rule<UploadAccount>> OF_A_RECORD = List.of(
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.customer-ref-blank",
                                    "A row has a CustomerRef; without it the accounts of a customer cannot be grouped.")
                            .effect(Effect.ADVICE)
                            .at("CustomerRef")
                            .source(UPLOADING + ": CustomerRef")
                            .brokenBy(Example.ofRow("CustomerRef", ""))
                            .keptBy(Example.ofRow("CustomerRef", "C-2001")),
                    AccountRules::customerRefGiven),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.customer-ref-holds-personal-data",
                                    "A CustomerRef holds no e-mail address, no phone number behind a plus sign or formatted"
                                            + " as one, nothing of the form ddd-dd-dddd, and of the row's own customer no"
                                            + " e-mail address, phone number, date of birth, or first and last name as whole"
                                            + " words. Digits alone are never taken for any of these.")
                            .at("CustomerRef")
                            .source(UPLOADING + ": CustomerRef")
                            .brokenBy(Example.ofRow("CustomerRef", "C-000-12-3456"))
                            .keptBy(Example.ofRow("CustomerRef", "000123456")),
                    AccountRules::customerRefWithoutPersonalData),
            RecordRule.of(
                    RuleDescription.of(
                                    UNKNOWN_TITLE,
                                    "A title is one of the eight that the recipient knows; another is ignored.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("Title")
                            .source("Customer Titles")
                            .brokenBy(Example.ofRow("Title", "Sir"))
                            .keptBy(Example.ofRow("Title", "Mx")),
                    AccountRules::knownTitle),
            RecordRule.of(
                    RuleDescription.of(
                                    INVALID_EMAIL,
                                    "Each e-mail address has " + Contacts.EMAIL_FORM + "; another is ignored.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("Emails")
                            .source(UPLOADING + ": Emails")
                            .brokenBy(Example.ofRow("Emails", "john.marlow@example.com; john@"))
                            .keptBy(Example.ofRow("Emails", "john.marlow@example.com; john@example.com")),
                    AccountRules::validEmails),
            RecordRule.of(
                    RuleDescription.of(
                                    INVALID_PHONE,
                                    "Each phone number has " + Contacts.PHONE_FORM
                                            + ", the first not 0 (the shape of E.164); another is ignored.")
                            .effect(Effect.VALUE_IGNORED)
                            .at("Phones")
                            .source(UPLOADING + ": Phones")
                            .brokenBy(Example.ofRow("Phones", "+12175550101; 2175550102"))
                            .keptBy(Example.ofRow("Phones", "+12175550101; +12175550102")),
                    AccountRules::validPhones),
            RecordRule.of(
                    RuleDescription.of(
                                    INCOMPLETE_ADDRESS,
                                    "An address is given with its first line, city, postcode and country, and unless in the"
                                            + " United Kingdom or New Zealand its state, or not at all; an incomplete one is"
                                            + " ignored.")
                            .effect(Effect.VALUE_IGNORED)
                            .at(ADDRESS)
                            .source(UPLOADING + ": AddressLine1 to Country")
                            .brokenBy(Example.ofRow("City", ""))
                            .keptBy(Example.ofRow("AddressLine2", "")),
                    AccountRules::completeAddress),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.too-few-identifiers",
                                    "At least two are given of: a date of birth, a good e-mail address, a good phone number,"
                                            + " a complete address.")
                            .at("DOB", "Emails", "Phones", "AddressLine1", "City", "State", "Postcode", "Country")
                            .source(UPLOADING + ": Emails, Phones, AddressLine1 to Country")
                            .brokenBy(Example.ofRow("DOB", "", "Emails", "", "Phones", ""))
                            .keptBy(Example.ofRow("DOB", "", "Emails", "")),
                    AccountRules::enoughIdentifiers),
            RecordRule.of(
                    RuleDescription.of(
                                    STATUTE_DATES_MISSING,
                                    "OutOfStatuteDate is given, or one of the dates that it is reckoned from:"
                                            + " DateOfLastPaymentReceived, ChargeOffDate, DelinquencyDate. Advice for clients"
                                            + " outside the United States.")
                            .at("OutOfStatuteDate", "DateOfLastPaymentReceived", "ChargeOffDate", "DelinquencyDate")
                            .source(UPLOADING + "; the recipient's public help")
                            .brokenBy(Example.ofRow(
                                    "OutOfStatuteDate",
                                    "",
                                    "DateOfLastPaymentReceived",
                                    "",
                                    "ChargeOffDate",
                                    "",
                                    "DelinquencyDate",
                                    ""))
                            .keptBy(Example.ofRow(
                                    "OutOfStatuteDate", "", "DateOfLastPaymentReceived", "", "ChargeOffDate", "")),
                    AccountRules::statuteDates),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.itemization-partial",
                                    "Where no notice of assignment is needed, the seven columns of the itemization are given"
                                            + " all or not at all.")
                            .effect(Effect.ADVICE)
                            .at(ITEMIZATION)
                            .source("Itemization")
                            .brokenBy(Example.ofRow("ItemizationDateBalance", "")
                                    .with(AccountUpload.NOTICE_JURISDICTIONS, NoticeJurisdictions.NOWHERE))
                            .keptBy(Example.ofRow("ItemizationDateBalance", "130000")
                                    .with(AccountUpload.NOTICE_JURISDICTIONS, NoticeJurisdictions.NOWHERE)),
                    AccountRules::itemizationWhole),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.merchant-and-affinity",
                                    "MerchantName or Affinity is given, not both.")
                            .at("MerchantName", "Affinity")
                            .source("Creditor And Merchant Information: MerchantName, Affinity")
                            .brokenBy(Example.ofRow("MerchantName", "Example Store", "Affinity", "Example College"))
                            .keptBy(Example.ofRow("MerchantName", "", "Affinity", "Example College")),
                    AccountRules::merchantOrAffinity),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.language-outside-us",
                                    "A language is preferred only by customers of clients in the United States. Unless the"
                                            + " host says where the client is, the customer's country tells.")
                            .effect(Effect.ADVICE)
                            .at("PreferredLanguage", "Country")
                            .source("Preferred Language")
                            .brokenBy(Example.ofRow("PreferredLanguage", "es-US")
                                    .with(AccountUpload.CLIENT_COUNTRY, ClientCountry.ELSEWHERE))
                            .keptBy(Example.ofRow("PreferredLanguage", "es-US")
                                    .with(AccountUpload.CLIENT_COUNTRY, ClientCountry.UNITED_STATES)),
                    AccountRules::languageInUnitedStates),
            RecordRule.of(
                    RuleDescription.of(
                                    "accountupload.underage",
                                    "A customer is 18 or older; younger ones are not contacted.")
                            .effect(Effect.ADVICE)
                            .at("DOB")
                            .source("the recipient's public help")
                            .needs("the clock (Options.CLOCK)")
                            .brokenBy(Example.ofRow("DOB", "2008-06-16").with(Options.CLOCK, IN_2026))
                            .keptBy(Example.ofRow("DOB", "2008-06-15").with(Options.CLOCK, IN_2026)),
                    AccountRules::adult));

    static final List<Rule<UploadAccount>> ALL = Stream.of(
                    AccountFileRules.ALL, OF_A_RECORD, IntentRules.ALL, List.of(FixedValues.RULE))
            .flatMap(List::stream)
            .toList();

    private static void customerRefGiven(UploadAccount account, Options options, Findings findings) {
        if (!given(account.customer().ref())) {
            findings.at("CustomerRef", "is blank; without it the accounts of a customer cannot be grouped");
        }
    }

    private static void customerRefWithoutPersonalData(UploadAccount account, Options options, Findings findings) {
        String ref = account.customer().ref();
        String kind = ref == null ? null : CustomerRefs.personalDataIn(ref, account.customer());
        if (kind != null) {
            findings.at("CustomerRef", "must not hold personal data, and holds " + kind);
        }
    }

    private static void knownTitle(UploadAccount account, Options options, Findings findings) {
        Title title = account.customer().title();
        if (title != null && !title.isKnown()) {
            List<String> known = Title.KNOWN.stream().map(Title::text).toList();
            String nearest = NearestName.of(title.text(), known);
            findings.at(
                    "Title",
                    "is ignored unless it is one of " + String.join(", ", known) + ", exact in case"
                            + (nearest == null ? "" : "; nearest: " + nearest));
        }
    }

    /** Of a row that was read the bad entries are gone, and were reported then. */
    private static void validEmails(UploadAccount account, Options options, Findings findings) {
        valid("Emails", account.customer().emails(), Contacts::isEmail, Contacts.EMAIL_FORM, findings);
    }

    private static void validPhones(UploadAccount account, Options options, Findings findings) {
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

    private static void completeAddress(UploadAccount account, Options options, Findings findings) {
        List<String> missing = Requirements.missingIn(account.customer().address());
        if (!missing.isEmpty()) {
            findings.at(
                    missing.get(0),
                    "is required with an address, which is ignored as it lacks " + String.join(", ", missing));
        }
    }

    private static void enoughIdentifiers(UploadAccount account, Options options, Findings findings) {
        Customer customer = account.customer();
        List<String> lacking = new ArrayList<>();
        addUnless(customer.dateOfBirth() != null, "DOB", lacking);
        addUnless(customer.emails().stream().anyMatch(Contacts::isEmail), "Emails", lacking);
        addUnless(customer.phones().stream().anyMatch(Contacts::isPhone), "Phones", lacking);
        addUnless(Requirements.isComplete(customer.address()), "AddressLine1", lacking);
        if (lacking.size() > 2) {
            findings.at(
                    lacking.get(0),
                    "two are required of: a date of birth, a good e-mail address, a good phone number, a complete address;"
                            + " the row has " + (lacking.size() == 4 ? "none" : "one"));
        }
    }

    private static void addUnless(boolean holds, String column, List<String> lacking) {
        if (!holds) {
            lacking.add(column);
        }
    }

    private static void statuteDates(UploadAccount account, Options options, Findings findings) {
        if (account.outOfStatuteDate() == null
                && account.lastPaymentReceived() == null
                && account.chargeOffDate() == null
                && account.delinquencyDate() == null) {
            findings.at(
                    "OutOfStatuteDate",
                    "is required unless DateOfLastPaymentReceived, ChargeOffDate or DelinquencyDate is given");
        }
    }

    private static void itemizationWhole(UploadAccount account, Options options, Findings findings) {
        if (Requirements.noticeOfAssignment(account, options)) {
            return;
        }
        Itemization itemization = account.itemization();
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(itemization.date());
        parts.add(itemization.balance());
        parts.add(itemization.dateType());
        parts.add(given(itemization.accountNumber()) ? itemization.accountNumber() : null);
        parts.add(itemization.feesSince());
        parts.add(itemization.interestSince());
        parts.add(itemization.paymentsAndCreditsSince());
        int blank = parts.indexOf(null);
        if (blank >= 0 && parts.stream().anyMatch(part -> part != null)) {
            findings.at(ITEMIZATION[blank], "is blank while other columns of the itemization are given");
        }
    }

    private static void merchantOrAffinity(UploadAccount account, Options options, Findings findings) {
        if (given(account.creditors().merchantName())
                && given(account.creditors().affinity())) {
            findings.at("Affinity", "must be blank where MerchantName is given; only one of them may be");
        }
    }

    private static void languageInUnitedStates(UploadAccount account, Options options, Findings findings) {
        if (account.customer().preferredLanguage() == null) {
            return;
        }
        String country = account.customer().address().country();
        boolean outside = switch (options.get(AccountUpload.CLIENT_COUNTRY)) {
            case UNITED_STATES -> false;
            case ELSEWHERE -> true;
            case AS_CUSTOMER -> given(country) && !Countries.isUnitedStates(country);
        };
        if (outside) {
            findings.at("PreferredLanguage", "is for clients in the United States only");
        }
    }

    private static void adult(UploadAccount account, Options options, Findings findings) {
        LocalDate birth = account.customer().dateOfBirth();
        if (birth != null && birth.plusYears(ADULT).isAfter(LocalDate.now(options.get(Options.CLOCK)))) {
            findings.at("DOB", "is of a customer under " + ADULT + ", whom the recipient does not contact");
        }
    }
}
