package org.partnerfiles.internal.csv;

/**
 * What a physical line means for the ends of rows, if a row begins with it and if it begins within quotes: both runs of {@link Quoting}
 * at once, as it is not known which one is meant before the lines before it are. Only these two states occur at the beginning of a line.
 * A state machine over the flags of bytes, each state a number.
 */
final class LineOutcome {

    /** The state at the beginning of each line. */
    static final int LINE_START = pair(Quoting.CELL_START, Quoting.QUOTED);

    /** In text after a closing quote: the row ends with its first line, whatever follows in that. */
    private static final int FAULTY = 7;

    private static final int STATES = 8;
    private static final int FLAG_BITS = 6;
    private static final byte[] NEXT = new byte[(STATES * STATES) << FLAG_BITS];
    private static final boolean[] DEPENDS_ON_LAST = new boolean[STATES * STATES];

    static {
        for (int first = 0; first < STATES; first++) {
            for (int second = 0; second < STATES; second++) {
                for (byte flag : Quoting.everyFlag()) {
                    NEXT[pair(first, second) << FLAG_BITS | flag] =
                            (byte) pair(after(first, flag), after(second, flag));
                }
            }
        }
        for (int state = 0; state < DEPENDS_ON_LAST.length; state++) {
            DEPENDS_ON_LAST[state] = dependsOnLast(state);
        }
    }

    private LineOutcome() {}

    private static int pair(int first, int second) {
        return first * STATES + second;
    }

    private static int after(int state, byte flag) {
        if (state == FAULTY) {
            return FAULTY;
        }
        int next = Quoting.next(state, flag);
        return next == Quoting.LOOSE || next == Quoting.LOOSE_QUOTED ? FAULTY : next;
    }

    /** {@return the state after a byte that ends no line} */
    static int next(int state, byte flag) {
        return NEXT[state << FLAG_BITS | flag];
    }

    /** {@return whether after bytes without a quote and a line end, the state is that after the last of them alone} */
    static boolean isNextByLast(int state) {
        return DEPENDS_ON_LAST[state];
    }

    /** If the byte before the last makes no difference, those before it make none either. */
    private static boolean dependsOnLast(int state) {
        for (byte before : Quoting.everyFlag()) {
            for (byte last : Quoting.everyFlag()) {
                boolean isInLine = ((before | last) & (Quoting.QUOTE | Quoting.LINE_END)) == 0;
                if (isInLine && next(next(state, before), last) != next(state, last)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@return whether the end of the line is in quotes, if a row begins with the line} */
    static boolean endsInQuotes(int state) {
        return state / STATES == Quoting.QUOTED;
    }

    /** {@return whether the end of the line is in quotes, if it begins in quotes} */
    static boolean staysInQuotes(int state) {
        return state % STATES == Quoting.QUOTED;
    }

    /** {@return whether text follows a closing quote, if the line begins in quotes} */
    static boolean isFaultyInQuotes(int state) {
        return state % STATES == FAULTY;
    }
}
