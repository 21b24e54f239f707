package org.partnerfiles.springbatch;

import org.jspecify.annotations.Nullable;
import org.partnerfiles.io.Checkpoint;
import org.partnerfiles.io.Position;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;

/**
 * What one reader or writer stores in the execution context of its step, as numbers and texts, which every serializer of Spring Batch
 * stores and reads.
 */
final class StepState {

    private final String name;

    StepState(String name) {
        this.name = name;
    }

    /**
     * Refuses a second reader or writer of the same name in the step that is running.
     *
     * @param owner the reader or writer
     */
    void claimName(Object owner) {
        StepContext step = StepSynchronizationManager.getContext();
        if (step == null) {
            return;
        }
        String key = "partnerfiles." + name;
        Object other = step.getAttribute(key);
        if (other != null && other != owner) {
            throw new ItemStreamException("two readers or writers of the step " + step.getStepName() + " have the name "
                    + name + ", so their places would be mixed up: give each a name of its own");
        }
        step.setAttribute(key, owner);
    }

    /** {@return whether a context is the one that the step stores; while it scans a chunk, Spring Batch 6 has another} */
    @SuppressWarnings("ReferenceEquality") // an equal context is not the same one
    static boolean isStored(ExecutionContext context) {
        StepContext step = StepSynchronizationManager.getContext();
        return step == null || step.getStepExecution().getExecutionContext() == context;
    }

    void put(ExecutionContext context, Position position) {
        context.putLong(key("offset"), position.offset());
        context.putLong(key("line"), position.line());
        context.putLong(key("rows"), position.rows());
        context.putLong(key("length"), position.length());
        context.putString(key("head"), position.head());
        context.putString(key("state"), position.state());
    }

    @Nullable
    Position position(ExecutionContext context) {
        return context.containsKey(key("head"))
                ? new Position(
                        context.getLong(key("offset")),
                        context.getLong(key("line")),
                        context.getLong(key("rows")),
                        context.getLong(key("length")),
                        context.getString(key("head")),
                        context.getString(key("state")))
                : null;
    }

    /** Stores how many rows of a stream were read. */
    void putRows(ExecutionContext context, long rows) {
        context.putLong(key("rows"), rows);
    }

    long rows(ExecutionContext context) {
        return context.getLong(key("rows"), 0);
    }

    void put(ExecutionContext context, Checkpoint checkpoint) {
        context.putLong(key("length"), checkpoint.length());
        context.putLong(key("offered"), checkpoint.offered());
        context.putLong(key("written"), checkpoint.written());
        context.putString(key("state"), checkpoint.state());
    }

    @Nullable
    Checkpoint checkpoint(ExecutionContext context) {
        return context.containsKey(key("offered"))
                ? new Checkpoint(
                        context.getLong(key("length")),
                        context.getLong(key("offered")),
                        context.getLong(key("written")),
                        context.getString(key("state")))
                : null;
    }

    private String key(String part) {
        return name + "." + part;
    }
}
