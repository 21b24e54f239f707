package org.partnerfiles.helix;

/** The ids of the Helix rules that columns report or several rooms name. */
final class RuleIds {

    static final String HEADER_MISSING = "helix.header-missing";
    static final String HEADER_MALFORMED = "helix.header-malformed";
    static final String RECORD_COUNT_MISMATCH = "helix.record-count-mismatch";
    static final String TOO_FEW_FIELDS = "helix.too-few-fields";

    private RuleIds() {}
}
