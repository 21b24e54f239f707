package org.partnerfiles.accountupload.internal.correction;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.RefusedRecord;
import org.partnerfiles.accountupload.SentRecord;
import org.partnerfiles.accountupload.internal.table.AccountTable;
import org.partnerfiles.accountupload.internal.table.SentTable;
import org.partnerfiles.accountupload.internal.table.SentTable.SentRow;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.Row;
import org.partnerfiles.rule.KeyIndex;
import org.partnerfiles.table.UnmappedCells;

/**
 * Matches refused records with the rows of the upload: first those with the same cells, then those with the same AccountRef if it is
 * clear which. The time grows with the number of rows, however many of them are alike.
 */
public final class SentRows {

    private record Sent(UnmappedCells cells, SentRecord place) {}

    /** The refused records of one AccountRef that no row equals, and the rows of that AccountRef that equal no refused record. */
    private static final class SameRef {
        final List<Integer> refused = new ArrayList<>();
        final List<Sent> rows = new ArrayList<>();
        boolean hasMoreRows;
    }

    private final List<RefusedRecord> refused;
    private final @Nullable Sent[] matches;
    private final Map<String, Deque<Integer>> byCells = new HashMap<>();
    private final Map<String, SameRef> byRef = new HashMap<>();
    private final List<SentRecord> sent = new ArrayList<>();
    private final List<String> headers;
    private long steps;

    private SentRows(List<RefusedRecord> refused, List<String> headers) {
        this.refused = refused;
        this.headers = headers;
        this.matches = new Sent[refused.size()];
        for (int i = 0; i < refused.size(); i++) {
            steps++;
            RefusedRecord record = refused.get(i);
            byCells.computeIfAbsent(
                            KeyIndex.key(record.cells().texts().toArray(String[]::new)), key -> new ArrayDeque<>())
                    .add(i);
            String ref = ref(record.record().accountRef());
            if (!ref.isEmpty()) {
                byRef.computeIfAbsent(ref, key -> new SameRef()).refused.add(i);
            }
        }
    }

    /**
     * Reads the upload.
     *
     * @param refused the refused records, not matched
     * @param headers the headers of the error file's columns, without the messages
     * @param upload the upload
     * @throws IOException if it cannot be read
     */
    public static SentRows read(List<RefusedRecord> refused, List<String> headers, Path upload) throws IOException {
        SentRows rows = new SentRows(refused, headers);
        try (RecordReader<SentRow> reader = SentTable.FORMAT.withoutRules().reader(upload)) {
            List<String> all = reader.columns().headers();
            int[] compared = rows.places(all);
            for (Row<SentRow> row : reader) {
                rows.add(row, all, compared);
            }
        }
        rows.matchByRef();
        return rows;
    }

    /** Where the upload has each column of the error file, or -1; the second of two columns of one name is the second there too. */
    private int[] places(List<String> sentHeaders) {
        Map<String, Deque<Integer>> places = new HashMap<>();
        for (int i = 0; i < sentHeaders.size(); i++) {
            places.computeIfAbsent(sentHeaders.get(i).strip(), key -> new ArrayDeque<>())
                    .add(i);
        }
        int[] found = new int[headers.size()];
        for (int i = 0; i < found.length; i++) {
            Integer place =
                    places.getOrDefault(headers.get(i), new ArrayDeque<>()).poll();
            found[i] = place == null ? -1 : place;
        }
        return found;
    }

    private void add(Row<SentRow> row, List<String> all, int[] compared) {
        steps++;
        SentRow record = row.record();
        UnmappedCells cells = cells(record, row.unmapped(), all);
        String accountRef = record == null ? null : record.accountRef();
        SentRecord place = new SentRecord(accountRef, row.line(), row.number());
        sent.add(place);
        String[] texts = new String[compared.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = compared[i] < 0 ? "" : cells.texts().get(compared[i]).strip();
        }
        Deque<Integer> equal = byCells.get(KeyIndex.key(texts));
        Integer first = equal == null ? null : equal.poll();
        if (first != null) {
            matches[first] = new Sent(cells, place);
            return;
        }
        SameRef same = byRef.get(ref(accountRef));
        if (same != null) {
            if (same.rows.size() < same.refused.size()) {
                same.rows.add(new Sent(cells, place));
            } else {
                same.hasMoreRows = true;
            }
        }
    }

    /** The cells in the order of the file; the AccountRef is the one that the table has. */
    private static UnmappedCells cells(@Nullable SentRow row, UnmappedCells others, List<String> headers) {
        List<String> texts = new ArrayList<>(headers.size());
        int next = 0;
        boolean hasRef = false;
        for (String header : headers) {
            if (!hasRef && header.equals(AccountTable.ACCOUNT_REF.header())) {
                hasRef = true;
                texts.add(row == null || row.accountRef() == null ? "" : row.accountRef());
            } else {
                texts.add(next < others.texts().size() ? others.texts().get(next) : "");
                next++;
            }
        }
        return new UnmappedCells(headers, texts);
    }

    private void matchByRef() {
        for (SameRef same : byRef.values()) {
            List<Integer> left = new ArrayList<>();
            for (int index : same.refused) {
                steps++;
                if (matches[index] == null) {
                    left.add(index);
                }
            }
            boolean isClear = !same.hasMoreRows && same.rows.size() <= left.size();
            for (int i = 0; isClear && i < same.rows.size(); i++) {
                matches[left.get(i)] = same.rows.get(i);
            }
        }
    }

    private static String ref(@Nullable String accountRef) {
        return accountRef == null ? "" : accountRef.strip();
    }

    /** The refused records; those that are matched have the cells and the record that were sent, and their place. */
    public List<RefusedRecord> refused() {
        List<RefusedRecord> matched = new ArrayList<>();
        for (int i = 0; i < matches.length; i++) {
            RefusedRecord record = refused.get(i);
            Sent match = matches[i];
            matched.add(
                    match == null
                            ? record
                            : new RefusedRecord(
                                    record.messages(),
                                    RefusedRows.record(match.cells),
                                    match.cells,
                                    match.place.line(),
                                    match.place.row()));
        }
        return matched;
    }

    /** The other records of the upload, or none if a refused record is not matched: it may be any of them. */
    public List<SentRecord> taken() {
        boolean[] isRefused = new boolean[sent.size()];
        for (Sent match : matches) {
            if (match == null) {
                return List.of();
            }
            isRefused[(int) match.place.row() - 1] = true;
        }
        List<SentRecord> taken = new ArrayList<>();
        for (int i = 0; i < isRefused.length; i++) {
            if (!isRefused[i]) {
                taken.add(sent.get(i));
            }
        }
        return taken;
    }

    /** How many rows were looked at, those that were compared with several counted several times. */
    long steps() {
        return steps;
    }
}
