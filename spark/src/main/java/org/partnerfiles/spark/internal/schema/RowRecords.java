package org.partnerfiles.spark.internal.schema;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.FileFormat;
import org.partnerfiles.finding.Effect;
import org.partnerfiles.finding.Finding;
import org.partnerfiles.finding.Location;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.Column;
import org.partnerfiles.table.RecordTable;
import org.partnerfiles.table.UnmappedCells;

/**
 * Makes records of Spark's rows: the inverse of {@link RowValues}. A value that the vendor's type does not have is a finding.
 *
 * @param <R> the record
 */
public final class RowRecords<R> {

    private final FileFormat<R> format;
    private final RecordTable<R> table;
    private final @Nullable String file;
    private final Part[] parts;
    private final @Nullable FormerVerdict formerVerdict;
    private final @Nullable Object[] empties;
    private final Problems problems = new Problems();
    private List<Finding> findings = new ArrayList<>();
    private Location place = Location.NOWHERE;

    /** One value of a row, or a struct with several. */
    private interface Part {

        /** Reads the part of a row into the values of a record. */
        void read(InternalRow row, @Nullable Object[] values);
    }

    /**
     * Makes records.
     *
     * @param format the format
     * @param schema the columns of the rows
     * @param mayMissColumns whether the values of columns that are not there are null
     * @param file the name of the file that the records are written to, or null if it is not known yet
     * @throws IllegalArgumentException if columns are unknown, missing or of another type; the message names each
     */
    public RowRecords(FileFormat<R> format, StructType schema, boolean mayMissColumns, @Nullable String file) {
        this.format = format;
        this.table = format.table();
        this.file = file;
        this.empties = new Object[table.columns().size()];
        table.columns()
                .forEach(column -> empties[column.position()] = column.type().empty());
        this.formerVerdict = FormerVerdict.of(schema);
        SchemaMatch match = new SchemaMatch(format.id(), mayMissColumns);
        this.parts = parts(match, RecordFields.of(format), schema, "");
        match.requireNoMistake();
    }

    private Part[] parts(SchemaMatch match, RecordFields fields, StructType schema, String prefix) {
        List<Part> found = new ArrayList<>();
        match.fields(fields, schema, prefix).forEach((field, ordinal) -> {
            StructField given = schema.fields()[ordinal];
            Part part = field.nested() != null
                    ? nested(match, field.nested(), given, ordinal, prefix + field.name())
                    : value(match, field, given, ordinal, prefix + field.name());
            if (part != null) {
                found.add(part);
            }
        });
        return found.toArray(new Part[0]);
    }

    private @Nullable Part nested(SchemaMatch match, RecordFields fields, StructField given, int ordinal, String path) {
        if (!(given.dataType() instanceof StructType struct)) {
            match.otherType(path, "a struct", given);
            return null;
        }
        Part[] inside = parts(match, fields, struct, path + ".");
        int size = struct.size();
        return (row, values) -> {
            if (!row.isNullAt(ordinal)) {
                InternalRow group = row.getStruct(ordinal, size);
                for (Part part : inside) {
                    part.read(group, values);
                }
            }
        };
    }

    private @Nullable Part value(
            SchemaMatch match, RecordFields.Field field, StructField given, int ordinal, String path) {
        Column<R, ?> column = table.columns().get(field.position());
        ValueReader reader = ValueReader.of(column, field.component(), given.dataType(), format.options());
        if (reader == null) {
            match.otherType(path, field.dataType().simpleString(), given);
            return null;
        }
        int position = field.position();
        return (row, values) -> {
            if (!row.isNullAt(ordinal)) {
                int before = problems.begin(column);
                Object value = read(reader, row, ordinal, column);
                if (value != null) {
                    values[position] = value;
                } else {
                    problems.refuseFrom(before);
                }
            }
        };
    }

    private @Nullable Object read(ValueReader reader, InternalRow row, int ordinal, Column<R, ?> column) {
        try {
            return reader.read(row, ordinal, problems);
        } catch (RuntimeException e) {
            problems.malformed(column.type().form() + "; the type of the cell threw " + type(e));
            return null;
        }
    }

    /** The type of an exception that is the fault of the format's code. Its message may contain anything. */
    private static String type(RuntimeException failure) {
        if (failure instanceof UncheckedIOException) {
            throw failure;
        }
        return failure.getClass().getName();
    }

    /**
     * {@return the record of a row; null if a finding is an error}
     *
     * @param row the row
     * @param number its number in its partition, from 1
     */
    public @Nullable R of(InternalRow row, long number) {
        place = new Location(file, 0, number, null);
        if (!findings.isEmpty()) {
            findings = new ArrayList<>();
        }
        if (formerVerdict != null && formerVerdict.isRejected(row)) {
            findings.addAll(formerVerdict.findings(row, place));
            return null;
        }
        @Nullable Object[] values = empties.clone();
        for (Part part : parts) {
            part.read(row, values);
        }
        for (Finding finding : findings) {
            if (finding.effect().isError()) {
                return null;
            }
        }
        try {
            return table.assemble(values, UnmappedCells.none());
        } catch (RuntimeException e) {
            String message = "a " + table.recordType().getSimpleName() + " could not be made of the row: " + type(e);
            findings.add(new Finding(CoreRules.RULE_FAILED, Effect.RECORD_REJECTED, place, message));
            return null;
        }
    }

    /** {@return the findings on the last row, made before any rule was asked} */
    public List<Finding> findings() {
        return findings;
    }

    /** Reports the values that a column does not have. */
    private final class Problems implements CellType.Problems {

        private @Nullable Column<R, ?> column;

        /** Begins with a column, and returns how many findings there are. */
        int begin(Column<R, ?> at) {
            column = at;
            return findings.size();
        }

        /** Has the row rejected, as a value that cannot be written would be lost. */
        void refuseFrom(int first) {
            for (int i = first; i < findings.size(); i++) {
                Finding finding = findings.get(i);
                if (!finding.effect().isError()) {
                    findings.set(
                            i,
                            new Finding(finding.rule(), Effect.RECORD_REJECTED, finding.location(), finding.message()));
                }
            }
        }

        @Override
        public void general(String rule, String message) {
            broken(column == null ? rule : column.ruleFor(rule), message);
        }

        @Override
        public void broken(String rule, String message) {
            Effect effect = format.effectOf(rule);
            findings.add(new Finding(
                    rule,
                    effect == null ? Effect.INFORMATION : effect,
                    place.inColumn(column == null ? null : column.header()),
                    message));
        }
    }
}
