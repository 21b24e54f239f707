package org.partnerfiles.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerfiles.FileFormat;
import org.partnerfiles.fixtures.FixtureFile;
import org.partnerfiles.fixtures.Fixtures;
import org.partnerfiles.io.RecordReader;
import org.partnerfiles.io.RecordWriter;
import org.partnerfiles.io.Row;
import org.partnerfiles.reliability.faults.Fault;
import org.partnerfiles.reliability.faults.Fault.Operation;
import org.partnerfiles.reliability.faults.FaultyFileSystem;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.RecordRule;
import org.partnerfiles.rule.RuleDescription;

/** No personal value of a file is in a log line, exception, finding, report or {@code toString}. */
class NothingLeakedTest {

    @TempDir
    Path directory;

    static List<FileFormat<?>> formats() {
        return Formats.ALL;
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void no_personal_value_of_a_damaged_file_is_shown(FileFormat<R> format) throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            byte[] valid = Formats.file(format, seed, 5);
            try (Shown shown = new Shown()) {
                // records are not checked here: a value that damage moved to another column is shown as that column's
                byte[] damaged = DamagedFiles.of(format, valid, seed, 6);
                ValidationReport report = format.validator().validate(new ByteArrayInputStream(damaged), null);
                shown.add(report, format.catalogue());
                shown.containsNoneOf(PersonalValues.in(format, valid));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void no_personal_value_is_shown_when_a_rule_is_broken(FileFormat<R> format) throws IOException {
        List<FixtureFile<R>> violations = Fixtures.of(format).violations().toList();
        assertThat(violations).hasSizeGreaterThan(20);
        for (FixtureFile<R> file : violations) {
            try (Shown shown = new Shown()) {
                read(file.format(), new ByteArrayInputStream(file.bytes()), file.name(), shown);
                writeEachRow(file, shown);
                shown.containsNoneOf(PersonalValues.in(format, file.bytes()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void no_personal_value_is_shown_when_a_rule_of_the_host_throws_it(FileFormat<R> format) throws IOException {
        byte[] valid = Formats.file(format, 3, 3);
        Set<String> values = PersonalValues.in(format, valid);
        RecordRule<R> throwing = RecordRule.of(
                RuleDescription.of("host.throws", "Throws what it sees."), (record, context, findings) -> {
                    throw new IllegalStateException(values.toString(), new IOException(values.toString()));
                });
        try (Shown shown = new Shown()) {
            read(format.withRule(throwing), new ByteArrayInputStream(valid), null, shown);
            shown.containsNoneOf(values);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    <R> void no_personal_value_is_shown_when_the_disk_fails(FileFormat<R> format) throws IOException {
        byte[] valid = Formats.file(format, 4, 3);
        Set<String> values = PersonalValues.in(format, valid);
        try (Shown shown = new Shown()) {
            for (Operation operation : Operation.values()) {
                Path file = FaultyFileSystem.directory(directory, new Fault(operation, 40))
                        .resolve(Formats.fileName(format));
                shown.add(catchThrowable(() -> Fixtures.of(format).seed(4).write(3, file)));
            }
            InputStream failing = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the network is gone");
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    return read();
                }
            };
            InputStream cut = new SequenceInputStream(new ByteArrayInputStream(valid, 0, valid.length - 20), failing);
            shown.add(catchThrowable(() -> read(format, cut, null, shown)));
            shown.containsNoneOf(values);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_library_logs_nothing(FileFormat<?> format) throws IOException {
        try (Shown shown = new Shown()) {
            byte[] damaged = DamagedFiles.of(format, Formats.file(format, 5, 5), 5, 6);
            format.validator().validate(new ByteArrayInputStream(damaged), null);
            assertThat(shown.loggers()).allMatch(name -> name.startsWith("org.hibernate.validator"));
        }
    }

    /** Otherwise the tests above could not fail. */
    @Test
    void a_personal_value_that_is_shown_is_detected() throws IOException {
        FileFormat<?> format = Formats.of("loanpro.customer");
        Set<String> values = PersonalValues.in(format, Formats.file(format, 4, 3));
        String one = values.iterator().next();
        assertThat(catchThrowable(() -> {
                    try (Shown shown = new Shown()) {
                        Logger.getLogger("any").fine(one);
                        shown.containsNoneOf(values);
                    }
                }))
                .isInstanceOf(AssertionError.class);
    }

    private static <R> void read(FileFormat<R> format, InputStream in, @Nullable String name, Shown shown)
            throws IOException {
        try (RecordReader<R> reader = format.reader(in, name)) {
            for (Row<R> row : reader) {
                shown.add(row);
                shown.add(row instanceof Row.Rejected<R> rejected ? rejected.record() : null);
                shown.add(row.unmapped());
            }
            shown.add(reader.headerRecord());
            shown.add(reader.columns());
            shown.add(reader.report(), format.catalogue());
        }
    }

    private static <R> void writeEachRow(FixtureFile<R> file, Shown shown) throws IOException {
        try (RecordReader<R> reader =
                        file.format().withoutRules().reader(new ByteArrayInputStream(file.bytes()), file.name());
                RecordWriter<R> writer =
                        file.format().withSampleHeaderRecord().writer(OutputStream.nullOutputStream())) {
            for (Row<R> row : reader) {
                R record = row instanceof Row.Accepted<R> good ? good.record() : ((Row.Rejected<R>) row).record();
                if (record != null) {
                    shown.add(catchThrowable(() -> writer.write(record)));
                    shown.add(file.format().validator().validate(record));
                }
            }
            shown.add(catchThrowable(writer::publish));
            shown.add(writer.report(), file.format().catalogue());
            writer.abandon();
        }
    }
}
