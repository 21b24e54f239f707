package org.partnerfiles.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.internal.format.Format;
import org.partnerfiles.internal.format.FormatDefinition;
import org.partnerfiles.internal.format.FormatSettings;
import org.partnerfiles.io.Limits;
import org.partnerfiles.io.Row;
import org.partnerfiles.report.ValidationReport;
import org.partnerfiles.rule.RuleDescription;
import org.partnerfiles.rule.TextRule;
import org.partnerfiles.table.Layout;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.testing.FailingStream;
import org.partnerfiles.testing.Ledger;
import org.partnerfiles.testing.Pieces;

class SeveralThreadsTest {

    /** Reports each row with the line and the record number that its rules see. */
    private static final TextRule<Ledger> NUMBERS = TextRule.of(
            RuleDescription.of("test.numbers", "Nothing."),
            (row, context, findings) -> findings.say("line " + row.line() + ", record " + row.record()));

    private static final Format<Ledger> NUMBERED = with(
            Format.of(FormatDefinition.of("test", "Ledgers", Ledger.FORMAT.table())),
            draft -> draft.rules.addAll(List.of(NUMBERS, skipping(0), skipping(1))));

    /** Rules on single rows, asked by all threads, each of which cannot be applied to every other row. */
    private static TextRule<Ledger> skipping(int remainder) {
        return TextRule.of(
                RuleDescription.of("test.skips-" + remainder, "Needs another kind of row."),
                (row, context, findings) -> {
                    if (row.record() % 2 == remainder) {
                        findings.skip("not for rows such as this");
                    }
                });
    }

    private static final Format<Ledger> DOCUMENTED = numbered(Layout::withDocumentedLineEnd);
    private static final Format<Ledger> QUOTED =
            numbered(layout -> layout.withQuoting(Layout.Quoting.DOUBLE_QUOTES).withDelimiter(','));
    private static final Format<Ledger> LOOSELY_QUOTED =
            numbered(layout -> layout.withQuoting(Layout.Quoting.DOUBLE_QUOTES)
                    .readingLooseQuotes()
                    .alsoReading(','));

    private static Format<Ledger> numbered(UnaryOperator<Layout> change) {
        RecordTable<Ledger> table = Ledger.FORMAT.table();
        return with(
                Format.of(FormatDefinition.of("test", "Ledgers", table.withLayout(change.apply(table.layout())))),
                draft -> draft.rules.addAll(NUMBERED.rules()));
    }

    private record Read(List<Row<Ledger>> rows, List<Finding> ofFile, ValidationReport report) {}

    @Property(tries = 2_000)
    void several_threads_find_the_same_rows_and_findings_as_one(
            @ForAll("formats") Format<Ledger> format,
            @ForAll("files") byte[] file,
            @ForAll @IntRange(min = 2, max = 4) int threads,
            @ForAll @IntRange(min = 1, max = 50) int blockBytes)
            throws IOException {
        assertThat(read(format, file, Limits.standard(), threads, blockBytes))
                .isEqualTo(read(format, file, Limits.standard(), 1, blockBytes));
    }

    @Property(tries = 2_000)
    void several_threads_end_rows_as_the_first_line_does(
            @ForAll("files") byte[] file,
            @ForAll boolean headed,
            @ForAll @IntRange(min = 1, max = 30) int rowBytes,
            @ForAll @IntRange(min = 1, max = 50) int blockBytes)
            throws IOException {
        byte[] header = "A.TXT\t3\t2026-01-31\r\n".getBytes(Ledger.CHARSET);
        byte[] whole = headed ? Arrays.copyOf(header, header.length + file.length) : file;
        System.arraycopy(file, 0, whole, whole.length - file.length, file.length);
        for (Limits limits : List.of(Limits.standard(), Limits.standard().withRowBytes(rowBytes))) {
            assertThat(read(DOCUMENTED, whole, limits, 2, blockBytes))
                    .isEqualTo(read(DOCUMENTED, whole, limits, 1, blockBytes));
        }
    }

