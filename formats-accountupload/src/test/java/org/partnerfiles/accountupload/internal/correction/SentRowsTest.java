package org.partnerfiles.accountupload.internal.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerfiles.accountupload.RefusedRecord;
import org.partnerfiles.table.UnmappedCells;

class SentRowsTest {

    private static final List<String> HEADERS = List.of("AccountRef", "Balance");

    private static SentRows match(Path upload, List<String> refs, String balance) throws IOException {
        RefusedRows refused = new RefusedRows();
        List<String> sent = new ArrayList<>(List.of("AccountRef,Balance"));
        for (String ref : refs) {
            refused.add("a", new UnmappedCells(HEADERS, List.of(ref, balance)));
            sent.add(ref + ",0");
        }
        Files.write(upload, sent);
        return SentRows.read(refused.records(), HEADERS, upload);
    }

    /** 20,000 rows without an AccountRef took a minute, as each was compared with all others. */
    @Test
    void each_row_is_looked_at_a_few_times_however_many_are_alike(@TempDir Path folder) throws IOException {
        int rows = 20_000;
        for (String ref : List.of("", "A-1")) {
            List<String> refs = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                refs.add(ref);
            }
            SentRows equal = match(folder.resolve("equal.csv"), refs, "0");
            assertThat(equal.steps()).isBetween(2L * rows, 4L * rows);
            assertThat(equal.refused()).extracting(RefusedRecord::sentRow).doesNotContain(0L);
            assertThat(match(folder.resolve("other.csv"), refs, "1").steps()).isBetween(2L * rows, 4L * rows);
        }
    }

    @Test
    void a_refused_row_without_an_account_ref_is_matched_only_by_all_its_cells(@TempDir Path folder)
            throws IOException {
        assertThat(match(folder.resolve("other.csv"), List.of(""), "1").refused())
                .extracting(RefusedRecord::sentRow)
                .containsExactly(0L);
    }
}
