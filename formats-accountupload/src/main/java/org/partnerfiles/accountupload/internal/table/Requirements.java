package org.partnerfiles.accountupload.internal.table;

import static org.partnerfiles.text.Blanks.given;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnerfiles.accountupload.AccountUpload;
import org.partnerfiles.accountupload.Address;
import org.partnerfiles.accountupload.Region;
import org.partnerfiles.accountupload.UploadAccount;
import org.partnerfiles.option.Options;

/** When columns are required. */
public final class Requirements {

    private Requirements() {}

    static boolean soon(UploadAccount account, Options options) {
        return true;
    }

    /** Whether the itemization is required: of clients in the United States, or of customers there if the region is not stated. */
    public static boolean noticeOfAssignment(UploadAccount account, Options options) {
        return switch (options.get(AccountUpload.REGION)) {
            case US -> true;
            case ELSEWHERE -> false;
            case UNSTATED -> Countries.of(account.customer().address().country()) == Countries.UNITED_STATES;
        };
    }

    static boolean originatingCreditor(UploadAccount account, Options options) {
        return !isElsewhere(options);
    }

    public static boolean isElsewhere(Options options) {
        return options.get(AccountUpload.REGION) == Region.ELSEWHERE;
    }

    public static boolean isUnitedStates(Options options) {
        return options.get(AccountUpload.REGION) == Region.US;
    }

    /** The headers of the missing parts of an address; none if no address is given. */
    public static List<String> missingIn(Address address) {
        if (!isGiven(address) || isComplete(address)) {
            return List.of();
        }
        List<String> missing = new ArrayList<>();
        addIfBlank(missing, address.line1(), "AddressLine1");
        addIfBlank(missing, address.city(), "City");
        if (needsState(address)) {
            addIfBlank(missing, address.state(), "State");
        }
        addIfBlank(missing, address.postcode(), "Postcode");
        addIfBlank(missing, address.country(), "Country");
        return missing;
    }

    private static void addIfBlank(List<String> missing, @Nullable String text, String header) {
        if (!given(text)) {
            missing.add(header);
        }
    }

    /** Whether an address has each part that it needs. */
    public static boolean isComplete(Address address) {
        return given(address.line1())
                && given(address.city())
                && given(address.postcode())
                && given(address.country())
                && (given(address.state()) || !needsState(address));
    }

    /** A spelling that names no country may be that of one without states. */
    private static boolean needsState(Address address) {
        return switch (Countries.of(address.country())) {
            case WITHOUT_STATES, UNKNOWN -> false;
            case UNITED_STATES, OTHER, BLANK -> true;
        };
    }

    private static boolean isGiven(Address address) {
        return given(address.line1())
                || given(address.line2())
                || given(address.city())
                || given(address.state())
                || given(address.postcode())
                || given(address.country());
    }
}
