package org.partnerfiles.internal.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.codec.FileRow;
import org.partnerfiles.internal.csv.RawRow;

/** A row as checked by itself; what came before it in the file is still to be asked. */
final class CheckedRow<R> {

    /** What the tokeniser saw; filled again for the next row where rows are read in turn. */
    final RawRow raw;
    /** The record, or null where none could be made. */
    final @Nullable R record;
    /** The text of the row, or null of a blank line, which is no row. */
    final @Nullable FileRow<R> text;
    /** What is wrong with it so far. */
    final List<Finding> found;

    CheckedRow(RawRow raw, @Nullable R record, @Nullable FileRow<R> text, List<Finding> found) {
        this.raw = raw;
        this.record = record;
        this.text = text;
        this.found = found;
    }

    /** {@return a blank line} */
    static <R> CheckedRow<R> blank(RawRow line) {
        return new CheckedRow<>(line, null, null, List.of());
    }
}
