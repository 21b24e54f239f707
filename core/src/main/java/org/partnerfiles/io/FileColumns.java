package org.partnerfiles.io;

import java.util.List;

/**
 * The columns of one file in the order of its header: those the format knows under the header that was read, and others.
 *
 * @param headers every header as it stands; none where columns stand by position
 * @param mapped the headers among them that a column of the format claims, by the format's spelling, in the same order
 */
public record FileColumns(List<String> headers, List<String> mapped) {

    /** Copies. */
    public FileColumns {
        headers = List.copyOf(headers);
        mapped = List.copyOf(mapped);
    }

    /**
     * {@return whether the file has a column}
     *
     * @param header the header, in the format's spelling
     */
    public boolean has(String header) {
        return mapped.contains(header);
    }

    /** {@return how many columns there are, nothing of the headers that nobody knows} */
    @Override
    public String toString() {
        return headers.size() + " columns, known among them " + mapped;
    }
}
