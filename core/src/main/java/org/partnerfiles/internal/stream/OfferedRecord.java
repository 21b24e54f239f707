package org.partnerfiles.internal.stream;

import org.partnerfiles.internal.check.CheckedRow;
import org.partnerfiles.internal.check.RowFindings;
import org.partnerfiles.internal.codec.WrittenRow;

/** A record that is offered for a file, as the text of a row. */
final class OfferedRecord<R> implements CheckedRow<R> {

    private final R record;
    private final RowFindings findings;
    private WrittenRow<R> text;

    OfferedRecord(R record, WrittenRow<R> text, RowFindings findings) {
        this.record = record;
        this.text = text;
        this.findings = findings;
    }

    /** Replaces the record's own text. */
    void writeAs(WrittenRow<R> other) {
        text = other;
    }

    @Override
    public R record() {
        return record;
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
