package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What of a history could not be read, and which types of records are therefore incomplete. */
final class UnreadHistory {

    private final List<String> problems = new ArrayList<>();
    private final Set<LeadFileType> incomplete = EnumSet.noneOf(LeadFileType.class);
    private boolean beginsLater;

    /** Notes a file of which something could not be read. */
    void add(LeadFileType type, String problem) {
        problems.add(problem);
        incomplete.add(type);
    }

    /** Notes a file of which the type is not known. */
    void addUnnamed(String name) {
        problems.add(name + " is not named as Lead requires, so it was not read");
        incomplete.addAll(EnumSet.allOf(LeadFileType.class));
    }

    /** Notes that there may be earlier submissions of which nothing is known. */
    void addUnknownBeginning() {
        beginsLater = true;
        incomplete.addAll(EnumSet.allOf(LeadFileType.class));
    }

    /** Whether the first submission is known. */
    boolean knowsBeginning() {
        return !beginsLater;
    }

    void addAll(UnreadHistory other) {
        problems.addAll(other.problems);
        incomplete.addAll(other.incomplete);
        beginsLater |= other.beginsLater;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    boolean isComplete(LeadFileType type) {
        return !incomplete.contains(type);
    }
}
