package org.partnerfiles.helix.internal.rules;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.helix.CustomerRegistration;
import org.partnerfiles.helix.CustomerRegistrationHeader;
import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.EarlierRegistrations;
import org.partnerfiles.helix.EarlierRegistrations.LastSeen;
import org.partnerfiles.rule.BatchRule;
import org.partnerfiles.rule.Example;
import org.partnerfiles.rule.FileFacts;
import org.partnerfiles.rule.Findings;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.rule.RowText;
import org.partnerfiles.rule.RuleContext;
import org.partnerfiles.rule.RuleDescription;

/** Finds customers who return in a later file although their registration had ended. */
final class ReturningCustomers implements BatchRule.Check<CustomerRegistration> {

    static final BatchRule<CustomerRegistration> RULE = BatchRule.of(
            RuleDescription.of(
                            "helix.returning-customer",
                            "A customer who was Verified, Expired or Denied is not in a later file, and a customer who was"
                                    + " Initiated is not Initiated again there. A later file has a later File Effective Date. The"
                                    + " files of a batch are compared in their order.")
                    .effect(Effect.ADVICE)
                    .at("Customer ID", "Customer Status")
                    .source("Customer Registration File")
                    .needs(
                            "an EarlierRegistrations (a RegistrationHistory reads earlier files), or earlier files in the batch")
                    .brokenBy(Example.ofRow("Customer ID", "1203").given(seen(CustomerStatus.VERIFIED)))
                    .keptBy(Example.ofRow("Customer ID", "1203").given(seen(CustomerStatus.MANUAL_REVIEW))),
            // requires no look-up: without one, the files of a batch are compared
            List.of(),
            List.of(EarlierRegistrations.class),
            ReturningCustomers::new);

    private static final List<CustomerStatus> ENDED =
            List.of(CustomerStatus.INITIATED, CustomerStatus.VERIFIED, CustomerStatus.EXPIRED, CustomerStatus.DENIED);

    private static final int OTHER = 15;

    private final RuleContext context;
    private final @Nullable KeyIndex inBatch;
    private final boolean hasLookup;

    private @Nullable FileFacts file;
    private long fileNumber;
    private boolean inOrder = true;
    private @Nullable OffsetDateTime latest;

    private ReturningCustomers(RuleContext context) {
        this.context = context;
        this.hasLookup = context.lookup(EarlierRegistrations.class) != null;
        this.inBatch = context.files() > 1 ? context.newKeyIndex() : null;
    }

    private static EarlierRegistrations seen(CustomerStatus status) {
        return EarlierRegistrations.of(Map.of(1203L, new LastSeen(status, null)));
    }

    @Override
    public void keys(CustomerRegistration customer, BatchRule.Keys keys) {
        Long id = customer.customerId();
        if (id != null) {
            keys.ask(EarlierRegistrations.class, id);
        }
    }

    @Override
    public void check(CustomerRegistration customer, RowText<CustomerRegistration> row, Findings findings) {
        Long id = customer.customerId();
        CustomerStatus status = customer.status();
        if (id == null || status == null) {
            return;
        }
        enterFile();
        if (!hasLookup && inBatch == null) {
            findings.skip("there is neither an EarlierRegistrations look-up nor an earlier file");
            return;
        }
        if (!inOrder) {
            findings.skip("the files of a batch must be in the order of their File Effective Dates");
            return;
        }
        CustomerStatus before = inBatch == null ? null : earlierInBatch(inBatch, id);
        if (before == null) {
            before = known(context.answer(EarlierRegistrations.class, id));
        }
        if (before != null && hasEnded(before, status)) {
            String again = before.is(CustomerStatus.INITIATED) ? "be Initiated again" : "return";
            findings.at("Customer ID", "was " + named(before) + " in an earlier file and must not " + again);
        }
    }

    private static boolean hasEnded(CustomerStatus before, CustomerStatus now) {
        return before.is(CustomerStatus.INITIATED)
                ? now.is(CustomerStatus.INITIATED)
                : ENDED.stream().anyMatch(before::is);
    }

    /** The known status: that of a store or a file may be spelt in another way. */
    private static CustomerStatus named(CustomerStatus status) {
        return CustomerStatus.named().stream().filter(status::is).findFirst().orElseThrow();
    }

    private @Nullable CustomerStatus known(@Nullable LastSeen last) {
        if (last == null) {
            return null;
        }
        OffsetDateTime then = last.fileEffectiveDate();
        OffsetDateTime now = effective();
        return then != null && now != null && !then.isBefore(now) ? null : last.status();
    }

    private void enterFile() {
        FileFacts now = context.file();
        if (now == file) {
            return;
        }
        file = now;
        fileNumber++;
        OffsetDateTime effective = effective();
        OffsetDateTime last = latest;
        inOrder = effective == null || last == null || effective.isAfter(last);
        if (inOrder && effective != null) {
            latest = effective;
        }
    }

    private @Nullable OffsetDateTime effective() {
        var header = context.file().headerRecord(CustomerRegistrationHeader.class);
        return header == null ? null : header.fileEffectiveDate();
    }

    // The number with each id: the last file that had it, its status there (4 bits), and its status before that file (4
    // bits).

    private @Nullable CustomerStatus earlierInBatch(KeyIndex index, long id) {
        long seen = index.get(Long.toString(id));
        if (seen < 0) {
            return null;
        }
        return (seen >> 8) < fileNumber ? decode(seen >> 4) : decode(seen);
    }

    @Override
    public void remember(CustomerRegistration customer, RowText<CustomerRegistration> row) {
        Long id = customer.customerId();
        CustomerStatus status = customer.status();
        KeyIndex index = inBatch;
        if (index == null || id == null || status == null || !inOrder) {
            return;
        }
        String key = Long.toString(id);
        long seen = index.get(key);
        long before = seen < 0 ? 0 : (seen >> 8) < fileNumber ? (seen >> 4) & 15 : seen & 15;
        index.put(key, (fileNumber << 8) | (encode(status) << 4) | before);
    }

    private static long encode(CustomerStatus status) {
        for (int i = 0; i < ENDED.size(); i++) {
            if (status.is(ENDED.get(i))) {
                return i + 1L;
            }
        }
        return OTHER;
    }

    private static @Nullable CustomerStatus decode(long code) {
        int number = (int) code & 15;
        // any status that has not ended will do
        return number == 0 ? null : number == OTHER ? CustomerStatus.MANUAL_REVIEW : ENDED.get(number - 1);
    }
}
