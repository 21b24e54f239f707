package org.partnerfiles.internal.stream;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.check.CheckedRow;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.codec.WrittenRow;

/** A record that is offered for a file, as the text of a row. */
final class OfferedRecord<R> implements CheckedRow<R> {

    private final @Nullable R record;
    private final boolean isReadable;
    private final RowFindings findings;
    private WrittenRow<R> text;

    /**
     * A record with its text.
     *
     * @param record the record, or null if one that was refused cannot be made again
     * @param isReadable whether its components can be read; no rule is asked about it otherwise
     * @param text its text
     * @param findings the findings on it so far
     */
    OfferedRecord(@Nullable R record, boolean isReadable, WrittenRow<R> text, RowFindings findings) {
        this.record = record;
        this.isReadable = isReadable;
        this.text = text;
        this.findings = findings;
    }

    /** Replaces the record's own text. */
    void writeAs(WrittenRow<R> other) {
        text = other;
    }

    /** {@return the record as it was offered} */
    R offered() {
        return Objects.requireNonNull(record);
    }

    @Override
    public @Nullable R record() {
        return isReadable ? record : null;
    }

    @Override
    public WrittenRow<R> text() {
        return text;
    }

    @Override
    public RowFindings findings() {
        return findings;
    }

    @Override
    public long bytes() {
        return text.bytes();
    }
}
