package org.partnerfiles.accountupload.internal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.table.CellType;
import org.partnerfiles.table.CellTypes;

/** E-mail addresses or phone numbers. The recipient ignores bad entries; each is reported and not kept. */
public final class ContactList extends CellType<List<String>> {

    private static final char SEPARATOR = ';';
    private static final String WRITTEN = "; ";

    private final Predicate<String> isGood;
    private final String rule;
    private final String form;

    private ContactList(Predicate<String> isGood, String rule, String form) {
        super(CellTypes.text());
        this.isGood = isGood;
        this.rule = rule;
        this.form = form;
    }

    static ContactList emails() {
        return new ContactList(Contacts::isEmail, RuleIds.INVALID_EMAIL, Contacts.EMAIL_FORM);
    }

    static ContactList phones() {
        return new ContactList(Contacts::isPhone, RuleIds.INVALID_PHONE, Contacts.PHONE_FORM);
    }

    @Override
    public List<String> read(String text, CellType.Problems problems) {
        List<String> good = new ArrayList<>();
        int number = 0;
        for (String part : text.split(String.valueOf(SEPARATOR), -1)) {
            String entry = part.strip();
            if (entry.isEmpty()) {
                continue;
            }
            number++;
            if (isGood.test(entry)) {
                good.add(entry);
            } else {
                problems.broken(rule, ignored(number, form));
            }
        }
        return List.copyOf(good);
    }

    /** Reads a list of one good entry, as most are. */
    @Override
    public @Nullable List<String> readAscii(byte[] row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (row[i] == SEPARATOR || row[i] <= ' ') {
                return null;
            }
        }
        String entry = CellTypes.text().readAscii(row, from, to);
        return isGood.test(entry) ? List.of(entry) : null;
    }

    /** The message about a bad entry. */
    public static String ignored(int number, String form) {
        return "entry " + number + " is ignored: it must have " + form;
    }

    /** A bad entry is written as it is, unless it would be read as another list. */
    @Override
    public String write(List<String> entries, CellType.Problems problems) {
        for (String entry : entries) {
            if (entry.isEmpty()
                    || entry.indexOf(SEPARATOR) >= 0
                    || !entry.strip().equals(entry)) {
                problems.malformed("entries that are not empty, contain no ; and do not begin or end with a blank");
                break;
            }
        }
        return String.join(WRITTEN, entries);
    }

    @Override
    public String form() {
        return form + ", several separated by " + SEPARATOR;
    }

    @Override
    public CellType.Schema schema() {
        return CellType.Schema.of("list", String.valueOf(SEPARATOR));
    }
}
