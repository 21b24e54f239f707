package org.partnerfiles.internal.stream;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.internal.csv.RawRow;
import org.partnerfiles.internal.file.FileAside;

/**
 * The cells of the records that a resumable writer refused, in a file beside the unfinished one: rules with a memory know those records
 * too.
 */
final class RefusedRecords {

    private final FileAside file;
    private @Nullable DataOutputStream out;
    private @Nullable DataInputStream in;

    RefusedRecords(FileAside file) {
        this.file = file;
    }

    void add(List<String> cells) throws IOException {
        DataOutputStream open = out;
        if (open == null) {
            open = new DataOutputStream(new BufferedOutputStream(file.output()));
            out = open;
        }
        open.writeInt(cells.size());
        for (String cell : cells) {
            open.writeInt(cell.length());
            open.writeChars(cell); // lone surrogates too
        }
    }

    /** {@return how many bytes there are, after all records were passed to the file} */
    long flush() throws IOException {
        if (out != null) {
            out.flush();
        }
        return file.length();
    }

    /** {@return the next of the records that are in the file, from the first; null after the last one} */
    @Nullable
    RawRow next() throws IOException {
        DataInputStream open = in;
        if (open == null) {
            open = new DataInputStream(new BufferedInputStream(file.input()));
            in = open;
        }
        try {
            String[] cells = new String[open.readInt()];
            for (int index = 0; index < cells.length; index++) {
                char[] cell = new char[open.readInt()];
                for (int i = 0; i < cell.length; i++) {
                    cell[i] = open.readChar();
                }
                cells[index] = new String(cell);
            }
            return RawRow.of(List.of(cells));
        } catch (EOFException e) {
            return null;
        }
    }
}
