package org.partnerfiles.loanpro.internal.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.loanpro.IdType;
import org.partnerfiles.loanpro.LoanPro;
import org.partnerfiles.option.Options;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/**
 * The kind of an id number. The vendor's table describes the constants in other words than it lists. For such a word the error names
 * the constant.
 */
final class IdTypeCell extends CellType<IdType> {

    private static final IdTypeCell AS_LISTED = new IdTypeCell(List.of(IdType.EMPLOYER_NUMBER, IdType.SSN));
    private static final IdTypeCell WITH_SIN = new IdTypeCell(List.of(IdType.values()));

    private final List<IdType> allowed;
    private final CellType<IdType> exact;

    private IdTypeCell(List<IdType> allowed) {
        super(IdType.class);
        this.allowed = allowed;
        this.exact = CellTypes.oneOf(allowed, Map.of());
    }

    static IdTypeCell idType() {
        return AS_LISTED;
    }

    @Override
    public CellType<IdType> under(Options options) {
        return options.get(LoanPro.ACCEPT_SIN) ? WITH_SIN : AS_LISTED;
    }

    @Override
    public @Nullable IdType read(String text, CellType.Problems problems) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("ein")) {
            problems.notAllowed(form() + "; an EIN is written " + IdType.EMPLOYER_NUMBER.spelling());
            return null;
        }
        if (word.equals("sin") && !allowed.contains(IdType.SIN)) {
            problems.notAllowed(sinRefused());
            return null;
        }
        return exact.read(text, problems);
    }

    @Override
    public @Nullable IdType readAscii(byte[] row, int from, int to) {
        return exact.readAscii(row, from, to);
    }

    @Override
    public String write(IdType value, CellType.Problems problems) {
        if (!allowed.contains(value)) {
            problems.notAllowed(sinRefused());
        }
        return value.spelling();
    }

    private String sinRefused() {
        return form() + "; a SIN is written " + IdType.SSN.spelling() + ", unless the option " + LoanPro.ACCEPT_SIN
                + " is on";
    }

    @Override
    public String form() {
        return exact.form();
    }

    @Override
    public CellType.Schema schema() {
        return exact.schema();
    }
}
