package org.partnerfiles.helix.internal.table;

/** The ids of the Helix rules that columns report or several packages use. */
public final class RuleIds {

    public static final String HEADER_MISSING = "helix.header-missing";
    public static final String HEADER_MALFORMED = "helix.header-malformed";
    public static final String RECORD_COUNT_MISMATCH = "helix.record-count-mismatch";
    public static final String BYTE_ORDER_MARK = "helix.byte-order-mark";
    public static final String LINE_ENDING = "helix.line-ending";
    public static final String LINE_BREAK_IN_VALUE = "helix.line-break-in-value";
    public static final String TOO_FEW_FIELDS = "helix.too-few-fields";

    private RuleIds() {}
}
