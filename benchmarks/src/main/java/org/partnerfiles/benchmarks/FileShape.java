package org.partnerfiles.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.partnerfiles.benchmarks.Reading.Work;

/** Statistics of a generated file. */
final class FileShape {

    private static final int ROWS = 2_000;

    private FileShape() {}

    /** {@return the columns, blank cells and bytes of a row as a sentence} */
    static String described(Workload workload) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        workload.generate(file, ROWS);
        Reading typed = workload.readings().stream()
                .filter(reading -> reading.work() == Work.TYPED)
                .findFirst()
                .orElseThrow();
        long[] cells = new long[2];
        typed.read(new ByteArrayInputStream(file.toByteArray()), row -> {
            cells[0] += typed.texts(row).size();
            cells[1] += typed.texts(row).stream().filter(String::isEmpty).count();
        });
        return String.format(
                Locale.ROOT,
                "%d columns, %.0f %% of the cells blank, %d bytes a row",
                cells[0] / ROWS,
                100.0 * cells[1] / cells[0],
                file.size() / ROWS);
    }
}
