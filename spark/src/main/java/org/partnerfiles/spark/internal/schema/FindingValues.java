package org.partnerfiles.spark.internal.schema;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeArrayWriter;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.apache.spark.unsafe.types.UTF8String;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;

/** Puts findings into a row as Spark stores it, in the fields of {@link RowFields#FINDINGS_TYPE}. */
public final class FindingValues {

    /** How many fields a finding has. */
    static final int FIELDS = 4;

    private static final Map<Effect, UTF8String> EFFECTS = effects();

    private final UnsafeRowWriter row;
    private final UnsafeRowWriter one;

    /** Puts findings into a row. */
    FindingValues(UnsafeRowWriter row) {
        this.row = row;
        this.one = new UnsafeRowWriter(row, FIELDS);
    }

    /** {@return findings as Spark stores them} */
    public static UnsafeArrayData of(List<Finding> findings) {
        UnsafeRowWriter row = new UnsafeRowWriter(1);
        row.reset();
        new FindingValues(row).write(0, findings);
        return row.getRow().getArray(0);
    }

    /** Puts them into a field of the row. */
    void write(int field, List<Finding> findings) {
        int start = row.cursor();
        UnsafeArrayWriter array = new UnsafeArrayWriter(row, Long.BYTES);
        array.initialize(findings.size());
        for (int i = 0; i < findings.size(); i++) {
            int begin = row.cursor();
            one.resetRowWriter();
            write(findings.get(i));
            array.setOffsetAndSizeFromPreviousCursor(i, begin);
        }
        row.setOffsetAndSizeFromPreviousCursor(field, start);
    }

    private void write(Finding finding) {
        FieldType.text(one, 0, finding.rule());
        one.write(1, EFFECTS.get(finding.effect()));
        String column = finding.location().column();
        if (column == null) {
            one.setNullAt(2);
        } else {
            FieldType.text(one, 2, column);
        }
        FieldType.text(one, 3, finding.message());
    }

    private static Map<Effect, UTF8String> effects() {
        Map<Effect, UTF8String> texts = new EnumMap<>(Effect.class);
        for (Effect effect : Effect.values()) {
            texts.put(effect, UTF8String.fromString(effect.text()));
        }
        return texts;
    }
}
