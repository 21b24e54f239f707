package org.partnerfiles.helix.internal.rules;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.Customer;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.EarlierFiles;
import org.partnerfiles.helix.EarlierFiles.LastSeen;
import org.partnerfiles.helix.HelixCustomer;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** Finds customers who come again in a later file although their status in an earlier one was their last. */
final class ReturningCustomers<R extends Customer> implements BatchRule.Check<R> {

    private static final String SERIES =
            " A later file has a File Effective Date on a later day; of two files of one day,"
                    + " the one created later counts. The files of a batch are compared in this order.";

    static final BatchRule<CustomerRegistration> REGISTRATIONS = rule(
            "helix.returning-customer",
            "A customer who was Verified, Expired or Denied is not in a later file, and a customer who was Initiated is not"
                    + " Initiated again there.",
            "Customer Registration File",
            (before, now) -> before.is(CustomerStatus.INITIATED)
                    ? now.is(CustomerStatus.INITIATED)
                    : before.is(CustomerStatus.VERIFIED)
                            || before.is(CustomerStatus.EXPIRED)
                            || before.is(CustomerStatus.DENIED),
            CustomerStatus.DENIED,
            CustomerStatus.MANUAL_REVIEW);

    static final BatchRule<HelixCustomer> CUSTOMERS = rule(
            "helix.departed-customer",
            "A customer who was Archived or Deceased is not in a later file.",
            "Customer File",
            (before, now) -> before.is(CustomerStatus.ARCHIVED) || before.is(CustomerStatus.DECEASED),
            CustomerStatus.ARCHIVED,
            CustomerStatus.VERIFIED);

    private final RuleContext context;
    private final BiPredicate<CustomerStatus, CustomerStatus> mustNotFollow;
    private final @Nullable SeriesOfFiles inBatch;
    private final boolean hasLookup;

    private @Nullable FileFacts file;
    private boolean inOrder = true;

    private ReturningCustomers(RuleContext context, BiPredicate<CustomerStatus, CustomerStatus> mustNotFollow) {
        this.context = context;
        this.mustNotFollow = mustNotFollow;
        this.hasLookup = context.lookup(EarlierFiles.class) != null;
        this.inBatch = context.files() > 1 ? new SeriesOfFiles(context.newKeyIndex()) : null;
    }

    private static <R extends Customer> BatchRule<R> rule(
            String id,
            String statement,
            String source,
            BiPredicate<CustomerStatus, CustomerStatus> mustNotFollow,
            CustomerStatus last,
            CustomerStatus notLast) {
        return BatchRule.of(
                RuleDescription.of(id, statement + SERIES)
                        .effect(Effect.ADVICE)
                        .at("Customer ID", "Customer Status")
                        .source(source)
                        .needs("an EarlierFiles (a HelixHistory reads earlier files), or earlier files in the batch")
                        .brokenBy(Example.ofRow("Customer ID", "1203").given(seen(last)))
                        .keptBy(Example.ofRow("Customer ID", "1203").given(seen(notLast))),
                // requires no look-up: without one, the files of a batch are compared
                List.of(),
                List.of(EarlierFiles.class),
                context -> new ReturningCustomers<>(context, mustNotFollow));
    }

    private static EarlierFiles seen(CustomerStatus status) {
        return EarlierFiles.of(Map.of(1203L, new LastSeen(status, null, null)));
    }

    @Override
    public boolean hasMemory() {
        return inBatch != null;
    }

    @Override
    public void keys(R customer, BatchRule.Keys keys) {
        Long id = customer.customerId();
        if (id != null) {
            keys.ask(EarlierFiles.class, id);
        }
    }

    @Override
    public void check(R customer, RowText<R> row, Findings findings) {
        Long id = customer.customerId();
        CustomerStatus status = customer.status();
        if (id == null || status == null) {
            return;
        }
        enterFile();
        if (!hasLookup && inBatch == null) {
            findings.skip(
                    "no earlier file is known: check the files of several days at once, or have the program that checks them"
                            + " supply earlier ones (ask its developer)");
            return;
        }
        if (!inOrder) {
            findings.skip("the files are not in the order of their File Effective Dates: give the earlier ones first");
            return;
        }
        LastSeen before = inBatch == null ? null : inBatch.before(id);
        if (before == null) {
            before = known(context.answer(EarlierFiles.class, id));
        }
        if (before != null && mustNotFollow.test(before.status(), status)) {
            findings.at(
                    "Customer ID",
                    "was " + named(before.status()) + " in " + earlierFile(before) + " and must not "
                            + (named(before.status()).is(CustomerStatus.INITIATED)
                                    ? "be Initiated again"
                                    : "come again")
                            + "; found the status " + named(status) + " in "
                            + Objects.requireNonNullElse(context.file().fileName(), "this file"));
        }
    }

    private static String earlierFile(LastSeen before) {
        OffsetDateTime effective = before.fileEffectiveDate();
        return Objects.requireNonNullElse(
                before.fileName(), effective == null ? "an earlier file" : "the file of " + effective.toLocalDate());
    }

    /** The known status, which a store or a file may spell in another way; no other text of a file is shown. */
    private static CustomerStatus named(CustomerStatus status) {
        return CustomerStatus.named().stream()
                .filter(status::is)
                .findFirst()
                .orElseGet(() -> CustomerStatus.of("not known"));
    }

    private @Nullable LastSeen known(@Nullable LastSeen last) {
        if (last == null) {
            return null;
        }
        OffsetDateTime then = last.fileEffectiveDate();
        LocalDate now = EffectiveDate.day(context.file());
        return then != null && now != null && !then.toLocalDate().isBefore(now) ? null : last;
    }

    private void enterFile() {
        FileFacts now = context.file();
        if (now != file) {
            file = now;
            inOrder = inBatch == null || inBatch.enter(now);
        }
    }

    /** Also a file without customers takes the place of one that was created earlier on its day. */
    @Override
    public void endFile() {
        enterFile();
    }

    @Override
    public void remember(R customer, RowText<R> row) {
        Long id = customer.customerId();
        CustomerStatus status = customer.status();
        if (inBatch != null && inOrder && id != null && status != null) {
            inBatch.remember(id, status);
        }
    }
}
