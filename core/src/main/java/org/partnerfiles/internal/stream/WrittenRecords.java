package org.partnerfiles.internal.stream;

import java.io.IOException;
import org.partnerfiles.internal.check.FindingCounts;
import org.partnerfiles.io.Checkpoint;

/**
 * What is stored of the records that a writer was offered.
 *
 * @param findings the counts, the header record's included
 * @param verdicts which were not written
 * @param offered how many there are
 * @param refusedBytes how many bytes the file of the refused ones has
 * @param digest the digest of the file, without a first line that gets the number of the records
 */
record WrittenRecords(FindingCounts findings, RowVerdicts verdicts, long offered, long refusedBytes, String digest) {

    /**
     * {@return the records before a checkpoint}
     *
     * @param checkpoint the checkpoint
     * @param format the id of the format
     * @throws IllegalArgumentException if it is of another format, or was stored by another version of the library
     */
    static WrittenRecords before(Checkpoint checkpoint, String format) {
        return StoredState.read(checkpoint.state(), format, in -> {
            long refusedBytes = in.readLong();
            String digest = in.readUTF();
            FindingCounts findings = FindingCounts.read(in);
            return new WrittenRecords(findings, RowVerdicts.read(in), checkpoint.offered(), refusedBytes, digest);
        });
    }

    Checkpoint checkpoint(long length, long written, String format) throws IOException {
        String state = StoredState.text(format, out -> {
            out.writeLong(refusedBytes);
            out.writeUTF(digest);
            findings.write(out);
            verdicts.write(out);
            return out;
        });
        return new Checkpoint(length, offered, written, state);
    }
}
