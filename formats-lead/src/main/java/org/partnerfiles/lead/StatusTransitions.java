package org.partnerfiles.lead;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The allowed changes from one account state to another. An unchanged state and any state of a new account are always allowed.
 * Another rule, {@code lead.account.may-not-change-closed-account}, rejects changes of closed accounts.
 *
 * <pre>{@code
 * var strict = StatusTransitions.none()
 *     .allowing(AccountStatus.ACTIVE, AccountStatus.INACTIVE)
 *     .allowing(AccountStatus.INACTIVE, AccountStatus.CLOSED);
 * var accounts = Lead.ACCOUNTS.withOption(Lead.STATUS_TRANSITIONS, strict);
 * }</pre>
 *
 * @since 0.1.0
 */
public final class StatusTransitions {

    private static final StatusTransitions NONE = new StatusTransitions(Map.of());

    /** Inferred: the vendor requires valid transitions but does not list them. */
    private static final StatusTransitions STANDARD = NONE.allowing(AccountStatus.ACTIVE, AccountStatus.INACTIVE)
            .allowing(AccountStatus.INACTIVE, AccountStatus.ACTIVE)
            .allowing(AccountStatus.ACTIVE, AccountStatus.CLOSED)
            .allowing(AccountStatus.INACTIVE, AccountStatus.CLOSED);

    private final Map<AccountStatus, Set<AccountStatus>> allowed;

    private StatusTransitions(Map<AccountStatus, Set<AccountStatus>> allowed) {
        this.allowed = allowed;
    }

    /** {@return active to inactive and back, and either to closed; inferred} */
    public static StatusTransitions standard() {
        return STANDARD;
    }

    /** {@return no transitions} */
    public static StatusTransitions none() {
        return NONE;
    }

    /**
     * {@return transitions from their text}
     *
     * @param text such as {@code active to inactive, inactive to closed}, or {@code none}
     * @throws IllegalArgumentException if it has another form
     */
    public static StatusTransitions parse(String text) {
        StatusTransitions parsed = NONE;
        if (!text.strip().equals("none")) {
            for (String transition : text.split(",", -1)) {
                String[] states = transition.strip().split(" to ", -1);
                if (states.length != 2) {
                    throw new IllegalArgumentException(
                            "expected transitions such as active to inactive, inactive to closed; or none");
                }
                parsed = parsed.allowing(state(states[0]), state(states[1]));
            }
        }
        return parsed;
    }

    private static AccountStatus state(String text) {
        for (AccountStatus status : AccountStatus.values()) {
            if (status.spelling().equals(text.strip())) {
                return status;
            }
        }
        throw new IllegalArgumentException("expected the states active, inactive and closed");
    }

    /**
     * {@return these transitions and one more}
     *
     * @param from the earlier state
     * @param to the later state
     */
    public StatusTransitions allowing(AccountStatus from, AccountStatus to) {
        Map<AccountStatus, Set<AccountStatus>> more = new EnumMap<>(AccountStatus.class);
        more.putAll(allowed);
        Set<AccountStatus> targets = EnumSet.of(to);
        targets.addAll(allowed.getOrDefault(from, Set.of()));
        more.put(from, targets);
        return new StatusTransitions(more);
    }

    /**
     * {@return whether an account may go from one state to the other}
     *
     * @param from the earlier state
     * @param to the later state
     */
    public boolean allows(AccountStatus from, AccountStatus to) {
        return from == to || allowed.getOrDefault(from, Set.of()).contains(to);
    }

    /** {@return the transitions, such as {@code active to closed}, or {@code none}, as {@link #parse} reads them} */
    @Override
    public String toString() {
        List<String> all = new ArrayList<>();
        allowed.forEach((from, targets) -> targets.forEach(to -> all.add(from.spelling() + " to " + to.spelling())));
        return all.isEmpty() ? "none" : String.join(", ", all);
    }
}
