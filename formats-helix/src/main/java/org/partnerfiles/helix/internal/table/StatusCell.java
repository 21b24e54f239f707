package org.partnerfiles.helix.internal.table;

import org.partnerfiles.helix.CustomerStatus;
import org.partnerfiles.helix.Helix;
import org.partnerfiles.option.Options;
import org.partnerfiles.rule.CoreRules;
import org.partnerfiles.table.CellType;

/** A status, which may be any text. Its length is checked here, because no constraint applies to it. */
final class StatusCell extends CellType<CustomerStatus> {

    private static final int LIMIT = 50;

    private final CellType<String> text;
    private final boolean cuts;

    private StatusCell(CellType<String> text, boolean cuts) {
        super(CustomerStatus.class);
        this.text = text;
        this.cuts = cuts;
    }

    static CellType<CustomerStatus> status() {
        return new StatusCell(HelixText.text(LIMIT), false);
    }

    @Override
    public CustomerStatus read(String cell, CellType.Problems problems) {
        checkLength(cell, problems);
        return CustomerStatus.of(cell);
    }

    @Override
    public String write(CustomerStatus value, CellType.Problems problems) {
        if (!cuts) {
            checkLength(value.text(), problems);
        }
        return text.write(value.text(), problems);
    }

    private static void checkLength(String cell, CellType.Problems problems) {
        if (cell.length() > LIMIT) {
            problems.broken(CoreRules.VALUE_TOO_LONG, "must be at most " + LIMIT + " characters");
        }
    }

    @Override
    public CellType<CustomerStatus> under(Options options) {
        return new StatusCell(text.under(options), options.get(Helix.CUT_LONG_TEXTS));
    }

    @Override
    public String form() {
        return "a status such as Manual Review";
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("string");
    }
}
