package org.partnerfiles.internal.constraint;

import jakarta.validation.Validator;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.RecordTable;

/** Compiles the constraints of a table's record once, when they are first needed; shared by all readers and writers of a format. */
public final class LazyPlan<R> {

    private final RecordTable<R> table;
    private final @Nullable Validator hosts;
    private @Nullable ConstraintPlan<R> plan;
    private @Nullable LazyPlan<?> besides;

    public LazyPlan(RecordTable<R> table, @Nullable Validator hosts) {
        this.table = table;
        this.hosts = hosts;
    }

    /** {@return the plan of another record of the same files, such as the header record; the last one is kept} */
    @SuppressWarnings("unchecked") // of the same columns, so of the same record
    public synchronized <S> ConstraintPlan<S> getBeside(RecordTable<S> other, Clock clock) {
        LazyPlan<?> kept = besides;
        if (kept == null || kept.table.columns() != (Object) other.columns()) {
            kept = new LazyPlan<>(other, hosts);
            besides = kept;
        }
        return ((LazyPlan<S>) kept).get(clock);
    }

    /** {@return the plan; the default Validator uses the clock for constraints that are not compiled, a host's Validator its own} */
    public ConstraintPlan<R> get(Clock clock) {
        ConstraintPlan<R> compiled = get();
        boolean usesStandardClock = hosts == null && compiled.delegates();
        return usesStandardClock && !clock.equals(Options.CLOCK.standard())
                ? compiled.delegatingTo(DefaultValidator.asking(clock))
                : compiled;
    }

    private synchronized ConstraintPlan<R> get() {
        ConstraintPlan<R> compiled = plan;
        if (compiled == null) {
            compiled = hosts == null ? ConstraintPlan.of(table) : ConstraintPlan.delegating(table, hosts);
            plan = compiled;
        }
        return compiled;
    }
}
