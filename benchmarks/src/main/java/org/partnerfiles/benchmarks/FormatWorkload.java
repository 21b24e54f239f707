package org.partnerfiles.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.partnerfiles.FileFormat;
import org.partnerfiles.benchmarks.peers.Tokenisers;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.table.Layout;

/** One of our formats, with the peers that bind its rows; peers that make Strings read any format. */
record FormatWorkload<R>(
        String name, FileFormat<R> format, Generator generator, List<Reading> readers, List<Writing> writers)
        implements Workload {

    /** Makes a file. */
    interface Generator {
        void generate(OutputStream out, long rows) throws IOException;
    }

    static <R> FormatWorkload<R> ofFixtures(String name, FileFormat<R> format, Reading reader, Writing writer) {
        Fixtures<R> fixtures = Fixtures.of(format);
        return new FormatWorkload<>(
                name, format, (out, rows) -> fixtures.write(rows, out), List.of(reader), List.of(writer));
    }

    @Override
    public String formatId() {
        return format.id();
    }

    @Override
    public Layout layout() {
        return format.table().layout();
    }

    @Override
    public void generate(OutputStream out, long rows) throws IOException {
        generator.generate(out, rows);
    }

    @Override
    public List<Reading> readings() {
        return Stream.of(OurReading.of(format), readers, Tokenisers.readings(layout()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<Reading> readingsByThreads() {
        return OurReading.byThreads(format);
    }

    @Override
    public List<Writing> writings() {
        return Stream.of(OurWriting.of(format), writers, Tokenisers.writings(layout()))
                .flatMap(List::stream)
                .toList();
    }
}
