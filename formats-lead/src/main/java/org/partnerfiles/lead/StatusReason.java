package org.partnerfiles.lead;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerfiles.table.VendorConstant;

/**
 * Why an account is in its state: the table of states and reasons (Account validations: Missing Status Reason).
 *
 * @since 0.1.0
 */
public enum StatusReason implements VendorConstant {
    /** Active: in use. */
    ACTIVE(AccountStatus.ACTIVE),
    /** Inactive: not used for long. Also read as {@code dormat}, a spelling that the vendor prints once. */
    DORMANT(AccountStatus.INACTIVE),
    /** Inactive: frozen. */
    FROZEN(AccountStatus.INACTIVE),
    /** Inactive: for another reason. */
    OTHER(AccountStatus.INACTIVE),
    /** Closed by the account's holder. */
    ENTITY_CLOSED(AccountStatus.CLOSED),
    /** Closed by Lead's client; the holder must get an adverse action notice. */
    CLIENT_CLOSED(AccountStatus.CLOSED),
    /** Closed: paid off. */
    PAID_OFF(AccountStatus.CLOSED),
    /** Closed: charged off. */
    CHARGED_OFF(AccountStatus.CLOSED),
    /** Closed: canceled. */
    CANCELED(AccountStatus.CLOSED);

    private final AccountStatus status;

    StatusReason(AccountStatus status) {
        this.status = status;
    }

    /** {@return the state that it explains} */
    public AccountStatus status() {
        return status;
    }

    /**
     * {@return the reasons of a state, in the vendor's order}
     *
     * @param status the state
     */
    public static List<StatusReason> of(AccountStatus status) {
        return Stream.of(values()).filter(reason -> reason.status == status).toList();
    }

    /** The reasons of a state, separated by commas. */
    public static String spelt(AccountStatus status) {
        return of(status).stream().map(StatusReason::spelling).collect(Collectors.joining(", "));
    }
}
