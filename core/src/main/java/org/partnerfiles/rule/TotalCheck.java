package org.partnerfiles.rule;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.Column;
import org.partnerfiles.text.Blanks;

/** Adds up a column and compares the sum with a stated total at the end of the file. */
final class TotalCheck<R> implements FileRule.Check<R> {

    private final FileFacts file;
    private final RuleDescription description;
    private final Column<R, ? extends Number> column;
    private final Function<FileFacts, @Nullable Number> stated;
    private BigDecimal sum = BigDecimal.ZERO;
    private long rows;

    TotalCheck(
            FileFacts file,
            RuleDescription description,
            Column<R, ? extends Number> column,
            Function<FileFacts, @Nullable Number> stated) {
        this.file = file;
        this.description = description;
        this.column = column;
        this.stated = stated;
    }

    @Override
    public void remember(R record, RowText<R> row) {
        Number value = column.valueIn(record);
        if (value != null) {
            sum = sum.add(new BigDecimal(value.toString()));
        }
        if (value != null || !Blanks.given(row.cell(column))) {
            rows++;
        }
    }

    @Override
    public void end(Findings findings) {
        Number total = stated.apply(file);
        if (total == null) {
            return;
        }
        if (rows < file.rows()) {
            findings.skip("the sum of " + column.header() + " needs every row, and some could not be read");
        } else if (sum.compareTo(new BigDecimal(total.toString())) != 0) {
            UniqueKeyCheck.report(description, "must add up to the total that the file states, and does not", findings);
        }
    }
}
