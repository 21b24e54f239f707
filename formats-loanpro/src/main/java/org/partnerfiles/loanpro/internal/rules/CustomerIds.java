package org.partnerfiles.loanpro.internal.rules;

import static org.partnerfiles.text.Blanks.filled;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.LoanProCustomer;
import org.partnerfiles.loanpro.internal.table.Requirements;
import org.partnerfiles.option.Options;

/** The ids in a row: the one that names its customer, and the one that it gives its customer. */
final class CustomerIds {

    private CustomerIds() {}

    /** The keys of rules on which rows are about one customer. */
    static void addKeys(LoanProCustomer customer, Options options, Consumer<String> keys) {
        for (String id : new String[] {named(customer), given(customer)}) {
            if (id != null) {
                keys.accept("loanpro.customer " + id);
            }
        }
    }

    /** LoanPro's id or the import id by which an update or a removal names its customer. */
    static @Nullable String named(LoanProCustomer customer) {
        return Requirements.isUpdateOrRemoval(customer) ? filled(customer.customerId()) : null;
    }

    /** The import id with which a row adds its customer, or which it sets by an update. */
    static @Nullable String given(LoanProCustomer customer) {
        return Requirements.isAdd(customer) || Requirements.isUpdate(customer) ? filled(customer.importId()) : null;
    }
}
