package org.partnerfiles.accountupload;

/**
 * The known messages of error files.
 *
 * @since 0.1.0
 */
public enum RecipientMessage {
    /** An amount is zero or negative. */
    AMOUNT_NOT_POSITIVE("Amount must be positive", false, "accountupload.balance-not-positive"),
    /** The preferred language is not supported; the recipient adds the language, or that it is invalid. */
    UNSUPPORTED_LANGUAGE("locale is not supported: ", true, "accountupload.unsupported-language"),
    /** Any other message. */
    OTHER("", false, "");

    private final String text;
    private final boolean prefix;
    private final String rule;

    RecipientMessage(String text, boolean prefix, String rule) {
        this.text = text;
        this.prefix = prefix;
        this.rule = rule;
    }

    /**
     * {@return the message that a text is}
     *
     * @param message the text of the {@code Errors} cell
     */
    public static RecipientMessage of(String message) {
        String trimmed = message.strip();
        for (RecipientMessage known : values()) {
            String start = known.text.strip();
            if (known.prefix ? trimmed.startsWith(start) : trimmed.equals(start)) {
                return known;
            }
        }
        return OTHER;
    }

    /** {@return the id of the rule that finds this before the upload; empty for {@link #OTHER}} */
    public String rule() {
        return rule;
    }

    public String example() {
        return this == UNSUPPORTED_LANGUAGE ? text + "invalid-language" : text;
    }
}
