package org.partnerfiles.internal.csv;

import org.partnerfiles.rule.CoreRules;

/** Says why a row could not be read. */
public final class Faults {

    private Faults() {}

    public static String rule(RawRow row) {
        return switch (row.fault) {
            case NONE, UNCLOSED_QUOTE, TEXT_AFTER_QUOTE, BAD_BYTES, NUL -> CoreRules.UNREADABLE_ROW;
            case CELL_TOO_LONG, TOO_MANY_CELLS, ROW_TOO_LONG -> CoreRules.LIMIT_EXCEEDED;
        };
    }

    public static String text(RawRow row) {
        String cell = row.faultCell < 0 ? "" : "cell " + (row.faultCell + 1) + ": ";
        String around = row.aroundFault.isEmpty() ? "" : "; around it: " + row.aroundFault;
        return cell + reason(row) + around;
    }

    private static String reason(RawRow row) {
        return switch (row.fault) {
            case NONE -> "readable";
            case UNCLOSED_QUOTE -> "a quote is opened and not closed; reading goes on at the next line";
            case TEXT_AFTER_QUOTE -> "text follows a closing quote; a quote within a cell must be doubled";
            case BAD_BYTES -> "bytes that are no characters in the file's encoding";
            case NUL -> "a NUL character";
            case CELL_TOO_LONG -> "longer than the limit of a cell (Limits.withCellBytes raises it)";
            case TOO_MANY_CELLS -> "more cells than the limit of a row (Limits.withCellsPerRow raises it)";
            case ROW_TOO_LONG -> "longer than the limit of a row (Limits.withRowBytes raises it)";
        };
    }
}
