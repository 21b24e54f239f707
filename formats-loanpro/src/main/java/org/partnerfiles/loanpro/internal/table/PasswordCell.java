package org.partnerfiles.loanpro.internal.table;

import org.partnerfiles.loanpro.Password;
import org.partnerfiles.table.CellProblems;
import org.partnerfiles.table.CellSchema;
import org.partnerfiles.table.CellType;

/** A password, every character as it stands. */
final class PasswordCell extends CellType<Password> {

    private static final PasswordCell PASSWORD = new PasswordCell();

    private PasswordCell() {
        super(Password.class);
    }

    static PasswordCell password() {
        return PASSWORD;
    }

    @Override
    public Password read(String text, CellProblems problems) {
        return new Password(text);
    }

    @Override
    public String write(Password value, CellProblems problems) {
        return value.text();
    }

    @Override
    public String form() {
        return "text";
    }

    @Override
    public CellSchema schema() {
        return CellSchema.of("string");
    }
}
