package org.partnerfiles.accountupload.internal.rules;

import static org.partnerfiles.text.Blanks.filled;
import static org.partnerfiles.text.Blanks.given;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.Customer;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.accountupload.UploadFileName;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.FileRule;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.Rule;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.text.Plural;

/** The recipient's rules on a file: its name, and its rows together. */
final class AccountFileRules {

    private static final String UPLOADING = "Uploading Accounts";

    private AccountFileRules() {}

    static final List<Rule<UploadAccount>> ALL = List.of(
            FileRule.atEnd(
                    RuleDescription.of(
                                    "accountupload.file-extension",
                                    "The file's name ends in .csv, in lower case. Another file is not processed, and gets no"
                                            + " error file.")
                            .effect(Effect.FILE_REJECTED)
                            .source("the recipient's public help")
                            .needs("the file's name")
                            .brokenBy(Example.ofRow().inFile("2026-06-15-10-30-00.CSV"))
                            .keptBy(Example.ofRow().inFile("2026-06-15-10-30-00.csv")),
                    AccountFileRules::extension),
            FileRule.atEnd(
                    RuleDescription.of(
                                    "accountupload.file-name",
                                    "The file's name is a valid date and time of a 24-hour clock, as YYYY-MM-DD-hh-mm-ss.")
                            .effect(Effect.ADVICE)
                            .source(UPLOADING + ": filename convention")
                            .needs("the file's name")
                            .brokenBy(Example.ofRow().inFile("accounts.csv"))
                            .keptBy(Example.ofRow().inFile("2026-06-15-10-30-00.csv")),
                    AccountFileRules::name),
            FileRule.unique(
                    RuleDescription.of(
                                    "accountupload.duplicate-account-ref",
                                    "An AccountRef occurs once in a file. The recipient may treat a second row as an update.")
                            .effect(Effect.RECORD_REJECTED)
                            .at(AccountTable.ACCOUNT_REF)
                            .source(UPLOADING + ": AccountRef")
                            .brokenBy(Example.ofRow().row("OriginatingCreditorAccountRef", "OC-3002"))
                            .keptBy(secondAccount()),
                    (account, options) -> account.accountRef(),
                    line -> "must be unique in the file; line " + line
                            + " has the same AccountRef. The recipient may refuse the row, or treat it as an update"),
            FileRule.unique(
                    RuleDescription.of(
                                    "accountupload.duplicate-creditor-account-ref",
                                    "An OriginatingCreditorAccountRef occurs once with its OriginatingCreditorLegalName.")
                            .effect(Effect.ADVICE)
                            .at("OriginatingCreditorAccountRef", "OriginatingCreditorLegalName")
                            .source("Creditor And Merchant Information: OriginatingCreditorAccountRef")
                            .brokenBy(Example.ofRow().row("AccountRef", "A-1002"))
                            .keptBy(secondAccount()),
                    (account, options) -> creditorKey(account),
                    line -> "should be unique for its originating creditor; line " + line + " has the same"),
            FileRule.keyed(
                    RuleDescription.of(
                                    "accountupload.conflicting-customer",
                                    "Rows that share a CustomerRef agree on the customer: title, names, date of birth, e-mail"
                                            + " addresses and phones in any order, address, display name and language.")
                            .effect(Effect.ADVICE)
                            .at(Stream.concat(Stream.of("CustomerRef"), CustomerFields.HEADERS.stream())
                                    .toArray(String[]::new))
                            .source(UPLOADING + ": CustomerRef")
                            .brokenBy(secondAccount("LastName", "Example"))
                            .keptBy(secondAccount()),
                    (account, options, keys) -> addKey(
                            "accountupload.customer ", filled(account.customer().ref()), keys),
                    false,
                    ConflictingCustomer::new),
            FileRule.keyed(
                    RuleDescription.of(
                                    "accountupload.customer-split-over-refs",
                                    "Rows with the same name and date of birth have the same CustomerRef, so that the"
                                            + " accounts of a customer are grouped.")
                            .effect(Effect.ADVICE)
                            .at("CustomerRef")
                            .source(UPLOADING)
                            .brokenBy(secondAccount("CustomerRef", "C-2002"))
                            .keptBy(secondAccount()),
                    (account, options, keys) ->
                            addKey("accountupload.person ", CustomerFields.openPerson(account.customer()), keys),
                    false,
                    SplitCustomer::new),
            FileRule.counting(
                    RuleDescription.of(
                                    "accountupload.last-name-blank",
                                    "Every row has a LastName; it is required if the customer has one.")
                            .effect(Effect.INFORMATION)
                            .at("LastName")
                            .source(UPLOADING + ": LastName")
                            .brokenBy(Example.ofRow("LastName", ""))
                            .keptBy(Example.ofRow("LastName", "Marlow")),
                    (account, row) -> !given(account.customer().lastName()),
                    count -> "is blank on " + Plural.of(count, "row") + "; it is required if the customer has one"));

    /** The row of the sample, and a second account of its customer with some other cells. */
    private static Example secondAccount(String... headersAndTexts) {
        String[] cells = new String[headersAndTexts.length + 4];
        cells[0] = "AccountRef";
        cells[1] = "A-1002";
        cells[2] = "OriginatingCreditorAccountRef";
        cells[3] = "OC-3002";
        System.arraycopy(headersAndTexts, 0, cells, 4, headersAndTexts.length);
        return Example.ofRow().row(cells);
    }

    private static void addKey(String kind, @Nullable String key, Consumer<String> keys) {
        if (key != null) {
            keys.accept(kind + key);
        }
    }

