package org.partnerfiles.io;

import java.util.List;

/**
 * The columns of one file in the order of its header, including those that the format does not know.
 *
 * @param headers every header as it is in the file; none if columns are identified by position
 * @param mapped the headers of the columns that the format knows, in the format's spelling and in the same order
 * @since 0.1.0
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

    /** {@return the number of columns and the known headers, without the unknown ones} */
    @Override
    public String toString() {
        return headers.size() + " columns, known among them " + mapped;
    }
}
