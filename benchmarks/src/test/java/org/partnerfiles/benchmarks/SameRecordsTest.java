package org.partnerfiles.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.partnerfiles.benchmarks.Reading.Work;

class SameRecordsTest {

    private static final int ROWS = 250;

    @TestFactory
    Stream<DynamicTest> every_way_to_read_gives_the_same_records() {
        return Workload.all().stream().flatMap(workload -> {
            byte[] file = file(workload);
            List<List<String>> expected = read(workload.readings().get(0), file);
            assertThat(expected).hasSize(ROWS);
            return Stream.concat(workload.readings().stream(), workload.readingsByThreads().stream())
                    .filter(reading -> reading.work() != Work.FLOOR)
                    .map(reading -> DynamicTest.dynamicTest(workload.name() + ": " + reading.name(), () -> {
                        List<List<String>> rows = read(reading, file);
                        // tokenisers return the first line, too
                        assertThat(reading.work() == Work.TEXT ? rows.subList(1, rows.size()) : rows)
                                .isEqualTo(expected);
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> every_way_to_write_gives_a_file_of_the_same_records() {
        return Workload.all().stream().flatMap(workload -> {
            byte[] file = file(workload);
            Reading ours = workload.readings().get(0);
            List<List<String>> expected = read(ours, file);
            return workload.writings().stream()
                    .map(writing -> DynamicTest.dynamicTest(workload.name() + ": " + writing.name(), () -> {
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        writing.write(new RowsToWrite(file, new Measured()), out);
                        assertThat(read(ours, out.toByteArray())).isEqualTo(expected);
                    }));
        });
    }

    private static byte[] file(Workload workload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            workload.generate(out, ROWS);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static List<List<String>> read(Reading reading, byte[] file) {
        List<List<String>> rows = new ArrayList<>();
        try {
            reading.read(new ByteArrayInputStream(file), row -> rows.add(reading.texts(row)));
        } catch (Exception e) {
            throw new AssertionError(reading.name(), e);
        }
        return rows;
    }
}
