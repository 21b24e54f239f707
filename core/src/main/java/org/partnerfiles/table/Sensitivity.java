package org.partnerfiles.table;

/**
 * How much of a column's cells may be shown.
 *
 * @since 0.1.0
 */
public enum Sensitivity {
    /** All of it. */
    PUBLIC,
    /** Only the form: names, birth dates, addresses, e-mails, phones. */
    PERSONAL,
    /** Nothing: passwords, tax ids, licences, passports. */
    SECRET
}