    @Property(tries = 2_000)
    void limits_apply_to_several_threads_as_to_one(
            @ForAll("formats") Format<Ledger> format,
            @ForAll("files") byte[] file,
            @ForAll @IntRange(min = 1, max = 30) int cell,
            @ForAll @IntRange(min = 1, max = 4) int cells,
            @ForAll @IntRange(min = 1, max = 30) int row,
            @ForAll @IntRange(min = 1, max = 10) int rows,
            @ForAll @IntRange(min = 1, max = 50) int blockBytes)
            throws IOException {
        Limits limits = Limits.standard()
                .withCellBytes(cell)
                .withCellsPerRow(cells)
                .withRowBytes(row)
                .withRows(rows);
        assertThat(read(format, file, limits, 2, blockBytes)).isEqualTo(read(format, file, limits, 1, blockBytes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 1000})
    void a_failing_stream_fails_the_reader_after_the_rows_before_the_failure(int blockBytes) throws IOException {
        byte[] some = "A.TXT\t1\t2026-01-31\r\n1\ta\t2026-01-31\r\n2\tb\t2026-01-31\r\n3\tc".getBytes(Ledger.CHARSET);
        InputStream in = FailingStream.after(some);
        Format<Ledger> format = with(NUMBERED, draft -> draft.threads = 2);
        try (TableReader<Ledger> reader = new TableReader<>(in, null, format, null, null, blockBytes)) {
            assertThat(reader.read()).isNotNull();
            assertThat(reader.read()).isNotNull();
            assertThatThrownBy(reader::read).isInstanceOf(IOException.class).hasMessage("disk");
        }
    }

    /** With several threads this was read as the end of the file, and the rows after it were silently lost. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_stream_that_returns_no_bytes_on_request_fails_the_reader(int threads) throws IOException {
        byte[] some = "A.TXT\t1\t2026-01-31\r\n1\ta\t2026-01-31\r\n".getBytes(Ledger.CHARSET);
        InputStream in = new ByteArrayInputStream(some) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return Math.max(0, super.read(target, offset, length));
            }
        };
        Format<Ledger> format = with(NUMBERED, draft -> draft.threads = threads);
        try (TableReader<Ledger> reader = new TableReader<>(in, null, format, null, null, 1_000)) {
            assertThat(reader.read()).isNotNull();
            assertThatThrownBy(reader::read).isInstanceOf(IOException.class).hasMessageContaining("no bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void closing_a_reader_closes_its_stream(int threads) throws IOException {
        AtomicInteger closed = new AtomicInteger();
        InputStream in = new ByteArrayInputStream("1\ta\t2026-01-31\r\n".getBytes(Ledger.CHARSET)) {
            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        Format<Ledger> format = with(NUMBERED, draft -> draft.threads = threads);
        try (TableReader<Ledger> reader = new TableReader<>(in, null, format, null, null, 1_000)) {
            assertThat(reader.read()).isNotNull();
            assertThat(closed).hasValue(0);
        }
        assertThat(closed).hasPositiveValue();
    }

    /** Otherwise a file would pass that was not checked. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void a_rule_whose_disk_is_full_fails_the_reader(int threads) throws IOException {
        TextRule<Ledger> full = TextRule.of(RuleDescription.of("test.full", "Nothing."), (row, context, findings) -> {
            throw new UncheckedIOException(new IOException("disk"));
        });
        byte[] file = "A.TXT\t1\t2026-01-31\r\n1\ta\t2026-01-31\r\n".getBytes(Ledger.CHARSET);
        Format<Ledger> format = with(NUMBERED, draft -> {
            draft.rules.add(full);
            draft.threads = threads;
        });
        try (TableReader<Ledger> reader =
                new TableReader<>(new ByteArrayInputStream(file), null, format, null, null, 1_000)) {
            assertThatThrownBy(reader::read).isInstanceOf(UncheckedIOException.class);
        }
    }

    /** A host cancels its work by an interrupt; the rows that were read are not lost. */
    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void a_thread_interrupted_while_it_waits_can_continue_to_read() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        TextRule<Ledger> waiting =
                TextRule.of(RuleDescription.of("test.waiting", "Nothing."), (row, context, findings) -> {
                    boolean other = Thread.currentThread().getName().equals(RowsInParallel.THREAD_NAME);
                    if (other) {
                        begun.countDown();
                    }
                    // the reader's own thread leaves some rows to the other, which waits with them until it is free
                    while ((other ? free : begun).getCount() > 0) {
                        Thread.onSpinWait();
                    }
                });
        String file = "A.TXT\t200\t2026-01-31\r\n" + "1\ta\t2026-01-31\r\n".repeat(200);
        Format<Ledger> format = with(NUMBERED, draft -> {
            draft.rules.add(waiting);
            draft.threads = 2;
        });
        InputStream in = new ByteArrayInputStream(file.getBytes(Ledger.CHARSET));
        try (TableReader<Ledger> reader = new TableReader<>(in, null, format, null, null, 64)) {
            int rows = 0;
            boolean interrupted = false;
            while (!interrupted) {
                Thread.currentThread().interrupt();
                try {
                    assertThat(reader.read()).isNotNull();
                    rows++;
                } catch (InterruptedIOException e) {
                    interrupted = true;
                }
                assertThat(Thread.interrupted()).isTrue();
            }
            free.countDown();
            while (reader.read() != null) {
                rows++;
            }
            assertThat(rows).isEqualTo(200);
        }
    }

