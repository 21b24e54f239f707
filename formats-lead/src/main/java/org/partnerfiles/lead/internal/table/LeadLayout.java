package org.partnerfiles.lead.internal.table;

import org.partnerfiles.table.Layout;

/** The text form of Lead files. */
final class LeadLayout {

    /** Quoting as in RFC 4180 is inferred. A bare list such as {@code "a", "b"} is read as it stands between two pipes. */
    static final Layout LAYOUT =
            Layout.csv().withDelimiter('|').alsoReading(',').readingLooseQuotes();

    private LeadLayout() {}
}
