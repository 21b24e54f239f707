package org.partnerfiles.helix.internal.table;

/** The ids of the Helix rules that columns report or several packages use. */
public final class RuleIds {

    public static final String HEADER_MISSING = "helix.header-missing";
    public static final String HEADER_MALFORMED = "helix.header-malformed";
    public static final String RECORD_COUNT_MISMATCH = "helix.record-count-mismatch";
    public static final String TOO_FEW_FIELDS = "helix.too-few-fields";

    private RuleIds() {}
}
