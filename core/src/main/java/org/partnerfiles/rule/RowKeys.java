package org.partnerfiles.rule;

import java.util.function.Consumer;
import org.partnerfiles.option.Options;

/**
 * The keys by which a rule compares the rows of a file. The rule judges a row only by the earlier rows that share a key with it, or share one
 * with such a row: to one that shares none it says what it says to the only row of a file. So an engine on several machines groups the rows
 * by their keys and has those of a group judged in file order in one place, and no others.
 *
 * <pre>{@code
 * RowKeys<Payment> byPayer = (payment, options, keys) -> keys.accept("payer " + payment.payerId());
 * }</pre>
 *
 * @param <R> the record
 * @since 0.1.0
 */
@FunctionalInterface
public interface RowKeys<R> {

    /**
     * Names the keys of a row.
     *
     * @param record its record, possibly partly filled
     * @param options the host's choices
     * @param keys receives each key, with what tells it from keys of another kind; a row without a key is compared with no other
     */
    void of(R record, Options options, Consumer<String> keys);
}
