package org.partnerfiles.internal.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.partnerfiles.internal.stream.RowVerdicts.Verdict;

class RowVerdictsTest {

    private static byte[] written(RowVerdicts verdicts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        verdicts.write(new DataOutputStream(out));
        return out.toByteArray();
    }

    private static RowVerdicts read(byte[] written) throws IOException {
        return RowVerdicts.read(new DataInputStream(new ByteArrayInputStream(written)));
    }

    private static void assertInOrder(RowVerdicts verdicts, List<Verdict> expected) {
        RowVerdicts.InOrder inOrder = verdicts.inOrder();
        List<Verdict> found = new ArrayList<>();
        while (found.size() < expected.size()) {
            found.add(inOrder.next());
        }
        assertThat(found).isEqualTo(expected);
        assertThat(inOrder.next()).isEqualTo(Verdict.ACCEPTED);
    }

    @Property(tries = 100)
    void verdicts_are_read_as_they_were_added_also_by_one_who_went_on(
            @ForAll("runs") List<List<Verdict>> before, @ForAll("runs") List<List<Verdict>> after) throws IOException {
        RowVerdicts first = new RowVerdicts();
        List<Verdict> added = new ArrayList<>();
        before.forEach(added::addAll);
        added.forEach(first::add);
        RowVerdicts second = read(written(first));
        assertInOrder(second, added);

        for (List<Verdict> run : after) {
            added.addAll(run);
            run.forEach(second::add);
        }
        assertInOrder(read(written(second)), added);
    }

    /** Around what fits in one, two and three bytes. */
    @Provide
    Arbitrary<List<List<Verdict>>> runs() {
        Arbitrary<Integer> lengths = Arbitraries.of(1, 2, 3, 63, 64, 65, 126, 127, 128, 129, 8_191, 8_192, 16_384);
        return Combinators.combine(Arbitraries.of(Verdict.class), lengths)
                .as((verdict, length) -> Collections.nCopies(length, verdict))
                .list()
                .ofMaxSize(6);
    }

    @Test
    void writing_changes_nothing() throws IOException {
        RowVerdicts verdicts = new RowVerdicts();
        verdicts.add(Verdict.ACCEPTED);
        verdicts.add(Verdict.REJECTED);
        byte[] once = written(verdicts);
        assertThat(written(verdicts)).isEqualTo(once);
        verdicts.add(Verdict.REJECTED);
        assertInOrder(read(written(verdicts)), List.of(Verdict.ACCEPTED, Verdict.REJECTED, Verdict.REJECTED));
    }

    @Test
    void a_run_of_rejected_rows_takes_a_few_bytes() throws IOException {
        RowVerdicts verdicts = new RowVerdicts();
        for (int i = 0; i < 1_000_000; i++) {
            verdicts.add(i < 500_000 ? Verdict.ACCEPTED : Verdict.REJECTED);
        }
        assertThat(written(verdicts)).hasSize(Long.BYTES + 3 + 3);
    }
}