    private static @Nullable String creditorKey(UploadAccount account) {
        String ref = account.creditors().originatingAccountRef();
        return given(ref) ? KeyIndex.key(account.creditors().originatingLegalName(), ref) : null;
    }

    private static void extension(FileFacts file, Findings findings) {
        String name = file.fileName();
        if (name == null) {
            findings.skip(FileFacts.NAME_NOT_KNOWN);
        } else if (!name.endsWith(UploadFileName.EXTENSION)) {
            findings.say("the file's name must end in " + UploadFileName.EXTENSION
                    + ", in lower case; otherwise the file is not processed, without an error file");
        }
    }

    /** Another rule reports the extension. */
    private static void name(FileFacts file, Findings findings) {
        String name = file.fileName();
        if (name == null) {
            findings.skip(FileFacts.NAME_NOT_KNOWN);
            return;
        }
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        if (UploadFileName.parse(stem + UploadFileName.EXTENSION) == null) {
            findings.say("the file's name should be " + UploadFileName.FORM);
        }
    }

    /** Compares with the first row of the customer. */
    private static final class ConflictingCustomer implements FileRule.Check<UploadAccount> {
        private final KeyIndex wholes;
        private final KeyIndex parts;
        private final RejectedRows rejected;
        private final CustomerFields fields = new CustomerFields();

        ConflictingCustomer(RuleContext context) {
            this.wholes = context.newKeyIndex();
            this.parts = context.newKeyIndex();
            this.rejected = new RejectedRows(context);
        }

        @Override
        public void check(UploadAccount account, RowText<UploadAccount> row, Findings findings) {
            Customer customer = account.customer();
            String ref = filled(customer.ref());
            long before = ref == null ? -1 : wholes.get(ref);
            if (ref != null && before < 0) {
                rejected.advise(ref, fields.whole(customer), findings);
            }
            if (before < 0 || ref == null || before == fields.whole(customer)) {
                return;
            }
            List<String> differing = CustomerFields.differing(parts.get(ref), fields.parts(customer));
            if (differing.isEmpty()) {
                findings.at("CustomerRef", "is also in an earlier row, in which the customer differs");
            } else {
                findings.at(
                        differing.get(0),
                        "should be as in an earlier row with this CustomerRef; the rows differ in "
                                + String.join(", ", differing));
            }
        }

        @Override
        public void remember(UploadAccount account, RowText<UploadAccount> row) {
            String ref = filled(account.customer().ref());
            if (ref != null && wholes.putIfAbsent(ref, fields.whole(account.customer())) < 0) {
                parts.put(ref, fields.parts(account.customer()));
            }
        }

        @Override
        public void rememberRejected(UploadAccount account, RowText<UploadAccount> row, boolean refusesFile) {
            String ref = filled(account.customer().ref());
            if (refusesFile) {
                remember(account, row);
            } else if (ref != null) {
                rejected.remember(ref, fields.whole(account.customer()), row);
            }
        }
    }

    /** Compares with the first row of the same name and birth. */
    private static final class SplitCustomer implements FileRule.Check<UploadAccount> {
        private final KeyIndex refs;
        private final RejectedRows rejected;
        private final CustomerFields fields = new CustomerFields();
        private @Nullable UploadAccount checked;
        private @Nullable String person;

        SplitCustomer(RuleContext context) {
            this.refs = context.newKeyIndex();
            this.rejected = new RejectedRows(context);
        }

        /** A row is checked, then remembered: the same record, not an equal one. */
        @SuppressWarnings("ReferenceEquality")
        private @Nullable String personIn(UploadAccount account) {
            if (checked != account) {
                checked = account;
                person = fields.person(account.customer());
            }
            return person;
        }

        @Override
        public void check(UploadAccount account, RowText<UploadAccount> row, Findings findings) {
            String who = personIn(account);
            long before = who == null ? -1 : refs.get(who);
            if (before >= 0 && before != fields.ref(account.customer().ref())) {
                findings.at("CustomerRef", "should be that of an earlier row with the same name and date of birth");
            } else if (before < 0 && who != null) {
                rejected.advise(who, fields.ref(account.customer().ref()), findings);
            }
        }

        @Override
        public void remember(UploadAccount account, RowText<UploadAccount> row) {
            String who = personIn(account);
            if (who != null) {
                refs.putIfAbsent(who, fields.ref(account.customer().ref()));
            }
        }

        @Override
        public void rememberRejected(UploadAccount account, RowText<UploadAccount> row, boolean refusesFile) {
            String who = personIn(account);
            if (refusesFile) {
                remember(account, row);
            } else if (who != null) {
                rejected.remember(who, fields.ref(account.customer().ref()), row);
            }
        }
    }

    /** The first rejected row of each key, and the number that a later row of the key should have. */
    private static final class RejectedRows {
        private final KeyIndex lines;
        private final KeyIndex numbers;

        RejectedRows(RuleContext context) {
            this.lines = context.newKeyIndex();
            this.numbers = context.newKeyIndex();
        }

        void remember(String key, long number, RowText<UploadAccount> row) {
            if (lines.putIfAbsent(key, row.line()) < 0) {
                numbers.put(key, number);
            }
        }

        /** Names the rejected row that a row would contradict. */
        void advise(String key, long number, Findings findings) {
            long line = lines.get(key);
            if (line >= 0 && numbers.get(key) != number) {
                findings.keyOfRejectedRow("CustomerRef", line);
            }
        }
    }
}