    /** The host must see it: a finding cannot replace it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_error_of_the_virtual_machine_is_thrown_unchanged(int threads) throws IOException {
        TextRule<Ledger> unlinked =
                TextRule.of(RuleDescription.of("test.unlinked", "Nothing."), (row, context, findings) -> {
                    throw new NoClassDefFoundError("acme/Rule");
                });
        byte[] file = "A.TXT\t1\t2026-01-31\r\n1\ta\t2026-01-31\r\n".getBytes(Ledger.CHARSET);
        Format<Ledger> format = with(NUMBERED, draft -> {
            draft.rules.add(unlinked);
            draft.threads = threads;
        });
        try (TableReader<Ledger> reader =
                new TableReader<>(new ByteArrayInputStream(file), null, format, null, null, 1_000)) {
            assertThatThrownBy(reader::read)
                    .isInstanceOf(NoClassDefFoundError.class)
                    .hasMessage("acme/Rule");
        }
    }

    @Test
    void no_thread_remains_after_a_reader_is_closed_in_the_middle_of_a_file() throws Exception {
        byte[] rows = "1\ta\t2026-01-31\r\n".repeat(2_000).getBytes(Ledger.CHARSET);
        Format<Ledger> format = with(NUMBERED, draft -> draft.threads = 4);
        try (TableReader<Ledger> reader =
                new TableReader<>(new ByteArrayInputStream(rows), null, format, null, null, 64)) {
            assertThat(reader.read()).isNotNull();
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(RowsInParallel.THREAD_NAME)) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    private static Format<Ledger> with(Format<Ledger> format, Consumer<FormatSettings.Draft<Ledger>> change) {
        return format.with(format.settings().with(change));
    }

    private static Read read(Format<Ledger> read, byte[] file, Limits limits, int threads, int blockBytes)
            throws IOException {
        Format<Ledger> format = with(read, draft -> {
            draft.limits = limits;
            draft.threads = threads;
        });
        try (TableReader<Ledger> reader =
                new TableReader<>(new ByteArrayInputStream(file), "A.TXT", format, null, null, blockBytes)) {
            List<Row<Ledger>> rows = new ArrayList<>();
            for (Row<Ledger> row = reader.read(); row != null; row = reader.read()) {
                rows.add(row);
            }
            return new Read(rows, reader.fileFindings(), reader.report());
        }
    }

    @Provide
    Arbitrary<Format<Ledger>> formats() {
        return Arbitraries.of(NUMBERED, DOCUMENTED, QUOTED, LOOSELY_QUOTED);
    }

    @Provide
    Arbitrary<byte[]> files() {
        return Pieces.joined(
                        25,
                        "A.TXT\t3\t2026-01-31\r\n",
                        "1\ta\t2026-01-31\r\n",
                        "2\tlonger than eight\t2026-01-31\n",
                        "\t\t\r",
                        "3\tb",
                        "1,a,2026-01-31\r\n",
                        "4\t\"d\n\"\t2026-01-31\r\n",
                        "4,\"d\r\n\"\"\",2026-01-31\r\n",
                        "5,\"e\" f\n",
                        ",",
                        "\"",
                        "\t",
                        "\r\n",
                        "\n",
                        "\r",
                        "  ",
                        "\0",
                        "é",
                        "\u0081",
                        "\"",
                        "\uFEFF")
                .map(text -> text.getBytes(Ledger.CHARSET));
    }
}
