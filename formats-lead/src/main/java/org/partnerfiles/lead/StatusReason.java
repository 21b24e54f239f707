package org.partnerfiles.lead;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerfiles.table.VendorConstant;

/** Why an account is in its state: the table of states and reasons (Account validations: Missing Status Reason). */
public enum StatusReason implements VendorConstant {
    /** Active: in use. */
    ACTIVE("active", AccountStatus.ACTIVE),
    /** Inactive: not used for long. Also read as {@code dormat}, as the vendor prints it once. */
    DORMANT("dormant", AccountStatus.INACTIVE),
    /** Inactive: frozen. */
    FROZEN("frozen", AccountStatus.INACTIVE),
    /** Inactive: for another reason. */
    OTHER("other", AccountStatus.INACTIVE),
    /** Closed by the account's holder. */
    ENTITY_CLOSED("entity_closed", AccountStatus.CLOSED),
    /** Closed by Lead's client; the holder is owed an adverse action notice. */
    CLIENT_CLOSED("client_closed", AccountStatus.CLOSED),
    /** Closed: paid off. */
    PAID_OFF("paid_off", AccountStatus.CLOSED),
    /** Closed: charged off. */
    CHARGED_OFF("charged_off", AccountStatus.CLOSED),
    /** Closed: canceled. */
    CANCELED("canceled", AccountStatus.CLOSED);

    private final String spelling;
    private final AccountStatus status;

    StatusReason(String spelling, AccountStatus status) {
        this.spelling = spelling;
        this.status = status;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    /** {@return the state that it is a reason of} */
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

    /** The reasons of a state, as a message says them. */
    public static String spelt(AccountStatus status) {
        return of(status).stream().map(StatusReason::spelling).collect(Collectors.joining(", "));
    }
}
